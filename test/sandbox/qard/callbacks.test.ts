import { webhookSignature } from '../../../sandbox/qard/webhooks/request';
import { startLender } from '../fixtures/lender';
import { startQard, type QardClient } from './fixture';

const nowMs = Date.parse('2026-11-02T09:30:00Z');
const secret = 'sandbox-webhook-secret';
const order = {
	provider: 'qard',
	kind: 'DATA_SYNC_SUCCESS',
	secret,
	nonce: 'abc123',
	userId: 'u-1',
	resourceId: 'r-1',
};

let client: QardClient;
let lender: Awaited<ReturnType<typeof startLender>>;

beforeEach(async () => {
	client = await startQard({ now: () => nowMs });
	lender = await startLender();
});

afterEach(async () => {
	lender.close();
	await client.sandbox.close();
});

async function send(order: object) {
	const answer = await client.control.post('/callbacks', { to: lender.url, ...order });
	expect(answer.status).toBe(200);
	return lender.received.map(({ path, headers }) => ({
		path,
		isGenuine:
			headers['x-webhook-signature'] === `sha256=${webhookSignature(new URL(lender.url).origin + path, secret)}`,
	}));
}

describe('a Qard webhook that is asked for', () => {
	it('is a GET with a right signature', async () => {
		const [sent] = await send(order);

		expect(lender.received[0]?.method).toBe('GET');
		expect(sent).toEqual({
			path: '/callback?eventType=DATA_SYNC_SUCCESS&resourceId=r-1&userId=u-1&date=1793611800&nonce=abc123',
			isGenuine: true,
		});
	});

	it('can be forged: signed with another secret', async () => {
		expect((await send({ ...order, forge: true }))[0]?.isGenuine).toBe(false);
	});

	it('can be late: a day old, and genuine', async () => {
		const [sent] = await send({ ...order, late: true });

		// 1793611800 - 86400
		expect(sent?.path).toContain('date=1793525400');
		expect(sent?.isGenuine).toBe(true);
	});

	it('can come twice, with the same nonce', async () => {
		const [first, second] = await send({ ...order, twice: true });

		expect(first).toEqual(second);
	});

	it('can lose half of its query after it was signed', async () => {
		const [sent] = await send({ ...order, cutOff: true });

		expect(sent?.path).not.toContain('nonce');
		expect(sent?.isGenuine).toBe(false);
	});

	it('can come without signature and nonce, as from an old account', async () => {
		const [sent] = await send({ ...order, unsigned: true });

		expect(sent?.path).not.toContain('nonce');
		expect(lender.received[0]?.headers).not.toHaveProperty('x-webhook-signature');
	});

	it('can come with another method and a body', async () => {
		await send({ ...order, method: 'POST', nested: 2 });

		expect(lender.received[0]).toMatchObject({ method: 'POST', body: '{"nested":[[]]}' });
	});
});
