import { CreditError } from '../../core/base/errors';
import { pathOf } from '../../core/http/path';
import { Reader } from '../../core/insights/reader';
import type { ProviderAnswer, Transport } from '../../core/http/transport';
import type { AccountKind } from './normalise';
import { listAll, listOnce } from './paging';

const BASE = ['public', 'v3'];

/** What to do when it is not clear whether a customer was created. */
export const CREATE_AGAIN =
	'Run it again: a customer of this user reference that is there is found, not created twice.';
/** What to do when it is not clear whether an invitation was made. */
export const LOOK_FOR_INVITATION =
	"Look at the customer's invitations at FriendlyScore: sent again, there are two links.";

const NO_SUCH_CUSTOMER = { 404: 'Check the customer ID: FriendlyScore does not know it.' } as const;

function customerPath(customerId: string, ...rest: string[]): string {
	return pathOf(...BASE, 'customers', customerId, ...rest);
}

/** POST /public/v3/customers. The reference is unique: a second customer of the same one is refused. */
export async function postCustomer(http: Transport, userReference: string): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf(...BASE, 'customers'),
		json: { user_reference: userReference },
		ifUnclear: CREATE_AGAIN,
	});
	return body;
}

/** GET /public/v3/customers?by-user-reference=: the ID of the customer of exactly this reference, or null. */
export async function findCustomer(http: Transport, userReference: string): Promise<string | null> {
	const customers = await listOnce(http, {
		path: pathOf(...BASE, 'customers'),
		query: { 'by-user-reference': userReference },
		what: 'customers',
	});
	for (const customer of customers) {
		const fields = Reader.of(customer, '', []).optional;
		const id = fields.text('id');
		if (id !== null && fields.text('user_reference') === userReference) return id;
	}
	return null;
}

/** GET /public/v3/customers: all that it lists. */
export async function getCustomers(http: Transport): Promise<unknown[]> {
	return await listOnce(http, { path: pathOf(...BASE, 'customers'), what: 'customers' });
}

/** What POST /public/v3/invitations takes, in the document's spelling; `reference` is the customer's user reference. */
export interface NewInvitation {
	email: string;
	reference: string;
	customer_type: 'Individual' | 'Business';
	send_email: boolean;
	first_name?: string;
	last_name?: string;
	company_name?: string;
	phone?: string;
}

/** POST /public/v3/invitations. Each call makes a link of its own. */
export async function postInvitation(http: Transport, invitation: NewInvitation): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf(...BASE, 'invitations'),
		json: invitation,
		ifUnclear: LOOK_FOR_INVITATION,
		cures: { 400: 'Check the email, the names and the phone number of this item.' },
	});
	return body;
}

/** GET .../insights/current_{kind} or .../forecasts/current_{kind}; the document's page of business forecasts prints the path of the insights by mistake. */
export async function getReport(
	http: Transport,
	customerId: string,
	{ report, accountKind }: { report: 'insights' | 'forecasts'; accountKind: AccountKind },
): Promise<ProviderAnswer> {
	try {
		const path = customerPath(customerId, report, `current_${accountKind}`);
		const { status, body } = await http.send({ method: 'GET', path, cures: NO_SUCH_CUSTOMER });
		// What stands in the body of a 202 or 204 is not documented, and is no report.
		return { status, body: status === 200 ? body : null };
	} catch (error) {
		const isScheduled =
			error instanceof CreditError && error.detail.code === 'MALFORMED_ANSWER' && error.detail.httpCode === '202';
		if (isScheduled) return { status: 202, body: null };
		throw error;
	}
}

/**
 * GET .../affordability/personal, or its weights (page get-personal-affordability); null where there is none yet (202, 204), or the account does
 * not have it (403, 404).
 */
export async function getAffordability(http: Transport, customerId: string, part?: 'weights'): Promise<unknown> {
	try {
		const path = customerPath(customerId, 'affordability', 'personal', ...(part === undefined ? [] : [part]));
		const { status, body } = await http.send({ method: 'GET', path });
		return status === 200 ? body : null;
	} catch (error) {
		// The score beside it is there all the same.
		if (error instanceof CreditError && ['202', '403', '404'].includes(error.detail.httpCode ?? '')) return null;
		throw error;
	}
}

/** GET .../banks: the connected banks with their consents, or null where the call (known from a public client only) gives none. */
export async function getBanks(http: Transport, customerId: string): Promise<unknown[] | null> {
	try {
		return await listOnce(http, { path: customerPath(customerId, 'banks'), what: 'banks' });
	} catch (error) {
		// They only explain an answer that is there already.
		if (error instanceof CreditError && ['provider', 'network'].includes(error.kind)) return null;
		throw error;
	}
}

/** GET .../accounts. */
export async function getAccounts(http: Transport, customerId: string): Promise<unknown[]> {
	const path = customerPath(customerId, 'accounts');
	return await listOnce(http, { path, what: 'bank accounts', cures: NO_SUCH_CUSTOMER });
}

/** GET .../balances. */
export async function getBalances(http: Transport, customerId: string): Promise<unknown[]> {
	const path = customerPath(customerId, 'balances');
	return await listOnce(http, { path, what: 'balances', cures: NO_SUCH_CUSTOMER });
}

/** GET .../transactions, at most `limit`; filters in the document's spelling, times in UNIX seconds. */
export async function getTransactions(
	http: Transport,
	customerId: string,
	{ filters, limit }: { filters: Record<string, string | number>; limit?: number },
): Promise<unknown[]> {
	const path = customerPath(customerId, 'transactions');
	return await listAll(http, { path, query: filters, what: 'transactions', cures: NO_SUCH_CUSTOMER }, limit);
}
