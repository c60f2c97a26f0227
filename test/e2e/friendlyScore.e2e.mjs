import assert from 'node:assert/strict';
import { businessLoanApplicationWorkflow, businessLoanDecisionWorkflow } from '../../demo/example-workflows.mjs';
import { consent, friendlyScoreApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { becomes } from './registered-trigger.mjs';
import { sandboxControl } from './sandbox-control.mjs';
import { daysAgo, TwoHalves } from './two-halves.mjs';

/** "Business loan with FriendlyScore": both halves are live, and FriendlyScore calls back by itself. */
export function tests(context) {
	const { sandbox, callbackSecrets } = context;
	const control = sandboxControl(sandbox);
	const example = new TwoHalves(context, {
		files: [businessLoanApplicationWorkflow, businessLoanDecisionWorkflow],
		names: { applications: 'Business loan applications', decisions: 'Business loan decisions' },
		bank: 'northgate-bank',
		person: { email: 'owner@example.com' },
	});
	const call = async (...request) => await (await friendlyScoreApi(sandbox))(...request);
	const registered = async () => (await call('GET', '/webhooks')).data.map(({ url }) => url);
	const ours = () => `${example.callbackAt}?secret=${callbackSecrets.friendlyScore}`;

	return [
		[
			'both halves go live, and the URL is registered with the secret in it',
			async () => {
				await example.start();
				[context.businessLoanApplicationId, context.businessLoanDecisionId] = [example.first.id, example.second.id];
				await becomes([ours()], registered);
			},
		],
		[
			'a caller without the key is refused, an incomplete application is answered with what is missing',
			async () => {
				assert.equal((await example.apply({}, {})).status, 403);
				for (const changes of [
					{ email: 'nobody' },
					{ applicant: '' },
					{ requestedAmount: '1e999' },
					{ termMonths: 2.5 },
				]) {
					const { status, text } = await example.apply(changes);
					assert.equal(status, 422, JSON.stringify(changes));
					assert.match(text, /applicant.*email.*requestedAmount.*termMonths/);
				}
			},
		],
		[
			'a business that can afford the loan is approved from one callback, and nobody gets an e-mail',
			async () => {
				const decision = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision.decision, 'approve', decision.reasons);
				assert.match(decision.reasons, /934 a month/); // 20,000 x 1.12 / 24 = 933.33
				assert.equal(decision.scoreBand, 'A');
				assert.match(decision.eventId, /^friendlyScore:REPORT_AVAILABLE:[0-9a-f]{32}$/);
				assert.equal(JSON.parse(decision.inputs).reportStatus, 'ready');
				assert.equal((await example.decisionsOn(decision.asked)).length, 1);
				const emails = await fetch(`${sandbox.ready.url}/_sandbox/friendlyScore/emails`);
				assert.deepEqual(await emails.json(), []);
			},
		],
		[
			'returned payments and the lowest band are declined, each in a sentence',
			async () => {
				const { decision, reasons } = await example.decisionFor('kelechi-danjuma');
				assert.equal(decision, 'decline');
				// Eight returned cheques in the year, sandbox/people/kelechi-danjuma.
				assert.match(reasons, /8 payments were returned unpaid; the limit is 2/);
				assert.match(reasons, /credit score is in band E/);
				assert.doesNotMatch(reasons, /undefined|null|NaN|\[object/);
			},
		],
		[
			'new and costly debt goes to a person, and so does a loan that is too large',
			async () => {
				const { decision, reasons } = await example.decisionFor('halima-okon', { requestedAmount: 10_000_000 });
				assert.equal(decision, 'refer');
				assert.match(reasons, /466,667 a month is needed and [\d,]+ is affordable/); // 10,000,000 x 1.12 / 24
				assert.match(reasons, /New debt/);
				assert.match(reasons, /High-cost short-term credit/);
			},
		],
		[
			'an account without income goes to a person and is not declined',
			async () => {
				const { decision, reasons } = await example.decisionFor('ifeanyi-cole');
				assert.equal(decision, 'refer');
				assert.match(reasons, /No income is seen.*too young/);
			},
		],
		[
			'a figure that FriendlyScore does not tell sends the case to a person, naming it',
			async () => {
				const fault = { pathIncludes: '/forecasts/', status: 202, times: 2 };
				await control('faults', fault);
				const { decision, reasons } = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision, 'refer');
				assert.match(reasons, /did not tell: scoreBand, affordabilityBand/);
			},
		],
		[
			'a refusal by FriendlyScore goes to a person, with what it said',
			async () => {
				await control('faults', {
					pathIncludes: '/forecasts/',
					status: 403,
					body: { message: 'Not enabled' },
					times: 1,
				});
				const { decision, reasons } = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision, 'refer');
				assert.match(reasons, /^Get Credit Score: /);
				assert.match(reasons, /Not enabled/);
			},
		],
		[
			'the same report again decides nothing a second time, and a forged one starts nothing',
			async () => {
				const application = await example.apply();
				await consent(application.link, 'northgate-bank', 'adaeze-nwokolo');
				const { customerId } = await example.decisionOn(application);
				await poll('The closed application', async () =>
					(await example.rowOf(application)).status === 'decided' ? true : undefined,
				);
				const before = (await example.runs()).length;
				const event = { provider: 'friendlyScore', kind: 'REPORT_AVAILABLE', customerId: Number(customerId) };
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
			'the same application again gives a new link; not another applicant, and not once it is decided',
			async () => {
				const { application, applicant, link } = await example.apply();
				const again = await example.apply({ application, applicant });
				assert.equal(again.status, 200, again.text);
				assert.notEqual(again.link, link);
				assert.equal((await example.apply({ application })).status, 409);
				await consent(again.link, 'northgate-bank', 'adaeze-nwokolo');
				await example.decisionOn(again);
				await poll('The refusal', async () =>
					(await example.apply({ application, applicant })).status === 409 ? true : undefined,
				);
			},
		],
		[
			'an account without a transaction, and a business that never answered, reach a person after some days',
			async () => {
				const [empty, silent, fresh] = [await example.apply(), await example.apply(), await example.apply()];
				await consent(empty.link, 'hollow-bank', 'adaeze-nwokolo');
				for (const application of [empty, silent]) await example.change(application, { openedAt: daysAgo(8) });
				await example.morning();
				for (const application of [empty, silent]) {
					const { decision, reasons, monthlyIncome } = await example.decisionOn(application);
					assert.equal(decision, 'refer');
					assert.match(reasons, /^The analysis is insufficientData/);
					assert.equal(monthlyIncome, null);
					assert.equal((await example.decisionsOn(application)).length, 1);
					assert.equal((await example.rowOf(application)).status, 'decided');
				}
				assert.equal((await example.rowOf(fresh)).status, 'waiting');
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
