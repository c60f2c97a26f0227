import { z } from 'zod';
import { HttpError, readJson } from '../http';
import type { Route } from '../router';
import type { Customer, State } from './state';

const newSchema = z.object({ user_reference: z.string().trim().min(1) });

/** Create customers and find them by the lender's own reference, which is unique. */
export function customerRoutes(state: State): Route[] {
	return [
		{
			method: 'POST',
			path: '/customers',
			handle(request) {
				const { user_reference: reference } = readJson(request, newSchema);
				// Of the documented statuses only 400 fits; the body is the sandbox's own.
				if (state.byReference(reference) !== undefined) {
					throw new HttpError(400, { message: 'user_reference: This value is already used.' });
				}
				return { status: 201, body: customerAnswer(state.addCustomer(reference)) };
			},
		},
		{
			method: 'GET',
			path: '/customers',
			handle({ query }) {
				const reference = query.get('by-user-reference');
				const found = state.customers.filter((one) => reference === null || one.userReference === reference);
				return { status: 200, body: { data: found.map(customerAnswer) } };
			},
		},
	];
}

function customerAnswer({ id, userReference }: Customer): object {
	return { id: String(id), user_reference: userReference };
}
