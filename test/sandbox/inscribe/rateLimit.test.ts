import { inscribeClient, startInscribe, type InscribeClient } from './fixture';

let client: InscribeClient;

beforeEach(async () => {
	client = await startInscribe({ limit: { requests: 2, seconds: 10 } });
});

afterEach(() => client.sandbox.close());

async function statuses(count: number): Promise<number[]> {
	const answers = [];
	for (let call = 0; call < count; call++) answers.push((await client.api.get('/customers')).status);
	return answers;
}

describe('the limit of requests', () => {
	it('refuses one too many with 429, a message and the seconds until the oldest one no longer counts', async () => {
		await client.api.get('/customers');
		client.pass(4);
		await client.api.get('/customers');
		client.pass(1.5);
		const { status, headers, data } = await client.api.get('/customers');

		expect(status).toBe(429);
		// 10 - 5.5 = 4.5 seconds
		expect(headers['retry-after']).toBe('5');
		expect(data.message).toBe('Request limit of 2 in 10 seconds exceeded.');
	});

	it('lets as many requests through as have run out of the window', async () => {
		await client.api.get('/customers');
		client.pass(4);
		await client.api.get('/customers');
		client.pass(6);

		expect(await statuses(2)).toEqual([200, 429]);
	});

	it('counts each API key on its own, and refused keys not at all', async () => {
		const apiUrl = `${client.sandbox.url}/inscribe/api/v2`;
		for (let call = 0; call < 3; call++) await inscribeClient(apiUrl, 'wrong').get('/customers');

		expect(await statuses(3)).toEqual([200, 200, 429]);
		expect((await inscribeClient(apiUrl, 'sandbox-inscribe-no-insights').get('/customers')).status).toBe(200);
	});

	it('starts again after a reset', async () => {
		await statuses(3);
		await client.control.post('/reset');

		expect(await statuses(1)).toEqual([200]);
	});

	it('is 300 requests in two minutes by default', async () => {
		const other = await startInscribe();
		const answers = await Promise.all(Array.from({ length: 301 }, () => other.api.get('/customers')));
		await other.sandbox.close();

		expect(answers.filter(({ status }) => status === 200)).toHaveLength(300);
		expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toBe('120');
	});
});
