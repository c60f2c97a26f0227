import { compare } from '../compare.mjs';
import { getInsights, httpGet } from '../contenders.mjs';
import { comparisonTable } from '../table.mjs';

export const title = '1,000 items, 50 ms latency, no limit';

/** How far finding the pace falls behind sending everything at once, where the provider could take it. */
export async function run(context) {
	const { server } = context;
	const rows = await compare(context, {
		contenders: [getInsights(server), httpGet(server)],
		items: 1000,
		runs: 5,
		behaviour: { latencyMs: 50 },
	});
	return comparisonTable(rows, ['time', 'range', 'ratio', 'lost', 'tokenCalls', 'mostAtOnce']);
}
