import assert from 'node:assert/strict';
import { differences, expectedDecisions } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import { decisionNode, fraudGateWorkflow, readExample, startNode } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const references = {
	document: 'B-2001',
	openBanking: 'B-2002',
	forged: 'B-2005',
	protected: 'B-2006',
	picture: 'B-2007',
};
const genuine = { file: 'adaeze-nwokolo.pdf', source: 'document', requestedAmount: '200000', termMonths: '12' };
const openBanking = { ...genuine, file: 'plaid-asset-report.json', source: 'openBanking' };
const verdict = (document) => ({
	method: 'GET',
	pathIncludes: '/documents/',
	status: 200,
	body: { data: [{ id: 1, name: 'a.pdf', state: 'PROCESSED', ...document }] },
	times: 1,
});
const insights = (answer) => ({ method: 'GET', pathIncludes: '/credit_analysis', times: 1, ...answer });
/** What else can go wrong with one applicant. The faults are used up in this order. */
const mishaps = [
	{
		title: 'a customer that Inscribe refuses to create',
		fault: { method: 'POST', pathIncludes: '/customers', status: 422, body: { message: 'no' }, times: 1 },
		reason: /^Create Credit Customer: /,
	},
	{
		title: 'a trust score below the limit, although nothing is called fraudulent',
		fault: verdict({ trust_score: 79, is_fraudulent: false }),
		reason: /^The trust score of 79 is below 80\.$/,
	},
	{
		title: 'a good trust score without a verdict on fraud',
		fault: verdict({ trust_score: 96 }),
		reason: /^The provider did not say whether the statement is forged\.$/,
	},
	{
		title: 'a file that Inscribe failed to process',
		fault: verdict({ state: 'ERROR_PROCESSING' }),
		reason: /could not be processed/,
	},
	{
		title: 'credit insights that are not enabled for the account',
		fault: insights({ status: 403, body: { message: 'no' } }),
		reason: /^Get Credit Insights: .*general credit insights/,
	},
	{
		title: 'insights without a salary',
		fault: insights({
			status: 200,
			body: {
				summary_statistics: {
					credits_count: 4,
					debits_count: 88,
					credits_total_gross: 1262390.75,
					debits_total_gross: 1195619,
				},
			},
		}),
		reason: /^The provider did not tell: monthlyIncome/,
	},
	{
		title: 'insights without any figure',
		fault: insights({ status: 200, body: { summary_statistics: {} } }),
		reason: /^The insights are insufficientData\.$/,
	},
	{
		title: 'insights whose totals contradict each other',
		fault: insights({
			status: 200,
			body: {
				summary_statistics: {
					credits_count: 4,
					debits_count: 88,
					credits_total_gross: 1262390.75,
					debits_total_gross: 1195619,
					total_net: 900000,
					transfers_debits_total_gross: 30000,
					salary_period_net: 1260000,
				},
			},
		}),
		reason: /^Credits less debits give /,
	},
	{
		title: 'a blank amount',
		row: { requestedAmount: '' },
		reason: /^The requested amount "" of the list is no amount/,
	},
	{ title: 'an amount with a comma', row: { requestedAmount: '200,000' }, reason: /^The requested amount "200,000" / },
	{ title: 'an amount of zero', row: { requestedAmount: '0' }, reason: /^The requested amount "0" / },
	{ title: 'a term below zero', row: { termMonths: '-12' }, reason: /^The term "-12" / },
	{ title: 'a list without the column of the term', row: { termMonths: undefined }, reason: /^The term "" / },
	{ title: 'a file that is not there', row: { file: 'nobody.pdf' }, reason: /^(Read the statement|Upload document): / },
	{ title: 'a file of another kind', row: { file: 'applicants.csv' }, reason: /not a PDF, JPG or PNG/ },
	{
		title: 'an unknown source',
		row: { source: 'fax' },
		reason: /"fax" of the list is neither document nor openBanking/,
	},
];

