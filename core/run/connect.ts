import { type Clock, systemClock } from '../base/clock';
import type { RequestContext } from '../http/exchange';
import { Pace } from '../http/pace';
import { Secrets } from '../base/redact';
import type { ProviderWithApi } from '../provider/provider';
import type { RateLimit } from '../http/rateLimit';
import { Transport } from '../http/transport';

export interface ConnectOptions {
	timeoutMs: number;
	maxRetries: number;
	rateLimit: RateLimit | null;
	pace: Pace;
	clock: Clock;
}

/** A transport to a provider with the credential of the node at hand; throws CreditError where that is incomplete. */
export async function connect(
	ctx: RequestContext,
	{ displayName, credentialType, baseUrl, secretsOf, tokenCheck }: ProviderWithApi,
	{ timeoutMs, ...options }: ConnectOptions,
): Promise<Transport> {
	const credential: unknown = await ctx.getCredentials(credentialType);
	return new Transport(ctx, {
		...options,
		providerName: displayName,
		connection: {
			credentialType,
			baseUrl: baseUrl(credential),
			timeoutMs,
			secrets: new Secrets(secretsOf(credential)),
		},
		credentialKey: credentialKeyOf(ctx, credentialType),
		tokenCheck,
	});
}

/** A transport for single requests outside of a run, which are not repeated: a look-up, a registration. */
export async function connectOnce(
	ctx: RequestContext,
	provider: ProviderWithApi,
	timeoutMs: number,
): Promise<Transport> {
	return await connect(ctx, provider, {
		timeoutMs,
		maxRetries: 0,
		rateLimit: null,
		pace: new Pace(1),
		clock: systemClock,
	});
}

/** n8n's id of the credential names it across nodes and executions. */
function credentialKeyOf(ctx: RequestContext, credentialType: string): string {
	const reference = ctx.getNode().credentials?.[credentialType];
	return `${credentialType}:${reference?.id ?? reference?.name ?? ''}`;
}
