import assert from 'node:assert/strict';
import { typedInto } from '../../demo/credentials.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { qardApi, requestsTo } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { becomes, RegisteredTrigger } from './registered-trigger.mjs';

const events = ['DATA_CONNECTION_AUTH_REQUIRED', 'DATA_SYNC_SUCCESS'];
const foreign = 'http://127.0.0.1:1/somebody-else';

/** Qard: the credential, and webhooks that the trigger registers and removes by itself. */
export function tests(context) {
	const { client, credentials, callbackSecrets, sandbox } = context;
	const qard = qardApi(sandbox);
	const credential = { qardApi: credentials.qardApi };
	const trigger = (changes = {}) =>
		new RegisteredTrigger(context, {
			provider: 'qard',
			credential,
			events,
			verification: 'signature',
			method: 'GET',
			...changes,
		});
	const main = trigger();
	const registered = async () => (await qard('GET', '/webhooks')).result;
	const reportDone = async () => (await registered()).find(({ event_type: event }) => event === 'REPORT_DONE');
	const entry = (event, url) => ({ event_type: event, url, enabled: true });
	const sorted = (list) => list.toSorted((one, other) => one.event_type.localeCompare(other.event_type));
	const newConnection = async () => {
		const { id } = await qard('POST', '/users/legal', { name: 'Example SAS' });
		await qard('POST', `/users/${id}/data-connections`, { provider_name: sandbox.ready.qard.bankProvider });
		return id;
	};
	const send = (changes = {}) =>
		sendCallback(sandbox, {
			provider: 'qard',
			kind: 'DATA_SYNC_SUCCESS',
			to: main.url,
			secret: callbackSecrets.qard,
			...changes,
		});
	const testCredential = (changes) =>
		client.testCredential(
			{ ...credentials.qardApi, type: 'qardApi' },
			{ ...typedInto(sandbox.ready, 'qard'), ...changes },
		);

	return [
		[
			"Qard's test button accepts the right key, with the version in the address or without",
			async () => {
				assert.equal((await testCredential({})).status, 'OK');
				const baseUrl = sandbox.ready.qard.apiUrl.replace(/\/api\/v6$/, '/');
				assert.equal((await testCredential({ baseUrl })).status, 'OK');
			},
		],
		[
			"Qard's test button refuses a wrong key, without quoting it, and an address where no API answers",
			async () => {
				const answer = await testCredential({ apiKey: 'wrong-made-up-key' });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /wrong-made-up-key/);
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
			'going live registers the URL once for each event',
			async () => {
				await main.activate();
				const expected = events.map((event) => entry(event, main.url));
				await becomes(expected, async () => sorted(await registered()));
				assert.equal((await requestsTo(sandbox, 'PUT', '/webhooks/')).length, events.length);
			},
		],
		[
			'a callback of Qard itself starts exactly one execution, with the customer and the proof',
			async () => {
				const customerId = await newConnection();
				const execution = await main.started();
				const [item] = itemsOf(execution, 'After');
				assert.equal(item.provider, 'qard');
				assert.equal(item.event, 'DATA_CONNECTION_AUTH_REQUIRED');
				assert.equal(item.customerId, customerId);
				assert.equal(item.verifiedBy, 'signature');
				assert.deepEqual(Object.keys(item.raw).sort(), ['date', 'eventType', 'resourceId', 'userId']);
			},
		],
		[
			'a signed sync event says that the data is ready, and the same one again starts nothing',
			async () => {
				assert.deepEqual(await send({ twice: true }), [200, 200]);
				assert.equal(itemsOf(await main.started(), 'After')[0].status, 'ready');
			},
		],
		[
			'forged, old, unsigned and cut off calls are refused, and start nothing',
			async () => {
				assert.deepEqual(await send({ forge: true }), [401]);
				assert.deepEqual(await send({ late: true }), [401]);
				assert.deepEqual(await send({ unsigned: true }), [401]);
				const [cut] = await send({ cutOff: true });
				assert.ok(cut === 400 || cut === 401, String(cut));
				assert.deepEqual(await send({ method: 'POST' }), [404]);
				await main.startsNothing();
			},
		],
		[
			'an event that was not chosen is accepted and starts nothing',
			async () => {
				assert.deepEqual(await send({ kind: 'REPORT_DONE' }), [200]);
				await main.startsNothing();
			},
		],
		[
			'going live where the URL is there already registers nothing a second time',
			async () => {
				const other = trigger({ events: ['REPORT_DONE'] });
				await qard('PUT', '/webhooks/REPORT_DONE', { url: other.url });
				const before = (await requestsTo(sandbox, 'PUT', '/webhooks/')).length;
				await other.activate();
				await other.deactivate();
				await becomes(undefined, reportDone);
				assert.equal((await requestsTo(sandbox, 'PUT', '/webhooks/')).length, before);
			},
		],
		[
			'a URL that is not ours is not replaced, and the error says what to turn on',
			async () => {
				await qard('PUT', '/webhooks/REPORT_DONE', { url: foreign });
				await trigger({ events: ['REPORT_DONE'] }).isRefused(
					'sends REPORT_DONE to another URL already: turn on Replace Existing',
				);
				assert.equal((await reportDone()).url, foreign);
			},
		],
		[
			'with Replace Existing it is replaced, and going offline leaves a URL that took our place',
			async () => {
				const other = trigger({ events: ['REPORT_DONE'], options: { replaceExisting: true } });
				await other.activate();
				await becomes(entry('REPORT_DONE', other.url), reportDone);
				await qard('PUT', '/webhooks/REPORT_DONE', { url: foreign });
				await other.deactivate();
				assert.equal((await reportDone()).url, foreign);
			},
		],
		[
			'no stored execution, no workflow and no log line holds the secret, the API key or a signature',
			async () => {
				for (const text of await main.kept()) {
					for (const secret of [callbackSecrets.qard, sandbox.ready.qard.apiKey]) assert.ok(!text.includes(secret));
					assert.doesNotMatch(text, /x-webhook-signature|nonce=/i);
				}
			},
		],
		[
			'a webhook that Qard has switched off after ten failures is put back when the workflow goes live again',
			async () => {
				await main.deactivate();
				await becomes([entry('REPORT_DONE', foreign)], registered);
				await qard('PUT', `/webhooks/${events[0]}`, { url: main.url });
				for (let i = 0; i < 4; i += 1) await newConnection();
				const isEnabled = async () => (await registered()).find(({ event_type: event }) => event === events[0]).enabled;
				await becomes(false, isEnabled);
				await main.activate();
				await becomes(true, isEnabled);
				await newConnection();
				await main.started();
			},
		],
		[
			'going offline removes our URLs and no other',
			async () => {
				await main.deactivate();
				await becomes([entry('REPORT_DONE', foreign)], registered);
				assert.deepEqual(await send(), [404]);
				await qard('DELETE', '/webhooks/REPORT_DONE');
			},
		],
	];
}
