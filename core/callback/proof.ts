import type { IWebhookFunctions } from 'n8n-workflow';
import { connectOnce } from '../run/connect';
import { CreditError } from '../base/errors';
import type { Provider } from '../provider/provider';
import type { CallbacksOfProvider, Delivery, ReadCallback, Verification } from '../provider/callback';
import { callbackSecretsOf, isOneOf } from './secret';

/** n8n's webhooks must be answered soon: a provider that is asked gets less time than in a run. */
const LOOKUP_TIMEOUT_MS = 10_000;

export interface ProofRequest {
	provider: Provider;
	callbacks: CallbacksOfProvider;
	verification: Verification;
	secretHeader: string;
	callback: ReadCallback;
	delivery: Delivery;
	nowMs: number;
	/** A delivery that is known to be a duplicate starts nothing, so the provider is not asked about it. */
	withoutLookup: boolean;
}

/**
 * Whether a delivery proves itself. Throws where the proof cannot be made for a reason on our side or the provider's: no secret is
 * set, the credential is gone, the provider cannot be asked. That is no refusal: the provider shall send again.
 */
export async function isProven(ctx: IWebhookFunctions, request: ProofRequest): Promise<boolean> {
	const { provider, callbacks, verification, callback, delivery } = request;
	if (verification === 'none') return true;
	const secrets = callbackSecretsOf(await ctx.getCredentials(provider.credentialType));
	switch (verification) {
		case 'signature':
			return callbacks.isSigned?.(delivery, required(secrets), request.nowMs) ?? false;
		case 'secret':
			return hasSecret(request, required(secrets));
		case 'lookup':
			if (secrets.length > 0 && !hasSecret(request, secrets)) return false;
			return request.withoutLookup || (await isKnown(ctx, provider, callbacks, callback, delivery));
	}
}

function required(secrets: string[]): string[] {
	if (secrets.length > 0) return secrets;
	throw new CreditError('credential', 'The credential has no Callback Secret', {
		description: 'Set it there and give it to the provider, or choose another verification.',
		code: 'CALLBACK_SECRET_MISSING',
	});
}

/** The secret comes in a header, or in the registered URL where the provider sends no header of ours. */
function hasSecret({ callbacks, delivery, secretHeader }: ProofRequest, secrets: readonly string[]): boolean {
	const given =
		callbacks.secretParameter === undefined
			? delivery.header(secretHeader)
			: new URL(delivery.url).searchParams.get(callbacks.secretParameter);
	return given !== null && isOneOf(given, secrets);
}

async function isKnown(
	ctx: IWebhookFunctions,
	provider: Provider,
	callbacks: CallbacksOfProvider,
	callback: ReadCallback,
	delivery: Delivery,
): Promise<boolean> {
	const http = await connectOnce(ctx, provider, LOOKUP_TIMEOUT_MS);
	return (await callbacks.isKnown?.(http, callback, delivery)) ?? false;
}
