import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod';
import { type Clock, systemClock } from '../base/clock';
import { CreditError } from '../base/errors';
import type { Provider } from '../provider/provider';
import {
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
	type ReadContext,
} from '../provider/callback';
import { readBody } from './body';
import { digestOf } from './identity';
import { itemsOf } from './items';
import { type TriggerMemory, memoryOf } from './memory';
import { prove } from './proof';
import { Refusal, SEND_AGAIN } from './refusal';
import type { Claim } from './replay';
import { type TriggerSettings, readSettings } from './settings';

const requestWithUrl = z.object({ originalUrl: z.string().catch('') });

/**
 * Receives one delivery: 400 for what cannot be read, 401 for a bad proof, 503 for whatever is not the sender's fault; a duplicate
 * or an event that was not chosen is accepted and starts nothing. Nothing is ever thrown: n8n would store a failed execution.
 */
export async function receiveCallback(
	ctx: IWebhookFunctions,
	providers: readonly Provider[],
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	try {
		return await receive(ctx, providers, clock);
	} catch (error) {
		if (error instanceof Refusal) return answer(ctx, error.status, error.message);
		const code = error instanceof CreditError ? (error.detail.code ?? error.kind) : 'UNEXPECTED';
		// The code only: a message could quote the delivery.
		ctx.logger.error(`A credit callback could not be handled (${code})`);
		return answer(ctx, 503, SEND_AGAIN);
	}
}

function answer(ctx: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	ctx.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

async function receive(
	ctx: IWebhookFunctions,
	providers: readonly Provider[],
	clock: Clock,
): Promise<IWebhookResponseData> {
	const settings = readSettings(ctx, providers);
	if (ctx.getWebhookName() === 'setup' && settings.callbacks.addsResultsToPath !== true) {
		throw new Refusal(404, 'No callback of this provider is expected here.');
	}
	const now = () => clock.now();
	const context = { nowMs: now(), currency: settings.currency };
	const delivery = deliveryOf(ctx, settings.callbacks);
	const callback = read(settings.callbacks, delivery, context);
	const eventId = eventIdOf(settings.provider, callback);
	const memory = memoryOf(ctx);
	const isTest = ctx.getMode() === 'manual';
	const claim = isTest ? TAKEN : await claimOf(memory, eventId, callback, settings, now);
	const mayBeUnproven = isTest || settings.acceptUnproven;
	const request = { settings, callback, delivery, lookUps: memory.lookUps, now, mayBeUnproven };
	if (claim.state !== 'new') {
		await prove(ctx, { ...request, withoutLookUp: true });
		if (claim.state === 'duplicate') return {};
		throw new CreditError('input', 'The event may have been accepted before', { code: 'REPLAY_MEMORY_FULL' });
	}
	let accepted = false;
	try {
		const vouches = await prove(ctx, { ...request, withoutLookUp: false });
		if (!settings.events.includes(callback.event)) return {};
		const items = await itemsOf(ctx, { settings, callback, eventId, vouches, context, lookUps: memory.lookUps });
		accepted = true;
		return { workflowData: [items.map((item) => ({ json: { ...item } }))] };
	} finally {
		claim.settle(accepted);
	}
}

/** Whoever listens in the editor may send the same event as often as he likes. */
const TAKEN: Claim = { state: 'new', settle: () => {} };

async function claimOf(
	{ events }: TriggerMemory,
	key: string,
	{ isUnique, toldAtMs }: ReadCallback,
	{ verification, duplicateWindowMs }: TriggerSettings,
	now: () => number,
): Promise<Claim> {
	const windowMs = isUnique ? Number.POSITIVE_INFINITY : duplicateWindowMs;
	// Without a signature anybody could make as many events as there is room for.
	return await events.claim({ key, windowMs, isKept: isUnique && verification === 'signature', toldAtMs }, now);
}

function deliveryOf(ctx: IWebhookFunctions, { method }: CallbacksOfProvider): Delivery {
	return {
		...(method === 'GET' ? { body: Buffer.alloc(0), json: null } : readBody(ctx)),
		url: `${ctx.getNodeWebhookUrl('default') ?? ''}${rawQueryOf(ctx)}`,
		header: (name) => {
			const value = ctx.getHeaderData()[name.trim().toLowerCase()];
			return typeof value === 'string' ? value.trim() : null;
		},
	};
}

/** The query with its question mark, not decoded and encoded again. */
function rawQueryOf(ctx: IWebhookFunctions): string {
	const { originalUrl } = requestWithUrl.parse(ctx.getRequestObject());
	const start = originalUrl.indexOf('?');
	return start < 0 ? '' : originalUrl.slice(start);
}

function read(callbacks: CallbacksOfProvider, delivery: Delivery, context: ReadContext): ReadCallback {
	try {
		return callbacks.read(delivery, context);
	} catch (error) {
		if (error instanceof MalformedCallback) throw new Refusal(400, error.message);
		throw error;
	}
}

/** Stable over redeliveries, so that workflows can deduplicate by it where memory does not reach. */
function eventIdOf({ id }: Provider, { event, identity }: ReadCallback): string {
	return `${id}:${event}:${digestOf(identity)}`;
}
