import type { ProviderOptions, SandboxModule, SandboxProvider } from '../provider';
import { type GivenArguments, readWorldlineOptions, worldlineArguments } from './arguments';
import type { Route } from '../router';
import { worldlineConsentRoutes } from './consent/routes';
import { ConsentSessions } from './consent/sessions';
import { controlRoutes } from './controlRoutes';
import { withWorldlineErrors } from './errors';
import { testKeys } from './keys';
import { Processing, type ProcessingTimes } from './processing';
import { registerRoutes } from './registerRoutes';
import { Registrations } from './registrations';
import { Reporter, type CallbackSettings } from './reporter';
import { checkHeaders } from './requests';
import { tenant, Tokens } from './tokens';

export interface WorldlineOptions extends ProcessingTimes {
	/** How long the link to the consent page works. */
	consentSeconds: number;
	callback: Partial<CallbackSettings>;
}

const defaultCallback: CallbackSettings = {
	url: null,
	secretHeader: 'X-Callback-Secret',
	secret: null,
	retrySeconds: [1, 2, 4, 8],
	casing: 'documented',
	envelope: 'flat',
};

const servicesPath = '/xs2a/routingservice/services';
const tokenPathV1 = `${servicesPath}/authorize/token`;
const tokenPathV2 = '/auth/realms/sandbox/protocol/openid-connect/token';

/** Worldline's Open Banking Platform as far as Credit Insight needs it (seed 003), with one made-up tenant. */
function createWorldline(
	{ tokenSeconds, now }: Pick<ProviderOptions, 'tokenSeconds' | 'now'>,
	options: Partial<WorldlineOptions>,
): SandboxProvider {
	const { collectSeconds = 2, analysisSeconds = 2, consentSeconds = 1800, callback = {} } = options;
	const tokens = new Tokens(tokenSeconds, now);
	const registrations = new Registrations();
	const sessions = new ConsentSessions(consentSeconds, now);
	const reporter = new Reporter({ ...defaultCallback, ...callback });
	const processing = new Processing({ collectSeconds, analysisSeconds }, registrations, reporter);

	function aisRoute(route: Route): Route {
		return withWorldlineErrors({
			...route,
			path: `${servicesPath}/ob/ais/v3${route.path}`,
			handle(request, params) {
				tokens.check(request);
				checkHeaders(request);
				return route.handle(request, params);
			},
		});
	}

	return {
		name: 'worldline',
		routes: [
			{ method: 'POST', path: tokenPathV1, handle: (request) => tokens.version1(request) },
			{ method: 'POST', path: tokenPathV2, handle: (request) => tokens.version2(request) },
			...registerRoutes(registrations, sessions).map(aisRoute),
			...worldlineConsentRoutes(sessions, (registration) => processing.consented(registration)),
		],
		control: controlRoutes(reporter),
		connection(url) {
			const { keyId, privateKeyPem } = testKeys();
			return {
				apiUrl: `${url}${servicesPath}`,
				tokenUrlV1: `${url}${tokenPathV1}`,
				tokenUrlV2: `${url}${tokenPathV2}`,
				...tenant,
				keyId,
				privateKeyPem,
			};
		},
		credential(url) {
			const { keyId, privateKeyPem } = testKeys();
			const { app, client, id } = tenant;
			return {
				apiVersion: 'v1',
				apiUrl: `${url}${servicesPath}`,
				tokenUrl: `${url}${tokenPathV1}`,
				app,
				client,
				initiatingPartyId: id,
				keyId,
				privateKey: privateKeyPem,
			};
		},
		expireTokens: () => tokens.expireAll(),
		reset() {
			tokens.reset();
			processing.reset();
			reporter.reset();
			sessions.reset();
			registrations.reset();
		},
		stats: () => ({ tokenCalls: tokens.calls, tokensIssued: tokens.issued, registrations: registrations.count }),
	};
}

export const worldline: SandboxModule<WorldlineOptions, GivenArguments> = {
	name: 'worldline',
	arguments: worldlineArguments,
	read: readWorldlineOptions,
	create: createWorldline,
};
