import { startLender, until } from '../fixtures/lender';
import { connectedCustomer, startFriendlyScore, type FriendlyScoreClient } from './fixture';

let client: FriendlyScoreClient;
let lender: Awaited<ReturnType<typeof startLender>>;

beforeEach(async () => {
	client = await startFriendlyScore();
	lender = await startLender();
});

afterEach(async () => {
	lender.close();
	await client.sandbox.close();
});

const bodies = () => lender.received.map(({ body }): unknown => JSON.parse(body));

describe('webhooks', () => {
	it('tell the consent and the report to every address, with the id of the customer as a number', async () => {
		await client.api.post('/webhooks', { url: `${lender.url}?key=sandbox-secret` });
		const customer = await connectedCustomer(client, 'halima-okon');
		await until(() => lender.received.length === 2);
		const id = Number(customer.replace('/customers/', ''));

		expect(lender.received[0]).toMatchObject({ method: 'POST', path: '/callback?key=sandbox-secret' });
		expect(lender.received[0]?.headers['content-type']).toBe('application/json');
		expect(bodies()).toEqual([
			{
				msg: expect.any(String),
				customer_id: id,
				account_id: expect.any(Number),
				webhook_type: 'ACCOUNT_AUTHORIZATION_GRANTED',
			},
			{ msg: expect.any(String), customer_id: id, webhook_type: 'REPORT_AVAILABLE' },
		]);
	});

	it('tell that a report was updated, that something happened, and that a consent is lost', async () => {
		const customer = await connectedCustomer(client, 'halima-okon');
		await until(async () => (await client.api.get(`${customer}/insights/current_personal`)).status === 200);
		await client.api.post('/webhooks', { url: lender.url });
		const customerId = Number(customer.replace('/customers/', ''));
		for (const [index, what] of ['recalculate', 'new-event', 'revoke'].entries()) {
			await client.control.post(`/friendlyScore/${what}`, { customerId });
			await until(() => lender.received.length === index + 1);
		}

		expect(bodies()).toMatchObject([
			{ webhook_type: 'REPORT_UPDATED', customer_id: customerId },
			{ webhook_type: 'NEW_EVENT', customer_id: customerId, event_id: expect.any(Number) },
			{ webhook_type: 'ACCOUNT_AUTHORIZATION_LOST', customer_id: customerId, account_id: expect.any(Number) },
		]);
	});

	it('are listed and removed', async () => {
		const { data } = await client.api.post('/webhooks', { url: lender.url, comment: 'credit' });

		expect((await client.api.get('/webhooks')).data).toEqual({
			data: [{ id: data.id, url: lender.url, comment: 'credit' }],
		});
		expect((await client.api.delete(`/webhooks/${data.id}`)).status).toBe(204);
		expect((await client.api.delete(`/webhooks/${data.id}`)).status).toBe(404);
		expect((await client.api.get('/webhooks')).data).toEqual({ data: [] });
	});

	it('are sent once, and what came of it is noted', async () => {
		lender.close();
		lender = await startLender([500]);
		await client.api.post('/webhooks', { url: lender.url });
		await client.api.post('/customers', { user_reference: 'loan-7' });
		const { data } = await client.api.get('/customers');
		await client.control.post('/friendlyScore/new-event', { customerId: data.data[0].id });
		const deliveries = async () => (await client.control.get('/friendlyScore/deliveries')).data;
		await until(async () => (await deliveries()).length === 1);

		expect(await deliveries()).toMatchObject([{ webhookType: 'NEW_EVENT', status: 500, error: null }]);
	});

	it('are refused for what is no address', async () => {
		expect((await client.api.post('/webhooks', { url: 'lender' })).status).toBe(400);
	});
});
