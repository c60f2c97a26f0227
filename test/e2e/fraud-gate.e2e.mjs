import assert from 'node:assert/strict';
import { differences, expectedDecisions, recordOf } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import { decisionNode, fraudGateWorkflow, readExample, startNode } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const references = { document: 'B-2001', forged: 'B-2005', protected: 'B-2006', picture: 'B-2007' };
const genuine = {
	file: 'adaeze-nwokolo.pdf',
	requestedAmount: '200000',
	termMonths: '12',
	monthlyExpenses: '100000',
	monthlyRepayments: '0',
};
const verdict = (document) => ({
	method: 'GET',
	pathIncludes: '/documents/',
	status: 200,
	body: { data: [{ id: 1, name: 'a.pdf', state: 'PROCESSED', ...document }] },
	times: 1,
});
const insights = (answer) => ({ method: 'GET', pathIncludes: '/credit_analysis', times: 1, ...answer });
/** What else can go wrong with one application; a fault meets the next one that asks. */
const mishaps = [
	{
		title: 'a customer that Inscribe refuses to create',
		fault: { method: 'POST', pathIncludes: '/customers', status: 422, body: { message: 'no' }, times: 1 },
		reason: /^A step before failed \(Create Credit Customer\): /,
	},
	{
		title: 'a trust score below the limit, although nothing is called fraudulent',
		fault: verdict({ trust_score: 79, is_fraudulent: false }),
		reason: /^Trust score is 79, below 80$/,
	},
	{
		title: 'a good trust score without a verdict on fraud',
		fault: { ...verdict({ trust_score: 96 }), times: 2 }, // the insights look again
		reason: /^Nobody vouches for the figures/,
	},
	{
		title: 'a file that Inscribe failed to process',
		fault: verdict({ state: 'ERROR_PROCESSING' }),
		reason: /^A step before failed \(analysis\): The analysis failed/,
	},
	{
		title: 'credit insights that are not enabled for the account',
		fault: insights({ status: 403, body: { message: 'no' } }),
		reason: /^A step before failed \(Get Credit Insights\): .*general credit insights/,
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
		reason: /./,
	},
	{
		title: 'insights without any figure',
		fault: insights({ status: 200, body: { summary_statistics: {} } }),
		reason: /insufficientData|too little data/i,
	},
	{ title: 'a blank amount', row: { requestedAmount: '' }, reason: /./ },
	{ title: 'an amount with a comma', row: { requestedAmount: '200,000' }, reason: /./ },
	{ title: 'an amount of zero', row: { requestedAmount: '0' }, reason: /./ },
	{ title: 'a term below zero', row: { termMonths: '-12' }, reason: /./ },
	{ title: 'a term of ten million months', row: { termMonths: '10000000' }, reason: /./ },
	{ title: 'fifty million', row: { requestedAmount: '50000000' }, reason: /lends from/ },
	{ title: 'a list without the column of the term', row: { termMonths: undefined }, reason: /./ },
	{
		title: 'a file that is not there',
		row: { file: 'nobody.pdf' },
		reason: /^A step before failed \(Upload Bank Statement\): /,
	},
	{ title: 'a file of another kind', row: { file: 'applicants.csv' }, reason: /not a PDF, JPG or PNG/ },
];

