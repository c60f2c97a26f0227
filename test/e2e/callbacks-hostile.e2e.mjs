import assert from 'node:assert/strict';
import { recordCallback } from './callback-sender.mjs';
import { CallbackTriggers, providers } from './callback-triggers.mjs';
import { unpublish } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const nestingDepth = 200_000;

/** The trigger, live, and deliveries that mean no good: each is answered, and no execution is ever stored. */
export function tests(context) {
	const { client, sandbox } = context;
	const control = sandboxControl(sandbox);
	const triggers = new CallbackTriggers(context);
	return [
		[
			'a trigger for each provider goes live',
			async () => {
				await control('reset');
				await triggers.start();
				await triggers.register();
				await triggers.untilAnalysed();
				await triggers.started('worldline');
			},
		],
		[
			'a Worldline result of an unknown registration, or of another applicant, is refused',
			async () => {
				assert.equal(await triggers.send('worldline', { registrationId: 'nobodys' }), 401);
				assert.equal(await triggers.send('worldline', { psuId: 'somebody-else' }), 401);
				await triggers.startsNothing('worldline');
			},
		],
		[
			'a forged delivery is refused with 401, and so is a genuine one that was changed or sent without its proof',
			async () => {
				await triggers.startsNothingOnAny(async (provider) =>
					assert.equal(await triggers.send(provider, { forge: true }), 401, provider),
				);
				const periculum = await recordCallback(sandbox, { ...triggers.good('periculum'), statementKey: 10 });
				const changed = ({ headers, body }) => ({
					headers,
					body: body.toString().replace('"lowestSalary":420000.0', '"lowestSalary":920000.0'),
				});
				const unsigned = ({ headers, body }) => ({
					headers,
					body: body.toString().replace(/"hmacMessage":\s*"\w+"/, '"hmacMessage":""'),
				});
				assert.equal(await periculum(triggers.live.periculum.to, changed), 401);
				assert.equal(await periculum(triggers.live.periculum.to, unsigned), 401);
				for (const provider of ['worldline', 'inscribe']) {
					const deliver = await recordCallback(sandbox, { ...triggers.good(provider), secret: undefined });
					assert.equal(await deliver(triggers.live[provider].to), 401, provider);
				}
				await triggers.startsNothingOnAny(async () => {});
			},
		],
		[
			"an old signed answer under another statement's name and time is the same event, and starts nothing",
			async () => {
				const deliver = await recordCallback(sandbox, { ...triggers.good('periculum'), statementKey: 11, late: true });
				assert.equal(await deliver(triggers.live.periculum.to), 200);
				await triggers.started('periculum');
				const renamed = ({ headers, body }) => ({
					headers,
					body: body.toString().replace('"statementKey":11', '"statementKey":12'),
				});
				assert.equal(await deliver(triggers.live.periculum.to, renamed), 200);
				await triggers.startsNothing('periculum');
			},
		],
		[
			'a body that is cut off, no JSON, no callback or empty is answered with 400, or by n8n itself with 422',
			async () => {
				await triggers.startsNothingOnAny(async (provider) => {
					const { to } = triggers.live[provider];
					assert.equal(await triggers.send(provider, { cutOff: true }), 422, provider); // n8n's own answer
					assert.equal(await triggers.send(provider, { cutOff: true, contentType: 'text/plain' }), 400, provider);
					for (const body of ['{}', '[]', 'null', '0', '"text"', '']) {
						const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
						assert.equal(answer.status, 400, `${provider} ${body}`);
					}
				});
			},
		],
		[
			'other content types carry no proof into the workflow',
			async () => {
				await triggers.startsNothingOnAny(async (provider) => {
					for (const contentType of ['application/x-www-form-urlencoded', 'application/xml', 'text/plain']) {
						const status = await triggers.send(provider, { contentType, forge: true });
						// n8n itself answers 422 to what is no XML.
						assert.ok([401, 422].includes(status), `${provider} ${contentType}: ${status}`);
					}
					const form = new FormData();
					form.append('data', '{}');
					const answer = await fetch(triggers.live[provider].to, { method: 'POST', body: form });
					assert.equal(answer.status, 400, provider);
				});
			},
		],
		[
			'two hundred thousand brackets inside each other are answered with 400',
			async () =>
				triggers.startsNothingOnAny(async (provider) =>
					assert.equal(await triggers.send(provider, { nested: nestingDepth }), 400, provider),
				),
		],
		[
			'megabytes are answered with 400, and more than n8n takes with its own error',
			async () => {
				await triggers.startsNothingOnAny(async (provider) => {
					assert.equal(await triggers.send(provider, { megabytes: 2 }), 400, provider);
					const status = await triggers.send(provider, { megabytes: 17 });
					assert.ok(status === null || status >= 400, `${provider}: ${status}`);
				});
			},
		],
		[
			'other methods find nothing, and neither does /results of a provider that does not use it',
			async () => {
				await triggers.startsNothingOnAny(async (provider) => {
					for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
						assert.equal(await triggers.send(provider, { method }), 404, `${provider} ${method}`);
					}
				});
				for (const provider of ['periculum', 'inscribe']) {
					assert.equal(await triggers.send(provider, { to: `${triggers.live[provider].url}/results` }), 404, provider);
					await triggers.startsNothing(provider);
				}
			},
		],
		[
			'with its credential deleted a live trigger answers 503 and stores nothing',
			async () => {
				for (const provider of providers) {
					const [{ id }] = Object.values(triggers.live[provider].credential);
					await client.call('DELETE', `/credentials/${id}`);
					const changed = { statementKey: 13, option: 'PS', documentId: 'document-13' };
					const own = { periculum: 'statementKey', worldline: 'option', inscribe: 'documentId' }[provider];
					assert.equal(await triggers.send(provider, { [own]: changed[own] }), 503, provider);
					await triggers.startsNothing(provider);
				}
			},
		],
		[
			'taking the workflows down closes their URLs, and what was accepted is all that was ever stored',
			async () => {
				for (const provider of providers) {
					await unpublish(client, triggers.live[provider].stored, triggers.live[provider].url);
					assert.equal(await triggers.send(provider), 404, provider);
					await triggers.startsNothing(provider);
					for (const { status } of await triggers.runs(provider)) assert.equal(status, 'success', provider);
				}
			},
		],
	];
}
