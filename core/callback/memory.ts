import type { IWebhookFunctions } from 'n8n-workflow';
import { LookUps } from './lookUps';
import { ReplayMemory } from './replay';

/** Events that one trigger remembers. */
const MOST_REMEMBERED_EVENTS = 10_000;

/** What this process remembers of one trigger. */
export interface TriggerMemory {
	events: ReplayMemory;
	lookUps: LookUps;
}

const memories = new Map<string, TriggerMemory>();

/** The memory of the trigger at hand: its own, so that what is sent to another one takes nothing away from it. */
export function memoryOf(ctx: Pick<IWebhookFunctions, 'getWorkflow' | 'getNode'>): TriggerMemory {
	const key = JSON.stringify([ctx.getWorkflow().id, ctx.getNode().id]);
	const known = memories.get(key);
	if (known !== undefined) return known;
	const memory = { events: new ReplayMemory(MOST_REMEMBERED_EVENTS), lookUps: new LookUps() };
	memories.set(key, memory);
	return memory;
}
