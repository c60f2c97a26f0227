import type { IWebhookFunctions } from 'n8n-workflow';
import { connectOnce, openCredential } from '../run/connect';
import { CreditError } from '../base/errors';
import type { Delivery, LookUp, ReadCallback } from '../provider/callback';
import type { LookUps } from './lookUps';
import { Refusal, SEND_AGAIN } from './refusal';
import { callbackSecretsOf, isOneOf, isWeak } from './secret';
import type { TriggerSettings } from './settings';
import { type Vouches, vouchesFor, vouchesForAll, vouchesForAllBut } from './unsigned';

/** n8n's webhooks must be answered soon: a provider that is asked gets less time than in a run. */
const LOOKUP_TIMEOUT_MS = 10_000;

export interface ProofRequest {
	settings: TriggerSettings;
	callback: ReadCallback;
	delivery: Delivery;
	lookUps: LookUps;
	now: () => number;
	/** Whether the provider is not asked: a delivery that starts nothing anyway is worth no question. */
	withoutLookUp: boolean;
	/** Whether figures that nothing vouches for may come in: somebody listens in the editor, or has chosen so. */
	mayBeUnproven: boolean;
}

/**
 * What a delivery's proof vouches for. Throws a Refusal for a bad proof, and CreditError where it cannot be checked for a reason on our
 * side or the provider's: no secret is set, the credential is gone, the provider cannot be asked. Then the provider shall send again.
 */
export async function prove(ctx: IWebhookFunctions, request: ProofRequest): Promise<Vouches> {
	const { provider, verification } = request.settings;
	if (verification === 'none') return vouchesFor([]);
	const secrets = callbackSecretsOf(await openCredential(ctx, provider));
	if (secrets.some(isWeak)) throw unusable('CALLBACK_SECRET_TOO_SHORT');
	const isAlone = verification === 'lookup' && request.mayBeUnproven;
	if (secrets.length === 0 && !isAlone) throw unusable('CALLBACK_SECRET_MISSING');
	switch (verification) {
		case 'signature':
			refuseUnless(request.callback.isSigned?.(secrets) ?? false);
			return vouchesForAllBut(request.callback.unsignedFields ?? []);
		case 'secret':
			refuseUnless(hasSecret(request, secrets));
			return vouchesForAll;
		case 'lookup':
			if (secrets.length === 0) return await vouchedByLookUp(ctx, request);
			refuseUnless(hasSecret(request, secrets));
			return await confirmed(ctx, request);
	}
}

function refuseUnless(isProven: boolean): void {
	if (!isProven) throw new Refusal(401, 'The delivery does not prove that it comes from the provider.');
}

/** Only the code is ever seen, in the log. */
function unusable(code: string): CreditError {
	return new CreditError('credential', 'The callback secret of the credential proves nothing', { code });
}

/** The secret comes in a header, or in the registered URL where the provider sends no header of ours. */
function hasSecret({ settings, delivery }: ProofRequest, secrets: readonly string[]): boolean {
	const { secretParameter } = settings.callbacks;
	const given =
		secretParameter === undefined
			? delivery.header(settings.secretHeader)
			: new URL(delivery.url).searchParams.get(secretParameter);
	return given !== null && isOneOf(given, secrets);
}

/** The secret has matched and vouches for everything; the provider is asked whether the event is true yet. */
async function confirmed(ctx: IWebhookFunctions, request: ProofRequest): Promise<Vouches> {
	if (request.withoutLookUp) return vouchesForAll;
	const { state } = await lookUp(ctx, request);
	if (state === 'unfinished') throw new Refusal(503, SEND_AGAIN);
	refuseUnless(state === 'confirmed');
	return vouchesForAll;
}

/** Nobody has proven himself: whatever the provider does not confirm looks the same from outside. */
async function vouchedByLookUp(ctx: IWebhookFunctions, request: ProofRequest): Promise<Vouches> {
	if (request.withoutLookUp) return vouchesFor([]);
	const { lookUps, callback, now } = request;
	const answer = await lookUps.ask(callback.lookUp?.subject ?? '', now, async () => await lookUp(ctx, request));
	if (answer?.state !== 'confirmed') throw new Refusal(503, SEND_AGAIN);
	return vouchesFor(answer.proven);
}

async function lookUp(ctx: IWebhookFunctions, { settings, callback }: ProofRequest): Promise<LookUp> {
	if (callback.lookUp === undefined) return { state: 'unknown' };
	return await callback.lookUp.ask(await connectOnce(ctx, settings.provider, LOOKUP_TIMEOUT_MS));
}
