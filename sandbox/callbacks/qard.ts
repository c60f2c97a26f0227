import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { eventTypes, type EventType } from '../qard/webhooks/events';
import { webhookRequest } from '../qard/webhooks/request';
import { firstSecret } from '../qard/webhooks/webhooks';
import type { Delivery } from './deliver';

export const qardKinds = eventTypes;

/** What is asked of a Qard webhook besides what every callback has. */
export const qardFields = {
	secret: z.string().min(1).default(firstSecret),
	userId: z.string().min(1).default('sandbox-user'),
	resourceId: z.string().min(1).default('sandbox-resource'),
	/** Hexadecimal; another one each time when left out. */
	nonce: z
		.string()
		.regex(/^[0-9a-f]+$/)
		.optional(),
	/** As an account of the time before signatures sends it: without signature and nonce. */
	unsigned: z.boolean().default(false),
	/** Qard sends GET; everything is in the query. */
	method: z.string().toUpperCase().default('GET'),
};

interface QardCallback {
	kind: EventType;
	to: string;
	cutOff: boolean;
	userId: string;
	resourceId: string;
	nonce?: string | undefined;
	unsigned: boolean;
}

/** The signed GET; `cutOff` takes the last half of the query away after signing, since there is no body to cut. */
export function qardRequest(callback: QardCallback, secret: string, nowMs: number): Delivery {
	const { kind: eventType, to, userId, resourceId, nonce = randomBytes(16).toString('hex') } = callback;
	const event = { eventType, resourceId, userId, date: Math.floor(nowMs / 1000), nonce };
	const request = webhookRequest(to, secret, event);
	if (callback.unsigned) return { ...request, url: request.url.replace(/&nonce=[0-9a-f]+$/, ''), headers: {} };
	if (!callback.cutOff) return request;
	return { ...request, url: request.url.slice(0, to.length + Math.floor((request.url.length - to.length) / 2)) };
}
