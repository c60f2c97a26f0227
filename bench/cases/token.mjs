import { compare } from '../compare.mjs';
import { getInsights, httpGet } from '../contenders.mjs';
import { comparisonTable } from '../table.mjs';

export const title = '200 items, 20 ms latency, a token that expires';

/** What a dead token costs: before the first request, as in any nightly run, and in the middle. */
export async function run(context) {
	const { server } = context;
	const contenders = [getInsights(server), httpGet(server)];
	const shared = { contenders, items: 200, runs: 3 };
	const before = await compare(context, { ...shared, behaviour: { latencyMs: 20 }, expireBefore: true });
	const midway = await compare(context, { ...shared, behaviour: { latencyMs: 20, tokenUses: 110 } });
	const shown = (rows) => comparisonTable(rows, ['time', 'range', 'lost', 'unauthorised', 'tokenCalls']);
	return [
		`Expired since the last run\n${shown(before)}`,
		`Fetched in the run, good for 110 requests\n${shown(midway)}`,
	].join('\n\n');
}
