import { asObject } from './shape';

/**
 * A list of {Key, Value} pairs, the way the seed's POST /register writes its parameters, as an object; null for anything else.
 * Of a key that stands there twice the last value counts, as in JSON.
 */
export function fromKeyValues(list: readonly unknown[]): Record<string, unknown> | null {
	const pairs: Array<readonly [string, unknown]> = [];
	for (const entry of list) {
		const pair = pairOf(entry);
		if (pair === null) return null;
		pairs.push(pair);
	}
	return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

function pairOf(entry: unknown): readonly [string, unknown] | null {
	const own = new Map(Object.entries(asObject(entry) ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
	const key = own.get('key');
	return own.size === 2 && typeof key === 'string' && own.has('value') ? [key, own.get('value')] : null;
}
