import { compare } from '../compare.mjs';
import { getInsights, httpGet } from '../contenders.mjs';
import { comparisonTable } from '../table.mjs';

const limit = { requests: 300, windowMs: 2000 };

export const title = '1,000 items, 20 ms latency, 300 requests in 2 s, above that 429 (no faster than 6 s)';

/**
 * What a rate limit costs: items and time. The batching row is the HTTP Request node as set by someone who knows the limit and
 * stays a tenth below it, so that no answer ever says when to come back.
 */
export async function run(context) {
	const { server } = context;
	const batch = { batchSize: 27, batchInterval: 200 };
	const batching = httpGet(server, { label: 'HTTP Request, batches of 27 every 200 ms', batch });
	const parts = [];
	for (const retryAfter of [true, false]) {
		const rows = await compare(context, {
			contenders: [getInsights(server), ...(retryAfter ? [batching] : []), httpGet(server)],
			items: 1000,
			runs: 3,
			behaviour: { latencyMs: 20, limit: { ...limit, retryAfter } },
		});
		const shown = comparisonTable(rows, ['time', 'range', 'lost', 'refused', 'tokenCalls', 'mostAtOnce']);
		parts.push(`${retryAfter ? 'With' : 'Without'} Retry-After\n${shown}`);
	}
	return parts.join('\n\n');
}
