import { z } from 'zod';
import { deliver, type DeliveryOutcome } from '../callbacks/deliver';
import { HttpError, readJson } from '../http';
import type { Route } from '../router';

export const webhookTypes = [
	'ACCOUNT_AUTHORIZATION_GRANTED',
	'ACCOUNT_AUTHORIZATION_LOST',
	'REPORT_AVAILABLE',
	'REPORT_UPDATED',
	'NEW_EVENT',
] as const;
export type WebhookType = (typeof webhookTypes)[number];

export interface WebhookSubject {
	customerId: number;
	/** Of the two ACCOUNT_AUTHORIZATION events. */
	accountId?: number;
	/** Of NEW_EVENT. */
	eventId?: number;
}

const messages: Record<WebhookType, string> = {
	ACCOUNT_AUTHORIZATION_GRANTED: 'Account authorization granted',
	ACCOUNT_AUTHORIZATION_LOST: 'Account authorization lost',
	REPORT_AVAILABLE: 'Report available',
	REPORT_UPDATED: 'Report updated',
	NEW_EVENT: 'New event',
};

/** The body of a webhook. The customer's id is a number here, a string in the API; the words of `msg` are not documented. */
export function webhookBody(type: WebhookType, { customerId, accountId, eventId }: WebhookSubject): object {
	return {
		msg: messages[type],
		...(eventId === undefined ? {} : { event_id: eventId }),
		customer_id: customerId,
		...(accountId === undefined ? {} : { account_id: accountId }),
		webhook_type: type,
	};
}

interface Webhook {
	id: string;
	url: string;
	comment: string | null;
}

interface Attempt extends DeliveryOutcome {
	webhookId: string;
	webhookType: WebhookType;
	customerId: number;
}

/** Registered addresses; each gets every event, once (whether it is tried again is not documented) and without a proof. */
export class Webhooks {
	registered: Webhook[] = [];
	/** What was sent, for tests to look at. */
	attempts: Attempt[] = [];

	notify(type: WebhookType, subject: WebhookSubject): void {
		const attempts = this.attempts;
		for (const { id, url } of this.registered) {
			const body = JSON.stringify(webhookBody(type, subject));
			void deliver({ url, method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((outcome) =>
				attempts.push({ webhookId: id, webhookType: type, customerId: subject.customerId, ...outcome }),
			);
		}
	}

	reset(): void {
		this.registered = [];
		this.attempts = [];
	}
}

const newSchema = z.object({
	url: z.string().regex(/^https?:\/\/./, 'must be an http or https address'),
	comment: z.string().optional(),
});

/** POST is documented; GET and DELETE are taken to be beside it. The same address can be there twice. */
export function webhookRoutes(webhooks: Webhooks, newId: () => number): Route[] {
	return [
		{
			method: 'POST',
			path: '/webhooks',
			handle(request) {
				const { url, comment = null } = readJson(request, newSchema);
				const id = String(newId());
				webhooks.registered.push({ id, url, comment });
				return { status: 201, body: { id } };
			},
		},
		{ method: 'GET', path: '/webhooks', handle: () => ({ status: 200, body: { data: webhooks.registered } }) },
		{
			method: 'DELETE',
			path: '/webhooks/:id',
			handle(_request, { id = '' }) {
				const kept = webhooks.registered.filter((one) => one.id !== id);
				if (kept.length === webhooks.registered.length) {
					throw new HttpError(404, { message: `There is no webhook ${id}.` });
				}
				webhooks.registered = kept;
				return { status: 204 };
			},
		},
	];
}
