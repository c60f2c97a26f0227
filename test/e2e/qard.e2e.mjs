import assert from 'node:assert/strict';
import { connectBankWorkflow, waitForBankWorkflow } from '../../demo/example-workflows.mjs';
import { consent, qardApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { becomes } from './registered-trigger.mjs';
import { sandboxControl } from './sandbox-control.mjs';
import { TwoHalves, codesOf } from './two-halves.mjs';

const event = 'DATA_CONNECTION_CONNECTED';

/** "Connect bank and wait with Qard": both halves are live, and Qard calls back by itself. */
export function tests(context) {
	const { sandbox, callbackSecrets } = context;
	const control = sandboxControl(sandbox);
	const firstSiren = 100_000_000 + (Date.now() % 800_000_000);
	const example = new TwoHalves(context, {
		files: [connectBankWorkflow, waitForBankWorkflow],
		names: { applications: 'Bank connection applications', decisions: 'Bank connection decisions' },
		method: 'GET',
		bank: 'banque-du-lac',
		// Qard knows a company by its SIREN: with the same one all bank accounts would be one company's.
		person: (count) => ({ company: 'Example SAS', siren: String(firstSiren + count) }),
	});
	const qard = qardApi(sandbox);
	const registered = async () =>
		(await qard('GET', '/webhooks')).result.map(({ event_type: kind, url }) => [kind, url]);

	return [
		[
			'both halves go live, and the URL is registered for the event',
			async () => {
				await example.start();
				await becomes([[event, example.callbackAt]], registered);
			},
		],
		[
			'a caller without the key is refused, and an application that no link can be had for is answered with the reason and kept nowhere',
			async () => {
				assert.equal((await example.apply({}, {})).status, 403);
				const asked = await example.apply({ company: '' });
				assert.equal(asked.status, 502, asked.text);
				assert.ok(JSON.parse(asked.text).problem.error.length > 10, asked.text);
				assert.equal(await example.rowOf(asked), undefined);
			},
		],
		[
			'a connected bank is synced once and waited for, and a company that can afford the loan is approved once',
			async () => {
				const decision = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision.outcome, 'approve', JSON.stringify(decision.reasons));
				// 20,000 over 24 months at 12 % a year is 941.47 a month: annuity of 1 % a month, worked out by hand.
				assert.equal(decision.instalment, 941.47);
				const { customerId } = await example.rowWith(decision.asked, 'decided');
				await example.runs();
				assert.equal((await example.decisionsOn(decision.asked)).length, 1);
				assert.equal((await requestsTo(sandbox, 'POST', `/users/${customerId}/sync`)).length, 1);
			},
		],
		[
			'returned cheques are declined, with the figure and the limit',
			async () => {
				const { outcome, reasons } = await example.decisionFor('kelechi-danjuma');
				assert.equal(outcome, 'decline');
				// Eight returned cheques in the year, sandbox/people/kelechi-danjuma.
				const returned = reasons.find(({ code }) => code === 'RETURNED_ITEMS');
				assert.deepEqual([returned.actual, returned.limit], [8, 0]);
			},
		],
		[
			'a loan that the policy is not for goes to a person',
			async () => {
				const decision = await example.decisionFor('bolanle-usman', { requestedAmount: 1_000_000, termMonths: 12e6 });
				assert.equal(decision.outcome, 'refer');
				const codes = decision.evidence.flatMap(({ code, refers }) => (refers ? [code] : []));
				assert.ok(codes.includes('AMOUNT_OUTSIDE_LIMITS') && codes.includes('TERM_OUTSIDE_LIMITS'), codes.join());
			},
		],
		[
			'figures that Qard does not tell, and thin data, send the case to a person',
			async () => {
				const untold = await example.decisionFor('ifeanyi-cole');
				assert.equal(untold.outcome, 'refer');
				assert.ok(untold.rules.some(({ state }) => state === 'notTold'));
				const thin = await example.decisionFor('zainab-garba');
				assert.equal(thin.outcome, 'refer');
				assert.ok(codesOf(thin).includes('DATA_TOO_SHORT'), codesOf(thin).join());
			},
		],
		[
			'a bank that does not answer, and a consent that is taken back, go to a person once, with the reason',
			async () => {
				for (const bank of ['caisse-bleue', 'credit-vallon']) {
					const decision = await example.decisionFor('adaeze-nwokolo', { bank });
					assert.equal(decision.outcome, 'refer', bank);
					assert.ok(codesOf(decision).includes('STEP_FAILED'), codesOf(decision).join());
					await example.runs();
					assert.equal((await example.decisionsOn(decision.asked)).length, 1);
				}
			},
		],
		[
			'a sync that Qard refuses to start leaves no figures, and goes to a person',
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
				const decision = await example.decisionOn(application);
				assert.equal(decision.outcome, 'refer');
				assert.ok(codesOf(decision).includes('STEP_FAILED'), codesOf(decision).join());
			},
		],
		[
			'forged and old calls start nothing',
			async () => {
				const before = (await example.runs()).length;
				const call = { provider: 'qard', kind: event, to: example.callbackAt, secret: callbackSecrets.qard };
				assert.deepEqual(await sendCallback(sandbox, { ...call, forge: true }), [401]);
				assert.deepEqual(await sendCallback(sandbox, { ...call, late: true }), [401]);
				assert.equal((await example.runs()).length, before);
			},
		],
		[
			'a company that never connected its bank reaches a person after some days',
			async () => {
				const silent = await example.apply();
				await example.morningAfterAllDays();
				await example.rowWith(silent, 'referred');
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
