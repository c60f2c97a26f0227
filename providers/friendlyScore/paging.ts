import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
import { collectPages } from '../../core/http/pages';
import type { Transport } from '../../core/http/transport';

/** The document's own default for `max_per_page`. */
const PAGE_SIZE = 1_000;

const list = z.array(z.unknown());
const envelope = z.object({ data: list });

/** What a list is asked for. */
export interface ListRequest {
	path: string;
	query?: Record<string, string | number>;
	/** What the entries are, for the error about an answer that is no list. */
	what: string;
	cures?: Readonly<Record<number, string>>;
}

/** The entries of a list that is not paged. */
export async function listOnce(http: Transport, { what, ...request }: ListRequest): Promise<unknown[]> {
	const { status, body } = await http.send({ method: 'GET', ...request });
	return entriesOf(status, body, what);
}

/** The entries of a paged list, at most `limit`: pages from 1, until one is not full or the pages repeat. */
export async function listAll(http: Transport, request: ListRequest, limit = Infinity): Promise<unknown[]> {
	const size = Math.min(PAGE_SIZE, limit);
	return await collectPages({
		provider: 'FriendlyScore',
		what: request.what,
		limit,
		first: 1,
		// A list that knows no pages answers all of it every time.
		onRepeat: 'complete',
		read: async (page) => {
			const entries = await listOnce(http, { ...request, query: { ...request.query, page, max_per_page: size } });
			return { entries, next: entries.length < size ? null : page + 1 };
		},
	});
}

/** The entries under `data`, or a bare list. 204 is none; 202 says that they are not there yet, which is no empty list. */
function entriesOf(status: number, body: unknown, what: string): unknown[] {
	if (status === 202) {
		throw new CreditError('provider', `FriendlyScore has not collected the ${what} yet`, {
			description: 'Wait with Check Analysis Status, then run it again.',
			httpCode: '202',
			code: 'STILL_PROCESSING',
		});
	}
	if (status === 204) return [];
	const entries = list.safeParse(body);
	if (entries.success) return entries.data;
	const wrapped = envelope.safeParse(body);
	if (wrapped.success) return wrapped.data.data;
	throw new CreditError('provider', `FriendlyScore answered with something that is not a list of ${what}`, {
		description: 'Check the base URL in the credential, or ask FriendlyScore.',
		code: 'MALFORMED_ANSWER',
	});
}
