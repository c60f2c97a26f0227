import { asList, asObject } from './shape';

const KEY = /^ibans?(list)?$/i;
const DEEPEST = 8;

/** The IBANs of a status answer, wherever its "IBAN list" stands, as told: that list's name and place are not public. */
export function readIbans(answer: unknown): string[] {
	return [...new Set(collect(answer, false, 0))];
}

function collect(value: unknown, isIban: boolean, depth: number): string[] {
	if (typeof value === 'string') return isIban && value.trim() !== '' ? [value.trim()] : [];
	if (depth > DEEPEST) return [];
	const list = asList(value);
	if (list !== null) return list.flatMap((entry) => collect(entry, isIban, depth + 1));
	return Object.entries(asObject(value) ?? {}).flatMap(([key, entry]) => collect(entry, KEY.test(key), depth + 1));
}
