import { z } from 'zod';
import { parseBody } from '../http';

/** "page", "limit (1 to 100), 10 by default" of the official client. */
const pageSchema = z.object({
	page: z.coerce.number().int().min(1).default(1),
	limit: z.coerce.number().int().min(1).max(100).default(10),
});

/** The asked-for page of a list; a page after the last one is empty. The envelope is that of the upload's answer. */
export function pageOf<Item>(items: Item[], query: URLSearchParams): { data: Item[] } {
	const { page, limit } = parseBody(Object.fromEntries(query), pageSchema);
	return { data: items.slice((page - 1) * limit, page * limit) };
}
