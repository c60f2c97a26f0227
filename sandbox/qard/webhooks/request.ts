import { createHmac, randomBytes } from 'node:crypto';
import type { Delivery } from '../../callbacks/deliver';
import type { EventType } from './events';

export interface QardEvent {
	eventType: EventType;
	resourceId: string;
	userId: string;
	/** Seconds since 1970. */
	date: number;
	/** Hexadecimal. */
	nonce: string;
}

/** An event that happens now. */
export function newEvent(eventType: EventType, userId: string, resourceId: string, nowMs: number): QardEvent {
	return { eventType, resourceId, userId, date: Math.floor(nowMs / 1000), nonce: randomBytes(16).toString('hex') };
}

/** The GET that tells an event: everything is in the query, added to that of the registered address; no body. */
export function webhookRequest(url: string, secret: string, event: QardEvent): Delivery {
	const query = Object.entries(event).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	const requestUrl = `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`;
	return {
		url: requestUrl,
		method: 'GET',
		headers: { 'x-webhook-signature': `sha256=${webhookSignature(requestUrl, secret)}` },
		body: '',
	};
}

/** `base64(HMAC_SHA256(secret, requestUrl))` over the complete address; the secret is taken literally. */
export function webhookSignature(requestUrl: string, secret: string): string {
	return createHmac('sha256', secret).update(requestUrl).digest('base64');
}
