import { z } from 'zod';
import { readJson } from '../../http';
import type { Route } from '../../router';
import { qardError } from '../errors';
import { pageOf } from '../paging';
import { eventTypeSchema, type EventType } from './events';
import type { Webhook, Webhooks } from './webhooks';

/** The body of PUT is not documented beyond the address. */
const putSchema = z.object({ url: z.string().regex(/^https?:\/\/./, 'must be an http or https address') });

/** Webhooks per event type, and the secret that signs them. */
export function webhookRoutes(webhooks: Webhooks): Route[] {
	return [
		{ method: 'GET', path: '/webhooks', handle: ({ query }) => pageOf(webhooks.list().map(webhookAnswer), query) },
		{
			method: 'PUT',
			path: '/webhooks/:eventType',
			handle(request, { eventType = '' }) {
				const webhook = webhooks.put(readEventType(eventType), readJson(request, putSchema).url);
				return { status: 200, body: webhookAnswer(webhook) };
			},
		},
		{
			method: 'GET',
			path: '/webhooks/:eventType',
			handle: (_request, { eventType = '' }) => ({
				status: 200,
				body: webhookAnswer(webhooks.get(readEventType(eventType))),
			}),
		},
		{
			method: 'DELETE',
			path: '/webhooks/:eventType',
			handle(_request, { eventType = '' }) {
				webhooks.remove(readEventType(eventType));
				return { status: 204 };
			},
		},
		{
			method: 'PUT',
			path: '/profile/webhook-secret',
			handle: () => ({ status: 200, body: { secret: webhooks.rotateSecret() } }),
		},
	];
}

function readEventType(text: string): EventType {
	const eventType = eventTypeSchema.safeParse(text);
	if (eventType.success) return eventType.data;
	throw qardError(404, 'EVENT_TYPE_NOT_FOUND', 'There is no such event type.');
}

/** Only the event type and the address are documented; `enabled` is what a disabled one is known by here. */
function webhookAnswer({ eventType, url, enabled }: Webhook): object {
	return { event_type: eventType, url, enabled };
}
