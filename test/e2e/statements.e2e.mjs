import assert from 'node:assert/strict';
import { differences, expectedDecisions } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import { decisionNode, readExample, startNode, statementWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';

/** The example workflow on all made-up applicants. The first test runs it, the others look at what it left. */
export function tests(context) {
	const { client, credentials } = context;
	let records;
	const recordOf = (applicant) => records.find((record) => record.applicant === applicant);
	const decided = async (decision) =>
		Object.entries(await expectedDecisions(statementWorkflow))
			.filter(([, expected]) => expected.decision === decision)
			.map(([applicant]) => recordOf(applicant));
	return [
		[
			'every applicant gets the decision written down by hand',
			async () => {
				const workflow = await readExample(statementWorkflow, credentials, dataFolder);
				const { id } = await client.createWorkflow(workflow);
				const execution = await client.runToEnd(id, startNode(workflow));
				context.statementWorkflowId = id;
				context.statementExecution = execution;
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				records = itemsOf(execution, decisionNode);
				assert.deepEqual(differences(records, await expectedDecisions(statementWorkflow)), []);
			},
		],
		[
			'approvals, declines and referrals all occur, so that every branch was taken',
			async () =>
				assert.deepEqual([...new Set(records.map(({ decision }) => decision))].sort(), ['approve', 'decline', 'refer']),
		],
		[
			'each decision gives its reasons in sentences',
			() => {
				for (const { applicant, reasons } of records) {
					assert.ok(reasons.length > 0, applicant);
					for (const reason of reasons) assert.match(reason, /^\S+ .+\S$/, applicant);
					assert.doesNotMatch(reasons.join(' '), /undefined|null|NaN|\[object/, applicant);
				}
			},
		],
		[
			'whoever is approved or declined was judged on a ready statement and on figures that were told',
			async () => {
				for (const { applicant, inputs } of [...(await decided('approve')), ...(await decided('decline'))]) {
					assert.equal(inputs.statementStatus, 'ready', applicant);
					for (const [name, figure] of Object.entries(inputs)) assert.notEqual(figure, null, `${applicant}: ${name}`);
				}
			},
		],
		[
			'each record names its policy, the execution and, where there is one, the report at the provider',
			() => {
				for (const record of records) {
					assert.equal(record.executionId, context.statementExecution.id);
					assert.equal(typeof record.policy.minimumMonthlyIncome, 'number');
					assert.equal(record.provider, 'periculum');
					if (record.decision !== 'refer') assert.match(record.providerReportId, /^\d+$/);
				}
			},
		],
		[
			'a statement with fewer than ten transactions takes the error branch and is referred with the reason',
			async () => {
				const [refused] = itemsOf(context.statementExecution, 'Upload transactions', 1);
				assert.match(refused.error, /ten|10/);
				const referred = records.filter(({ providerReportId }) => providerReportId === null);
				assert.ok(referred.some(({ decision, reasons }) => decision === 'refer' && reasons[0].includes(refused.error)));
			},
		],
		[
			'an altered PDF is referred to a person, not declined',
			() => {
				const rejected = records.filter(({ inputs }) => inputs.statementStatus === 'rejected');
				assert.equal(rejected.length, 1);
				assert.equal(rejected[0].decision, 'refer');
			},
		],
		[
			'the decisions are kept in the data table that the workflow made',
			async () => {
				const projects = await client.call('GET', '/projects/personal');
				const tables = await client.call('GET', `/projects/${projects.id}/data-tables`);
				const table = tables.data.find(({ name }) => name === 'Loan decisions');
				const rows = await client.call('GET', `/projects/${projects.id}/data-tables/${table.id}/rows`);
				const kept = rows.data.filter(({ executionId }) => executionId === context.statementExecution.id);
				assert.deepEqual(
					kept.map(({ applicant, decision }) => `${applicant} ${decision}`).sort(),
					records.map(({ applicant, decision }) => `${applicant} ${decision}`).sort(),
				);
			},
		],
	];
}
