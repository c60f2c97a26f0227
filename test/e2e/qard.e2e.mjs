import assert from 'node:assert/strict';
import { connectBankWorkflow, waitForBankWorkflow } from '../../demo/example-workflows.mjs';
import { consent, qardApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { becomes } from './registered-trigger.mjs';
import { sandboxControl } from './sandbox-control.mjs';
import { daysAgo, TwoHalves } from './two-halves.mjs';

const events = ['DATA_CONNECTION_CONNECTED', 'DATA_SYNC_AUTH_ERROR', 'DATA_SYNC_FETCH_ERROR', 'DATA_SYNC_SUCCESS'];

/** "Connect bank and wait with Qard": both halves are live, and Qard calls back by itself. */
export function tests(context) {
	const { sandbox, callbackSecrets } = context;
	const control = sandboxControl(sandbox);
	const example = new TwoHalves(context, {
		files: [connectBankWorkflow, waitForBankWorkflow],
		names: { applications: 'Bank connection applications', decisions: 'Bank connection decisions' },
		method: 'GET',
		bank: 'banque-du-lac',
		person: { company: 'Example SAS' },
	});
	const qard = qardApi(sandbox);
	const registered = async () =>
		(await qard('GET', '/webhooks')).result.map(({ event_type: event, url }) => [event, url]);

	return [
		[
			'both halves go live, and the URL is registered for the four events',
			async () => {
				await example.start();
				[context.connectBankId, context.waitForBankId] = [example.first.id, example.second.id];
				const expected = events.map((event) => [event, example.callbackAt]);
				await becomes(expected, async () => (await registered()).toSorted());
			},
		],
		[
			'a caller without the key is refused, an incomplete application is answered with what is missing',
			async () => {
				assert.equal((await example.apply({}, {})).status, 403);
				for (const changes of [{ company: '' }, { application: '' }, { requestedAmount: -1 }, { termMonths: 'two' }]) {
					const { status, text } = await example.apply(changes);
					assert.equal(status, 422, JSON.stringify(changes));
					assert.match(text, /applicant.*company.*requestedAmount.*termMonths/);
				}
			},
		],
		[
			'a connected bank is synced and waited for, and a company that can afford the loan is approved once',
			async () => {
				const decision = await example.decisionFor('adaeze-nwokolo', { siren: '123 456 789' });
				assert.equal(decision.decision, 'approve', decision.reasons);
				assert.match(decision.reasons, /934 a month/); // 20,000 x 1.12 / 24 = 933.33
				assert.equal(JSON.parse(decision.inputs).reportStatus, 'ready');
				await example.runs();
				assert.equal((await example.decisionsOn(decision.asked)).length, 1);
				assert.equal((await requestsTo(sandbox, 'POST', `/users/${decision.customerId}/sync`)).length, 1);
			},
		],
		[
			'returned cheques are declined in a sentence',
			async () => {
				const { decision, reasons } = await example.decisionFor('kelechi-danjuma');
				assert.equal(decision, 'decline');
				// Eight returned cheques in the year, sandbox/people/kelechi-danjuma.
				assert.match(reasons, /8 payments or cheques were returned unpaid; the limit is 0/);
				assert.doesNotMatch(reasons, /undefined|null|NaN|\[object/);
			},
		],
		[
			'a loan that is too large goes to a person, saying what is affordable',
			async () => {
				const { decision, reasons } = await example.decisionFor('bolanle-usman', { requestedAmount: 1_000_000 });
				assert.equal(decision, 'refer');
				assert.match(reasons, /46,667 a month is needed and [\d,]+ is affordable/); // 1,000,000 x 1.12 / 24
			},
		],
		[
			'figures that Qard does not tell send the case to a person, naming them',
			async () => {
				// A few weeks of data have no whole month, so there are no averages.
				const { decision, reasons, monthlyIncome } = await example.decisionFor('ifeanyi-cole');
				assert.equal(decision, 'refer');
				assert.match(reasons, /did not tell: monthlyIncome, monthlyExpenses, monthlyDisposable/);
				assert.equal(monthlyIncome, null);
			},
		],
		[
			'thin data goes to a person and is not declined',
			async () => {
				const { decision, reasons } = await example.decisionFor('zainab-garba');
				assert.equal(decision, 'refer');
				assert.match(reasons, /The data is thin: 14 transactions in 70 days/);
			},
		],
		[
			'a bank that does not answer, and a consent that is taken back, go to a person once, with the reason',
			async () => {
				for (const bank of ['caisse-bleue', 'credit-vallon']) {
					const { decision, reasons, asked } = await example.decisionFor('adaeze-nwokolo', { bank });
					assert.equal(decision, 'refer', bank);
					assert.match(reasons, /^The analysis is failed/);
					await example.runs();
					assert.equal((await example.decisionsOn(asked)).length, 1);
				}
			},
		],
		[
			'a sync that goes on past the deadline is decided by the callback that ends it',
			async () => {
				await example.stop();
				const shortWait = (workflow) => {
					const policy = workflow.nodes.find(({ name }) => name === 'Policy').parameters.assignments.assignments;
					policy.find(({ name }) => name === 'mostWaitSeconds').value = 1;
				};
				await example.start(shortWait);
				await becomes(events.length, async () => (await registered()).length);
				const { decision, eventId, asked } = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision, 'approve');
				assert.match(eventId, /^qard:DATA_SYNC_SUCCESS:/);
				await example.runs();
				assert.equal((await example.decisionsOn(asked)).length, 1);
			},
		],
		[
			'a fault of Qard decides nothing and is noted; the next morning a person gets the case',
			async () => {
				const application = await example.apply();
				const { customerId } = await example.rowOf(application);
				const fault = {
					pathIncludes: `/users/${customerId}/sync`,
					status: 403,
					body: { error_message: 'Closed' },
					times: 1,
				};
				await control('faults', fault);
				await consent(application.link, 'banque-du-lac', 'adaeze-nwokolo');
				await poll('The note', async () =>
					(await example.rowOf(application)).note.includes('Closed') ? true : undefined,
				);
				assert.equal((await example.decisionsOn(application)).length, 0);
				await example.change(application, { openedAt: daysAgo(8) });
				await example.morning();
				const { decision, reasons } = await example.decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /^The analysis is processing/);
			},
		],
		[
			'the same application again gives a new link to the same customer, and none once it is decided',
			async () => {
				const { application, applicant, link } = await example.apply();
				const { customerId } = await example.rowOf({ application });
				const again = await example.apply({ application, applicant });
				assert.notEqual(again.link, link);
				assert.equal((await example.rowOf({ application })).customerId, customerId);
				assert.equal((await example.apply({ application })).status, 409);
				await consent(again.link, 'banque-du-lac', 'adaeze-nwokolo');
				await example.decisionOn(again);
				await poll('The refusal', async () =>
					(await example.apply({ application, applicant })).status === 409 ? true : undefined,
				);
			},
		],
		[
			'forged and old calls start nothing',
			async () => {
				const before = (await example.runs()).length;
				const event = {
					provider: 'qard',
					kind: 'DATA_SYNC_SUCCESS',
					to: example.callbackAt,
					secret: callbackSecrets.qard,
				};
				assert.deepEqual(await sendCallback(sandbox, { ...event, forge: true }), [401]);
				assert.deepEqual(await sendCallback(sandbox, { ...event, late: true }), [401]);
				assert.equal((await example.runs()).length, before);
			},
		],
		[
			'no stored run and no log line holds a secret, the API key or a signature',
			async () =>
				await example.keepsNothingOf([
					callbackSecrets.qard,
					sandbox.ready.qard.apiKey,
					'x-webhook-signature',
					...Object.values(context.callerHeader),
				]),
		],
		[
			'taking both halves down removes the URLs at Qard',
			async () => {
				await example.stop();
				await becomes([], registered);
			},
		],
	];
}
