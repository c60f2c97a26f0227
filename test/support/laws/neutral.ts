import { type Warning, creditInsights } from '../../../core/shapes/insights';

const warningList = creditInsights.shape.dataQuality.shape.warnings;

/** What is no figure: warnings, how many they are, and which figures were worked out. */
const ABOUT_FIGURES = ['warnings', 'warningCount', 'derived'];
/** What makes an entry of a list the same entry. */
const NAMES_OF_ENTRIES = ['month', 'category', 'code', 'variable', 'days', 'id', 'name', 'label'];

/** A figure, or another neutral value, that is not the same in two answers; undefined is "not there". */
export interface Difference {
	place: string;
	before: unknown;
	after: unknown;
}

/** Every warning of a neutral answer, wherever it stands. */
export function warningsOf(neutral: unknown): Warning[] {
	if (typeof neutral !== 'object' || neutral === null) return [];
	return Object.entries(neutral).flatMap(([key, value]) =>
		key === 'warnings' ? warningList.parse(value) : warningsOf(value),
	);
}

/** What two neutral answers tell differently, warnings aside. Entries of lists are compared by name where their number differs. */
export function differences(before: unknown, after: unknown, place = ''): Difference[] {
	if (Object.is(before, after)) return [];
	const isPair = isHolder(before) && isHolder(after) && Array.isArray(before) === Array.isArray(after);
	if (!isPair) return leaves(before, after, place);
	const isList = Array.isArray(before) && Array.isArray(after);
	const [left, right] =
		isList && before.length !== after.length
			? [byName(before), byName(after)]
			: [before, after].map((value) => new Map(Object.entries(value)));
	const keys = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
	return [...keys]
		.filter((key) => !ABOUT_FIGURES.includes(key))
		.flatMap((key) => {
			const at = isList ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
			return differences(left?.get(key), right?.get(key), at);
		});
}

function leaves(before: unknown, after: unknown, place: string): Difference[] {
	const holder = isHolder(before) ? before : isHolder(after) ? after : null;
	if (holder === null || (isHolder(before) && isHolder(after))) return [{ place, before, after }];
	return Object.entries(holder).flatMap(([key, value]) => {
		const at = Array.isArray(holder) ? `${place}[${key}]` : `${place}.${key}`;
		return isHolder(before) ? differences(value, undefined, at) : differences(undefined, value, at);
	});
}

function isHolder(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function byName(list: readonly unknown[]): Map<string, unknown> {
	const entries = new Map<string, unknown>();
	for (const entry of list) {
		const fields = new Map(Object.entries(Object(entry)));
		const key = NAMES_OF_ENTRIES.find((name) => fields.has(name)) ?? '';
		const name = isHolder(entry) ? String(fields.get(key)) : String(entry);
		let number = 0;
		while (entries.has(number === 0 ? name : `${name}#${number}`)) number += 1;
		entries.set(number === 0 ? name : `${name}#${number}`, entry);
	}
	return entries;
}
