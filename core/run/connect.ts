import { type Clock, systemClock } from '../base/clock';
import { CreditError } from '../base/errors';
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
	const credential = await openCredential(ctx, { displayName, credentialType });
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

/**
 * The decrypted credential of the node at hand. Throws CreditError where none is chosen or n8n cannot open it: its own words name types
 * and IDs.
 */
export async function openCredential(
	ctx: RequestContext,
	{ displayName, credentialType }: Pick<ProviderWithApi, 'displayName' | 'credentialType'>,
): Promise<unknown> {
	try {
		return await ctx.getCredentials(credentialType);
	} catch {
		const isChosen = ctx.getNode().credentials?.[credentialType] !== undefined;
		throw isChosen
			? new CreditError('credential', `The ${displayName} credential of this node cannot be opened`, {
					description:
						'Choose it again in the node: it may have been deleted, or not be shared with you. If that does not help, ask whoever runs this n8n whether its encryption key has changed.',
					code: 'CREDENTIAL_UNREADABLE',
				})
			: new CreditError('credential', `This node has no ${displayName} credential`, {
					description: `Open the node and choose one under "Credential to connect with", or create a new one there.`,
					code: 'CREDENTIAL_MISSING',
				});
	}
}

/** n8n's id of the credential names it across nodes and executions. */
function credentialKeyOf(ctx: RequestContext, credentialType: string): string {
	const reference = ctx.getNode().credentials?.[credentialType];
	return `${credentialType}:${reference?.id ?? reference?.name ?? ''}`;
}
