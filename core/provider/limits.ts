import type { INodeProperties } from 'n8n-workflow';
import { inputError } from '../base/errors';

/** Far more than anybody types into a field. */
const LONGEST_TEXT_CHARACTERS = 5_000;
/** A statement of some hundred thousand transactions as JSON text; n8n itself takes bodies of 16 MB. */
const LONGEST_JSON_CHARACTERS = 50_000_000;
/** What the entries of a list or collection hold, all together. */
const MOST_VALUES = 1_000;

/**
 * Refuses what no person types, by its label, unquoted, and before any pattern looks at it. JSON has a limit as text only: as data it is in
 * memory already.
 */
export function refuseTooLarge(value: unknown, field: INodeProperties | undefined, label: string): void {
	if (field?.type === 'json') refuseTooLong(value, label, LONGEST_JSON_CHARACTERS);
	else if (typeof value !== 'object' || value === null) refuseTooLong(value, label);
	else for (const [key, entry] of entriesOf(value, label)) refuseTooLargeEntry(key, entry, field, label);
}

function refuseTooLargeEntry(key: string, entry: unknown, collection: INodeProperties | undefined, label: string) {
	const field = collection?.options?.find(({ name }) => name === key);
	if (field !== undefined && 'type' in field) {
		refuseTooLarge(entry, field, field.displayName);
		return;
	}
	let seen = 0;
	const left: unknown[] = [entry];
	while (left.length > 0) {
		const next = left.pop();
		seen += 1;
		if (seen > MOST_VALUES) throw tooMany(label);
		refuseTooLong(next, label);
		if (typeof next === 'object' && next !== null) left.push(...entriesOf(next, label).map(([, inner]) => inner));
	}
}

function entriesOf(value: object, label: string): Array<[string, unknown]> {
	const entries: Array<[string, unknown]> = Object.entries(value);
	if (entries.length > MOST_VALUES) throw tooMany(label);
	for (const [key] of entries) refuseTooLong(key, label);
	return entries;
}

function refuseTooLong(value: unknown, label: string, most = LONGEST_TEXT_CHARACTERS): void {
	if (typeof value !== 'string' || value.length <= most) return;
	const found = `${label} is a text of ${value.length} characters; ${most} is the most`;
	throw inputError(found, 'Shorten it, or check the expression that makes it.', 'TOO_LARGE');
}

function tooMany(label: string) {
	const cure = 'Split it over several items, or check the expression that makes it.';
	return inputError(`${label} holds more than ${MOST_VALUES} values`, cure, 'TOO_LARGE');
}
