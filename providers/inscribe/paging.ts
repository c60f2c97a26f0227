import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
import { Reader } from '../../core/insights/reader';
import { type Page, collectPages } from '../../core/http/pages';
import type { Transport } from '../../core/http/transport';

/** How lists are paged: by page number, from 1 and with at most 100 entries; transactions by a cursor, with at most 10,000. */
type Paging = 'page' | 'cursor';
const PAGE_SIZES: Readonly<Record<Paging, number>> = { page: 100, cursor: 1_000 };

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
	/** Filters, in the document's spelling. */
	query?: Readonly<Record<string, string>>;
	/** No more entries than this are fetched; all of them where it is left out. */
	limit?: number;
	paging?: Paging;
	cures?: Readonly<Record<number, string>>;
}

interface ReadPage {
	entries: unknown[];
	/** Number of all entries, where it is told. */
	total: number | null;
	nextCursor: string | null;
}

/** The entries of an answer: a bare list, or one under `data`; with what it tells of the others. Null for what is no list. */
export function readPage(answer: unknown): ReadPage | null {
	const bare = z.array(z.unknown()).safeParse(answer);
	if (bare.success) return { entries: bare.data, total: null, nextCursor: null };
	const wrapped = envelope.safeParse(answer);
	if (!wrapped.success) return null;
	const { data, total, total_count: totalCount, next_cursor: nextCursor } = wrapped.data;
	return { entries: data, total: total ?? totalCount ?? null, nextCursor: nextCursor ?? null };
}

function pageOf(answer: unknown, what: string): ReadPage {
	const page = readPage(answer);
	if (page !== null) return page;
	throw new CreditError('provider', `Inscribe answered with something that is not a list of ${what}`, {
		description: 'Check the base URL in the credential, or ask Inscribe.',
		code: 'MALFORMED_ANSWER',
	});
}

/** One page of a list that is paged by number, from 1, and whether it is the last. */
export async function listPage(
	http: Transport,
	{ path, what, query: filters = {}, cures, page }: Omit<ListRequest, 'limit' | 'paging'> & { page: number },
): Promise<{ entries: unknown[]; isLast: boolean }> {
	const size = PAGE_SIZES.page;
	const query = { ...filters, page, limit: size };
	const { body } = await http.send({ method: 'GET', path, query, ...(cures === undefined ? {} : { cures }) });
	const { entries, total } = pageOf(body, what);
	return { entries, isLast: total === null ? entries.length < size : page * size >= total };
}

/** Where a page begins: its number, or the cursor; nothing for the first page by a cursor. */
type Place = Record<string, string | number>;

/** All entries of a list, page by page, until a page is not full, the told total is reached, or the pages repeat. */
export async function listAll(
	http: Transport,
	{ path, what, query: filters = {}, limit = Infinity, paging = 'page', cures }: ListRequest,
): Promise<unknown[]> {
	const size = Math.min(PAGE_SIZES[paging], limit);
	let page = 0;
	let count = 0;
	return await collectPages<Place>({
		provider: 'Inscribe',
		what,
		limit,
		first: paging === 'page' ? { page: 1 } : {},
		// A list that knows no pages answers all of it every time.
		onRepeat: 'complete',
		read: async (place): Promise<Page<Place>> => {
			const query = { ...filters, ...place, limit: size };
			const { body } = await http.send({ method: 'GET', path, query, ...(cures === undefined ? {} : { cures }) });
			const { entries, total, nextCursor } = pageOf(body, what);
			page += 1;
			count += entries.length;
			const isComplete = total === null ? entries.length < size : count >= total;
			if (isComplete) return { entries, next: null };
			if (paging === 'page') return { entries, next: { page: page + 1 } };
			const cursor = nextCursor ?? idOf(entries.at(-1));
			return { entries, next: cursor === null ? null : { cursor } };
		},
	});
}

/** The reference says of the cursor that the next entries start after it, and that it is an ID: it is that of the last entry. */
function idOf(entry: unknown): string | null {
	return Reader.of(entry, '', []).optional.text('id');
}
