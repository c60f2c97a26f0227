import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { typedInto } from '../../demo/credentials.mjs';
import { consentCallbackWorkflow, consentRequestWorkflow, readExample } from '../../demo/example-workflows.mjs';
import { openable } from './bank-providers.mjs';
import { openBrowser } from './browser.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, dataTables, executionsOf, publish, unpublish } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const daysAgo = (days) => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
const notListening = 'http://127.0.0.1:1/webhook';

/** "Consent and decide": both workflows are live, the sandbox's Worldline calls back by itself. */
export function tests(context) {
	const { n8n, client, credentials, callbackSecrets, callerHeader, sandbox, pictures } = context;
	const control = sandboxControl(sandbox);
	const callAt = (url) => control('worldline/callback-url', { url, secret: callbackSecrets.worldline });
	let requestId;
	let callbackId;
	let applyAt;
	let callbackAt;
	let tables;
	let count = 0;

	async function apply(changes = {}, headers = callerHeader) {
		count += 1;
		const application = {
			application: `application-${count}`,
			applicant: `applicant-${count}`,
			email: 'applicant@example.com',
			requestedAmount: 5000,
			termMonths: 24,
			...changes,
		};
		const answer = await fetch(applyAt, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: JSON.stringify(application),
		});
		const text = await answer.text();
		return { ...application, status: answer.status, text, link: answer.ok ? JSON.parse(text).consentUrl : undefined };
	}

	/** Fills in the consent page as a browser would. */
	async function consent(link, person, bank = 'lindenbank') {
		const body = new URLSearchParams({ bank, person, decision: 'consent' });
		const answer = await fetch(openable(link), { method: 'POST', body, redirect: 'manual' });
		assert.equal(answer.status, 303, await answer.text());
	}

	const decisionsOn = async ({ application }) =>
		(await tables.rows('Consent decisions')).filter(({ providerReportId }) => providerReportId === application);
	const decisionOn = (application) =>
		poll(`The decision on ${application.application}`, async () => (await decisionsOn(application))[0]);
	const rowOf = async ({ application }) =>
		(await tables.rows('Consent applications')).find(({ registrationId }) => registrationId === application);
	const rowWith = (application, status) =>
		poll(`${application.application} ${status}`, async () => {
			const row = await rowOf(application);
			return row?.status === status ? row : undefined;
		});
	const change = (application, data) =>
		tables.update('Consent applications', 'registrationId', application.application, data);
	const followUp = async () => {
		const execution = await client.runToEnd(requestId, 'Every morning');
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	};
	/** Sends one callback as Worldline would, and answers the statuses that it got. */
	const send = ({ application, applicant }, more = {}, to = `${callbackAt}/results`) =>
		sendCallback(sandbox, {
			provider: 'worldline',
			kind: 'results',
			to,
			registrationId: application,
			psuId: applicant,
			secret: callbackSecrets.worldline,
			...more,
		});
	/** An application whose result is there at Worldline and was never delivered. */
	async function undelivered(person, bank) {
		await callAt(notListening);
		const application = await apply();
		await consent(application.link, person, bank);
		await poll('The analysis', async () => {
			const answer = await fetch(`${sandbox.ready.url}/_sandbox/worldline/deliveries`);
			const isOver = (await answer.json()).some(({ registrationId }) => registrationId === application.application);
			return isOver ? true : undefined;
		});
		await callAt(callbackAt);
		return application;
	}

	return [
		[
			'both workflows go live, and Worldline is given the production URL of the trigger',
			async () => {
				const request = await readExample(consentRequestWorkflow, credentials);
				const callback = await readExample(consentCallbackWorkflow, credentials);
				const { path: webhookPath } = request.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook').parameters;
				applyAt = `${n8n.url}/webhook/${webhookPath}`;
				const stored = {
					request: await client.createWorkflow(request),
					callback: await client.createWorkflow(callback),
				};
				callbackAt = callbackUrl(n8n, stored.callback);
				[requestId, callbackId] = [stored.request.id, stored.callback.id];
				[context.consentRequestId, context.consentCallbackId] = [requestId, callbackId];
				await publish(client, stored.request, applyAt);
				await publish(client, stored.callback, callbackAt);
				await callAt(callbackAt);
				tables = await dataTables(client);
			},
		],
		[
			'a caller without the key is refused, an incomplete application is answered with what is missing',
			async () => {
				assert.equal((await apply({}, {})).status, 403);
				for (const changes of [
					{ applicant: '' },
					{ requestedAmount: '1e999' },
					{ termMonths: 2.5 },
					{ termMonths: 'two' },
				]) {
					const { status, text } = await apply(changes);
					assert.equal(status, 422, JSON.stringify(changes));
					assert.match(text, /applicant.*requestedAmount.*termMonths/);
				}
			},
		],
		[
			'an applicant who consents and can afford the loan is approved, from a callback that Worldline sent once',
			async () => {
				const application = await apply();
				assert.equal(application.status, 200, application.text);
				assert.match(application.link, /\/worldline\/consent\//);
				assert.equal((await rowOf(application)).status, 'waiting');
				await consent(application.link, 'adaeze-nwokolo');
				const { decision, reasons, monthlyIncome, creditScore, eventId, inputs } = await decisionOn(application);
				assert.equal(decision, 'approve');
				assert.match(reasons, /225 a month/); // 5,000 x 1.08 / 24
				// Salary of 420,000 a month and little else, sandbox/people/adaeze-nwokolo.
				assert.ok(monthlyIncome >= 420_000 && monthlyIncome < 425_000, String(monthlyIncome));
				assert.ok(creditScore > 0 && creditScore <= 1000);
				assert.match(eventId, /^worldline:analysisFinalised:[0-9a-f]{32}$/);
				assert.equal(JSON.parse(inputs).reportStatus, 'ready');
				assert.equal((await rowWith(application, 'decided')).email, '');
				const deliveries = await (await fetch(`${sandbox.ready.url}/_sandbox/worldline/deliveries`)).json();
				const own = deliveries.filter(({ registrationId }) => registrationId === application.application);
				assert.deepEqual(
					own.map(({ attempt, status }) => ({ attempt, status })),
					[{ attempt: 1, status: 204 }],
				);
			},
		],
		[
			'gambling, returned cheques and a low score are declined, each in a sentence',
			async () => {
				const application = await apply();
				await consent(application.link, 'kelechi-danjuma');
				const { decision, reasons } = await decisionOn(application);
				assert.equal(decision, 'decline');
				// 3 returned cheques and 99,650 of 285,000 gambled away in three months, sandbox/people/kelechi-danjuma.
				assert.match(reasons, /3 payments or cheques were returned/);
				assert.match(reasons, /Gambling takes 35 % of the income/);
				assert.match(reasons, /credit score of \d+ \(0 to 1,000, higher is better\)/);
				assert.doesNotMatch(reasons, /undefined|null|NaN|\[object/);
			},
		],
		[
			'a loan that is too large for the income is referred, saying what is affordable',
			async () => {
				const application = await apply({ requestedAmount: 10_000_000 });
				await consent(application.link, 'halima-okon');
				const { decision, reasons } = await decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /450,000 a month is needed and [\d,]+ is affordable/); // 10,000,000 x 1.08 / 24
			},
		],
		[
			'a person clicks through the consent page in a browser, and the decision is about who was chosen there',
			async () => {
				const application = await apply();
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
				assert.equal((await decisionOn(application)).decision, 'decline');
			},
		],
		[
			'the same result again, also at the same moment, decides nothing a second time',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const statuses = await Promise.all([send(application), send(application), send(application, { twice: true })]);
				for (const status of statuses.flat()) assert.ok(status === 204 || status === 200, String(status));
				await rowWith(application, 'decided');
				assert.equal((await decisionsOn(application)).length, 1);
			},
		],
		[
			'the table of events keeps a second decision away where the memory of the trigger does not reach',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const copy = await readExample(consentCallbackWorkflow, credentials);
				copy.name = 'Another process';
				const stored = await client.createWorkflow(copy);
				await publish(client, stored, callbackUrl(n8n, stored));
				await send(application);
				await rowWith(application, 'decided');
				assert.deepEqual(await send(application, {}, callbackUrl(n8n, stored)), [204]);
				await poll('The end of the second run', async () => {
					const [run] = await executionsOf(client, stored.id);
					return run?.status === 'success' ? run : undefined;
				});
				assert.equal((await decisionsOn(application)).length, 1);
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
				const { decision, reasons } = await decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /^Nothing proves that the figures are those of Worldline/);
				await unpublish(client, stored, callbackUrl(n8n, stored));
			},
		],
		[
			'data that could not be collected is referred with the three prerequisites, never declined',
			async () => {
				const application = await apply();
				await consent(application.link, 'ifeanyi-cole');
				// Too early Worldline does not confirm it yet, and the trigger asks to send again.
				await poll('The confirmed error', async () => {
					const [status] = await send(application, { kind: 'dataCollectionError' });
					return status === 204 ? status : undefined;
				});
				const { decision, reasons, monthlyIncome } = await decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /checking account.*twenty transactions.*euro/);
				assert.equal(monthlyIncome, null);
			},
		],
		[
			'a figure that Worldline does not tell sends the case to a person, naming it',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				await send(application, { option: 'CS' });
				const { decision, reasons } = await decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /did not tell: paymentScore/);
			},
		],
		[
			'a result that no application waits for goes to a person',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				await tables.remove('Consent applications', 'registrationId', application.application);
				await send(application);
				const { decision, reasons } = await decisionOn(application);
				assert.equal(decision, 'refer');
				assert.match(reasons, /not in the table/);
			},
		],
		[
			'the same application again gives a new link while it waits, and is refused once it is decided',
			async () => {
				const application = await apply();
				const again = await apply({ application: application.application, applicant: application.applicant });
				assert.equal(again.status, 200, again.text);
				assert.notEqual(again.link, application.link);
				assert.equal((await rowOf(application)).linksSent, 2);
				await consent(again.link, 'adaeze-nwokolo');
				await rowWith(application, 'decided');
				const late = await apply({ application: application.application, applicant: application.applicant });
				assert.equal(late.status, 409, late.text);
			},
		],
		[
			"another applicant cannot take over an application's number",
			async () => {
				const application = await apply();
				const stranger = await apply({ application: application.application });
				assert.equal(stranger.status, 502, stranger.text);
				assert.equal((await rowOf(application)).applicant, application.applicant);
			},
		],
		[
			'people who do not finish get a new link after the days of the policy, and no more than the policy says',
			async () => {
				const [due, fresh] = [await apply(), await apply()];
				await change(due, { lastLinkAt: daysAgo(3) });
				await followUp();
				assert.equal((await rowOf(due)).linksSent, 2);
				assert.equal((await rowOf(fresh)).linksSent, 1);
				await change(due, { lastLinkAt: daysAgo(3) });
				await followUp();
				await change(due, { lastLinkAt: daysAgo(3) });
				await followUp();
				assert.equal((await rowOf(due)).linksSent, 3);
			},
		],
		[
			'an application that waited too long expires, without its e-mail address, and can be sent again',
			async () => {
				const application = await apply();
				await change(application, { openedAt: daysAgo(15) });
				await followUp();
				assert.equal((await rowWith(application, 'expired')).email, '');
				const again = await apply({ application: application.application, applicant: application.applicant });
				assert.equal(again.status, 200, again.text);
				await followUp();
				assert.equal((await rowOf(application)).status, 'waiting');
			},
		],
		[
			'what could not be analysed, and a result that never arrived, are found the next days and go to a person',
			async () => {
				const thin = await apply();
				await consent(thin.link, 'zainab-garba');
				const lost = await undelivered('adaeze-nwokolo');
				await change(lost, { lastLinkAt: daysAgo(3) });
				await followUp();
				const [onThin, onLost] = [await decisionOn(thin), await decisionOn(lost)];
				assert.equal(onThin.decision, 'refer');
				assert.match(onThin.reasons, /could not analyse.*twenty transactions/);
				assert.equal(onLost.decision, 'refer');
				assert.match(onLost.reasons, /never arrived/);
			},
		],
		[
			'a forged result of a real registration starts nothing',
			async () => {
				const application = await undelivered('adaeze-nwokolo');
				const before = await executionsOf(client, callbackId);
				assert.deepEqual(await send(application, { forge: true }), [401]);
				assert.equal((await executionsOf(client, callbackId)).length, before.length);
				assert.equal((await rowOf(application)).status, 'waiting');
			},
		],
		[
			'no stored run of the callback holds a secret, a token or a header, and neither does the log of n8n',
			async () => {
				const runs = await executionsOf(client, callbackId);
				assert.ok(runs.length > 0);
				const texts = [await readFile(n8n.logFile, 'utf8')];
				for (const { id } of runs) texts.push((await client.executionAtEnd(id)).storedData);
				const [keyLine] = sandbox.ready.worldline.privateKeyPem.split('\n').slice(1);
				for (const secret of [callbackSecrets.worldline, ...Object.values(callerHeader), keyLine, 'sandbox-token-']) {
					for (const text of texts) assert.ok(!text.includes(secret));
				}
				for (const text of texts.slice(1)) assert.doesNotMatch(text, /x-callback-secret|user-agent/i);
			},
		],
		[
			'taking both workflows down closes their URLs',
			async () => {
				await unpublish(client, { id: requestId }, applyAt);
				await unpublish(client, { id: callbackId }, callbackAt);
				assert.equal((await apply()).status, 404);
				assert.deepEqual(await send({ application: 'any', applicant: 'any' }), [404]);
			},
		],
	];
}
