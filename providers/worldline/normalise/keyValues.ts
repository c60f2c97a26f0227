import { asObject } from './shape';

/**
 * A list of {Key, Value} pairs, the way the seed's POST /register writes its parameters, as an object; null for anything else.
 * Of a key that stands there twice the last value counts, as in JSON; with fields beside the pair it is a list of something else.
 */
export function fromKeyValues(list: readonly unknown[]): Record<string, unknown> | null {
	const pairs: Pair[] = [];
	for (const entry of list) {
		const pair = pairOf(entry);
		if (pair === null) return null;
		pairs.push(pair);
	}
	const object = Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
	const isRepeated = Object.keys(object).length < pairs.length;
	return pairs.length === 0 || (isRepeated && pairs.some(({ isAlone }) => !isAlone)) ? null : object;
}

interface Pair {
	key: string;
	value: unknown;
	/** Whether the entry has no other fields. */
	isAlone: boolean;
}

function pairOf(entry: unknown): Pair | null {
	const own = new Map(Object.entries(asObject(entry) ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
	const key = own.get('key');
	return typeof key === 'string' && own.has('value') ? { key, value: own.get('value'), isAlone: own.size === 2 } : null;
}
