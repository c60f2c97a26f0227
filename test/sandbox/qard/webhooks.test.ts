import { createHmac } from 'node:crypto';
import { webhookSignature } from '../../../sandbox/qard/webhooks/request';
import { startLender, until } from '../fixtures/lender';
import { connect, newUser, startQard, type QardClient } from './fixture';

const event = 'DATA_CONNECTION_AUTH_REQUIRED';
const nowMs = Date.parse('2026-11-02T09:30:00Z');
/** base64 of "sandbox-qard-webhook-secret" */
const secret = 'c2FuZGJveC1xYXJkLXdlYmhvb2stc2VjcmV0';

let client: QardClient;
let lender: Awaited<ReturnType<typeof startLender>>;

async function start(statuses: number[] = [], retrySeconds: number[] = []) {
	client = await startQard({ now: () => nowMs, qard: { retrySeconds } });
	lender = await startLender(statuses);
}

async function deliveries(): Promise<Array<{ status: number; attempt: number }>> {
	return (await client.control.get('/qard/deliveries')).data;
}

describe('the signature', () => {
	it('agrees with RFC 4231, test case 2, in base64', () => {
		const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

		expect(webhookSignature('what do ya want for nothing?', 'Jefe')).toBe(
			Buffer.from(digest, 'hex').toString('base64'),
		);
	});
});

describe('a webhook', () => {
	afterEach(async () => {
		lender.close();
		await client.sandbox.close();
	});

	it('is a GET with everything in the query, signed over the complete address as registered', async () => {
		await start();
		const url = `${lender.url}?tenant=a%20b`;
		await client.api.put(`/webhooks/${event}`, { url });
		const user = await newUser(client);
		const connection = await connect(client, user);
		await until(() => lender.received.length === 1);
		const [received] = lender.received;
		const path = received?.path ?? '';
		const query = new URLSearchParams(path.split('?')[1]);

		expect(received).toMatchObject({ method: 'GET', body: '' });
		expect(path).toMatch(/^\/callback\?tenant=a%20b&eventType=/);
		expect(Object.fromEntries(query)).toEqual({
			tenant: 'a b',
			eventType: event,
			resourceId: connection.id,
			userId: user.replace('/users/', ''),
			date: '1793611800',
			nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
		const expected = createHmac('sha256', secret)
			.update(new URL(lender.url).origin + path)
			.digest('base64');
		expect(received?.headers['x-webhook-signature']).toBe(`sha256=${expected}`);
	});

	it('is signed with the new secret once it was rotated', async () => {
		await start();
		const { data } = await client.api.put('/profile/webhook-secret');
		await client.api.put(`/webhooks/${event}`, { url: lender.url });
		await connect(client, await newUser(client));
		await until(() => lender.received.length === 1);
		const [received] = lender.received;
		const url = new URL(lender.url).origin + (received?.path ?? '');

		expect(data.secret).not.toBe(secret);
		expect(received?.headers['x-webhook-signature']).toBe(`sha256=${webhookSignature(url, data.secret)}`);
	});

	it('is sent again, the same request, until the answer is 2xx', async () => {
		await start([500, 404], [0, 0, 0]);
		await client.api.put(`/webhooks/${event}`, { url: lender.url });
		await connect(client, await newUser(client));
		await until(async () => (await deliveries()).length === 3);

		expect((await deliveries()).map(({ status }) => status)).toEqual([500, 404, 204]);
		expect(new Set(lender.received.map(({ path }) => path)).size).toBe(1);
	});

	it('is disabled after ten failed attempts, says so, and works again after another PUT', async () => {
		await start(Array(10).fill(500), [0, 0, 0, 0]);
		await client.api.put(`/webhooks/${event}`, { url: lender.url });
		const user = await newUser(client);
		await connect(client, user);
		await connect(client, user);
		await until(async () => (await deliveries()).length === 10);
		await connect(client, user);

		expect((await client.api.get(`/webhooks/${event}`)).data).toEqual({
			event_type: event,
			url: lender.url,
			enabled: false,
		});
		expect((await client.api.put(`/webhooks/${event}`, { url: lender.url })).data.enabled).toBe(true);
		await connect(client, user);
		await until(async () => (await deliveries()).length === 11);
		expect((await deliveries())[10]?.status).toBe(204);
	});

	it('counts failures in a row: one that arrives starts the count again', async () => {
		await start([500, 500, 500, 500, 500, 204, 500, 500, 500, 500, 500], [0, 0, 0, 0, 0]);
		await client.api.put(`/webhooks/${event}`, { url: lender.url });
		const user = await newUser(client);
		await connect(client, user);
		await until(async () => (await deliveries()).length === 6);
		await connect(client, user);
		await until(async () => (await deliveries()).length === 12);

		expect((await client.api.get(`/webhooks/${event}`)).data.enabled).toBe(true);
	});

	it('comes no more once it is deleted', async () => {
		await start();
		await client.api.put(`/webhooks/${event}`, { url: lender.url });
		expect((await client.api.delete(`/webhooks/${event}`)).status).toBe(204);
		await connect(client, await newUser(client));

		expect(await deliveries()).toEqual([]);
		expect((await client.api.get(`/webhooks/${event}`)).status).toBe(404);
		expect((await client.api.delete(`/webhooks/${event}`)).status).toBe(404);
	});

	it('is refused for an event type that does not exist and for what is no address', async () => {
		await start();

		expect((await client.api.put('/webhooks/SUNRISE', { url: lender.url })).status).toBe(404);
		expect((await client.api.put(`/webhooks/${event}`, { url: 'lender' })).status).toBe(400);
		expect((await client.api.get('/webhooks')).data.result).toEqual([]);
	});
});
