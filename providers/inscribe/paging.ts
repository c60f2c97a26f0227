import { z } from 'zod';
import { CreditError } from '../../core/errors';
import type { Transport } from '../../core/transport';

/** Inscribe's list endpoints take a page from 1 and at most so many entries. */
const PAGE_SIZE = 100;

/** More pages than any customer can have: an endless list is a fault, not data. */
const MOST_PAGES = 1_000;

const envelope = z.object({
	data: z.array(z.unknown()),
	total: z.number().nullish().catch(null),
	total_count: z.number().nullish().catch(null),
});

/** What a list is asked for. */
export interface ListRequest {
	path: string;
	/** What the entries are, for the error about an answer that is no list. */
	what: string;
	/** No more entries than this are fetched; all of them where it is left out. */
	limit?: number;
	cures?: Readonly<Record<number, string>>;
}

/** The entries of an answer: a bare list, or one under `data`; with the total where it is told. */
export function entriesOf(answer: unknown, what: string): { entries: unknown[]; total: number | null } {
	const bare = z.array(z.unknown()).safeParse(answer);
	if (bare.success) return { entries: bare.data, total: null };
	const wrapped = envelope.safeParse(answer);
	if (wrapped.success) {
		const { data, total, total_count: totalCount } = wrapped.data;
		return { entries: data, total: total ?? totalCount ?? null };
	}
	throw new CreditError('provider', `Inscribe answered with something that is not a list of ${what}`, {
		description: 'Check the base URL in the credential, or ask Inscribe.',
		code: 'MALFORMED_ANSWER',
	});
}

/** All entries of a list, page by page, until a page is not full, the told total is reached, or the pages repeat. */
export async function listAll(
	http: Transport,
	{ path, what, limit = Infinity, cures }: ListRequest,
): Promise<unknown[]> {
	const collected: unknown[] = [];
	const size = Math.min(PAGE_SIZE, limit);
	let previous = '';
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { body } = await http.send({
			method: 'GET',
			path,
			query: { page, limit: size },
			...(cures === undefined ? {} : { cures }),
		});
		const { entries, total } = entriesOf(body, what);
		const asText = JSON.stringify(entries);
		// A list that knows no pages answers all of it every time.
		if (asText === previous) return collected.slice(0, limit);
		previous = asText;
		collected.push(...entries);
		const isComplete = total === null ? entries.length < size : collected.length >= total;
		if (entries.length === 0 || isComplete || collected.length >= limit) return collected.slice(0, limit);
	}
	throw new CreditError('provider', `Inscribe's list of ${what} does not end`, {
		description: 'Ask Inscribe, or set a limit.',
		code: 'MALFORMED_ANSWER',
	});
}
