/** The decisions of a run, compared with the ones written by hand in examples/data. */
import { readFile } from 'node:fs/promises';
import { inRoot } from '../scripts/lib/paths.mjs';
import { fraudGateWorkflow, statementWorkflow } from './example-workflows.mjs';

const expectedFiles = {
	[statementWorkflow]: 'expected-decisions.json',
	[fraudGateWorkflow]: 'fraud-gate-expected-decisions.json',
};

/** What an example workflow has to decide on the applicants in examples/data: `{ applicant: { name, decision, why } }`, the name where the applicant is a reference. */
export async function expectedDecisions(workflowFile) {
	return JSON.parse(await readFile(inRoot('examples', 'data', expectedFiles[workflowFile]), 'utf8'));
}

/** Answers one sentence per applicant whose decision is missing, unexpected or not the expected one. */
export function differences(records, expected) {
	const wrong = Object.entries(expected).flatMap(([applicant, { decision }]) => {
		const found = records.filter((record) => record.applicant === applicant);
		if (found.length !== 1) return [`${applicant}: ${found.length} decisions instead of one.`];
		return found[0].decision === decision ? [] : [`${applicant}: ${found[0].decision} instead of ${decision}.`];
	});
	const unknown = records.filter(({ applicant }) => !(applicant in expected));
	return [...wrong, ...unknown.map(({ applicant }) => `${applicant}: no expected decision is written down.`)];
}
