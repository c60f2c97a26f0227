import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { openBrowser } from './browser.mjs';
import { callbackRequest, recordCallback } from './callback-sender.mjs';
import { CallbackTriggers, inscribeKinds, providers, secrets } from './callback-triggers.mjs';
import { poll } from './harness.mjs';
import { executionsOf } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

/** The trigger, live, called as each of the three providers calls: what is accepted, and what it starts. */
export function tests(context) {
	const { n8n, client, sandbox, pictures } = context;
	const control = sandboxControl(sandbox);
	const triggers = new CallbackTriggers(context);
	return [
		[
			'a trigger for each provider goes live',
			async () => {
				await control('reset');
				await triggers.start();
			},
		],
		[
			"Worldline's result is put off with 503 while the registration is not finished, and then taken with 204",
			async () => {
				await triggers.register();
				assert.equal(await triggers.send('worldline'), 503);
				await triggers.startsNothing('worldline');
				await triggers.untilAnalysed();
				const [item] = await triggers.started('worldline');
				assert.equal(item.verifiedBy, 'lookup');
				assert.equal(item.registrationId, triggers.registration.registrationId);
				assert.equal(item.customerId, 'applicant-1');
				assert.equal(item.status, 'ready');
				assert.deepEqual(item.unsignedFields, []);
				assert.deepEqual(
					item.scores.map(({ name, min, max, higherIsBetter }) => ({ name, min, max, higherIsBetter })),
					[
						{ name: 'worldlineCredit', min: 0, max: 1000, higherIsBetter: true },
						{ name: 'worldlinePayment', min: 0, max: 10, higherIsBetter: true },
					],
				);
			},
		],
		[
			'Worldline may also call the bare URL, in other casing and in an envelope',
			async () => {
				assert.equal(
					await triggers.send('worldline', { to: triggers.live.worldline.url, casing: 'camel', envelope: 'result' }),
					204,
				);
				const [{ insights }] = await triggers.started('worldline');
				assert.equal(insights.summary.currency, 'EUR');
			},
		],
		[
			'a Worldline result is put off with 503 while its look-up fails, and taken when it works again',
			async () => {
				const fault = { method: 'GET', pathIncludes: '/status', status: 500, body: {}, times: 1 };
				const again = { envelope: 'insights' };
				await control('faults', fault);
				assert.equal(await triggers.send('worldline', again), 503);
				await triggers.startsNothing('worldline');
				assert.equal(await triggers.send('worldline', again), 204);
				await triggers.started('worldline');
			},
		],
		[
			"Periculum's three kinds are proven by the signature inside the body",
			async () => {
				for (const [kind, event] of [
					['insights', 'insights'],
					['affordability', 'affordability'],
					['creditscore', 'creditScore'],
				]) {
					assert.equal(await triggers.send('periculum', { kind, statementKey: 7 }), 200, kind);
					const [item] = await triggers.started('periculum');
					assert.equal(item.event, event);
					assert.equal(item.verifiedBy, 'signature');
					assert.equal(item.statementId, '7');
					const beside = event === 'insights' ? [] : ['customerId', 'statementId', 'reference'];
					assert.deepEqual(item.unsignedFields, beside);
					assert.match(item.eventId, new RegExp(`^periculum:${event}:[0-9a-f]{32}$`));
				}
			},
		],
		[
			"Inscribe's three kinds are told apart, and proven by the secret header",
			async () => {
				for (const kind of inscribeKinds) {
					assert.equal(await triggers.send('inscribe', { kind, rejected: true }), 200, kind);
					const [item] = await triggers.started('inscribe');
					assert.equal(item.event, kind);
					assert.equal(item.verifiedBy, 'secret');
					if (kind === 'documentStateChanged') assert.equal(item.documents.length, 1);
					if (kind === 'customerApprovalChanged') assert.equal(item.approved, false);
				}
			},
		],
		[
			'the secret before the current one is accepted too, so that secrets can be changed without losing an event',
			async () => {
				for (const provider of providers) {
					const changed = {
						periculum: { statementKey: 8, late: true },
						worldline: { casing: 'camel' },
						inscribe: { documentId: 'x' },
					};
					const status = await triggers.send(provider, { secret: secrets.previous, ...changed[provider] });
					assert.ok(status === 200 || status === 204, `${provider}: ${status}`);
					await triggers.started(provider);
				}
			},
		],
		[
			'an event that was not chosen is accepted and starts nothing',
			async () => {
				const { credential } = triggers.live.inscribe;
				const { stored, url } = await triggers.publish('inscribe', credential, ['customerApprovalChanged']);
				assert.equal(await triggers.send('inscribe', { to: url }), 200);
				assert.equal((await executionsOf(client, stored.id)).length, 0);
			},
		],
		[
			'twenty deliveries of one event at the same moment start one execution, and later ones none',
			async () => {
				const fresh = {
					periculum: { statementKey: 9 },
					worldline: { option: 'CS' },
					inscribe: { documentId: 'document-9' },
				};
				for (const provider of providers) {
					const deliver = await recordCallback(sandbox, { ...triggers.good(provider), ...fresh[provider] });
					const statuses = await Promise.all(Array.from({ length: 20 }, () => deliver(triggers.live[provider].to)));
					for (const status of statuses) assert.ok(status === 200 || status === 204, `${provider}: ${statuses}`);
					await triggers.started(provider);
					assert.ok([200, 204].includes(await deliver(triggers.live[provider].to)));
					await triggers.startsNothing(provider);
				}
			},
		],
		[
			'the test URL takes one event while the editor listens, also one that the live workflow has had',
			async () => {
				for (const provider of providers) {
					const { stored, to } = triggers.live[provider];
					const deliver = await recordCallback(sandbox, triggers.good(provider));
					const testUrl = to.replace('/webhook/', '/webhook-test/');
					assert.equal(await deliver(testUrl), 404, provider);
					const answer = await client.call('POST', `/workflows/${stored.id}/run`, {
						triggerToStartFrom: { name: 'Callback' },
					});
					assert.equal(answer.waitingForWebhook, true);
					const status = await deliver(testUrl);
					assert.ok([200, 204].includes(status), `${provider}: ${status}`);
					const [item] = await triggers.started(provider);
					assert.equal(item.provider, provider);
				}
			},
		],
		[
			'a trigger that must compare a secret takes nothing while its credential has none',
			async () => {
				const credential = await triggers.credential('inscribe', 'No secret', {});
				const { stored, url } = await triggers.store('inscribe', credential, inscribeKinds);
				await client.publish(stored);
				await triggers.publish('inscribe', triggers.live.inscribe.credential, inscribeKinds); // after the other
				// n8n takes the URL away again when the trigger refuses to go live.
				assert.ok([404, 503].includes(await triggers.send('inscribe', { to: url })));
				assert.equal((await executionsOf(client, stored.id)).length, 0);
			},
		],
		[
			'a trigger that looks up goes live neither without a secret nor with a short one, and says what to do',
			async () => {
				for (const [callbackSecret, words] of [
					[
						'',
						/Worldline credential needs a Callback Secret of 16 characters or more, or turn on Accept Unproven Figures/,
					],
					['short', /callback secret in the Worldline credential is too short: each needs 16 characters or more/],
				]) {
					const credential = await triggers.credential('worldline', 'Too little', { callbackSecret });
					const { stored, url } = await triggers.store('worldline', credential, ['analysisFinalised']);
					await client.publish(stored);
					await poll('The refusal', async () => (words.test(await readFile(n8n.logFile, 'utf8')) ? true : undefined));
					for (const to of [url, `${url}/results`]) {
						// n8n takes the URL away again when the trigger refuses to go live.
						assert.ok([404, 503].includes(await triggers.send('worldline', { to })), to);
					}
					assert.equal((await executionsOf(client, stored.id)).length, 0);
					await client.call('POST', `/workflows/${stored.id}/deactivate`, {});
				}
			},
		],
		[
			'with Accept Unproven Figures it does, names every figure as unproven, and tells strangers nothing',
			async () => {
				const credential = await triggers.credential('worldline', 'No secret of Worldline', {});
				const options = { acceptUnprovenFigures: true };
				const { stored, url } = await triggers.publish('worldline', credential, ['analysisFinalised'], options);
				const answerTo = async (changes) => {
					const callback = { ...triggers.good('worldline'), secret: undefined, ...changes };
					const request = await callbackRequest(sandbox, callback);
					const answer = await fetch(url, { method: 'POST', ...request });
					return { status: answer.status, text: await answer.text() };
				};
				assert.equal((await answerTo()).status, 204);
				const [run] = await poll('The execution', async () => {
					const runs = await executionsOf(client, stored.id);
					return runs.length > 0 ? runs : undefined;
				});
				const [item] = itemsOf(await client.executionAtEnd(run.id), 'After');
				assert.equal(item.verifiedBy, 'lookup');
				assert.deepEqual(item.unsignedFields, ['insights', 'scores', 'raw']);
				await triggers.register({ consents: false });
				const unfinished = await answerTo();
				assert.equal(unfinished.status, 503);
				assert.deepEqual(await answerTo({ registrationId: 'nobodys' }), unfinished);
				assert.equal((await executionsOf(client, stored.id)).length, 1);
			},
		],
		[
			'the node shows the URL to hand over, without /results, and what to do with it',
			async () => {
				const { browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie });
				try {
					await page.goto(`${n8n.url}/workflow/${triggers.live.worldline.stored.id}`);
					await page.locator('[data-node-name="Callback"]').first().dblclick();
					await page.locator('[data-test-id="ndv"]').waitFor();
					await page.getByText('Webhook URLs').click();
					await page.getByText('Production URL').first().click();
					await page.getByText(triggers.live.worldline.url, { exact: false }).first().waitFor({ timeout: 10_000 });
					await page.getByText('Give the Production URL to Worldline').first().waitFor();
					await page.screenshot({ path: path.join(pictures, 'callback-url.png') });
					assert.equal(await page.getByText(`${triggers.live.worldline.url}/results`).count(), 0);
				} finally {
					await browser.close();
				}
			},
		],
		[
			'no stored execution and no log line holds a secret, a token, a header or a URL',
			async () => {
				const texts = [];
				for (const provider of providers) {
					for (const { id } of await triggers.runs(provider)) texts.push((await client.executionAtEnd(id)).storedData);
				}
				for (const text of texts) {
					assert.doesNotMatch(text, /x-callback-secret|user-agent|content-length|\/webhook/i);
				}
				texts.push(await readFile(n8n.logFile, 'utf8'));
				for (const secret of [...Object.values(secrets), 'sandbox-token-']) {
					for (const text of texts) assert.ok(!text.includes(secret), secret);
				}
			},
		],
	];
}
