import { consentRoutes } from '../consent/routes';
import { escapeHtml } from '../consent/page';
import type { ProviderOptions, SandboxModule, SandboxProvider } from '../provider';
import type { Route } from '../router';
import { readSeconds } from '../seconds';
import { Timers } from '../timers';
import { affordabilityRoutes } from './affordability';
import { bankingRoutes } from './banking';
import { banks } from './banks';
import { Consents } from './consents';
import { controlRoutes } from './control';
import { customerRoutes } from './customers';
import { invitationRoutes, openInvitation } from './invitations';
import { reportRoutes } from './reports';
import { State } from './state';
import { clientId, clientSecret, Tokens } from './tokens';
import { webhookRoutes, Webhooks } from './webhooks';

export interface FriendlyScoreOptions {
	/** From the consent until the reports are there; 202 in between. */
	calculationSeconds: number;
}

const tokenPath = '/oauth/v2/token';

/** FriendlyScore's API v3 (seed 004, the provider's public pages, a generated client) with one made-up account. */
function createFriendlyScore(
	{ tokenSeconds, now }: Pick<ProviderOptions, 'tokenSeconds' | 'now'>,
	{ calculationSeconds = 2 }: Partial<FriendlyScoreOptions>,
): SandboxProvider {
	const tokens = new Tokens(tokenSeconds, now);
	const state = new State();
	const timers = new Timers();
	const webhooks = new Webhooks();
	const consents = new Consents(state, webhooks, calculationSeconds, timers, now);
	const routes = [
		...customerRoutes(state),
		...invitationRoutes(state, now),
		...reportRoutes(state),
		...affordabilityRoutes(state),
		...bankingRoutes(state),
		...webhookRoutes(webhooks, () => state.newId()),
	];

	/** Puts a route below /public/v3 behind the token (401). */
	function forToken(route: Route): Route {
		return {
			...route,
			path: `/public/v3${route.path}`,
			handle(request, params) {
				tokens.check(request);
				return route.handle(request, params);
			},
		};
	}

	return {
		name: 'friendlyScore',
		routes: [
			{ method: 'POST', path: tokenPath, handle: (request) => tokens.issue(request) },
			...routes.map(forToken),
			...consentRoutes({
				banks,
				askedFor(token) {
					const { reference, customerType } = openInvitation(state, token, now());
					const kind = customerType === 'Business' ? 'business' : 'personal';
					return `The lender asks to read your ${kind} account
						(reference <b>${escapeHtml(reference)}</b>). Everything here is made up.`;
				},
				decide: (token, choice) => consents.decide(token, choice),
			}),
		],
		control: controlRoutes(state, consents, webhooks),
		connection: (url) => ({ apiUrl: url, tokenUrl: `${url}${tokenPath}`, clientId, clientSecret }),
		credential: (url) => ({ baseUrl: url, clientId, clientSecret }),
		expireTokens: () => tokens.expireAll(),
		reset() {
			timers.clear();
			tokens.reset();
			webhooks.reset();
			state.reset();
		},
		stats: () => ({
			tokenCalls: tokens.calls,
			tokensIssued: tokens.issued,
			customers: state.customers.length,
			webhooks: webhooks.registered.length,
		}),
	};
}

const friendlyScoreArguments = { 'friendlyscore-seconds': { type: 'string', default: '2' } } as const;

export const friendlyScore: SandboxModule<FriendlyScoreOptions, Record<keyof typeof friendlyScoreArguments, string>> = {
	name: 'friendlyScore',
	arguments: friendlyScoreArguments,
	read: ({ 'friendlyscore-seconds': seconds }, fail) => ({
		calculationSeconds: readSeconds('friendlyscore-seconds', seconds, fail),
	}),
	create: createFriendlyScore,
};
