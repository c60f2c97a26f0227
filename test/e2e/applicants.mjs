/** The made-up applicants of examples/data. Their list has no quoted fields, so a line is split at its commas. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectedDecisions } from '../../demo/decisions.mjs';
import { statementWorkflow } from '../../demo/example-workflows.mjs';
import { dataFolder } from '../../demo/environment.mjs';

async function applicants() {
	const [header, ...lines] = (await readFile(path.join(dataFolder, 'applicants.csv'), 'utf8')).trim().split(/\r?\n/);
	const names = header.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
}

/** One row of the list, as n8n reads it. */
export const applicantNamed = async (reference) =>
	(await applicants()).find(({ applicant }) => applicant === reference);

/** The first applicant with a JSON statement for whom `choose(expected, transactionCount)` holds, as a webhook caller sends it. */
export async function application(choose) {
	const expected = await expectedDecisions(statementWorkflow);
	for (const applicant of (await applicants()).filter(({ file }) => file.endsWith('.json'))) {
		const statement = JSON.parse(await readFile(path.join(dataFolder, applicant.file), 'utf8'));
		if (!choose(expected[applicant.applicant], (statement.transactions ?? statement.data).length)) continue;
		return {
			applicant: applicant.applicant,
			requestedAmount: Number(applicant.requestedAmount),
			termMonths: Number(applicant.termMonths),
			format: applicant.format,
			statementType: applicant.statementType,
			statement,
		};
	}
	throw new Error('No applicant in examples/data fits this test.');
}
