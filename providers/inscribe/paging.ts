import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
import { Reader } from '../../core/insights/reader';
import type { Transport } from '../../core/http/transport';

/** How lists are paged: by page number, from 1 and with at most 100 entries; transactions by a cursor, with at most 10,000. */
type Paging = 'page' | 'cursor';
const PAGE_SIZES: Readonly<Record<Paging, number>> = { page: 100, cursor: 1_000 };

/** More pages than any customer can have: an endless list is a fault, not data. */
const MOST_PAGES = 1_000;

const envelope = z.object({
	data: z.array(z.unknown()),
	total: z.number().nullish().catch(null),
	total_count: z.number().nullish().catch(null),
	next_cursor: z.string().nullish().catch(null),
});

/** What a list is asked for. */
export interface ListRequest {
	path: string;
	/** What the entries are, for the error about an answer that is no list. */
	what: string;
	/** No more entries than this are fetched; all of them where it is left out. */
	limit?: number;
	paging?: Paging;
	cures?: Readonly<Record<number, string>>;
}

interface Page {
	entries: unknown[];
	/** Number of all entries, where it is told. */
	total: number | null;
	nextCursor: string | null;
}

/** The entries of an answer: a bare list, or one under `data`; with what it tells of the others. */
export function pageOf(answer: unknown, what: string): Page {
	const bare = z.array(z.unknown()).safeParse(answer);
	if (bare.success) return { entries: bare.data, total: null, nextCursor: null };
	const wrapped = envelope.safeParse(answer);
	if (wrapped.success) {
		const { data, total, total_count: totalCount, next_cursor: nextCursor } = wrapped.data;
		return { entries: data, total: total ?? totalCount ?? null, nextCursor: nextCursor ?? null };
	}
	throw new CreditError('provider', `Inscribe answered with something that is not a list of ${what}`, {
		description: 'Check the base URL in the credential, or ask Inscribe.',
		code: 'MALFORMED_ANSWER',
	});
}

/** All entries of a list, page by page, until a page is not full, the told total is reached, or the pages repeat. */
export async function listAll(
	http: Transport,
	{ path, what, limit = Infinity, paging = 'page', cures }: ListRequest,
): Promise<unknown[]> {
	const collected: unknown[] = [];
	const size = Math.min(PAGE_SIZES[paging], limit);
	let place: Record<string, string | number> = paging === 'page' ? { page: 1 } : {};
	let previous = '';
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { body } = await http.send({
			method: 'GET',
			path,
			query: { ...place, limit: size },
			...(cures === undefined ? {} : { cures }),
		});
		const { entries, total, nextCursor } = pageOf(body, what);
		const asText = JSON.stringify(entries);
		// A list that knows no pages answers all of it every time.
		if (asText === previous) return collected.slice(0, limit);
		previous = asText;
		collected.push(...entries);
		const isComplete = total === null ? entries.length < size : collected.length >= total;
		const cursor = paging === 'page' ? null : (nextCursor ?? idOf(entries.at(-1)));
		const isLast = entries.length === 0 || isComplete || (paging === 'cursor' && cursor === null);
		if (isLast || collected.length >= limit) return collected.slice(0, limit);
		place = cursor === null ? { page: page + 1 } : { cursor };
	}
	throw new CreditError('provider', `Inscribe's list of ${what} does not end`, {
		description: 'Ask Inscribe, or set a limit.',
		code: 'MALFORMED_ANSWER',
	});
}

/** The reference says of the cursor that the next entries start after it, and that it is an ID: it is that of the last entry. */
function idOf(entry: unknown): string | null {
	return Reader.of(entry, '', []).optional.text('id');
}
