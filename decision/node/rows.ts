import { asNumber, asText, isData } from '../file/path';
import { policyFault } from '../policy/parse';
import { CONDITIONS, isCondition } from './conditions';
import { type ReadDocument, type ReadParameter, framed } from './form';

/** Columns of a row; a table has others of its own, which say nothing here. */
const COLUMNS = ['group', 'figure', 'operator', 'value', 'ifNotTold', 'code', 'message'];
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * The policy of which each row of the second input is a rule, within the frame of the panel. A row names figure and operator, or a
 * condition as the panel has it. A row without any of its columns filled is no rule.
 */
export function readRows(read: ReadParameter, rows: readonly unknown[]): ReadDocument {
	const placed = rows.flatMap((row, index) => {
		const rule = ruleOf(row, index + 1);
		return rule === null ? [] : [{ place: `row ${index + 1}`, rule }];
	});
	return framed(read, placed);
}

function ruleOf(row: unknown, number: number): Record<string, unknown> | null {
	if (!isData(row)) return null;
	const told = Object.fromEntries(
		COLUMNS.map((column) => [column, row[column]] as const).filter(
			([, cell]) => cell !== null && cell !== undefined && cell !== '',
		),
	);
	const condition = asText(row.condition);
	if (condition === null) return Object.keys(told).length === 0 ? null : withCells(told);
	if (!isCondition(condition))
		throw policyFault('The policy', `row ${number} has a condition that this node does not know`);
	return { value: 0, ...withCells(told), ...CONDITIONS[condition] };
}

/** Tables keep numbers and flags as text now and then. */
function withCells(told: Record<string, unknown>): Record<string, unknown> {
	const { value } = told;
	if (value === undefined) return told;
	return { ...told, value: asNumber(value) ?? (typeof value === 'string' ? (FLAGS[value] ?? value) : value) };
}
