import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { about } from '../../../core/insights/warnings';
import { fromKeyValues } from './keyValues';
import type { Block, Placed, PsuResult } from './results';
import { asList } from './shape';

/** The fields of a block; a block that is missing reads as empty, with one warning for all of it. */
export function openBlock({ parts }: PsuResult, name: Exclude<Block, 'balances'>, warnings: Warning[]): Reader {
	const placed = parts[name];
	if (placed !== undefined) return Reader.of(fieldsOf(placed.value), placed.path, warnings);
	warnings.push(missing(name));
	return Reader.of({}, name, warnings).optional;
}

/** The entries of Balances: an object per account, or one object alone. */
export function openBalances({ parts }: PsuResult, warnings: Warning[]): Reader[] {
	const placed = parts.balances;
	if (placed === undefined) {
		warnings.push(missing('balances'));
		return [];
	}
	return entriesOf({ value: fieldsOf(placed.value), path: placed.path }, warnings);
}

/** A value as readers: one per entry of a list, one for an object. */
export function entriesOf({ value, path }: Placed, warnings: Warning[]): Reader[] {
	const entries = asList(value);
	if (entries === null) return [Reader.of(value, path, warnings)];
	return entries.map((entry, index) => Reader.of(entry, `${path}[${index}]`, warnings));
}

/** {Key, Value} pairs as the object they stand for. */
function fieldsOf(value: unknown): unknown {
	const entries = asList(value);
	return entries === null ? value : (fromKeyValues(entries) ?? value);
}

function missing(name: Block): Warning {
	return about('FIELD_MISSING', name, `${name} is not in Worldline's answer.`);
}
