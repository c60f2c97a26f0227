import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { recordOf } from '../../demo/decisions.mjs';
import { decisionNode, readExample, startNode, twoProvidersWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { friendlyScoreCustomer, qardUser, requestsTo } from './bank-providers.mjs';
import { dataTables } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const tableNames = { applications: 'Two-provider applications', decisions: 'Two-provider decisions' };
const loan = { requestedAmount: 1_000_000, termMonths: 12 };

/** Who asks for how much, and what has to be decided on the year in sandbox/people/<person>/truth.json, whoever tells it. */
const decisions = [
	// 420,000 salary a month; 24 % a year over 12 months is an instalment of 0.0945595966 of the loan, 0.02 / (1 - 1.02^-12).
	{
		title: 'a steady salary and a loan that fits',
		person: 'adaeze-nwokolo',
		decision: 'approve',
		instalment: 94_559.6,
	},
	{
		title: 'a steady salary and a loan that is too large',
		person: 'adaeze-nwokolo',
		asked: { requestedAmount: 2_000_000 },
		decision: 'refer',
		instalment: 189_119.19,
	},
	// Both tell that the account is in dollars. 59,340 salary in the year: 0.3 x 4,945 are 1,483.50 a month.
	{
		title: 'an account in the currency of the loan, whoever tells it',
		person: 'grace-halloran',
		asked: { requestedAmount: 10_000, currency: 'USD' },
		decision: 'approve',
		instalment: 945.6,
	},
	// 310,000 salary a month; 3,249,044 spent and 1,605,500 repaid in the year are 404,545 a month. Nothing was returned.
	{
		title: 'five lenders at once',
		person: 'ngozi-tamuno',
		asked: { requestedAmount: 50_000 },
		decision: 'decline',
		instalment: 4_727.98,
	},
	{
		title: 'loans, betting and eight returned cheques',
		person: 'kelechi-danjuma',
		asked: { requestedAmount: 50_000 },
		decision: 'decline',
		instalment: 4_727.98,
	},
	// 268,000 salary a month, 221,500 repaid in the year: 0.3 x 268,000 - 18,458 leaves 61,942; 47,279.80 is needed.
	{
		title: 'an earlier loan that leaves room for another',
		person: 'halima-okon',
		asked: { requestedAmount: 500_000 },
		decision: 'approve',
		instalment: 47_279.8,
	},
	// 110,000 salary a month, 1,089,702 spent in the year: nine tenths of the 19,191 left are 17,272.
	{
		title: 'little left after living costs',
		person: 'bolanle-usman',
		asked: { requestedAmount: 250_000 },
		decision: 'refer',
		instalment: 23_639.9,
	},
	{ title: 'fourteen transactions in ten weeks', person: 'zainab-garba', decision: 'refer', instalment: 94_559.6 },
	{ title: 'an account of seven transactions', person: 'ifeanyi-cole', decision: 'refer', instalment: 94_559.6 },
];

/** "Ask two providers, decide on one shape": the same decision, whoever of two providers answers. */
export function tests(context) {
	const { client, credentials, n8n, sandbox } = context;
	const control = sandboxControl(sandbox);
	/** The IDs of a person at both providers: `known[person].qard`, `.friendlyScore`. */
	const known = {};
	const executions = [];
	let tables;
	/** Decides on these applications, in their order; without other words in the currency of the provider that is asked first. */
	const decideOn = async (applications) => {
		const workflow = await readExample(twoProvidersWorkflow, credentials);
		const { id } = await client.createWorkflow(workflow);
		const rows = applications.map((one) => ({
			applicationId: randomUUID(),
			...loan,
			currency: 'EUR',
			state: 'waiting',
			...one,
		}));
		if (rows.length > 0) await tables.insert(tableNames.applications, rows);
		const execution = await client.runToEnd(id, startNode(workflow));
		executions.push(execution);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const records = itemsOf(execution, decisionNode).map(recordOf);
		assert.equal(records.length, applications.length);
		return rows.map(({ applicationId }) => records.find((record) => record.applicationId === applicationId));
	};
	const onlyFirst = ({ person, asked }) => ({ customerIdAtFirst: known[person].qard, ...asked });
	const onlySecond = ({ person, asked }) => ({
		customerIdAtSecond: known[person].friendlyScore,
		currency: 'GBP',
		...asked,
	});
	const providerOf = ({ file }) => file.insights.provider;
	/** Each an ID at the first provider that leads nowhere; the second knows the same person. */
	const fallbacks = async () => {
		const synced = async (answer) => {
			const id = await qardUser(sandbox, 'grace-halloran');
			await control('faults', { pathIncludes: `/users/${id}/banking-credit-insights`, times: 20, ...answer });
			return id;
		};
		const withoutFigures = { cash_flows: [], loans: {}, risks: {} };
		const cases = [
			['a bank that was never read', qardUser(sandbox, 'grace-halloran', { isSynced: false })],
			['a bank that did not answer', qardUser(sandbox, 'grace-halloran', { bank: 'caisse-bleue' })],
			['a customer that is unknown there', randomUUID()],
			['a server error', synced({ status: 500, body: {} })],
			['a connection that breaks', synced({ drop: true })],
			['insights that are gone', synced({ status: 404, body: {} })],
			['no data in the account', synced({ status: 200, body: withoutFigures })],
			['figures that are not told', known['ifeanyi-cole'].qard],
			['no customer there at all', ''],
		];
		return await Promise.all(cases.map(async ([title, id]) => ({ title, id: await id })));
	};

	return [
		[
			'a run without applications decides nothing',
			async () => {
				tables = await dataTables(client);
				await decideOn([]);
			},
		],
		[
			'people connect their bank at both providers',
			async () => {
				const connect = async (person) => {
					const [qard, friendlyScore] = await Promise.all([
						qardUser(sandbox, person),
						friendlyScoreCustomer(sandbox, person),
					]);
					known[person] = { qard, friendlyScore };
				};
				await Promise.all([...new Set(decisions.map(({ person }) => person))].map(connect));
			},
		],
		[
			'whoever the first provider answers for is decided on that, and the second is never asked',
			async () => {
				const { qard, friendlyScore } = known['adaeze-nwokolo'];
				const before = await requestsTo(sandbox, 'GET', `/customers/${friendlyScore}/insights`);
				const [record] = await decideOn([{ customerIdAtFirst: qard, customerIdAtSecond: friendlyScore }]);
				assert.equal(record.decision, 'approve', record.reasons.join(' '));
				assert.equal(providerOf(record), 'qard');
				const asked = await requestsTo(sandbox, 'GET', `/customers/${friendlyScore}/insights`);
				assert.equal(asked.length, before.length);
			},
		],
		...[
			['the first', onlyFirst, 'qard'],
			['the second', onlySecond, 'friendlyScore'],
		].map(([which, of, provider]) => [
			`on the figures of ${which} provider alone everybody gets the decision that the truth asks for`,
			async () => {
				const records = await decideOn(decisions.map(of));
				records.forEach((record, i) => {
					const { title, decision, instalment } = decisions[i];
					assert.equal(record.decision, decision, `${title}: ${record.reasons.join(' ')}`);
					assert.equal(record.file.decision.instalment, instalment, title);
					if (decision !== 'refer') assert.equal(providerOf(record), provider, title);
				});
			},
		]),
		[
			'where the first provider is not ready, fails or tells too little, the second decides',
			async () => {
				const cases = await fallbacks();
				const { friendlyScore } = known['adaeze-nwokolo'];
				const records = await decideOn(
					cases.map(({ id }) => ({ customerIdAtFirst: id, customerIdAtSecond: friendlyScore, currency: 'GBP' })),
				);
				records.forEach((record, i) => {
					assert.equal(providerOf(record), 'friendlyScore', cases[i].title);
					assert.equal(record.decision, 'approve', `${cases[i].title}: ${record.reasons.join(' ')}`);
				});
			},
		],
		[
			'where neither provider can answer, a person gets the case',
			async () => {
				const [record] = await decideOn([{ customerIdAtFirst: randomUUID(), customerIdAtSecond: '987654321' }]);
				assert.equal(record.decision, 'refer');
				assert.ok(record.codes.includes('STEP_FAILED'), record.codes.join());
			},
		],
		[
			'a loan in another currency is not decided on by arithmetic',
			async () => {
				const [record] = await decideOn([{ customerIdAtFirst: known['adaeze-nwokolo'].qard, currency: 'GBP' }]);
				assert.equal(record.decision, 'refer');
				assert.ok(record.codes.includes('ACCOUNT_CURRENCY_DIFFERS'), record.codes.join());
			},
		],
		[
			'an application that is incomplete, or that the policy is not for, goes to a person',
			async () => {
				const { qard: customerIdAtFirst } = known['adaeze-nwokolo'];
				const changes = [
					{ requestedAmount: null },
					{ requestedAmount: 0 },
					{ requestedAmount: 1e12, termMonths: 12e6 },
					{ termMonths: null },
					{ termMonths: 7.5 },
					{ currency: '' },
				];
				for (const record of await decideOn(changes.map((change) => ({ customerIdAtFirst, ...change }))))
					assert.equal(record.decision, 'refer', record.reasons.join(' '));
			},
		],
		[
			'every application is closed with its own decision, and none is decided twice',
			async () => {
				const rows = await tables.rows(tableNames.applications);
				assert.ok(rows.length > 0);
				assert.deepEqual([...new Set(rows.map(({ state }) => state))], ['decided']);
				const decided = (await tables.rows(tableNames.decisions)).map(({ applicationId }) => applicationId);
				assert.equal(new Set(decided).size, decided.length);
				await decideOn([]);
			},
		],
		[
			'no node after the providers names one of them',
			async () => {
				const { nodes } = await readExample(twoProvidersWorkflow, credentials);
				const after = nodes.slice(nodes.findIndex(({ name }) => name === 'Assess Affordability'));
				const working = after.filter(({ type }) => !type.endsWith('.stickyNote'));
				assert.ok(working.length > 2);
				assert.doesNotMatch(JSON.stringify(working), /qard|friendlyScore/i);
			},
		],
		[
			'no stored run and no log line holds a key, a secret, a token or the name of a person',
			async () => {
				const words = [sandbox.ready.qard.apiKey, sandbox.ready.friendlyScore.clientSecret, 'sandbox-token-'];
				const names = [...new Set(decisions.map(({ person }) => person))].flatMap((person) => person.split('-'));
				const texts = [...executions.map(({ storedData }) => storedData), await readFile(n8n.logFile, 'utf8')];
				for (const text of texts) for (const word of words) assert.ok(!text.includes(word), word);
				const records = JSON.stringify(await tables.rows(tableNames.decisions)).toLowerCase();
				for (const name of names) assert.ok(!records.includes(name), name);
			},
		],
	];
}
