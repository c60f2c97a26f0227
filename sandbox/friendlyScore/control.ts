import { z } from 'zod';
import { readJson } from '../http';
import type { Route } from '../router';
import type { Consents } from './consents';
import { accountTypes, type State } from './state';
import type { Webhooks } from './webhooks';

const subjectSchema = z.object({ customerId: z.coerce.string() }).strict();

/** Test control below `/_sandbox/friendlyScore`: what happens outside of the API, and what was sent. */
export function controlRoutes(state: State, consents: Consents, webhooks: Webhooks): Route[] {
	return [
		{
			method: 'POST',
			path: '/revoke',
			handle(request) {
				consents.revoke(state.customer(readJson(request, subjectSchema).customerId));
				return { status: 204 };
			},
		},
		{
			method: 'POST',
			path: '/recalculate',
			handle(request) {
				const customer = state.customer(readJson(request, subjectSchema).customerId);
				for (const type of accountTypes) consents.calculate(customer, type);
				return { status: 204 };
			},
		},
		{
			method: 'POST',
			path: '/new-event',
			handle(request) {
				const customer = state.customer(readJson(request, subjectSchema).customerId);
				webhooks.notify('NEW_EVENT', { customerId: customer.id, eventId: state.newId() });
				return { status: 204 };
			},
		},
		{
			method: 'GET',
			path: '/emails',
			handle: () => ({
				status: 200,
				body: state.invitations.flatMap(({ id, sendEmail }) => (sendEmail ? [{ invitationId: id }] : [])),
			}),
		},
		{ method: 'GET', path: '/deliveries', handle: () => ({ status: 200, body: webhooks.attempts }) },
	];
}
