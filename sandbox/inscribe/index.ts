import { HttpError } from '../http';
import type { SandboxModule, SandboxProvider } from '../provider';
import type { Route } from '../router';
import { Accounts, apiKey, apiKeyWithoutInsights } from './accounts';
import { inscribeArguments, readInscribeOptions } from './arguments';
import { analysisRoutes } from './analysis/routes';
import { bankAccountRoutes } from './bankAccounts';
import { customerRoutes } from './customers';
import { documentRoutes } from './documents';
import type { AmountUnit } from './money';
import { openBankingRoutes } from './openBanking/routes';
import { RateLimit } from './rateLimit';
import type { InscribeRoute } from './route';
import { maxBodyBytes, uploadRoute } from './upload';

export interface InscribeOptions {
	/** How long a document stays in PROCESSING; a real one takes about 15 seconds. */
	documentSeconds: number;
	/** "300 requests in 2 minutes" by default (docs/are-the-endpoints-rate-limited). */
	limit: { requests: number; seconds: number };
	/** Cents as in the public schema of the credit analysis; rows and balances, of which it says nothing, are in the same unit here. */
	amountUnit: AmountUnit;
	/** A clock of its own, in milliseconds since 1970, where it is not the sandbox's. */
	now?: () => number;
}

/** Inscribe's API v2 (seed 000 and the provider's public pages) with two made-up accounts. */
function createInscribe(options: Partial<InscribeOptions> & { now: () => number }): SandboxProvider {
	const { documentSeconds = 2, limit = { requests: 300, seconds: 120 }, amountUnit = 'cents', now } = options;
	const accounts = new Accounts();
	const rateLimit = new RateLimit(limit, now);
	const routes = [
		...customerRoutes(now),
		uploadRoute(documentSeconds, now),
		...documentRoutes(now),
		...openBankingRoutes(now),
		...bankAccountRoutes(amountUnit, now),
		...analysisRoutes(amountUnit, now),
	];
	return {
		name: 'inscribe',
		maxBodyBytes,
		routes: routes.map((route) => forAccount(route, accounts, rateLimit)),
		connection: (url) => ({ apiUrl: `${url}/api/v2`, apiKey, apiKeyWithoutInsights }),
		credential: (url) => ({ apiKey, baseUrl: `${url}/api/v2` }),
		reset() {
			accounts.reset();
			rateLimit.reset();
		},
		stats: () => accounts.stats(),
	};
}

/** Puts a route below /api/v2 behind the API key (401) and the limit of requests (429). */
function forAccount(route: InscribeRoute, accounts: Accounts, rateLimit: RateLimit): Route {
	return {
		method: route.method,
		path: `/api/v2${route.path}`,
		handle(request, params) {
			const account = accounts.of(request.headers.authorization);
			if (account === null) throw new HttpError(401, { message: 'Invalid or missing API key.' });
			rateLimit.count(account.key);
			return route.handle({ account, request, params });
		},
	};
}

export const inscribe: SandboxModule<InscribeOptions, Record<keyof typeof inscribeArguments, string>> = {
	name: 'inscribe',
	arguments: inscribeArguments,
	read: readInscribeOptions,
	create: ({ now }, options) => createInscribe({ now, ...options }),
};
