import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { typedInto } from '../../demo/credentials.mjs';
import { decisionNode, readExample, startNode, twoProvidersWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { friendlyScoreCustomer, qardUser, requestsTo } from './bank-providers.mjs';
import { dataTables } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const tableNames = { applications: 'Two-provider applications', decisions: 'Two-provider decisions' };
const lane = /^(First|Second): /;
/** 24 % a year over 12 months: an instalment is 0.0945595966 of the loan, 0.02 / (1 - 1.02^-12). */
const loan = { requestedAmount: 1_000_000, termMonths: 12 };

/** One provider leaves averages out where there is no whole month of income, the other says that the account is young. */
const thin =
	/It did not tell: monthlyIncome|The account is too young to (?:decide on\.|show what comes in)|The data covers \d+ days and at least \d+ are needed/;

/** Who asks for how much, and what has to be decided on the year in sandbox/people/<person>/truth.json, whoever tells it. */
const decisions = [
	{
		// 420,000 salary a month and 1,275,430 spent in the year: at least 30 % of the salary, 126,000, is affordable.
		title: 'a steady salary and a loan that fits',
		person: 'adaeze-nwokolo',
		decision: 'approve',
		reason: /^The instalment is 94,559\.60 (EUR|GBP) a month and 1\d\d,\d{3}\.\d\d \1 is affordable/,
	},
	{
		// All that came in, 5,196,346.50 in the year, would allow 129,909 a month.
		title: 'a steady salary and a loan that is too large',
		person: 'adaeze-nwokolo',
		asked: { requestedAmount: 2_000_000 },
		decision: 'refer',
		reason:
			/^With this loan 189,119\.19 (EUR|GBP) a month would go into debt payments; .* A person may offer up to 1,[34]\d\d,\d{3}\.\d\d \1 over 12 months\.$/,
	},
	{
		// Both tell that the account is in dollars. 59,340 salary in the year: 0.3 x 4,945 are 1,483.50 a month.
		title: 'an account in the currency of the loan, whoever tells it',
		person: 'grace-halloran',
		asked: { requestedAmount: 10_000, currency: 'USD' },
		decision: 'approve',
		reason: /^The instalment is 945\.60 USD a month and 1,48\d\.\d\d USD is affordable/,
	},
	{
		// 310,000 salary a month; 3,249,044 spent and 1,605,500 repaid in the year are 404,545 a month. Nothing was returned.
		title: 'five lenders at once',
		person: 'ngozi-tamuno',
		asked: { requestedAmount: 50_000 },
		decision: 'decline',
		reason: /Costs and debt payments already take up the whole income\.$/,
	},
	{
		title: 'loans, betting and eight returned cheques',
		person: 'kelechi-danjuma',
		asked: { requestedAmount: 50_000 },
		decision: 'decline',
		reason: /^8 payments or cheques were returned unpaid; the limit is 0\./,
	},
	{
		// 268,000 salary a month, 221,500 repaid in the year: 0.3 x 268,000 - 18,458 leaves 61,942; 47,279.80 is needed.
		title: 'an earlier loan that leaves room for another',
		person: 'halima-okon',
		asked: { requestedAmount: 500_000 },
		decision: 'approve',
		reason: /^The instalment is 47,279\.80 /,
	},
	{
		// 110,000 salary a month, 1,089,702 spent in the year: nine tenths of the 19,191 left are 17,272.
		title: 'little left after living costs',
		person: 'bolanle-usman',
		asked: { requestedAmount: 250_000 },
		decision: 'refer',
		reason:
			/^The instalment is 23,639\.90 .* at most 17,2\d\d\.\d\d (EUR|GBP) may be used\. A person may offer up to 182,/,
	},
	{ title: 'fourteen transactions in ten weeks', person: 'zainab-garba', decision: 'refer', reason: thin },
	{ title: 'an account of seven transactions', person: 'ifeanyi-cole', decision: 'refer', reason: thin },
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
	const decideOn = async (applications, { change = () => {}, others = {} } = {}) => {
		const workflow = await readExample(twoProvidersWorkflow, { ...credentials, ...others });
		const parametersOf = (name) => workflow.nodes.find((node) => node.name === name).parameters;
		const policy = (name, value) => {
			parametersOf('Policy').assignments.assignments.find((one) => one.name === name).value = value;
		};
		policy('maxDataAgeDays', 36_500); // the made-up data ends on 31 October 2026
		change({ policy, workflow });
		const { id } = await client.createWorkflow(workflow);
		context.twoProvidersId ??= id;
		if (applications.length > 0) {
			const rows = applications.map((one) => ({ applicant: randomUUID(), ...loan, currency: 'EUR', ...one }));
			await tables.insert(tableNames.applications, rows);
		}
		const execution = await client.runToEnd(id, startNode(workflow));
		executions.push(execution);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const records = itemsOf(execution, decisionNode);
		assert.equal(records.length, applications.length);
		for (const { reasons } of records) {
			assert.ok(reasons.length > 0);
			for (const reason of reasons) assert.match(reason, /^[A-Z0-9].+\.$/);
			assert.doesNotMatch(reasons.join(' '), /undefined|null|NaN|\[object/);
		}
		return records;
	};
	const onlyFirst = ({ person, ...rest }) => ({ customerIdAtFirst: known[person].qard, currency: 'EUR', ...rest });
	const onlySecond = ({ person, ...rest }) => ({
		customerIdAtSecond: known[person].friendlyScore,
		currency: 'GBP',
		...rest,
	});
	const loans = (of) => decisions.map(({ person, asked }) => of({ person, ...asked }));
	/** Each with an ID at the first provider that leads nowhere, and why; the second knows the same person. */
	const fallbacks = async () => {
		const failing = async (path, answer) => {
			const id = randomUUID();
			await control('faults', { pathIncludes: `/users/${id}/${path}`, times: 20, ...answer });
			return id;
		};
		const withoutFigures = { cash_flows: [], loans: {}, risks: {} };
		const synced = async (answer) => {
			const id = await qardUser(sandbox, 'grace-halloran');
			const pathIncludes = `/users/${id}/banking-credit-insights`;
			await control('faults', { pathIncludes, times: 20, ...answer });
			return id;
		};
		const cases = [
			[
				'a bank that was never read',
				qardUser(sandbox, 'grace-halloran', { isSynced: false }),
				/is processing.*Nothing was synced/,
			],
			[
				'a bank that is being read',
				failing('sync/latest', { status: 200, body: [{ status: 'FETCHING' }] }),
				/The analysis is processing \(FETCHING\)\.$/,
			],
			[
				'a bank that did not answer',
				qardUser(sandbox, 'grace-halloran', { bank: 'caisse-bleue' }),
				/is failed \(FETCH_ERROR\)/,
			],
			['a server error on the status', failing('sync/latest', { status: 500, body: {} }), /500/],
			['a connection that breaks', failing('sync/latest', { drop: true }), /No complete answer came from Qard/],
			['a customer that is unknown there', Promise.resolve(randomUUID()), /404/],
			['a server error on the insights', synced({ status: 500, body: {} }), /500/],
			['insights that are gone', synced({ status: 404, body: {} }), /404/],
			['no data in the account', synced({ status: 200, body: withoutFigures }), /The analysis is insufficientData/],
			[
				'figures that are not told',
				known['ifeanyi-cole'].qard,
				/It did not tell: monthlyIncome, monthlyLivingCosts\.$/,
			],
			['no customer there at all', '', /User ID is empty/],
		];
		return await Promise.all(cases.map(async ([title, id, reason]) => ({ title, id: await id, reason })));
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
				const both = { customerIdAtFirst: qard, customerIdAtSecond: friendlyScore };
				const [record] = await decideOn([both]);
				assert.equal(record.decision, 'approve');
				assert.equal(record.provider, 'qard');
				assert.equal(record.customerId, qard);
				assert.equal(record.whyNotFirst, null);
				assert.deepEqual(await requestsTo(sandbox, 'GET', `/customers/${friendlyScore}/insights`), []);
			},
		],
		...['qard', 'friendlyScore'].map((provider) => [
			`the decisions on ${provider}'s figures are those that the known truth asks for`,
			async () => {
				const records = await decideOn(loans(provider === 'qard' ? onlyFirst : onlySecond));
				for (const [index, { title, decision, reason }] of decisions.entries()) {
					const { reasons, ...record } = records[index];
					assert.equal(record.decision, decision, `${title}: ${reasons.join(' ')}`);
					assert.match(reasons.join(' '), reason, title);
				}
				assert.ok(records.slice(0, -2).every((record) => record.provider === provider));
			},
		]),
		[
			'what is affordable is worked out from the figures that were told',
			async () => {
				const [{ inputs, provider }] = await decideOn([onlySecond({ person: 'adaeze-nwokolo' })]);
				assert.equal(provider, 'friendlyScore');
				assert.equal(inputs.monthlyIncome, 433_028.88); // 5,196,346.50 / 12
				assert.equal(inputs.affordableInstalment, 129_908.66); // 0.3 x 433,028.88
				assert.equal(inputs.instalment, 94_559.6);
				assert.equal(inputs.accountCurrency, 'GBP');
			},
		],
		[
			'where the first provider is not ready, fails or tells too little, the second decides, and the record says why',
			async () => {
				const cases = await fallbacks();
				const inDollars = { requestedAmount: 10_000, currency: 'USD' };
				const customerIdAtSecond = known['grace-halloran'].friendlyScore;
				const rows = cases.map(({ title, id }) => ({
					applicant: title,
					customerIdAtFirst: id,
					customerIdAtSecond,
					...inDollars,
				}));
				// The last one is decided on by the first provider again: nothing of the ones before is left over.
				const records = await decideOn([...rows, onlyFirst({ person: 'grace-halloran', ...inDollars })]);
				for (const [index, { title, reason }] of cases.entries()) {
					const { applicant, decision, provider, whyNotFirst, customerId } = records[index];
					assert.equal(applicant, title);
					assert.equal(provider, 'friendlyScore', title);
					assert.equal(customerId, customerIdAtSecond, title);
					assert.equal(decision, 'approve', title);
					assert.match(whyNotFirst, /^First provider: [^ ].*\.$/, title);
					assert.match(whyNotFirst, reason, title);
					assert.doesNotMatch(whyNotFirst, /undefined|null|NaN|\[object/, title);
				}
				const { provider, whyNotFirst, decision } = records.at(-1);
				assert.deepEqual(
					{ provider, whyNotFirst, decision },
					{ provider: 'qard', whyNotFirst: null, decision: 'approve' },
				);
			},
		],
		[
			"a credential that the first provider refuses is no reason to decline: the second's figures decide",
			async () => {
				const data = { ...typedInto(sandbox.ready, 'qard'), apiKey: 'made-up-key-that-is-refused' };
				const { id, name } = await client.createCredential('Qard account, refused', 'qardApi', data);
				const { qard, friendlyScore } = known['kelechi-danjuma'];
				const application = { customerIdAtFirst: qard, customerIdAtSecond: friendlyScore, currency: 'GBP' };
				const [record] = await decideOn([application], { others: { qardApi: { id, name } } });
				assert.equal(record.provider, 'friendlyScore');
				assert.match(record.whyNotFirst, /401/);
				assert.equal(record.decision, 'decline');
				assert.match(record.reasons[0], /^8 payments or cheques/);
			},
		],
		[
			'where neither provider can answer, a person gets the case with both reasons',
			async () => {
				const down = known['bolanle-usman'];
				for (const pathIncludes of [`/users/${down.qard}/`, `/customers/${down.friendlyScore}/`])
					await control('faults', { pathIncludes, status: 503, body: {}, times: 20 });
				const late = known['halima-okon'];
				await control('faults', { pathIncludes: `/customers/${late.friendlyScore}/insights`, status: 202, times: 1 });
				const empty = await friendlyScoreCustomer(sandbox, 'adaeze-nwokolo', { bank: 'hollow-bank' });
				const unread = await qardUser(sandbox, 'adaeze-nwokolo', { isSynced: false });
				const records = await decideOn([
					{ customerIdAtFirst: down.qard, customerIdAtSecond: down.friendlyScore },
					{ customerIdAtFirst: unread, customerIdAtSecond: late.friendlyScore },
					{ customerIdAtFirst: unread, customerIdAtSecond: empty },
					{},
				]);
				const second = [/503/, /is processing/, /is insufficientData/, /Customer ID is empty/];
				for (const [index, { decision, provider, reasons, whyNotFirst, inputs }] of records.entries()) {
					assert.equal(decision, 'refer');
					assert.equal(provider, null);
					assert.equal(reasons.length, 2);
					assert.equal(reasons[0], whyNotFirst);
					assert.match(reasons[1], /^Second provider: /);
					assert.match(reasons[1], second[index]);
					assert.equal(inputs.monthlyIncome, null);
				}
			},
		],
		[
			'a loan in another currency, old data and short data are not decided on by arithmetic',
			async () => {
				const applications = [onlyFirst({ person: 'adaeze-nwokolo', currency: 'USD' })];
				const [currency] = await decideOn(applications);
				assert.match(currency.reasons[0], /^The loan is in USD and the account in EUR/);
				const asks = (name, value) => ({ change: ({ policy }) => policy(name, value) });
				const person = [onlyFirst({ person: 'adaeze-nwokolo' })];
				const [old] = await decideOn(person, asks('maxDataAgeDays', 0));
				assert.match(old.reasons[0], /^The data ended \d+ days ago and may be 0 days old at most/);
				const [short] = await decideOn(person, asks('minCoverageDays', 400));
				assert.match(short.reasons[0], /^The data covers 36\d days and at least 400 are needed/);
				for (const { decision, provider, inputs } of [currency, old, short]) {
					assert.equal(decision, 'refer');
					assert.equal(provider, 'qard');
					assert.equal(inputs.canAfford, null);
				}
			},
		],
		[
			'nobody is declined for what is affordable where income may be missing from the figures',
			async () => {
				const change = ({ policy }) => policy('maxReturnedPayments', 100);
				const person = 'kelechi-danjuma';
				// Qard leaves credits of unknown kind out of the income of a person; FriendlyScore tells the income itself.
				const [incomplete, told] = await decideOn([onlyFirst({ person }), onlySecond({ person })], { change });
				assert.equal(incomplete.provider, 'qard');
				assert.equal(incomplete.decision, 'refer');
				assert.match(incomplete.reasons[0], /^Some of the money that comes in may be income and is not counted/);
				assert.equal(incomplete.inputs.canAfford, null);
				assert.equal(told.decision, 'decline');
				assert.match(told.reasons[0], /Costs and debt payments already take up the whole income/);
			},
		],
		[
			'nobody is declined for what is affordable after a warning that the policy calls cautious',
			async () => {
				const change = ({ policy }) => {
					policy('acceptedWarnings', '');
					policy('cautiousWarnings', 'INCOME_FROM_CASHFLOWS');
				};
				const applications = [
					onlyFirst({ person: 'ngozi-tamuno', requestedAmount: 50_000 }),
					onlyFirst({ person: 'adaeze-nwokolo' }),
				];
				const [cautious, affordable] = await decideOn(applications, { change });
				assert.equal(cautious.decision, 'refer');
				assert.match(cautious.reasons[0], /More may be affordable than was worked out: Qard tells no income/);
				assert.equal(affordable.decision, 'approve');
			},
		],
		[
			'a warning that the policy does not name goes to a person',
			async () => {
				const change = ({ policy }) => policy('acceptedWarnings', '');
				const [{ decision, reasons }] = await decideOn([onlyFirst({ person: 'adaeze-nwokolo' })], { change });
				assert.equal(decision, 'refer');
				assert.match(reasons[0], /^The report has gaps or contradictions: Qard tells no income/);
			},
		],
		[
			'what the first provider rejected, as an altered statement would be, is not approved on the second one',
			async () => {
				const json = { status: 'rejected', providerStatus: 'ALTERED', reasons: [{ message: 'It was altered' }] };
				const change = ({ workflow }) => (workflow.pinData = { 'First: Check Status': [{ json }] });
				const [record] = await decideOn([onlySecond({ person: 'adaeze-nwokolo' })], { change });
				assert.equal(record.provider, 'friendlyScore');
				assert.equal(record.decision, 'refer');
				assert.match(
					record.reasons[0],
					/rejected \(ALTERED\)\. It was altered\. A person has to look at this first\.$/,
				);
			},
		],
		[
			'an application that is incomplete, or that no instalment can be worked out for, goes to a person',
			async () => {
				const incomplete = [
					{ applicant: '' },
					{ requestedAmount: null },
					{ requestedAmount: -5 },
					{ termMonths: 2.5 },
					{ currency: 'EURO' },
				];
				const id = randomUUID();
				const rows = incomplete.map((row) => ({ customerIdAtFirst: id, customerIdAtSecond: id, ...row }));
				const tooLong = onlyFirst({ person: 'adaeze-nwokolo', termMonths: 601 });
				const records = await decideOn([...rows, tooLong]);
				assert.ok(records.every(({ decision }) => decision === 'refer'));
				for (const { reasons } of records.slice(0, -1)) assert.match(reasons[0], /^The application is incomplete/);
				assert.deepEqual(await requestsTo(sandbox, 'GET', id), []);
				assert.match(records.at(-1).reasons[0], /Term \(Months\)/);
				assert.equal(records.at(-1).provider, 'qard');
			},
		],
		[
			'every application is closed with its own decision, and none is decided twice',
			async () => {
				const applications = await tables.rows(tableNames.applications);
				const decided = await tables.rows(tableNames.decisions);
				const byNumber = (rows, key) => rows.map((row) => [row[key], row.decision]).toSorted(([a], [b]) => a - b);
				assert.deepEqual(byNumber(applications, 'id'), byNumber(decided, 'application'));
				assert.ok(applications.every(({ decision }) => ['approve', 'decline', 'refer'].includes(decision)));
				await decideOn([]);
				assert.equal((await tables.rows(tableNames.decisions)).length, decided.length);
			},
		],
		[
			'no node after the providers knows them, and both lanes are the same nodes',
			async () => {
				const { nodes, connections } = await readExample(twoProvidersWorkflow, credentials);
				const isNote = ({ type }) => type.endsWith('.stickyNote');
				for (const node of nodes.filter((one) => !lane.test(one.name) && !isNote(one)))
					assert.doesNotMatch(JSON.stringify(node), /qard|friendly|periculum|inscribe|worldline/i, node.name);
				const lanes = ['First', 'Second'].map((order) =>
					nodes
						.filter(({ name }) => name.startsWith(`${order}: `))
						.map(({ name, type }) => [name.replace(lane, ''), type]),
				);
				assert.deepEqual(...lanes);
				const leadsTo = (name) => connections[name].main.flat().map(({ node }) => node);
				assert.deepEqual(leadsTo('First: answer'), ['Credit insights']);
				assert.deepEqual(leadsTo('Second: answer'), ['Credit insights']);
			},
		],
		[
			'no stored run and no log line holds a key, a secret, a token or the name of a person',
			async () => {
				const { qard, friendlyScore } = sandbox.ready;
				const words = [qard.apiKey, 'made-up-key-that-is-refused', friendlyScore.clientSecret, 'sandbox-token-'];
				const log = await readFile(n8n.logFile, 'utf8');
				for (const text of [...executions.map(({ storedData }) => storedData), log])
					for (const word of words) assert.ok(!text.includes(word), word);
				const records = JSON.stringify(executions.flatMap((execution) => itemsOf(execution, decisionNode)));
				assert.doesNotMatch(records, /adaeze|nwokolo|kelechi|danjuma/i);
			},
		],
	];
}
