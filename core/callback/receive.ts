import { createHash } from 'node:crypto';
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod';
import { type Clock, systemClock } from '../base/clock';
import { connectOnce } from '../run/connect';
import { CreditError } from '../base/errors';
import type { Provider } from '../provider/provider';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
} from '../provider/callback';
import { isDeeperThan } from './jsonBytes';
import { isProven } from './proof';
import { ReplayMemory } from './replay';
import { type TriggerSettings, readSettings } from './settings';

const MOST_BODY_BYTES = 1_048_576;
const DEEPEST_NESTING = 64;
const MOST_REMEMBERED_EVENTS = 10_000;

/** n8n's webhooks must be answered soon. */
const REPORT_TIMEOUT_MS = 20_000;

const remembered = new ReplayMemory(MOST_REMEMBERED_EVENTS);

const requestWithRawBody = z.object({ rawBody: z.instanceof(Buffer) });
const requestWithUrl = z.object({ originalUrl: z.string().catch('') });

/** An answer that starts nothing. */
class Refusal extends Error {
	constructor(
		readonly status: 400 | 401 | 404,
		message: string,
	) {
		super(message);
	}
}

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
		return answer(ctx, 503, 'The delivery could not be checked. Send it again later.');
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
	const delivery = deliveryOf(ctx, settings.callbacks);
	const callback = read(settings.callbacks, delivery);
	const eventId = eventIdOf(settings.provider, callback);
	const isTest = ctx.getMode() === 'manual';
	const claim = isTest
		? { isDuplicate: false as const, settle: () => {} }
		: await remembered.claim(
				`${ctx.getWorkflow().id}:${ctx.getNode().id}:${eventId}`,
				callback.isUnique ? Number.POSITIVE_INFINITY : settings.duplicateWindowMs,
				() => clock.now(),
			);
	if (claim.isDuplicate) {
		await refuseUnlessProven(ctx, settings, callback, delivery, { withoutLookup: true, nowMs: clock.now() });
		return {};
	}
	let accepted = false;
	try {
		await refuseUnlessProven(ctx, settings, callback, delivery, { withoutLookup: false, nowMs: clock.now() });
		if (!settings.events.includes(callback.event)) return {};
		const items = await itemsOf(ctx, settings, callback, { eventId, nowMs: clock.now() });
		accepted = true;
		return { workflowData: [items.map((item) => ({ json: { ...item } }))] };
	} finally {
		claim.settle(accepted);
	}
}

function deliveryOf(ctx: IWebhookFunctions, { method }: CallbacksOfProvider): Delivery {
	return {
		body: method === 'GET' ? Buffer.alloc(0) : rawBodyOf(ctx),
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

/** The bytes as they came: a signature is over them, and a body that n8n has parsed is not the same any more. */
function rawBodyOf(ctx: IWebhookFunctions): Buffer {
	const request = requestWithRawBody.safeParse(ctx.getRequestObject());
	if (!request.success || request.data.rawBody.length === 0) throw new Refusal(400, 'A JSON body is expected.');
	const { rawBody } = request.data;
	if (rawBody.length > MOST_BODY_BYTES) throw new Refusal(400, 'The body is too large.');
	if (isDeeperThan(rawBody, DEEPEST_NESTING)) throw new Refusal(400, 'The body is nested too deeply.');
	return rawBody;
}

function read(callbacks: CallbacksOfProvider, delivery: Delivery): ReadCallback {
	if (callbacks.method !== 'GET') refuseUnlessJson(delivery.body);
	try {
		return callbacks.read(delivery);
	} catch (error) {
		if (error instanceof MalformedCallback) throw new Refusal(400, error.message);
		throw error;
	}
}

function refuseUnlessJson(body: Buffer): void {
	try {
		JSON.parse(body.toString('utf8'));
	} catch {
		throw new Refusal(400, 'The body is not JSON.');
	}
}

/** Stable over redeliveries, so that workflows can deduplicate by it where memory does not reach. */
function eventIdOf({ id }: Provider, { event, identity }: ReadCallback): string {
	return `${id}:${event}:${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`;
}

async function refuseUnlessProven(
	ctx: IWebhookFunctions,
	settings: TriggerSettings,
	callback: ReadCallback,
	delivery: Delivery,
	{ withoutLookup, nowMs }: { withoutLookup: boolean; nowMs: number },
): Promise<void> {
	if (!(await isProven(ctx, { ...settings, callback, delivery, withoutLookup, nowMs }))) {
		throw new Refusal(401, 'The delivery does not prove that it comes from the provider.');
	}
}

async function itemsOf(
	ctx: IWebhookFunctions,
	settings: TriggerSettings,
	callback: ReadCallback,
	{ eventId, nowMs }: { eventId: string; nowMs: number },
): Promise<object[]> {
	const { provider, verification, currency } = settings;
	const told = callback.toItems({ nowMs, currency });
	const items = await withReports(ctx, settings, callback.event, told, nowMs);
	return items.map((item) => ({
		provider: provider.id,
		event: callback.event,
		eventId,
		...item,
		verifiedBy: verification,
		receivedAt: new Date(nowMs).toISOString(),
		raw: callback.raw,
	}));
}

/** Fetches the report of each item where the person chose to; a report that cannot be had is a reason to send again. */
async function withReports(
	ctx: IWebhookFunctions,
	{ provider, callbacks, reportKind, currency }: TriggerSettings,
	event: string,
	items: CallbackItem[],
	nowMs: number,
): Promise<CallbackItem[]> {
	const { reports } = callbacks;
	if (reports === undefined || reportKind === null) return items;
	const http = await connectOnce(ctx, provider, REPORT_TIMEOUT_MS);
	return await Promise.all(
		items.map(async (item) => await reports.fetch(http, event, item, { kind: reportKind, nowMs, currency })),
	);
}