/** No figures are looked at before the statement is known to be genuine. */
export function tests(context) {
	const { client, credentials, sandbox } = context;
	const control = sandboxControl(sandbox);
	let records;
	let referred;
	const known = (name) => records.find(({ applicationId }) => applicationId === name);
	/** Runs the example on these applications instead of those of its list. */
	const decideOn = async (rows, change = () => {}) => {
		const workflow = await readExample(fraudGateWorkflow, credentials, dataFolder);
		if (rows) workflow.pinData = { Applications: rows.map((json) => ({ json })) };
		change((name) => workflow.nodes.find((node) => node.name === name).parameters);
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(id, startNode(workflow));
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		context.fraudGateExecution ??= execution;
		return itemsOf(execution, decisionNode).map(recordOf);
	};
	return [
		[
			'every application gets the decision written down by hand',
			async () => {
				records = await decideOn();
				assert.deepEqual(differences(records, await expectedDecisions(fraudGateWorkflow)), []);
			},
		],
		[
			'each decision gives its reasons in sentences',
			() => {
				for (const { applicationId, reasons } of records) {
					assert.ok(reasons.length > 0, applicationId);
					assert.doesNotMatch(reasons.join(' '), /undefined|null|NaN|\[object/, applicationId);
				}
			},
		],
		[
			'whoever is approved or declined had a verdict, a trust score of at least 80 and figures that were told',
			() => {
				const decided = records.filter(({ decision }) => decision !== 'refer');
				assert.deepEqual([...new Set(decided.map(({ decision }) => decision))].sort(), ['approve', 'decline']);
				for (const { applicationId, file } of decided) {
					assert.equal(file.analysis.status, 'ready', applicationId);
					assert.equal(file.analysis.fraudulent, false, applicationId);
					assert.ok(file.analysis.trustScore >= 80, applicationId);
					for (const { name, value } of file.decision.figures)
						assert.notEqual(value, null, `${applicationId}: ${name}`);
				}
			},
		],
		[
			'no figures are asked for where the gate is not passed',
			() => {
				for (const applicationId of [references.forged, references.protected]) {
					const { file } = known(applicationId);
					assert.equal(file.insights.status, 'skipped', applicationId);
					assert.equal(file.affordability.status, 'skipped', applicationId);
				}
			},
		],
		[
			'a missing trust score stays missing: it is neither 0 nor a good one',
			() => {
				const { file, decision } = known(references.picture);
				assert.equal(file.analysis.status, 'ready');
				assert.equal(file.analysis.trustScore, null);
				assert.equal(file.decision.rules.find(({ figure }) => figure === 'trustScore').state, 'notTold');
				assert.equal(decision, 'refer');
			},
		],
		[
			'no decision carries the name of a person',
			async () => {
				for (const [applicationId, { name }] of Object.entries(await expectedDecisions(fraudGateWorkflow))) {
					const [firstName, lastName] = name.split(' ');
					const text = JSON.stringify(known(applicationId).file.decision);
					assert.doesNotMatch(text, new RegExp(`${firstName}|${lastName}`, 'i'), applicationId);
				}
			},
		],
		[
			'mishaps of every kind leave a decision for each application',
			async () => {
				const rowOf = ({ title, row }) => ({ applicationId: title, ...genuine, ...row });
				referred = await decideOn(mishaps.filter(({ fault }) => !fault).map(rowOf));
				for (const mishap of mishaps.filter(({ fault }) => fault)) {
					await control('faults', mishap.fault);
					referred.push(...(await decideOn([rowOf(mishap)])));
				}
				assert.equal(referred.length, mishaps.length);
			},
		],
		...mishaps.map(({ title, reason }) => [
			`${title}: referred to a person, saying why`,
			() => {
				const { decision, reasons } = referred.find(({ applicationId }) => applicationId === title);
				assert.equal(decision, 'refer');
				assert.ok(
					reasons.some((text) => reason.test(text)),
					reasons.join(' | '),
				);
			},
		]),
		[
			'a document that is still being processed is referred, not read',
			async () => {
				await control('faults', verdict({ state: 'PROCESSING' }));
				const [{ decision, codes }] = await decideOn([{ applicationId: 'Early', ...genuine }], (parametersOf) => {
					parametersOf('Check Analysis Status').options.waitUntilDone = false;
				});
				assert.equal(decision, 'refer');
				assert.ok(codes.includes('ANALYSIS_NOT_READY'), codes.join());
			},
		],
		[
			'the editor offers the bank accounts of the customer to choose from, with the last digits only',
			async () => {
				const [{ file }] = await decideOn([{ applicationId: 'Accounts', ...genuine }]);
				const offered = (filter) =>
					client.call('POST', '/dynamic-node-parameters/resource-locator-results', {
						path: 'parameters.bankAccountId',
						methodName: 'inscribeBankAccounts',
						nodeTypeAndVersion: { name: 'n8n-nodes-credit-insights.getCreditInsights', version: 1 },
						currentNodeParameters: {
							provider: 'inscribe',
							data: 'insights',
							customerId: file.customer.customerId,
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
