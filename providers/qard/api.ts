import { CreditError } from '../../core/base/errors';
import { pathOf } from '../../core/http/path';
import type { Transport } from '../../core/http/transport';
import type { UserType } from './normalise';
import { listAll, listPage } from './paging';

const NO_SUCH_USER = 'Check the user ID: Qard does not know it.';

/** What POST /users/legal and /users/natural take, in the document's spelling. */
export type NewUser = Readonly<Record<string, unknown>>;

/** POST /users/legal, POST /users/natural. Qard does not keep users unique: sent twice, there are two. */
export async function postUser(http: Transport, userType: UserType, user: NewUser): Promise<unknown> {
	const search = typeof user.siren === 'string' ? `GET /api/v6/users?siren=${user.siren}` : 'GET /api/v6/users';
	const { body } = await http.send({
		method: 'POST',
		path: pathOf('users', userType),
		json: user,
		ifUnclear: `Look for the user with ${search} before creating it again: Qard would keep both.`,
	});
	return body;
}

/** GET /users?siren=: the users of a company. The parameter is seen in public code; a user of another SIREN may be among them. */
export async function findUsers(http: Transport, siren: string): Promise<unknown[]> {
	return await listAll(http, { path: pathOf('users'), what: 'users', query: { siren } });
}

/** GET /users: a page of them, from 1, and the number of the next. */
export async function getUserPage(http: Transport, page: number) {
	return await listPage(http, { path: pathOf('users'), what: 'users' }, page);
}

/** GET /users/{id}. The path is inferred from that of the list. */
export async function getUser(http: Transport, userId: string): Promise<unknown> {
	return (await http.send({ method: 'GET', path: pathOf('users', userId) })).body;
}

/** POST /users/{id}/data-connections: asks for the consent to read one bank. */
export async function postDataConnection(
	http: Transport,
	userId: string,
	{
		bankProvider,
		dataTypes,
		skipPermissions,
	}: { bankProvider: string; dataTypes: string[]; skipPermissions?: boolean },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf('users', userId, 'data-connections'),
		json: {
			provider_name: bankProvider,
			requested_data_types: dataTypes,
			...(skipPermissions === undefined ? {} : { skip_permissions: skipPermissions }),
		},
		ifUnclear: "Look at the user's data connections at Qard before asking again.",
		cures: {
			400: 'Check the bank provider and the data types. Qard does not publish the names of its data types: take those that your account shows.',
			404: 'Check the user ID and the bank provider: Qard does not know one of them, or the provider is not enabled for your account.',
			422: 'Check the bank provider and the data types. Qard does not publish the names of its data types: take those that your account shows.',
		},
	});
	return body;
}

/** POST /users/{id}/sync: reads the data anew. False where a sync was already under way, which Qard answers with 409. */
export async function postSync(http: Transport, userId: string, dataTypes: string[]): Promise<boolean> {
	try {
		await http.send({
			method: 'POST',
			path: pathOf('users', userId, 'sync'),
			json: dataTypes.length === 0 ? {} : { data_types: dataTypes },
			ifUnclear: 'Run it again: a sync that is under way is not started twice.',
			cures: {
				400: 'If the bank is not connected yet, wait for the event Data Connection Connected, then start the sync. Else check the data types.',
				404: NO_SUCH_USER,
			},
		});
		return true;
	} catch (error) {
		if (error instanceof CreditError && error.detail.httpCode === '409') return false;
		throw error;
	}
}

/** GET /users/{id}/sync/latest: the latest sync of each data type of each connection. */
export async function getLatestSyncs(http: Transport, userId: string): Promise<unknown[]> {
	return await listAll(http, {
		path: pathOf('users', userId, 'sync', 'latest'),
		what: 'syncs',
		cures: { 404: NO_SUCH_USER },
	});
}

/** GET /users/{id}/banking-credit-insights. */
export async function getCreditInsights(http: Transport, userId: string): Promise<unknown> {
	const { body } = await http.send({
		method: 'GET',
		path: pathOf('users', userId, 'banking-credit-insights'),
		cures: {
			404: 'Check the user ID. If it is right, there are no insights yet: connect a bank account and wait until Check Analysis Status says ready.',
		},
	});
	return body;
}

const INFERRED_PATH =
	'Check the user ID. If it is right, your account may not have this data: Qard does not publish the path, it is inferred from its other ones.';

/** GET /users/{id}/bank-accounts, at most `limit` of them. The path is inferred. */
export async function getBankAccounts(http: Transport, userId: string, limit?: number): Promise<unknown[]> {
	const path = pathOf('users', userId, 'bank-accounts');
	return await listAll(http, { path, what: 'bank accounts', limit, cures: { 404: INFERRED_PATH } });
}

/** GET /users/{id}/bank-transactions, at most `limit` of them. The path is inferred. */
export async function getBankTransactions(http: Transport, userId: string, limit?: number): Promise<unknown[]> {
	const path = pathOf('users', userId, 'bank-transactions');
	return await listAll(http, { path, what: 'bank transactions', limit, cures: { 404: INFERRED_PATH } });
}
