import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { differences, expectedDecisions } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import {
	decisionNode,
	readExample,
	startNode,
	statementWorkflow,
	webhookWorkflow,
} from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { applicantNamed } from './applicants.mjs';
import { periculumStatement, sandboxControl } from './sandbox-control.mjs';

const good = 'A-1001';
const paged = 'A-1007';
/** What may stand in a list where a number is asked for, and what the reason then names. */
const unreadable = [
	{ title: 'a blank amount', row: { requestedAmount: '' }, reason: /^The requested amount "" / },
	{ title: 'an amount with a thousands comma', row: { requestedAmount: '400,000' }, reason: /amount "400,000" / },
	{ title: 'an amount of zero', row: { requestedAmount: '0' }, reason: /amount "0" / },
	{ title: 'an amount below zero', row: { requestedAmount: '-5' }, reason: /amount "-5" / },
	{ title: 'a blank term', row: { termMonths: ' ' }, reason: /^The term " " / },
	{ title: 'a term of zero', row: { termMonths: '0' }, reason: /^The term "0" / },
	{ title: 'a term in words', row: { termMonths: 'a year' }, reason: /^The term "a year" / },
	{ title: 'a list without the column of the term', row: { termMonths: undefined }, reason: /^The term "" / },
];

/** The example workflow on all made-up applicants. The first test runs it, the others look at what it left. */
export function tests(context) {
	const { client, credentials, sandbox } = context;
	let records;
	let referred;
	const recordOf = (applicant) => records.find((record) => record.applicant === applicant);
	const decided = async (decision) =>
		Object.entries(await expectedDecisions(statementWorkflow))
			.filter(([, expected]) => expected.decision === decision)
			.map(([applicant]) => recordOf(applicant));
	/** Runs the example on these applicants instead of those of its list. */
	const decideOn = async (applicants) => {
		const workflow = await readExample(statementWorkflow, credentials, dataFolder);
		workflow.pinData = { Applicants: applicants.map((json) => ({ json })) };
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(id, startNode(workflow));
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return itemsOf(execution, decisionNode);
	};
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
				const withoutReport = records.filter(({ providerReportId }) => providerReportId === null);
				const { decision, reasons } = withoutReport.find((record) => record.reasons[0].includes(refused.error));
				assert.equal(decision, 'refer');
				assert.ok(reasons[0].includes(refused.message), reasons[0]);
			},
		],
		[
			'one page of a statement is referred before any figure is looked at, saying how much is missing',
			() => {
				const { decision, reasons, inputs, providerReportId } = recordOf(paged);
				assert.equal(decision, 'refer');
				assert.match(reasons[0], /^The statement holds 100 of 183 transactions/);
				for (const name of ['statementStatus', 'monthlyIncome', 'affordableAmount', 'score'])
					assert.equal(inputs[name], null);
				assert.match(providerReportId, /^\d+$/);
				const { runData } = context.statementExecution.data.resultData;
				const read = runData['Get Credit Insights'].flatMap((run) => run.data.main[0] ?? []);
				assert.ok(!read.some(({ json }) => json.subject.id === providerReportId));
			},
		],
		[
			'no decision record and no statement at the provider carries the name of a person',
			async () => {
				const uploads = ['Upload transactions', 'Upload rows', 'Upload PDF'];
				const uploaded = uploads.flatMap((name) => itemsOf(context.statementExecution, name));
				assert.equal(uploaded.length, records.length - 1, 'all but the refused one');
				const texts = [JSON.stringify(records), ...uploaded.map(({ reference }) => reference)];
				for (const { reference } of uploaded) assert.match(reference, /^A-\d{4}-\d+(\.pdf)?$/);
				for (const { name } of Object.values(await expectedDecisions(statementWorkflow))) {
					for (const word of name.split(',')[0].split(' '))
						for (const text of texts) assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${word} in ${text}`);
				}
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
		[
			'an amount or a term that is no number above 0 does not stop the others',
			async () => {
				const row = await applicantNamed(good);
				const rows = unreadable.map(({ title, row: changes }) => ({ ...row, applicant: title, ...changes }));
				referred = await decideOn([...rows, row]);
				assert.equal(referred.length, unreadable.length + 1);
				assert.equal(referred.at(-1).decision, 'approve');
			},
		],
		...unreadable.map(({ title, reason }) => [
			`${title}: referred to a person, saying why, and nothing is sent to the provider`,
			() => {
				const { decision, reasons, providerReportId } = referred.find(({ applicant }) => applicant === title);
				assert.equal(decision, 'refer');
				assert.match(reasons[0], reason);
				assert.equal(providerReportId, null);
			},
		]),
		[
			'expenses that contradict each other are referred, not decided on',
			async () => {
				const statement = await periculumStatement(sandbox, recordOf(good).providerReportId);
				statement.spendAnalysis.averageMonthlyTotalExpenses /= 2;
				const fault = { method: 'GET', pathIncludes: '/statements/', status: 200, body: statement, times: 2 };
				await sandboxControl(sandbox)('faults', fault);
				const [{ decision, reasons, inputs }] = await decideOn([await applicantNamed(good)]);
				assert.equal(decision, 'refer');
				assert.match(reasons[0], /Both figures are kept as told\.$/);
				assert.equal(inputs.monthlyExpenses, statement.spendAnalysis.averageMonthlyTotalExpenses);
			},
		],
		[
			'the example waits half a minute between two looks, because a provider may bill each of them',
			async () => {
				for (const file of [statementWorkflow, webhookWorkflow]) {
					const { nodes } = JSON.parse(await readFile(inRoot('examples', 'workflows', file), 'utf8'));
					const waiting = nodes.filter(({ parameters }) => parameters.options?.waitUntilDone);
					assert.ok(waiting.length > 0, file);
					for (const { name, parameters } of waiting)
						assert.equal(parameters.options.pollInterval, 30, `${file}: ${name}`);
				}
			},
		],
	];
}
