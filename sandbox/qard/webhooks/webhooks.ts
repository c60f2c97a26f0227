import { randomBytes } from 'node:crypto';
import { deliver, type DeliveryOutcome } from '../../callbacks/deliver';
import { Timers } from '../../timers';
import { qardError } from '../errors';
import type { EventType } from './events';
import { newEvent, webhookRequest } from './request';

/** "After 10 failed attempts the webhook is disabled"; here ten in a row, whatever events they were for. */
const maxFailures = 10;
/** The secret of an account that never asked for another. */
export const firstSecret = Buffer.from('sandbox-qard-webhook-secret').toString('base64');

export interface Webhook {
	eventType: EventType;
	url: string;
	enabled: boolean;
	failures: number;
}

/** One attempt to tell an event. */
export interface Attempt extends DeliveryOutcome {
	eventType: EventType;
	resourceId: string;
	userId: string;
	attempt: number;
}

/** The registered webhooks, one per event type, and what was sent to them. */
export class Webhooks {
	private registered = new Map<EventType, Webhook>();
	private timers = new Timers();
	/** What was tried, for tests to look at. */
	attempts: Attempt[] = [];
	secret = firstSecret;

	constructor(
		private readonly retrySeconds: number[],
		private readonly now: () => number,
	) {}

	/** Puts a webhook in the place of what was there, enabled. */
	put(eventType: EventType, url: string): Webhook {
		const webhook: Webhook = { eventType, url, enabled: true, failures: 0 };
		this.registered.set(eventType, webhook);
		return webhook;
	}

	/** 404 when there is none. */
	get(eventType: EventType): Webhook {
		const webhook = this.registered.get(eventType);
		if (webhook === undefined) throw qardError(404, 'WEBHOOK_NOT_FOUND', 'There is no webhook for this event type.');
		return webhook;
	}

	list(): Webhook[] {
		return [...this.registered.values()];
	}

	remove(eventType: EventType): void {
		this.registered.delete(this.get(eventType).eventType);
	}

	/** A new secret in the place of the old one, which no longer signs anything. */
	rotateSecret(): string {
		this.secret = randomBytes(32).toString('base64');
		return this.secret;
	}

	/** Tells an event, again after growing pauses until the answer is 2xx; every attempt is the same request. */
	notify(eventType: EventType, userId: string, resourceId: string): void {
		const webhook = this.registered.get(eventType);
		if (webhook === undefined || !webhook.enabled) return;
		const request = webhookRequest(webhook.url, this.secret, newEvent(eventType, userId, resourceId, this.now()));
		const pauses = [...this.retrySeconds];
		const timers = this.timers;
		const attempt = async (number: number): Promise<void> => {
			// It was disabled, replaced or removed while this waited.
			if (this.registered.get(eventType) !== webhook || !webhook.enabled) return;
			const outcome = await deliver(request);
			if (this.timers !== timers) return;
			this.attempts.push({ eventType, resourceId, userId, attempt: number, ...outcome });
			if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
				webhook.failures = 0;
				return;
			}
			webhook.failures += 1;
			if (webhook.failures >= maxFailures) webhook.enabled = false;
			const pauseSeconds = pauses.shift();
			if (pauseSeconds !== undefined) timers.after(pauseSeconds, () => void attempt(number + 1));
		};
		void attempt(1);
	}

	reset(): void {
		this.timers.clear();
		this.timers = new Timers();
		this.registered.clear();
		this.attempts = [];
		this.secret = firstSecret;
	}
}
