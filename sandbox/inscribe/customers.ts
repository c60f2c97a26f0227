import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseBody, readJson } from '../http';
import type { Customer } from './model';
import { pageOf } from './paging';
import { customerOf, type InscribeRoute } from './route';

const fields = {
	name: z.string().trim().min(1),
	approved: z.boolean().nullable(),
	notes: z.string().nullable(),
	persons: z.array(z.object({}).passthrough()),
	company: z.object({ name: z.string() }).passthrough().nullable(),
	verify_entity: z.object({}).passthrough().nullable(),
};

/** What happens to the fields that a PUT leaves out is not documented; here they stay. */
const changedCustomerSchema = z.object(fields).partial();
const newCustomerSchema = changedCustomerSchema.required({ name: true });

const listSchema = z.object({
	search: z.string().default(''),
	order: z.enum(['created_at', '-created_at']).default('-created_at'),
});

/** Create, list, get, change and delete customers. */
export function customerRoutes(now: () => number): InscribeRoute[] {
	return [
		{
			method: 'POST',
			path: '/customers',
			handle({ account, request }) {
				const body = readJson(request, newCustomerSchema);
				const customer: Customer = {
					id: randomUUID(),
					name: body.name,
					approved: body.approved ?? null,
					notes: body.notes ?? null,
					persons: body.persons ?? [],
					company: body.company ?? null,
					verifyEntity: body.verify_entity ?? null,
					createdMs: now(),
					documents: [],
					openBanking: [],
				};
				account.customers.set(customer.id, customer);
				// The guide reads the id from the answer itself, without an envelope; the status is not documented.
				return { status: 201, body: customerAnswer(customer) };
			},
		},
		{
			method: 'GET',
			path: '/customers',
			handle({ account, request }) {
				const { search, order } = parseBody(Object.fromEntries(request.query), listSchema);
				const found = [...account.customers.values()].filter(({ name }) =>
					name.toLowerCase().includes(search.toLowerCase()),
				);
				if (order === '-created_at') found.reverse();
				return { status: 200, body: pageOf(found.map(customerAnswer), request.query) };
			},
		},
		{
			method: 'GET',
			path: '/customers/:customerId',
			handle: (call) => ({ status: 200, body: customerAnswer(customerOf(call)) }),
		},
		{
			method: 'PUT',
			path: '/customers/:customerId',
			handle(call) {
				const customer = customerOf(call);
				const { verify_entity: verifyEntity, ...body } = readJson(call.request, changedCustomerSchema);
				Object.assign(customer, body, verifyEntity === undefined ? {} : { verifyEntity });
				return { status: 200, body: customerAnswer(customer) };
			},
		},
		{
			method: 'DELETE',
			path: '/customers/:customerId',
			handle(call) {
				call.account.customers.delete(customerOf(call).id);
				return { status: 204 };
			},
		},
	];
}

function customerAnswer(customer: Customer): object {
	return {
		id: customer.id,
		name: customer.name,
		approved: customer.approved,
		notes: customer.notes,
		persons: customer.persons,
		company: customer.company,
		verify_entity: customer.verifyEntity,
		created_at: new Date(customer.createdMs).toISOString(),
	};
}
