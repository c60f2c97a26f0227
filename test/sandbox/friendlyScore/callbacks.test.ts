import { startLender } from '../fixtures/lender';
import { startFriendlyScore, type FriendlyScoreClient } from './fixture';

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

async function send(order: object): Promise<unknown[]> {
	await client.control.post('/callbacks', { provider: 'friendlyScore', to: lender.url, ...order });
	return lender.received.map(({ body }): unknown => JSON.parse(body));
}

describe('a FriendlyScore webhook that is asked for', () => {
	it.each([
		['REPORT_AVAILABLE', {}],
		['REPORT_UPDATED', {}],
		['ACCOUNT_AUTHORIZATION_GRANTED', { account_id: 7 }],
		['ACCOUNT_AUTHORIZATION_LOST', { account_id: 7 }],
		['NEW_EVENT', { event_id: 8 }],
	])('%s has the members of the documents, the ids as numbers', async (kind, members) => {
		const bodies = await send({ kind, customerId: '1005', accountId: 7, eventId: 8 });

		expect(bodies).toEqual([{ msg: expect.any(String), customer_id: 1005, webhook_type: kind, ...members }]);
	});

	it('names a customer that does not exist when it is forged', async () => {
		const bodies = await send({ kind: 'REPORT_AVAILABLE', forge: true });

		expect(bodies).toMatchObject([{ customer_id: 999999999 }]);
	});

	it('can come twice', async () => {
		const [first, second] = await send({ kind: 'REPORT_AVAILABLE', twice: true });

		expect(first).toEqual(second);
	});

	it('can carry a secret in a header, as a gateway in front of it may add one', async () => {
		await send({ kind: 'NEW_EVENT', secret: 'sandbox-secret' });

		expect(lender.received[0]?.headers['x-callback-secret']).toBe('sandbox-secret');
	});
});
