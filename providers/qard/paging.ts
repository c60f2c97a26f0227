import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
import { type Page, collectPages } from '../../core/http/pages';
import type { Transport } from '../../core/http/transport';

const PAGE_SIZE = 100;

/** Page numbers come as numbers or as text. */
const pageNumber = z
	.union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
	.pipe(z.number().int().positive())
	.nullable()
	.catch(null);
const envelope = z.object({ result: z.array(z.unknown()), current_page: pageNumber, last_page: pageNumber });

/** What a list is asked for. */
export interface ListRequest {
	path: string;
	/** What the entries are, for the error about an answer that is no list. */
	what: string;
	/** No more entries than this are given; all of them where it is left out. */
	limit?: number;
	/** Beside page and page size. */
	query?: Readonly<Record<string, string>>;
	cures?: Readonly<Record<number, string>>;
}

/** All entries of a list, page by page: {result, current_page, last_page}, or a plain list that is all there is. */
export async function listAll(
	http: Transport,
	{ path, what, limit = Infinity, query: asked = {}, cures }: ListRequest,
): Promise<unknown[]> {
	return await collectPages({
		provider: 'Qard',
		what,
		limit,
		first: 1,
		// It tells how many pages there are: the same one once more is in the place of another.
		onRepeat: 'missing',
		read: async (page) =>
			await listPage(http, { path, what, limit, query: asked, ...(cures === undefined ? {} : { cures }) }, page),
	});
}

/** One page of a list, from 1, and the number of the next; null where it is the last. */
export async function listPage(
	http: Transport,
	{ path, what, limit = Infinity, query: asked = {}, cures }: ListRequest,
	page: number,
): Promise<Page<number>> {
	const query = { ...asked, page, per_page: Math.min(PAGE_SIZE, limit) };
	const { status, body } = await http.send({ method: 'GET', path, query, ...(cures === undefined ? {} : { cures }) });
	if (status === 204) return { entries: [], next: null };
	const { entries, page: answered, lastPage } = pageOf(body, what);
	// The rest of the list would be missing.
	if (answered !== null && answered !== page)
		throw malformed(`page ${answered} of the list of ${what} for page ${page}`);
	return { entries, next: page < lastPage ? page + 1 : null };
}

/** The entries of a page, and the number of the last one: this one, where there is no other. */
function pageOf(body: unknown, what: string): { entries: unknown[]; page: number | null; lastPage: number } {
	const plain = z.array(z.unknown()).safeParse(body);
	if (plain.success) return { entries: plain.data, page: null, lastPage: 1 };
	const wrapped = envelope.safeParse(body);
	if (!wrapped.success) throw malformed(`something that is not a list of ${what}`);
	const { result, current_page: current, last_page: last } = wrapped.data;
	return { entries: result, page: current, lastPage: last ?? 1 };
}

function malformed(what: string): CreditError {
	return new CreditError('provider', `Qard answered with ${what}`, {
		description: 'Check the base URL in the credential, or ask Qard.',
		code: 'MALFORMED_ANSWER',
	});
}
