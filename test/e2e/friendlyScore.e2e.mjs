import assert from 'node:assert/strict';
import { businessLoanApplicationWorkflow, businessLoanDecisionWorkflow } from '../../demo/example-workflows.mjs';
import { consent, friendlyScoreApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { becomes } from './registered-trigger.mjs';
import { sandboxControl } from './sandbox-control.mjs';
import { TwoHalves, codesOf } from './two-halves.mjs';

/** "Business loan with FriendlyScore": both halves are live, and FriendlyScore calls back by itself. */
export function tests(context) {
	const { sandbox, callbackSecrets } = context;
	const control = sandboxControl(sandbox);
	const example = new TwoHalves(context, {
		files: [businessLoanApplicationWorkflow, businessLoanDecisionWorkflow],
		names: { applications: 'Business applications', decisions: 'Business decisions' },
		bank: 'northgate-bank',
		person: () => ({ email: 'owner@example.com' }),
	});
	const call = async (...request) => await (await friendlyScoreApi(sandbox))(...request);
	const registered = async () => (await call('GET', '/webhooks')).data.map(({ url }) => url);
	const ours = () => `${example.callbackAt}?secret=${callbackSecrets.friendlyScore}`;
	const eventOf = (customerId) => ({
		provider: 'friendlyScore',
		kind: 'REPORT_AVAILABLE',
		customerId: Number(customerId),
	});

	return [
		[
			'both halves go live, and the URL is registered with the secret in it',
			async () => {
				await example.start();
				await becomes([ours()], registered);
			},
		],
		[
			'a caller without the key is refused, and an application that no link can be had for is answered with the reason and kept nowhere',
			async () => {
				assert.equal((await example.apply({}, {})).status, 403);
				for (const changes of [{ email: 'nobody' }, { applicant: '' }]) {
					const asked = await example.apply(changes);
					assert.equal(asked.status, 502, JSON.stringify(changes));
					assert.ok(JSON.parse(asked.text).problem.error.length > 10, asked.text);
					assert.equal(await example.rowOf(asked), undefined);
				}
			},
		],
		[
			'a business that can afford the loan is approved from one callback, and nobody gets an e-mail',
			async () => {
				const decision = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision.outcome, 'approve', JSON.stringify(decision.reasons));
				assert.deepEqual(decision.applicationId, decision.asked.applicationId);
				// 20,000 over 24 months at 12 % a year is 941.47 a month: annuity of 1 % a month, worked out by hand.
				assert.equal(decision.instalment, 941.47);
				await example.rowWith(decision.asked, 'decided');
				assert.equal((await example.decisionsOn(decision.asked)).length, 1);
				const emails = await fetch(`${sandbox.ready.url}/_sandbox/friendlyScore/emails`);
				assert.deepEqual(await emails.json(), []);
			},
		],
		[
			'returned payments are declined, with the figure and the limit',
			async () => {
				const { outcome, reasons } = await example.decisionFor('kelechi-danjuma');
				assert.equal(outcome, 'decline');
				// Eight returned cheques in the year, sandbox/people/kelechi-danjuma.
				const returned = reasons.find(({ code }) => code === 'RETURNED_ITEMS');
				assert.deepEqual([returned.actual, returned.limit], [8, 2]);
			},
		],
		[
			'new and costly debt goes to a person, and so does a loan that the policy is not for',
			async () => {
				const asked = { requestedAmount: 10_000_000, termMonths: 12e6 };
				const { outcome, rules, evidence } = await example.decisionFor('halima-okon', asked);
				assert.equal(outcome, 'refer');
				const codes = evidence.flatMap(({ code, refers }) => (refers ? [code] : []));
				assert.ok(codes.includes('AMOUNT_OUTSIDE_LIMITS') && codes.includes('TERM_OUTSIDE_LIMITS'), codes.join());
				for (const figure of ['newDebt', 'highCostCredit'])
					assert.equal(rules.find((rule) => rule.figure === figure).state, 'met', figure);
			},
		],
		[
			'an account without income goes to a person and is not declined',
			async () => {
				const { outcome } = await example.decisionFor('ifeanyi-cole');
				assert.equal(outcome, 'refer');
			},
		],
		[
			'what is no amount, and a term in words, reach a person',
			async () => {
				for (const changes of [{ requestedAmount: '20,000' }, { termMonths: 'two years' }]) {
					const decision = await example.decisionFor('adaeze-nwokolo', changes);
					assert.equal(decision.outcome, 'refer');
					assert.match(codesOf(decision).join(), /NOT_TOLD|STEP_FAILED/);
				}
			},
		],
		[
			'an event about an open application whose report is not there decides nothing and leaves it waiting',
			async () => {
				const application = await example.apply();
				const { customerId } = await example.rowOf(application);
				await sendCallback(sandbox, { ...eventOf(customerId), to: ours() });
				await example.runs();
				assert.equal((await example.rowOf(application)).state, 'waiting');
				assert.deepEqual(await example.decisionsOn(application), []);
			},
		],
		[
			'the same report again decides nothing a second time, and a forged one starts nothing',
			async () => {
				const application = await example.apply();
				await consent(application.link, 'northgate-bank', 'adaeze-nwokolo');
				await example.decisionOn(application);
				const { customerId } = await example.rowWith(application, 'decided');
				const before = (await example.runs()).length;
				const event = eventOf(customerId);
				assert.deepEqual(await sendCallback(sandbox, { ...event, to: ours(), twice: true }), [200, 200]);
				assert.deepEqual(await sendCallback(sandbox, { ...event, to: example.callbackAt }), [401]);
				assert.deepEqual(await sendCallback(sandbox, { ...event, to: ours(), forge: true }), [401]);
				assert.equal((await example.runs()).length, before);
				await control('friendlyScore/recalculate', { customerId });
				await poll('The run of the update', async () =>
					(await example.runs()).length === before + 1 ? true : undefined,
				);
				assert.equal((await example.decisionsOn(application)).length, 1);
			},
		],
		[
			"the same application again gives a new link, and another applicant's with its number stands beside it",
			async () => {
				const first = await example.apply();
				const again = await example.apply({ applicationId: first.applicationId, applicant: first.applicant });
				assert.equal(again.status, 200, again.text);
				assert.notEqual(again.link, first.link);
				const { customerId } = await example.rowOf(first);
				await example.apply({ applicationId: first.applicationId, requestedAmount: 1 });
				const rows = (await example.tables.rows(example.names.applications)).filter(
					(row) => row.applicationId === first.applicationId,
				);
				assert.equal(rows.length, 2);
				assert.equal(rows.find((row) => row.customerId === customerId).requestedAmount, '20000');
			},
		],
		[
			'a business that never answered reaches a person after some days, and a decided one does not',
			async () => {
				const silent = await example.apply();
				await example.morningAfterAllDays();
				const { problem } = await example.rowWith(silent, 'referred');
				assert.match(problem, /a person has to look/);
				const states = (await example.tables.rows(example.names.applications)).map(({ state }) => state);
				assert.ok(states.includes('decided') && !states.includes('waiting'), states.join());
			},
		],
		[
			'no stored run and no log line holds a secret, a token or the e-mail address',
			async () => {
				const { clientSecret } = sandbox.ready.friendlyScore;
				const words = [callbackSecrets.friendlyScore, clientSecret, 'sandbox-token-', 'owner@example.com'];
				await example.keepsNothingOf([...words, ...Object.values(context.callerHeader)]);
			},
		],
		[
			'taking both halves down removes the URL at FriendlyScore',
			async () => {
				await example.stop();
				await becomes([], registered);
				assert.ok((await requestsTo(sandbox, 'DELETE', '/webhooks/')).length > 0);
			},
		],
	];
}
