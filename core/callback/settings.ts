import type { IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../base/errors';
import { currency } from '../provider/paramTypes';
import { type Provider, type ProviderWithApi, hasApi } from '../provider/provider';
import type { CallbacksOfProvider, Verification } from '../provider/callback';

/** What the person set in the trigger, read for one delivery. */
export interface TriggerSettings {
	provider: ProviderWithApi;
	callbacks: CallbacksOfProvider;
	events: string[];
	verification: Verification;
	secretHeader: string;
	duplicateWindowMs: number;
	currency: string | null;
	replaceExisting: boolean;
	/** Whether deliveries may come in whose figures nothing vouches for. */
	acceptUnproven: boolean;
	/** The kind of report to fetch with an event; null for none. */
	reportKind: string | null;
}

export const DEFAULT_SECRET_HEADER = 'X-Callback-Secret';
export const DEFAULT_DUPLICATE_WINDOW_SECONDS = 60;

const options = z.object({
	secretHeader: z.string().trim().min(1).catch(DEFAULT_SECRET_HEADER),
	duplicateWindow: z.number().nonnegative().catch(DEFAULT_DUPLICATE_WINDOW_SECONDS),
	currency: currency.catch(null),
	replaceExisting: z.boolean().catch(false),
	acceptUnprovenFigures: z.boolean().catch(false),
	fetchReport: z.string().catch(''),
});

const events = z.array(z.string()).catch([]);

/** Reads the trigger's parameters. Throws CreditError for a provider or a verification that is left over from another choice. */
export function readSettings(
	ctx: Pick<IWebhookFunctions, 'getNodeParameter'>,
	providers: readonly Provider[],
): TriggerSettings {
	const chosen: unknown = ctx.getNodeParameter('provider');
	const provider = providers.find(({ id }) => id === chosen);
	const callbacks = provider?.callbacks;
	if (provider === undefined || !hasApi(provider) || callbacks === undefined) throw stale('The provider');
	const wanted: unknown = ctx.getNodeParameter('verification');
	const verification = callbacks.verifications.find((candidate) => candidate === wanted);
	if (verification === undefined) throw stale('The verification');
	const { secretHeader, duplicateWindow, currency, replaceExisting, acceptUnprovenFigures, fetchReport } =
		options.parse(ctx.getNodeParameter('options', {}));
	return {
		provider,
		callbacks,
		events: events.parse(ctx.getNodeParameter('events')),
		verification,
		secretHeader,
		duplicateWindowMs: duplicateWindow * 1_000,
		currency,
		replaceExisting,
		acceptUnproven: acceptUnprovenFigures,
		reportKind: fetchReport === '' ? null : fetchReport,
	};
}

function stale(what: string): CreditError {
	return new CreditError('input', `${what} of the trigger is left over from another choice`, {
		description: 'Open the trigger and choose it again.',
		code: 'STALE_PARAMETER',
	});
}
