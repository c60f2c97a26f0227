import { asCount, asRecord } from './envelope';
import { isEmpty } from './plainNumber';

/** What the statement itself says about how much of it is here. */
export interface Paging {
	/** Transactions of the whole statement, or null if not told. */
	total: number | null;
	hasOtherPages: boolean;
}

export const NO_PAGING: Paging = { total: null, hasOtherPages: false };

const PAGING_KEYS = ['meta', 'paging', 'pagination'];
const TOTAL_KEYS = ['total', 'count', 'totalDocs', 'total_count', 'totalCount', 'total_transactions'];
const OTHER_PAGE_KEYS = [
	'next',
	'previous',
	'next_page',
	'previous_page',
	'hasNext',
	'hasPrevious',
	'hasNextPage',
	'hasPrevPage',
];
const PAGES_KEYS = ['pages', 'total_pages', 'totalPages'];

/** Paging objects stand in a level of the envelope and one in the other: `{meta: {paging: …}}`. */
function pagingObjects(level: Record<string, unknown>): Array<Record<string, unknown>> {
	const within = (object: Record<string, unknown>) =>
		PAGING_KEYS.map((key) => asRecord(object[key])).filter((found) => found !== null);
	const found = within(level);
	return [...found, ...found.flatMap(within)];
}

/**
 * What the levels of an envelope say about other pages, beside the list and in their `meta`, `paging` and `pagination`: the highest
 * total counts, and so does any link to another page. A page that passes for the whole decides differently from it.
 */
export function pagingOf(levels: ReadonlyArray<Record<string, unknown> | null>): Paging {
	const objects = levels.flatMap((level) => (level === null ? [] : [level, ...pagingObjects(level)]));
	const totals = objects.flatMap((object) => TOTAL_KEYS.flatMap((key) => asCount(object[key]) ?? []));
	const hasOtherPages = objects.some(
		(object) =>
			OTHER_PAGE_KEYS.some((key) => !isEmpty(object[key]) && object[key] !== false) ||
			PAGES_KEYS.some((key) => (asCount(object[key]) ?? 1) > 1),
	);
	return { total: totals.length === 0 ? null : Math.max(...totals), hasOtherPages };
}
