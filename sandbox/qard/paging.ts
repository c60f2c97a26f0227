import { z } from 'zod';
import { parseBody, type SandboxReply } from '../http';

/** How many there are on a page unless asked for is not documented. */
const pageSchema = z.object({
	page: z.coerce.number().int().min(1).default(1),
	per_page: z.coerce.number().int().min(1).max(100).default(20),
});

/** The page that was asked for; an empty list has one page, and a page after the last is empty. */
export function pageOf(items: object[], query: URLSearchParams): SandboxReply {
	const { page, per_page: perPage } = parseBody(Object.fromEntries(query), pageSchema);
	return {
		status: 200,
		body: {
			result: items.slice((page - 1) * perPage, page * perPage),
			current_page: page,
			last_page: Math.max(1, Math.ceil(items.length / perPage)),
		},
	};
}
