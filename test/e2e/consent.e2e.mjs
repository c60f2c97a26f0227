import assert from 'node:assert/strict';
import path from 'node:path';
import { typedInto } from '../../demo/credentials.mjs';
import { consentCallbackWorkflow, consentRequestWorkflow, readExample } from '../../demo/example-workflows.mjs';
import { consent, openable } from './bank-providers.mjs';
import { openBrowser } from './browser.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, executionsOf, publish, unpublish } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';
import { TwoHalves, codesOf } from './two-halves.mjs';

const notListening = 'http://127.0.0.1:1/webhook';

/** "Consent and decide": both workflows are live, the sandbox's Worldline calls back by itself. */
export function tests(context) {
	const { n8n, client, credentials, callbackSecrets, callerHeader, sandbox, pictures } = context;
	const control = sandboxControl(sandbox);
	const callAt = (url) => control('worldline/callback-url', { url, secret: callbackSecrets.worldline });
	const example = new TwoHalves(context, {
		files: [consentRequestWorkflow, consentCallbackWorkflow],
		names: { applications: 'Consent applications', decisions: 'Consent decisions' },
		method: 'POST',
		bank: 'lindenbank',
		person: () => ({ requestedAmount: 5000 }),
	});
	const deliveriesOf = async ({ applicationId }) => {
		const deliveries = await (await fetch(`${sandbox.ready.url}/_sandbox/worldline/deliveries`)).json();
		return deliveries.filter(({ registrationId }) => registrationId === applicationId);
	};
	/** Sends one callback as Worldline would, and answers the statuses that it got. */
	const send = ({ applicationId, applicant }, more = {}, to = `${example.callbackAt}/results`) =>
		sendCallback(sandbox, {
			provider: 'worldline',
			kind: 'results',
			to,
			registrationId: applicationId,
			psuId: applicant,
			secret: callbackSecrets.worldline,
			...more,
		});
	/** An application whose result is there at Worldline and was never delivered. */
	async function undelivered(person) {
		await callAt(notListening);
		const application = await example.apply();
		await consent(application.link, 'lindenbank', person);
		await poll('The analysis', async () => ((await deliveriesOf(application)).length > 0 ? true : undefined));
		await callAt(example.callbackAt);
		return application;
	}

	return [
		[
			'both workflows go live, and Worldline is given the production URL of the trigger',
			async () => {
				await example.start();
				await callAt(example.callbackAt);
			},
		],
		[
			'a caller without the key is refused, and an application that no link can be had for is answered with the reason and kept nowhere',
			async () => {
				assert.equal((await example.apply({}, {})).status, 403);
				for (const changes of [{ applicant: '' }, { applicationId: '' }]) {
					const asked = await example.apply(changes);
					assert.equal(asked.status, 502, JSON.stringify(changes));
					assert.ok(JSON.parse(asked.text).problem.error.length > 10, asked.text);
					assert.equal(await example.rowOf(asked), undefined);
				}
			},
		],
		[
			'an applicant who consents and can afford the loan is approved, from a callback that Worldline sent once',
			async () => {
				const decision = await example.decisionFor('adaeze-nwokolo');
				assert.equal(decision.outcome, 'approve', JSON.stringify(decision.reasons));
				// 5,000 over 24 months at 8 % a year: 5,000 x 0.08/12 / (1 - (1 + 0.08/12)^-24) = 226.14.
				assert.equal(decision.instalment, 226.14);
				// Salary of 420,000 a month and little else, sandbox/people/adaeze-nwokolo.
				const { value: income } = decision.figures.find(({ name }) => name === 'monthlyIncome');
				assert.ok(income >= 420_000 && income < 425_000, String(income));
				assert.equal((await example.rowWith(decision.asked, 'decided')).consentUrl, '');
				const own = (await deliveriesOf(decision.asked)).map(({ attempt, status }) => ({ attempt, status }));
				assert.deepEqual(own, [{ attempt: 1, status: 204 }]);
			},
		],
		[
			'gambling, returned cheques and a low score are declined, each with its figure',
			async () => {
				const { outcome, rules } = await example.decisionFor('kelechi-danjuma');
				assert.equal(outcome, 'decline');
				// 3 returned cheques and 99,650 of 285,000 gambled away in three months, sandbox/people/kelechi-danjuma.
				const actual = (figure) => rules.find((rule) => rule.figure === figure).actual;
				assert.equal(actual('returnedItems'), 3);
				assert.equal(Math.round(actual('gamblingShareOfIncome')), 35);
				assert.equal(rules.find(({ figure }) => figure === 'creditScore').state, 'met');
			},
		],
		[
			'a loan that the policy is not for is referred, however long it runs',
			async () => {
				const asked = { requestedAmount: 100_000_000, termMonths: 9_999_999 };
				const decision = await example.decisionFor('halima-okon', asked);
				assert.equal(decision.outcome, 'refer');
				const codes = decision.evidence.flatMap(({ code, refers }) => (refers ? [code] : []));
				assert.ok(codes.includes('AMOUNT_OUTSIDE_LIMITS') && codes.includes('TERM_OUTSIDE_LIMITS'), codes.join());
			},
		],
		[
			'what is no amount, and half a month, reach a person',
			async () => {
				for (const changes of [{ requestedAmount: '1e999' }, { termMonths: 2.5 }]) {
					const decision = await example.decisionFor('adaeze-nwokolo', changes);
					assert.equal(decision.outcome, 'refer');
				}
			},
		],
		[
			'a person clicks through the consent page in a browser, and the decision is about who was chosen there',
			async () => {
				const application = await example.apply();
				const { browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie });
				try {
					await page.goto(openable(application.link));
					await page.getByLabel('Lindenbank').check();
					await page.getByLabel('Kelechi').check();
					await page.screenshot({ path: path.join(pictures, 'consent-page.png') });
					// The return URL of the example is nobody's; what counts is that the browser is sent there.
					await page.route('https://lender.example/**', (route) => route.fulfill({ body: 'Thank you' }));
					await page.getByRole('button', { name: 'Give access' }).click();
					await page.waitForURL('https://lender.example/thanks');
				} finally {
					await browser.close();
				}
				assert.equal((await example.decisionOn(application)).outcome, 'decline');
			},
		],
		[
			'the same result again, also at the same moment, decides nothing a second time',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const statuses = await Promise.all([send(application), send(application), send(application, { twice: true })]);
				for (const status of statuses.flat()) assert.ok(status === 204 || status === 200, String(status));
				await example.rowWith(application, 'decided');
				await example.runs();
				assert.equal((await example.decisionsOn(application)).length, 1);
			},
		],
		[
			'an application is taken once, also where the memory of the trigger does not reach',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const copy = await readExample(consentCallbackWorkflow, credentials);
				copy.name = 'Another process';
				const stored = await client.createWorkflow(copy);
				await publish(client, stored, callbackUrl(n8n, stored));
				await send(application);
				await example.rowWith(application, 'decided');
				assert.deepEqual(await send(application, {}, callbackUrl(n8n, stored)), [204]);
				await poll('The end of the second run', async () => {
					const [run] = await executionsOf(client, stored.id);
					return run?.status === 'success' ? run : undefined;
				});
				assert.equal((await example.decisionsOn(application)).length, 1);
				await unpublish(client, stored, callbackUrl(n8n, stored));
			},
		],
		[
			'figures that came without a secret go to a person, where somebody has chosen to let them in',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const withoutSecret = await client.createCredential(
					'Worldline without a secret',
					'worldlineApi',
					typedInto(sandbox.ready, 'worldline'),
				);
				const { id, name } = withoutSecret;
				const copy = await readExample(consentCallbackWorkflow, { ...credentials, worldlineApi: { id, name } });
				copy.name = 'Without a secret';
				copy.nodes.find(({ type }) => type.endsWith('.creditCallbackTrigger')).parameters.options = {
					acceptUnprovenFigures: true,
				};
				const stored = await client.createWorkflow(copy);
				await publish(client, stored, callbackUrl(n8n, stored));
				assert.deepEqual(await send(application, { secret: undefined }, callbackUrl(n8n, stored)), [204]);
				const decision = await example.decisionOn(application);
				assert.equal(decision.outcome, 'refer');
				assert.ok(codesOf(decision).includes('NOT_VOUCHED_FOR'), codesOf(decision).join());
				await unpublish(client, stored, callbackUrl(n8n, stored));
			},
		],
		[
			'data that could not be collected is referred, never declined',
			async () => {
				const application = await example.apply();
				await consent(application.link, 'lindenbank', 'ifeanyi-cole');
				// Too early Worldline does not confirm it yet, and the trigger asks to send again.
				await poll('The confirmed error', async () => {
					const [status] = await send(application, { kind: 'dataCollectionError' });
					return status === 204 ? status : undefined;
				});
				const { outcome, figures } = await example.decisionOn(application);
				assert.equal(outcome, 'refer');
				assert.equal(figures.find(({ name }) => name === 'monthlyIncome').value, null);
			},
		],
		[
			'a result that no application waits for decides nothing',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				await example.tables.remove('Consent applications', 'applicationId', application.applicationId);
				await send(application);
				await example.runs();
				assert.deepEqual(await example.decisionsOn(application), []);
			},
		],
		[
			'the same application again gives a new link while it waits; another applicant cannot take over its number',
			async () => {
				const application = await example.apply();
				const again = await example.apply({
					applicationId: application.applicationId,
					applicant: application.applicant,
				});
				assert.equal(again.status, 200, again.text);
				assert.notEqual(again.link, application.link);
				const stranger = await example.apply({ applicationId: application.applicationId, requestedAmount: 1 });
				assert.equal(stranger.status, 502, stranger.text);
				assert.equal((await example.rowOf(application)).requestedAmount, '5000');
			},
		],
		[
			'an application that waited too long, and a result that never arrived, go to a person',
			async () => {
				const [silent, lost] = [await example.apply(), await undelivered('adaeze-nwokolo')];
				await example.morningAfterAllDays();
				for (const application of [silent, lost]) {
					const { problem } = await example.rowWith(application, 'referred');
					assert.match(problem, /a person has to look/);
				}
			},
		],
		[
			'a forged result of a real registration starts nothing',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const before = (await example.runs()).length;
				assert.deepEqual(await send(application, { forge: true }), [401]);
				assert.equal((await example.runs()).length, before);
				assert.equal((await example.rowOf(application)).state, 'waiting');
			},
		],
		[
			'no stored run of the callback holds a secret, a token or a header, and neither does the log of n8n',
			async () => {
				const [keyLine] = sandbox.ready.worldline.privateKeyPem.split('\n').slice(1);
				const words = [callbackSecrets.worldline, ...Object.values(callerHeader), keyLine, 'sandbox-token-'];
				await example.keepsNothingOf([...words, 'x-callback-secret', 'user-agent']);
			},
		],
		[
			'taking both workflows down closes their URLs',
			async () => {
				await example.stop();
				assert.equal((await example.apply()).status, 404);
				assert.deepEqual(await send({ applicationId: 'any', applicant: 'any' }), [404]);
			},
		],
	];
}
