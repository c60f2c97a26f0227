import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
} from '../../../core/provider/callback';
import { posted } from '../delivery';
import type { LawCase } from '.';
import { z } from 'zod';
import { neutralCallback } from './schemas';

/** The trigger refuses deeper bodies before they are read. */
const DEEPEST_NESTING = 60;

const context = { nowMs: Date.parse('2026-11-20T00:00:00Z'), currency: null };

/** Deliveries of a provider as a normaliser: the items of a body, and none for one that is malformed. Any other error is a fault. */
export function callbackLaws(
	callbacks: CallbacksOfProvider,
	deliver: (raw: unknown) => Delivery = (raw) => posted(JSON.stringify(raw)),
): Pick<LawCase, 'normalise' | 'schema' | 'deepestNesting'> {
	return {
		normalise: (raw) => itemsOf(callbacks, deliver(raw)),
		schema: z.array(neutralCallback),
		deepestNesting: DEEPEST_NESTING,
	};
}

function itemsOf(callbacks: CallbacksOfProvider, delivery: Delivery): CallbackItem[] {
	try {
		return callbacks.read(delivery, context).toItems();
	} catch (error) {
		if (error instanceof MalformedCallback) return [];
		throw error;
	}
}
