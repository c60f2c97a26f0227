/** An object whose keys nobody vouches for. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, and no list. */
export function isData(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const paths = new Map<string, readonly string[]>();

/** What stands at a path of plain keys; undefined where it leads nowhere. Keys that every object inherits lead nowhere too. */
export function at(value: unknown, path: string): unknown {
	const keys = paths.get(path) ?? path.split('.');
	paths.set(path, keys);
	let found = value;
	for (const key of keys) {
		if (!isData(found) || !Object.hasOwn(found, key)) return undefined;
		found = found[key];
	}
	return found;
}

const DECIMAL = /^[+-]?\d{1,15}(\.\d{1,10})?$/;

/** A number, also where a table kept it as text; null where it is neither. */
export function asNumber(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return typeof value === 'string' && DECIMAL.test(value.trim()) ? Number(value) : null;
}

/** A text that says something, or a number as text; else null. */
export function asText(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The entries of a list; none where it is no list. */
export function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
