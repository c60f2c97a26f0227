import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { dataFolder } from '../../demo/environment.mjs';
import { runLine } from '../chain.mjs';
import { inTurns, median } from '../statistics.mjs';
import { milliseconds, ratio, table } from '../table.mjs';
import { applications, codeLine, httpLine, localLine, providerLine, statements } from '../whole/lines.mjs';

/** 10,000 applications take minutes and gigabytes: set BENCH_APPLICATIONS=10000 for them. */
const largest = Number(process.env.BENCH_APPLICATIONS ?? 1000);
const sizes = [...new Set([1, 100, largest])];
const rounds = { 1: 3, 100: 3 };
const MiB = 1024 * 1024;
const limit = { requests: 300, windowMs: 2_000, retryAfter: true };

export const title = `whole decisions, from a file and through a provider, for ${sizes.join(', ')} applications`;

/** From what an applicant hands in to the outcome, next to what somebody builds without this package. */
export async function run({ client, server }) {
	const statement = JSON.parse(await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8'));
	const parts = [];
	for (const size of sizes) {
		parts.push(await compared({ client, server, size, items: statements(size), lines: [localLine, codeLine] }));
	}
	for (const size of sizes) {
		const batch = { batchSize: 150, batchInterval: 1_100 };
		const lines = [
			providerLine(server, statement),
			httpLine(server, statement, { label: 'HTTP Request in batches that keep the limit, one Code node', batch }),
			httpLine(server, statement),
		];
		parts.push(
			await compared({ client, server, size, items: applications(size), lines, behaviour: { latencyMs: 50, limit } }),
		);
	}
	return parts.join('\n\n');
}

async function compared({ client, server, size, items, lines, behaviour }) {
	const results = await inTurns(lines, rounds[size] ?? 1, async ({ nodes, credential, answered }) => {
		server.behave(behaviour);
		const { ms, peak, items: last } = await runLine(client, [items, ...nodes], credential);
		return { ms, peak, lost: size - last.filter(answered).length, ...server.counts() };
	});
	const baseline = results.at(-1);
	const rows = lines.map(({ label }, index) => {
		const of = (read) => median(results[index].map(read));
		const peaks = results[index].map(({ peak }) => peak);
		return [
			label,
			milliseconds(of(({ ms }) => ms)),
			ratio(results[index], baseline, ({ ms }) => ms),
			peaks.includes(null) ? 'not told' : `${Math.round(median(peaks) / MiB)} MB`,
			String(of(({ requests }) => requests)),
			String(of(({ tokenCalls }) => tokenCalls)),
			String(of(({ lost }) => lost)),
		];
	});
	const head = [
		`${size.toLocaleString('en')} applications`,
		'Whole run',
		'Time ratio',
		'Peak',
		'Calls',
		'Token calls',
		'Lost',
	];
	return table([head, ...rows]);
}
