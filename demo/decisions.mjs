/** The decisions of a run, compared with the ones written by hand in examples/data. */
import { readFile } from 'node:fs/promises';
import { inRoot } from '../scripts/lib/paths.mjs';
import { fraudGateWorkflow, statementWorkflow } from './example-workflows.mjs';

const expectedFiles = {
	[statementWorkflow]: 'expected-decisions.json',
	[fraudGateWorkflow]: 'fraud-gate-expected-decisions.json',
};

/** What an example workflow has to decide on the applications in examples/data: `{ applicationId: { name, decision, why } }`. */
export async function expectedDecisions(workflowFile) {
	return JSON.parse(await readFile(inRoot('examples', 'data', expectedFiles[workflowFile]), 'utf8'));
}

/** A credit file behind Decide Credit Application, as the table and the tests look at it: the outcome, the reasons in words, and the file. */
export const recordOf = (file) => ({
	applicationId: file.decision.applicationId ?? file.applicationId,
	decision: file.decision.outcome,
	reasons: file.decision.reasons.map(({ message }) => message),
	codes: file.decision.reasons.map(({ code }) => code),
	file,
});

/** Answers one sentence per application whose decision is missing, unexpected or not the expected one. */
export function differences(records, expected) {
	const wrong = Object.entries(expected).flatMap(([applicationId, { decision }]) => {
		const found = records.filter((record) => record.applicationId === applicationId);
		if (found.length !== 1) return [`${applicationId}: ${found.length} decisions instead of one.`];
		return found[0].decision === decision ? [] : [`${applicationId}: ${found[0].decision} instead of ${decision}.`];
	});
	const unknown = records.filter(({ applicationId }) => !(applicationId in expected));
	return [...wrong, ...unknown.map(({ applicationId }) => `${applicationId}: no expected decision is written down.`)];
}
