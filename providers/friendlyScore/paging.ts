import { z } from 'zod';
import { CreditError } from '../../core/base/errors';
import type { Transport } from '../../core/http/transport';

/** The document's own default for `max_per_page`. */
const PAGE_SIZE = 1_000;

/** More pages than any customer can have: an endless list is a fault, not data. */
const MOST_PAGES = 1_000;

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
	const collected: unknown[] = [];
	const size = Math.min(PAGE_SIZE, limit);
	let previous = '';
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const entries = await listOnce(http, { ...request, query: { ...request.query, page, max_per_page: size } });
		const asText = JSON.stringify(entries);
		// A list that knows no pages answers all of it every time.
		if (asText === previous) return collected.slice(0, limit);
		previous = asText;
		collected.push(...entries);
		if (entries.length < size || collected.length >= limit) return collected.slice(0, limit);
	}
	throw new CreditError('provider', `FriendlyScore's list of ${request.what} does not end`, {
		description: 'Ask FriendlyScore, or set a limit.',
		code: 'MALFORMED_ANSWER',
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
	if (body === null) return [];
	const entries = list.safeParse(body);
	if (entries.success) return entries.data;
	const wrapped = envelope.safeParse(body);
	if (wrapped.success) return wrapped.data.data;
	throw new CreditError('provider', `FriendlyScore answered with something that is not a list of ${what}`, {
		description: 'Check the base URL in the credential, or ask FriendlyScore.',
		code: 'MALFORMED_ANSWER',
	});
}
