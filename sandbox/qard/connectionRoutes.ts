import { consentLink } from '../consent/link';
import { z } from 'zod';
import { readJson, type SandboxRequest } from '../http';
import type { Route } from '../router';
import type { Connections } from './connections';
import { qardError } from './errors';
import { pageOf } from './paging';
import { dataTypes, type Connection, type State } from './state';

/** Of the sandbox providers in Qard's documents the one with open banking: "open redirect_url by hand". */
export const openBankingProvider = 'sandbox_openbanking';

const typesSchema = z.array(z.enum(dataTypes)).min(1);
const newSchema = z.object({
	provider_name: z.string().min(1),
	requested_data_types: typesSchema.default(['BANK_ACCOUNT', 'BANK_TRANSACTION', 'BANK_CREDIT_INSIGHTS']),
	skip_permissions: z.boolean().optional(),
});
const changeSchema = z.object({
	status: z.enum(['DISCONNECTED', 'AUTH_REQUIRED']).optional(),
	requested_data_types: typesSchema.optional(),
});

/** POST, GET, PATCH and DELETE of a user's data connections. */
export function connectionRoutes(state: State, connections: Connections): Route[] {
	const path = '/users/:userId/data-connections';
	return [
		{
			method: 'POST',
			path,
			handle(request, { userId = '' }) {
				const user = state.user(userId);
				const body = readJson(request, newSchema);
				if (body.provider_name !== openBankingProvider) {
					throw qardError(404, 'PROVIDER_NOT_FOUND', `The only provider here is ${openBankingProvider}.`);
				}
				const connection = connections.add(user, body.provider_name, body.requested_data_types);
				return { status: 201, body: connectionAnswer(connection, request) };
			},
		},
		{
			method: 'GET',
			path,
			handle: (request, { userId = '' }) =>
				pageOf(
					state.user(userId).connections.map((connection) => connectionAnswer(connection, request)),
					request.query,
				),
		},
		{
			method: 'GET',
			path: `${path}/:id`,
			handle: (request, { userId = '', id = '' }) => ({
				status: 200,
				body: connectionAnswer(state.connection(state.user(userId), id), request),
			}),
		},
		{
			method: 'PATCH',
			path: `${path}/:id`,
			handle(request, { userId = '', id = '' }) {
				const connection = state.connection(state.user(userId), id);
				const body = readJson(request, changeSchema);
				connection.dataTypes = body.requested_data_types ?? connection.dataTypes;
				if (body.status !== undefined) connections.change(connection, body.status);
				return { status: 200, body: connectionAnswer(connection, request) };
			},
		},
		{
			method: 'DELETE',
			path: `${path}/:id`,
			handle(_request, { userId = '', id = '' }) {
				const user = state.user(userId);
				connections.remove(user, state.connection(user, id));
				return { status: 204 };
			},
		},
	];
}

function connectionAnswer(connection: Connection, request: SandboxRequest): object {
	const { id, providerName, status, dataTypes: requested, consentToken } = connection;
	return {
		id,
		provider_name: providerName,
		status,
		requested_data_types: requested,
		redirect_url: consentToken === null ? null : consentLink(request, `/qard/consent/${consentToken}`),
	};
}