/** The third example: no figures are looked at before the statement is known to be genuine. */
export function tests(context) {
	const { client, credentials, sandbox } = context;
	const control = sandboxControl(sandbox);
	let records;
	let referred;
	const recordOf = (applicant) => records.find((record) => record.applicant === applicant);
	/** Runs the example on these applicants instead of those of its list. */
	const decideOn = async (applicants, change = () => {}) => {
		const workflow = await readExample(fraudGateWorkflow, credentials, dataFolder);
		workflow.pinData = { Applicants: applicants.map((json) => ({ json })) };
		change((name) => workflow.nodes.find((node) => node.name === name).parameters);
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(id, startNode(workflow));
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return itemsOf(execution, decisionNode);
	};
	return [
		[
			'every applicant gets the decision written down by hand',
			async () => {
				const workflow = await readExample(fraudGateWorkflow, credentials, dataFolder);
				const { id } = await client.createWorkflow(workflow);
				const execution = await client.runToEnd(id, startNode(workflow));
				context.fraudGateWorkflowId = id;
				context.fraudGateExecution = execution;
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				records = itemsOf(execution, decisionNode);
				assert.deepEqual(differences(records, await expectedDecisions(fraudGateWorkflow)), []);
			},
		],
		[
			'each decision gives its reasons in sentences',
			() => {
				for (const { applicant, reasons } of records) {
					assert.ok(reasons.length > 0, applicant);
					for (const reason of reasons) assert.match(reason, /^[A-Z]\S* .+\.$/, applicant);
					assert.doesNotMatch(reasons.join(' '), /undefined|null|NaN|\[object/, applicant);
				}
			},
		],
		[
			'whoever is approved or declined on a document had a verdict, a trust score of at least 80 and figures that were told',
			() => {
				const decided = records.filter(({ decision, inputs }) => decision !== 'refer' && inputs.source === 'document');
				assert.deepEqual([...new Set(decided.map(({ decision }) => decision))].sort(), ['approve', 'decline']);
				for (const { applicant, inputs } of decided) {
					assert.equal(inputs.statementStatus, 'ready', applicant);
					assert.equal(inputs.fraudulent, false, applicant);
					assert.ok(inputs.trustScore >= 80, applicant);
					for (const [name, figure] of Object.entries(inputs)) assert.notEqual(figure, null, `${applicant}: ${name}`);
				}
			},
		],
		[
			'no figures are asked for where the gate is not passed',
			() => {
				const { runData } = context.fraudGateExecution.data.resultData;
				const stopped = [references.forged, references.protected, references.picture];
				assert.equal(runData['Get Credit Insights'].length, records.length - stopped.length);
				for (const applicant of stopped) assert.equal(recordOf(applicant).inputs.monthlyIncome, null);
			},
		],
		[
			'a missing trust score stays missing in the record: it is neither 0 nor a good one',
			() => {
				assert.equal(recordOf(references.picture).inputs.statementStatus, 'ready');
				assert.equal(recordOf(references.picture).inputs.trustScore, null);
				assert.match(recordOf(references.picture).reasons[0], /no trust score/);
			},
		],
		[
			'the same person gets the same decision by document and by open-banking data, which has no trust score',
			() => {
				const { decision, inputs } = recordOf(references.openBanking);
				assert.equal(decision, recordOf(references.document).decision);
				assert.equal(inputs.trustScore, null);
			},
		],
		[
			'each record names its policy, the execution and the customer at Inscribe',
			() => {
				for (const record of records) {
					assert.equal(record.executionId, context.fraudGateExecution.id);
					assert.equal(record.policy.minimumTrustScore, 80);
					assert.equal(record.provider, 'inscribe');
					assert.match(record.providerReportId, /^[0-9a-f-]{36}$/);
				}
			},
		],
		[
			'no decision record carries the name of a person, not even in the name of a file',
			async () => {
				for (const [applicant, { name }] of Object.entries(await expectedDecisions(fraudGateWorkflow))) {
					const [firstName, lastName] = name.split(' ');
					assert.doesNotMatch(
						JSON.stringify(recordOf(applicant)),
						new RegExp(`${firstName}|${lastName}`, 'i'),
						applicant,
					);
				}
			},
		],
		[
			'mishaps of every kind leave a decision for each applicant',
			async () => {
				for (const { fault } of mishaps) if (fault) await control('faults', fault);
				referred = await decideOn(mishaps.map(({ title, row }) => ({ applicant: title, ...genuine, ...row })));
				assert.equal(referred.length, mishaps.length);
			},
		],
		...mishaps.map(({ title, reason }) => [
			`${title}: referred to a person, saying why`,
			() => {
				const { decision, reasons } = referred.find(({ applicant }) => applicant === title);
				assert.equal(decision, 'refer');
				assert.match(reasons[0], reason);
			},
		]),
		[
			'a document that is still being processed is referred, not read',
			async () => {
				const [{ decision, reasons }] = await decideOn([{ applicant: 'Early', ...genuine }], (parametersOf) => {
					parametersOf('Check Analysis Status').options.waitUntilDone = false;
				});
				assert.equal(decision, 'refer');
				assert.deepEqual(reasons, ['The analysis is processing (PROCESSING).']);
			},
		],
		[
			'a policy that accepts no open-banking data sends it to a person',
			async () => {
				const [{ decision, reasons }] = await decideOn([{ applicant: 'Bank', ...openBanking }], (parametersOf) => {
					const { assignments } = parametersOf('Policy').assignments;
					assignments.find(({ name }) => name === 'acceptOpenBankingData').value = false;
				});
				assert.equal(decision, 'refer');
				assert.match(reasons[0], /^Open-banking data has no trust score/);
			},
		],
		[
			'the editor offers the bank accounts of the customer to choose from, with the last digits only',
			async () => {
				const offered = (filter) =>
					client.call('POST', '/dynamic-node-parameters/resource-locator-results', {
						path: 'parameters.bankAccountId',
						methodName: 'inscribeBankAccounts',
						nodeTypeAndVersion: { name: 'n8n-nodes-credit-insights.getCreditInsights', version: 1 },
						currentNodeParameters: {
							provider: 'inscribe',
							data: 'insights',
							customerId: recordOf(references.document).providerReportId,
							subject: 'bankAccount',
							bankAccountId: { __rl: true, mode: 'list', value: '' },
						},
						credentials: { inscribeApi: credentials.inscribeApi },
						...(filter === undefined ? {} : { filter }),
					});
				const { results } = await offered();
				assert.equal(results.length, 1);
				assert.match(results[0].name, /Harbourline Bank.*\.\.\.0011$/);
				assert.doesNotMatch(results[0].name, /0000000011/);
				assert.match(results[0].value, /^[0-9a-f-]{36}$/);
				assert.deepEqual((await offered('harbour')).results, results);
				assert.deepEqual((await offered('another bank')).results, []);
			},
		],
	];
}
