import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { cache, inRoot } from '../../scripts/lib/paths.mjs';
import { csvOf, scripted } from '../local/statements.mjs';
import { inTurns, median } from '../statistics.mjs';
import { milliseconds, ratio, table } from '../table.mjs';

const sizes = [1_000, 10_000, 100_000];
const rounds = 5;
const nowMs = Date.parse('2026-11-01T00:00:00Z');

export const title = 'a CSV statement read, checked and analysed';
export const withoutN8n = true;

/** What Local Analysis takes of a CPU, next to a script that parses and sums as somebody would in a Code node; in one process, in turns. */
export async function run() {
	const { readStatementFile, transactionsOf, accountOf, analyse } = await statementCode();
	const analysed = (csv) => {
		const { statements } = readStatementFile(Buffer.from(csv), {
			dateFormat: 'auto',
			today: '2026-11-01',
		});
		const accounts = statements.map((one) =>
			accountOf(one, transactionsOf(one, { provider: 'local', currency: 'NGN' })),
		);
		const request = { provider: 'local', subject: { kind: 'statement', id: null }, reference: null };
		const rest = { holderType: 'individual', country: null, currency: 'NGN', origin: 'applicant', expectedName: null };
		return analyse(accounts, { ...request, ...rest, warnings: [], nowMs });
	};
	const rows = [];
	for (const size of sizes) {
		const csv = csvOf(size);
		const contenders = [
			{ label: `Local Analysis, ${size.toLocaleString('en')} rows`, work: () => analysed(csv) },
			{ label: 'Script: cells, sums by month and four words', work: () => scripted(csv) },
		];
		for (const contender of contenders) measured(contender); // the first run also compiles
		const figures = await inTurns(contenders, rounds, measured);
		for (const [index, { label }] of contenders.entries()) rows.push(rowOf(label, figures[index], figures[1], size));
	}
	return table([['', 'CPU, median', 'Per row', 'Ratio'], ...rows]);
}

function rowOf(label, runs, baseline, size) {
	const middle = median(runs.map(({ ms }) => ms));
	return [
		label,
		milliseconds(middle),
		`${((middle / size) * 1_000).toFixed(1)} µs`,
		ratio(runs, baseline, ({ ms }) => ms),
	];
}

/** CPU rather than time: other programs take part in the latter. */
function measured({ work }) {
	const from = process.cpuUsage();
	if (work() === undefined) throw new Error('A contender gave no answer');
	const { user, system } = process.cpuUsage(from);
	return { ms: (user + system) / 1_000 };
}

/** The reading and the analysis of statements as they are in the bundle, without the nodes around them. */
async function statementCode() {
	const folder = path.join(cache, 'bench-local');
	await mkdir(folder, { recursive: true });
	const outfile = path.join(folder, 'statement.cjs');
	try {
		await build({
			entryPoints: [inRoot('statement', 'index.ts')],
			outfile,
			bundle: true,
			platform: 'node',
			format: 'cjs',
			logLevel: 'error',
		});
		return createRequire(import.meta.url)(outfile);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
