import { consentRoutes } from '../consent/routes';
import { escapeHtml } from '../consent/page';
import type { ProviderOptions, SandboxModule, SandboxProvider } from '../provider';
import type { Route } from '../router';
import { Timers } from '../timers';
import { qardArguments, readQardOptions } from './arguments';
import { bankingRoutes } from './banking';
import { banks } from './banks';
import { connectionRoutes, openBankingProvider } from './connectionRoutes';
import { Connections } from './connections';
import { qardError, withQardErrors } from './errors';
import { pageOf } from './paging';
import { State } from './state';
import { syncRoutes } from './syncRoutes';
import { Syncs } from './syncs';
import { userRoutes } from './users';
import { webhookRoutes } from './webhooks/routes';
import { firstSecret, Webhooks } from './webhooks/webhooks';

export interface QardOptions {
	/** From the consent to CONNECTED. */
	connectSeconds: number;
	/** How long a synchronisation is QUEUED, then FETCHING (half each); a real first one takes hours to days. */
	syncSeconds: number;
	/** The pauses before a webhook is sent again. */
	retrySeconds: number[];
}

export const apiKey = 'sandbox-qard-key';
const client = { id: '00000000-0000-4000-8000-000000000001', name: 'Sandbox Lender' };

/** QardAPI v6 (seed 001 and the provider's public pages) with one made-up account. */
function createQard({ now }: Pick<ProviderOptions, 'now'>, options: Partial<QardOptions>): SandboxProvider {
	const { connectSeconds = 1, syncSeconds = 2, retrySeconds = [1, 2, 4] } = options;
	const state = new State();
	const timers = new Timers();
	const webhooks = new Webhooks(retrySeconds, now);
	const notify = webhooks.notify.bind(webhooks);
	const connections = new Connections(state, connectSeconds, timers, notify, now);
	const syncs = new Syncs(state, connections, syncSeconds, timers, notify, now);
	const routes: Route[] = [
		{ method: 'GET', path: '/profile', handle: () => ({ status: 200, body: client }) },
		{ method: 'GET', path: '/clients', handle: ({ query }) => pageOf([client], query) },
		...userRoutes(state),
		...connectionRoutes(state, connections),
		...syncRoutes(state, syncs),
		...bankingRoutes(state),
		...webhookRoutes(webhooks),
	];
	return {
		name: 'qard',
		routes: [
			...routes.map(forKey),
			...consentRoutes({
				banks,
				askedFor(token) {
					const { name } = state.user(connections.asked(token).userId);
					return `The lender asks to read the accounts of <b>${escapeHtml(name)}</b>. Everything here is made up.`;
				},
				decide: (token, choice) => connections.decide(token, choice),
			}),
		],
		control: [{ method: 'GET', path: '/deliveries', handle: () => ({ status: 200, body: webhooks.attempts }) }],
		connection: (url) => ({
			apiUrl: `${url}/api/v6`,
			apiKey,
			bankProvider: openBankingProvider,
			webhookSecret: firstSecret,
		}),
		credential: (url) => ({ apiKey, baseUrl: `${url}/api/v6` }),
		callbackSecret: firstSecret,
		reset() {
			timers.clear();
			webhooks.reset();
			state.reset();
		},
		stats: () => ({ users: state.users.size, webhooks: webhooks.list().length }),
	};
}

/** Puts a route below /api/v6 behind the API key (401). */
function forKey(route: Route): Route {
	return withQardErrors({
		...route,
		path: `/api/v6${route.path}`,
		handle(request, params) {
			if (request.headers['x-api-key'] !== apiKey) {
				throw qardError(401, 'UNAUTHORIZED', 'The header X-API-KEY is missing or wrong.');
			}
			return route.handle(request, params);
		},
	});
}

export const qard: SandboxModule<QardOptions, Record<keyof typeof qardArguments, string>> = {
	name: 'qard',
	arguments: qardArguments,
	read: readQardOptions,
	create: createQard,
};
