import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readJson } from '../http';
import type { Route } from '../router';
import { pageOf } from './paging';
import type { State, User } from './state';

const common = {
	group: z.string().default('default'),
	return_url: z
		.string()
		.regex(/^https?:\/\/./, 'must be an http or https address')
		.optional(),
};

const legalSchema = z
	.object({
		...common,
		name: z.string().trim().min(1),
		siren: z.string().optional(),
		postal_code: z.string().optional(),
		country: z
			.string()
			.regex(/^[A-Z]{2}$/)
			.default('FR'),
		ape_code: z.string().optional(),
	})
	.refine(({ siren, country }) => siren === undefined || country !== 'FR' || /^\d{9}$/.test(siren), {
		path: ['siren'],
		message: 'must be nine digits',
	});

/** The fields of a natural user are not public: a name, whole or in two parts; whatever else is sent is kept. */
const naturalSchema = z
	.object({
		...common,
		name: z.string().trim().min(1).optional(),
		first_name: z.string().trim().min(1).optional(),
		last_name: z.string().trim().min(1).optional(),
	})
	.passthrough()
	.transform((fields) => ({
		...fields,
		name: fields.name ?? [fields.first_name, fields.last_name].filter((part) => part !== undefined).join(' '),
	}))
	.refine(({ name }) => name !== '', { path: ['name'], message: 'Required' });

/** Create, list and get users; they are not unique, so the same company can be there twice. */
export function userRoutes(state: State): Route[] {
	function add(
		type: User['type'],
		siren: string | null,
		{ name, ...fields }: { name: string; return_url?: string | undefined },
	) {
		const user: User = {
			id: randomUUID(),
			type,
			name,
			siren,
			returnUrl: fields.return_url ?? null,
			fields,
			connections: [],
			syncs: [],
		};
		state.users.set(user.id, user);
		return { status: 201, body: userAnswer(user) };
	}

	return [
		{
			method: 'POST',
			path: '/users/legal',
			handle(request) {
				const { siren = null, ...fields } = readJson(request, legalSchema);
				return add('LEGAL', siren, fields);
			},
		},
		{
			method: 'POST',
			path: '/users/natural',
			handle: (request) => add('NATURAL', null, readJson(request, naturalSchema)),
		},
		{
			method: 'GET',
			path: '/users',
			handle({ query }) {
				const siren = query.get('siren');
				const users = [...state.users.values()].filter((user) => siren === null || user.siren === siren);
				return pageOf(users.map(userAnswer), query);
			},
		},
		{
			method: 'GET',
			path: '/users/:userId',
			handle: (_request, { userId = '' }) => ({ status: 200, body: userAnswer(state.user(userId)) }),
		},
	];
}

function userAnswer({ id, type, name, siren, fields }: User): object {
	return { id, type, name, ...(type === 'LEGAL' ? { siren } : {}), ...fields };
}
