import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { compare } from '../compare.mjs';
import { getInsights, httpGet, httpPost, uploadStatement } from '../contenders.mjs';
import { median } from '../statistics.mjs';
import { comparisonTable, table } from '../table.mjs';

const items = 200;

export const title = `${items} items, 0 ms latency: what the node itself costs`;

/** Time per item where the provider takes none: reading (neutral insights, and untouched) and uploading a statement as JSON. */
export async function run(context) {
	const { server } = context;
	const statement = JSON.parse(await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8'));
	const raw = getInsights(server, { label: 'Get Credit Insights, raw output', output: 'raw' });
	const reading = [getInsights(server), raw, httpGet(server)];
	const uploading = [uploadStatement(server, statement), httpPost(server, statement)];
	const parts = [];
	for (const contenders of [reading, uploading]) {
		const rows = await compare(context, { contenders, items, runs: 5 });
		parts.push(`${comparisonTable(rows, ['time', 'range', 'ratio', 'lost', 'tokenCalls'])}\n\n${perItem(rows)}`);
	}
	return parts.join('\n\n');
}

/** Milliseconds per item, and how many of them are more (or less, below zero) than the HTTP Request node's. */
function perItem(rows) {
	const of = ({ runs }) => median(runs.map(({ ms }) => ms)) / items;
	const baseline = of(rows.at(-1));
	return table([
		['Per item', 'Time', 'More than HTTP Request'],
		...rows.map((row) => [row.label, `${of(row).toFixed(2)} ms`, `${(of(row) - baseline).toFixed(2)} ms`]),
	]);
}
