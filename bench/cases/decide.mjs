import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { build } from '../../scripts/lib/package.mjs';
import { fileOf, nodeContext, policyDocument } from '../decide/applications.mjs';
import { scriptedBacktest, scriptedDecision } from '../decide/script.mjs';
import { inTurns, median } from '../statistics.mjs';
import { milliseconds, ratio, table } from '../table.mjs';

const applications = 10_000;
const rounds = 5;

export const title = `${applications.toLocaleString('en')} applications decided, and backtested under two policies`;
export const withoutN8n = true;

/** What the node itself takes, next to a script in a Code node that holds the same limits; in one process, in turns, without n8n's own part. */
export async function run() {
	await build(['--silent']);
	const { decideCreditApplication } = createRequire(import.meta.url)(inRoot('dist', 'core', 'index.js'));
	const files = Array.from({ length: applications }, (_, index) => fileOf(index));
	const node = (parameters) => async () => await decideCreditApplication(nodeContext(files, parameters));
	const [now, stricter] = [policyDocument(), policyDocument({ minimumIncome: 180_000 })];
	const byJson = { policyFrom: 'json', policy: now, options: { figuresFrom: 'anyInput', outputs: 'one' } };
	const parts = [
		[
			{ label: 'Decide Credit Application: Decide', work: node({ operation: 'decide', ...byJson }) },
			{ label: 'Script: outcome and reasons only', work: async () => files.map((file) => scriptedDecision(file, now)) },
		],
		[
			{
				label: 'Decide Credit Application: Backtest',
				work: node({
					...{ operation: 'backtest', policyFrom: 'json', policy: now, comparePolicy: stricter },
					...{ amountField: 'requestedAmount', termField: 'termMonths', applicationIdField: 'applicationId' },
					...{ dateField: 'appliedOn', outcomeField: 'defaulted' },
				}),
			},
			{ label: 'Script: shares, swap set and bad rate', work: async () => scriptedBacktest(files, [now, stricter]) },
		],
	];
	const tables = [];
	for (const contenders of parts) tables.push(comparison(contenders, await inTurns(contenders, rounds, measured)));
	return tables.join('\n\n');
}

async function measured({ work }) {
	const from = performance.now();
	const answer = await work();
	if (answer === undefined) throw new Error('A contender gave no answer');
	return { ms: performance.now() - from };
}

/** Times, and how often the last row's time each one takes. */
function comparison(contenders, figures) {
	const baseline = figures.at(-1);
	const rows = contenders.map(({ label }, index) => {
		const runs = figures[index];
		const middle = median(runs.map(({ ms }) => ms));
		const each = `${((middle / applications) * 1_000).toFixed(1)} µs`;
		return [label, milliseconds(middle), each, ratio(runs, baseline, ({ ms }) => ms)];
	});
	return table([['', 'Median', 'Per application', 'Time ratio'], ...rows]);
}
