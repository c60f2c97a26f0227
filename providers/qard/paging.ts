import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
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
	cures?: Readonly<Record<number, string>>;
}

/** All entries of a list, page by page: {result, current_page, last_page}, or a plain list that is all there is. */
export async function listAll(
	http: Transport,
	{ path, what, limit = Infinity, cures }: ListRequest,
): Promise<unknown[]> {
	const collected: unknown[] = [];
	for (let current = 1; ; current += 1) {
		const query = { page: current, per_page: Math.min(PAGE_SIZE, limit) };
		const { body } = await http.send({ method: 'GET', path, query, ...(cures === undefined ? {} : { cures }) });
		const { entries, page: answered, lastPage } = pageOf(body, what);
		// The same page for ever would be an endless list, and the rest of it would be missing.
		if (answered !== null && answered !== current)
			throw malformed(`page ${answered} of the list of ${what} for page ${current}`);
		collected.push(...entries);
		if (current >= lastPage || entries.length === 0 || collected.length >= limit) return collected.slice(0, limit);
	}
}

/** The entries of a page, and the number of the last one: this one, where there is no other. */
function pageOf(body: unknown, what: string): { entries: unknown[]; page: number | null; lastPage: number } {
	// An empty body is what some APIs answer where there is nothing (204).
	const plain = z.array(z.unknown()).safeParse(body ?? []);
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
