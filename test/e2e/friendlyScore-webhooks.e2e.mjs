import assert from 'node:assert/strict';
import { typedInto } from '../../demo/credentials.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { consent, friendlyScoreApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { becomes, RegisteredTrigger } from './registered-trigger.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const foreign = 'http://127.0.0.1:1/somebody-else';

/** FriendlyScore: the credential, and the webhook that the trigger registers and removes by itself; the secret is in its URL. */
export function tests(context) {
	const { client, credentials, callbackSecrets, sandbox } = context;
	const secret = callbackSecrets.friendlyScore;
	const control = sandboxControl(sandbox);
	const main = new RegisteredTrigger(context, {
		provider: 'friendlyScore',
		credential: { friendlyScoreApi: credentials.friendlyScoreApi },
		events: ['REPORT_AVAILABLE', 'NEW_EVENT'],
		verification: 'lookup',
	});
	const ours = `${main.url}?secret=${secret}`;
	let customerId;
	/** Each with a token of its own: tokens can have been made invalid in between. */
	const call = async (...request) => await (await friendlyScoreApi(sandbox))(...request);
	const registered = async () => (await call('GET', '/webhooks')).data.map(({ url }) => url);
	const send = (changes = {}) =>
		sendCallback(sandbox, { provider: 'friendlyScore', kind: 'REPORT_AVAILABLE', to: ours, customerId, ...changes });
	const testCredential = (changes) =>
		client.testCredential(
			{ ...credentials.friendlyScoreApi, type: 'friendlyScoreApi' },
			{ ...typedInto(sandbox.ready, 'friendlyScore'), ...changes },
		);
	const invite = async (reference) => {
		const { id } = await call('POST', '/customers', { user_reference: reference });
		const body = { email: 'owner@example.com', reference, customer_type: 'Business', send_email: false };
		return { id, link: (await call('POST', '/invitations', body)).url };
	};

	return [
		[
			"FriendlyScore's test button accepts the right client, also with a slash at the end of the address",
			async () => {
				const answer = await testCredential({});
				assert.equal(answer.status, 'OK', answer.message);
				assert.equal((await testCredential({ baseUrl: `${sandbox.ready.friendlyScore.apiUrl}/` })).status, 'OK');
			},
		],
		[
			"FriendlyScore's test button refuses a wrong secret, without quoting it, and an address where no API answers",
			async () => {
				const answer = await testCredential({ clientSecret: 'wrong-made-up-secret' });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /wrong-made-up-secret/);
				assert.equal((await testCredential({ baseUrl: 'http://127.0.0.1:1' })).status, 'Error');
			},
		],
		[
			'listening for a test event registers nothing',
			async () => {
				const { id } = await main.store();
				const answer = await client.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: 'Callback' } });
				assert.equal(answer.waitingForWebhook, true);
				assert.deepEqual(await registered(), []);
				await client.call('DELETE', `/test-webhook/${id}`);
			},
		],
		[
			'going live registers the URL with the secret once, beside the URLs of others',
			async () => {
				await call('POST', '/webhooks', { url: foreign });
				await main.activate();
				await becomes([foreign, ours], registered);
			},
		],
		[
			'going live where the URL is there already adds nothing',
			async () => {
				await main.deactivate();
				await becomes([foreign], registered);
				await call('POST', '/webhooks', { url: ours });
				const looks = async () => (await requestsTo(sandbox, 'GET', '/webhooks')).length;
				const before = await looks();
				await main.activate();
				await poll('The look at what is registered', async () => ((await looks()) > before ? true : undefined));
				assert.deepEqual(await registered(), [foreign, ours]);
			},
		],
		[
			'a report that becomes available starts exactly one execution, and the consent before it none',
			async () => {
				const { id, link } = await invite('webhook-business-1');
				customerId = Number(id);
				await consent(link, 'northgate-bank', 'adaeze-nwokolo');
				const [item] = itemsOf(await main.started(), 'After');
				assert.equal(item.provider, 'friendlyScore');
				assert.equal(item.event, 'REPORT_AVAILABLE');
				assert.equal(item.customerId, id);
				assert.equal(item.status, 'ready');
				assert.equal(item.verifiedBy, 'lookup');
			},
		],
		[
			'the same report again starts nothing; a new event does, once however often it is sent',
			async () => {
				assert.deepEqual(await send({ twice: true }), [200, 200]);
				await main.startsNothing();
				assert.deepEqual(await send({ kind: 'NEW_EVENT', eventId: 77, twice: true }), [200, 200]);
				assert.equal(itemsOf(await main.started(), 'After')[0].reference, '77');
				await control('friendlyScore/new-event', { customerId: String(customerId) });
				await main.started();
			},
		],
		[
			'a missing or wrong secret, a customer whom nobody knows and half a body are refused, and start nothing',
			async () => {
				const fresh = { kind: 'NEW_EVENT', eventId: 78 };
				assert.deepEqual(await send({ ...fresh, to: main.url }), [401]);
				assert.deepEqual(await send({ ...fresh, to: `${main.url}?secret=wrong-made-up-secret` }), [401]);
				assert.deepEqual(await send({ ...fresh, to: main.url, secret }), [401]);
				assert.deepEqual(await send({ ...fresh, forge: true }), [401]);
				assert.deepEqual(await send({ ...fresh, cutOff: true }), [422]);
				await main.startsNothing();
			},
		],
		[
			'an event that was not chosen is accepted and starts nothing',
			async () => {
				assert.deepEqual(await send({ kind: 'REPORT_UPDATED' }), [200]);
				await main.startsNothing();
			},
		],
		[
			'FriendlyScore out of reach is answered with 503, and the same event is taken afterwards',
			async () => {
				// A webhook is to be answered soon, so the look-up is not tried again.
				await control('faults', { pathIncludes: `/customers/${customerId}/accounts`, status: 500, body: {}, times: 1 });
				assert.deepEqual(await send({ kind: 'NEW_EVENT', eventId: 79 }), [503]);
				await main.startsNothing();
				assert.deepEqual(await send({ kind: 'NEW_EVENT', eventId: 79 }), [200]);
				await main.started();
			},
		],
		[
			'no stored execution, no workflow and no log line holds a secret, a token or the URL',
			async () => {
				const { clientSecret } = sandbox.ready.friendlyScore;
				for (const text of await main.kept()) {
					for (const word of [secret, clientSecret, 'sandbox-token-', '?secret='])
						assert.ok(!text.includes(word), word);
				}
			},
		],
		[
			'after a change of the secret the URL with the one before goes, and the new one comes',
			async () => {
				const changed = `${secret}-changed`;
				const { id, name } = credentials.friendlyScoreApi;
				const data = {
					...typedInto(sandbox.ready, 'friendlyScore'),
					callbackSecret: changed,
					previousCallbackSecret: secret,
				};
				await client.call('PATCH', `/credentials/${id}`, { name, type: 'friendlyScoreApi', data });
				callbackSecrets.friendlyScore = changed;
				await main.deactivate();
				await becomes([foreign], registered);
				await main.activate();
				await becomes([foreign, `${main.url}?secret=${changed}`], registered);
			},
		],
		[
			'going offline removes our URL and no other',
			async () => {
				await main.deactivate();
				await becomes([foreign], registered);
				assert.deepEqual(await send(), [404]);
				const [{ id }] = (await call('GET', '/webhooks')).data;
				await call('DELETE', `/webhooks/${id}`);
			},
		],
	];
}
