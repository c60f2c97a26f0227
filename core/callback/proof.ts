import type { IWebhookFunctions } from 'n8n-workflow';
import { systemClock } from '../clock';
import { connect } from '../connect';
import { CreditError } from '../errors';
import { Pace } from '../pace';
import type { Provider } from '../provider';
import type { CallbacksOfProvider, ReadCallback, Verification } from './callback';
import { callbackSecretsOf, isOneOf } from './secret';

/** n8n's webhooks must be answered soon: a provider that is asked gets less time than in a run. */
const LOOKUP_TIMEOUT_MS = 10_000;

export interface ProofRequest {
	provider: Provider;
	callbacks: CallbacksOfProvider;
	verification: Verification;
	secretHeader: string;
	callback: ReadCallback;
	body: Buffer;
	/** A delivery that is known to be a duplicate starts nothing, so the provider is not asked about it. */
	withoutLookup: boolean;
}

/**
 * Whether a delivery proves itself. Throws where the proof cannot be made for a reason on our side or the provider's: no secret is
 * set, the credential is gone, the provider cannot be asked. That is no refusal: the provider shall send again.
 */
export async function isProven(ctx: IWebhookFunctions, request: ProofRequest): Promise<boolean> {
	const { provider, callbacks, verification, callback, body } = request;
	if (verification === 'none') return true;
	const secrets = callbackSecretsOf(await ctx.getCredentials(provider.credentialType));
	switch (verification) {
		case 'signature':
			return callbacks.isSigned?.(body, required(secrets)) ?? false;
		case 'secret':
			return hasSecret(ctx, request.secretHeader, required(secrets));
		case 'lookup':
			if (secrets.length > 0 && !hasSecret(ctx, request.secretHeader, secrets)) return false;
			return request.withoutLookup || (await isKnown(ctx, provider, callbacks, callback, body));
	}
}

function required(secrets: string[]): string[] {
	if (secrets.length > 0) return secrets;
	throw new CreditError('credential', 'The credential has no Callback Secret', {
		description: 'Set it there and give it to the provider, or choose another verification.',
		code: 'CALLBACK_SECRET_MISSING',
	});
}

function hasSecret(ctx: IWebhookFunctions, header: string, secrets: readonly string[]): boolean {
	const given = ctx.getHeaderData()[header.trim().toLowerCase()];
	return typeof given === 'string' && isOneOf(given.trim(), secrets);
}

async function isKnown(
	ctx: IWebhookFunctions,
	provider: Provider,
	callbacks: CallbacksOfProvider,
	callback: ReadCallback,
	body: Buffer,
): Promise<boolean> {
	const http = await connect(ctx, provider, {
		timeoutMs: LOOKUP_TIMEOUT_MS,
		maxRetries: 0,
		rateLimit: null,
		pace: new Pace(1),
		clock: systemClock,
	});
	return (await callbacks.isKnown?.(http, callback, body)) ?? false;
}
