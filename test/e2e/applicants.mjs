/** The made-up applications of examples/data. Their list has no quoted fields, so a line is split at its commas. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectedDecisions } from '../../demo/decisions.mjs';
import { statementWorkflow } from '../../demo/example-workflows.mjs';
import { dataFolder } from '../../demo/environment.mjs';

async function applications() {
	const [header, ...lines] = (await readFile(path.join(dataFolder, 'applicants.csv'), 'utf8')).trim().split(/\r?\n/);
	const names = header.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
}

/** One row of the list, as n8n reads it. */
export const applicationNamed = async (reference) =>
	(await applications()).find(({ applicationId }) => applicationId === reference);

/** The first application with a JSON statement for which `choose(expected, transactionCount)` holds, as a webhook caller sends it. */
export async function application(choose) {
	const expected = await expectedDecisions(statementWorkflow);
	for (const { applicationId, file, requestedAmount, termMonths } of await applications()) {
		if (!file.endsWith('.json')) continue;
		const statement = JSON.parse(await readFile(path.join(dataFolder, file), 'utf8'));
		if (!choose(expected[applicationId], (statement.transactions ?? statement.data).length)) continue;
		return {
			applicationId,
			requestedAmount: Number(requestedAmount),
			termMonths: Number(termMonths),
			format: 'transactions' in statement ? 'periculum' : 'mono',
			statement,
		};
	}
	throw new Error('No application in examples/data fits this test.');
}
