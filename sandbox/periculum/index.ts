import { webhookSecret } from '../callbacks/periculum/body';
import type { ProviderOptions, SandboxModule, SandboxProvider } from '../provider';
import type { Route } from '../router';
import { affordabilityRoutes } from './affordability';
import { creditScoreRoutes } from './creditscore/routes';
import { statementRoutes } from './statements';
import { StatementStore } from './store';
import { uploadRoute } from './upload';
import { Webhook } from './webhook';
import { audience, clientId, clientSecret, Tokens } from './tokens';

/** Periculum's Insights API (seed 002, and what the current documentation changed) with one made-up tenant. */
function createPericulum({ tokenSeconds, pdfSeconds, now }: ProviderOptions): SandboxProvider {
	const tokens = new Tokens(tokenSeconds, now);
	const store = new StatementStore(now);
	const webhook = new Webhook(store, now);
	const apiRoutes = [
		...creditScoreRoutes(store),
		uploadRoute(store, pdfSeconds),
		...statementRoutes(store),
		...affordabilityRoutes(store, now),
	];

	return {
		name: 'periculum',
		routes: [
			{ method: 'POST', path: '/auth0/oauth/token', handle: (request) => tokens.auth0(request) },
			{
				method: 'POST',
				path: '/oidc/realms/prod/protocol/openid-connect/token',
				handle: (request) => tokens.oidc(request),
			},
			...apiRoutes.map((route) => withToken(route, tokens)),
		],
		control: webhook.controlRoutes(),
		connection: (url) => ({
			apiUrl: url,
			auth0TokenUrl: `${url}/auth0/oauth/token`,
			oidcTokenUrl: `${url}/oidc/realms/prod/protocol/openid-connect/token`,
			clientId,
			clientSecret,
			audience,
			webhookSecret,
		}),
		credential: (url) => ({
			environment: 'custom',
			apiUrl: url,
			tokenUrl: `${url}/auth0/oauth/token`,
			bodyStyle: 'json',
			clientId,
			clientSecret,
			audience,
		}),
		callbackSecret: webhookSecret,
		expireTokens: () => tokens.expireAll(),
		reset() {
			tokens.reset();
			store.reset();
			webhook.reset();
		},
		stats: () => ({ tokenCalls: tokens.calls, tokensIssued: tokens.issued, statements: store.count }),
	};
}

function withToken(route: Route, tokens: Tokens): Route {
	return {
		...route,
		handle(request, params) {
			tokens.check(request);
			return route.handle(request, params);
		},
	};
}

export const periculum: SandboxModule = {
	name: 'periculum',
	arguments: {},
	read: () => ({}),
	create: createPericulum,
};
