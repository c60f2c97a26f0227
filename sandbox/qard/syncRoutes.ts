import { z } from 'zod';
import { readJson } from '../http';
import type { Route } from '../router';
import { pageOf } from './paging';
import { dataTypes, qardDate, type State, type Sync } from './state';
import type { Syncs } from './syncs';

const startSchema = z.object({ data_types: z.array(z.enum(dataTypes)).optional() });

/** Start a synchronisation, its history, and the latest per data type and connection (a bare list, as documented). */
export function syncRoutes(state: State, syncs: Syncs): Route[] {
	return [
		{
			method: 'POST',
			path: '/users/:userId/sync',
			handle(request, { userId = '' }) {
				const user = state.user(userId);
				const { data_types: asked = [] } = request.body.length === 0 ? {} : readJson(request, startSchema);
				const started = syncs.start(user, asked.length === 0 ? null : asked);
				return { status: 202, body: started.map(syncAnswer) };
			},
		},
		{
			method: 'GET',
			path: '/users/:userId/sync',
			handle: ({ query }, { userId = '' }) => pageOf(state.user(userId).syncs.toReversed().map(syncAnswer), query),
		},
		{
			method: 'GET',
			path: '/users/:userId/sync/latest',
			handle(_request, { userId = '' }) {
				const { syncs: all } = state.user(userId);
				const latest = new Map(all.map((sync) => [`${sync.connection.id} ${sync.dataType}`, sync]));
				return { status: 200, body: [...latest.values()].map(syncAnswer) };
			},
		},
	];
}

function syncAnswer({ id, dataType, connection, status, requestedMs, completedMs }: Sync): object {
	return {
		id,
		data_type: dataType,
		provider_name: connection.providerName,
		status,
		data_connection_id: connection.id,
		requested_at: qardDate(requestedMs),
		completed_at: completedMs === null ? null : qardDate(completedMs),
	};
}
