import { type Data, asNumber, isData } from '../../decision/file/path';

/** What stands at a path of plain keys and places in lists, such as `insights.cashFlow.months.0.net`; undefined where it leads nowhere. */
export function valueAt(shown: Data, path: string): unknown {
	let found: unknown = shown;
	for (const key of path.split('.')) {
		if (Array.isArray(found)) found = /^\d+$/.test(key) ? found[Number(key)] : undefined;
		else if (isData(found) && Object.hasOwn(found, key)) found = found[key];
		else return undefined;
	}
	return found;
}

/** The number at a path; null where nobody told one. */
export function numberAt(shown: Data, path: string): number | null {
	return asNumber(valueAt(shown, path));
}

/** The paths of the entries of a list, and how many more there are than `most`: `last` keeps the end of the list, else its beginning. */
export function entriesAt(
	shown: Data,
	path: string,
	{ most, keep = 'first' }: { most: number; keep?: 'first' | 'last' },
): { paths: string[]; others: number } {
	const list = valueAt(shown, path);
	const count = Array.isArray(list) ? list.length : 0;
	const kept = Math.min(count, most);
	const from = keep === 'last' ? count - kept : 0;
	return { paths: Array.from({ length: kept }, (_, index) => `${path}.${from + index}`), others: count - kept };
}
