import { z } from 'zod';
import { deliver, type DeliveryOutcome } from '../callbacks/deliver';
import { periculumWebhook, webhookSecret, type PericulumKind } from '../callbacks/periculum/body';
import { readJson } from '../http';
import type { Route } from '../router';
import { statementAnswer } from './statementAnswer';
import type { Statement, StatementStore } from './store';

const settingsSchema = z.object({ url: z.string().url(), secret: z.string().min(1).default(webhookSecret) }).strict();

/** A longer timer would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * The tenant's webhook: once test control has set an address, every processed statement, affordability and credit score is
 * sent there as documented (reference/webhooks). Whether Periculum tries again is not documented: it is sent once.
 */
export class Webhook {
	private settings: z.output<typeof settingsSchema> | null = null;
	private timers = new Set<NodeJS.Timeout>();
	private deliveries: Array<DeliveryOutcome & { kind: PericulumKind; statementKey: number }> = [];

	constructor(
		store: StatementStore,
		private readonly now: () => number,
	) {
		store.onResult = (kind, statement, response) => this.schedule(kind, statement, response);
	}

	/** Below `/_sandbox/periculum`. */
	controlRoutes(): Route[] {
		return [
			{
				method: 'POST',
				path: '/webhook',
				handle: (request) => {
					this.settings = readJson(request, settingsSchema);
					return { status: 204 };
				},
			},
			{ method: 'GET', path: '/deliveries', handle: () => ({ status: 200, body: this.deliveries }) },
		];
	}

	/** A statement is sent when its processing is over, the others at once; `response` null is the statement itself. */
	private schedule(kind: PericulumKind, statement: Statement, response: object | null): void {
		const { settings, deliveries } = this;
		if (settings === null) return;
		const delayMs = response === null ? Math.min(statement.processingSeconds * 1000, maxTimerMs) : 0;
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			const told = response ?? statementAnswer(statement, statement.read.ended);
			const delivery = {
				url: settings.url,
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: periculumWebhook(kind, statement, told, settings.secret, this.now()),
			};
			void deliver(delivery).then((outcome) => deliveries.push({ kind, statementKey: statement.key, ...outcome }));
		}, delayMs);
		this.timers.add(timer);
	}

	reset(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
		this.settings = null;
		this.deliveries = [];
	}
}
