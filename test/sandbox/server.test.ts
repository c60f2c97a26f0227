import { maxBodyBytes } from '../../sandbox/http';
import { httpClient, startClient, type SandboxClient } from './fixtures/client';
import { tenRowStatement } from './fixtures/tenRows';

let client: SandboxClient;

beforeEach(async () => {
	client = await startClient();
});

afterEach(() => client.sandbox.close());

describe('the sandbox server', () => {
	it('listens on this machine only', () => {
		expect(new URL(client.sandbox.url).hostname).toBe('127.0.0.1');
	});

	it('answers 404 for a path that no provider has, with a message', async () => {
		const answer = await client.api.get('/nowhere');

		expect(answer.status).toBe(404);
		expect(answer.data).toEqual({ message: 'There is nothing at /nowhere.' });
	});

	it('answers 405 for a known path with another method', async () => {
		expect((await client.api.delete('/affordability')).status).toBe(405);
	});

	it('refuses malformed JSON with 400', async () => {
		const headers = { 'content-type': 'application/json' };
		const answer = await client.api.post('/affordability', Buffer.from('{"dti":'), { headers });

		expect(answer.status).toBe(400);
		expect(answer.data.message).toBe('The request body is not valid JSON.');
	});

	it('refuses a body over the limit with 413', async () => {
		const headers = { 'content-type': 'application/json' };
		const body = Buffer.alloc(maxBodyBytes + 1, 32);
		const answer = await client.api.post('/affordability', body, { headers, maxBodyLength: Infinity });

		expect(answer.status).toBe(413);
	});

	it('refuses a path that is not correctly encoded', async () => {
		expect((await client.api.get('/statements/%E0%A4%A')).status).toBe(400);
	});
});

describe('faults', () => {
	it('answers the next matching requests with what the test asked for, then normally again', async () => {
		await client.control.post('/faults', {
			method: 'get',
			pathIncludes: '/statements/',
			status: 429,
			headers: { 'retry-after': '3' },
			body: { message: 'slow down' },
			times: 2,
		});

		const first = await client.api.get('/statements/1');
		const other = await client.api.post('/creditscore/1');
		const second = await client.api.get('/statements/1');
		const third = await client.api.get('/statements/1');

		expect(first.status).toBe(429);
		expect(first.headers['retry-after']).toBe('3');
		expect(first.data).toEqual({ message: 'slow down' });
		expect(other.status).toBe(404);
		expect(second.status).toBe(429);
		expect(third.status).toBe(404);
	});

	it('sends a text body as it is, so that malformed JSON can be tried', async () => {
		await client.control.post('/faults', { pathIncludes: '/creditscore', status: 200, body: '{"rules', times: 1 });

		expect((await client.api.get('/creditscore/1')).data).toBe('{"rules');
	});

	it('can drop the connection before the provider has done anything', async () => {
		await client.control.post('/faults', { pathIncludes: '/statements/analytics', drop: true, times: 1 });
		const url = '/statements/analytics?format=periculum';

		await expect(client.api.post(url, tenRowStatement('dropped'))).rejects.toMatchObject({ code: 'ECONNRESET' });
		const again = await client.api.post(url, tenRowStatement('dropped'));

		expect(again.status).toBe(200);
		expect(again.data.key).toBe(1);
	});

	it('can slow an answer down without changing it', async () => {
		await client.control.post('/faults', { pathIncludes: '/statements', delayMs: 300, times: 1 });

		await expect(client.api.get('/statements/1', { timeout: 100 })).rejects.toMatchObject({ code: 'ECONNABORTED' });
		expect((await client.api.get('/statements/1', { timeout: 5000 })).status).toBe(404);
	});

	it('refuses a fault that does nothing', async () => {
		expect((await client.control.post('/faults', { pathIncludes: '/', times: 1 })).status).toBe(400);
	});
});

describe('the request journal', () => {
	it('lists what was sent, without tokens and secrets', async () => {
		await client.api.post('/affordability?try=1', { statementKey: 7, dti: 0.3, loanTenure: 6 });
		const { data } = await client.control.get('/requests');

		expect(data).toHaveLength(2);
		expect(data[0]).toMatchObject({
			method: 'POST',
			path: '/periculum/auth0/oauth/token',
			status: 200,
			body: { client_id: 'sandbox-client', client_secret: '[removed]' },
		});
		expect(data[1]).toMatchObject({
			method: 'POST',
			path: '/periculum/affordability',
			query: { try: '1' },
			status: 404,
			headers: { authorization: '[removed]' },
			body: { statementKey: 7, dti: 0.3, loanTenure: 6 },
		});
		expect(JSON.stringify(data)).not.toMatch(/sandbox-token|sandbox-secret/);
	});

	it('lists the field names and sizes of a multipart body, never its content', async () => {
		const form = new FormData();
		form.append('password', 'open-sesame');
		form.append('file', new Blob(['not a pdf']), 'statement.pdf');
		await client.api.put('/statements', form);
		const { data } = await client.control.get('/requests');

		expect(data[1].body.fields).toMatchObject([
			{ name: 'password', filename: null, sizeBytes: 11 },
			{ name: 'file', filename: 'statement.pdf', sizeBytes: 9 },
		]);
		expect(JSON.stringify(data)).not.toMatch(/open-sesame|not a pdf/);
	});

	it('can be emptied', async () => {
		await client.control.delete('/requests');

		expect((await client.control.get('/requests')).data).toEqual([]);
	});
});

describe('test control', () => {
	it('counts requests, token calls and how many were handled at the same time', async () => {
		await client.control.post('/faults', { pathIncludes: '/statements', delayMs: 200, times: 3 });
		await Promise.all([1, 2, 3].map((key) => client.api.get(`/statements/${key}`)));
		const { data } = await client.control.get('/stats');

		expect(data).toMatchObject({
			requests: 4,
			maxInFlight: 3,
			tokenCalls: 1,
			providers: { periculum: { tokenCalls: 1, tokensIssued: 1, statements: 0 } },
		});
	});

	it('expires every token on demand', async () => {
		await client.control.post('/expire-tokens');

		expect((await client.api.get('/statements/1')).status).toBe(401);
	});

	it('forgets statements, tokens, faults, journal and counters on reset', async () => {
		await client.api.post('/statements/analytics?format=periculum', tenRowStatement('before'));
		await client.control.post('/faults', { pathIncludes: '/', status: 503, times: 9 });
		await client.control.post('/reset');

		expect((await client.control.get('/stats')).data).toMatchObject({
			requests: 0,
			maxInFlight: 0,
			tokenCalls: 0,
			providers: { periculum: { tokenCalls: 0, tokensIssued: 0, statements: 0 } },
		});
		expect((await client.control.get('/requests')).data).toEqual([]);
		expect((await client.api.get('/statements/1')).status).toBe(401);
	});

	it('is no part of a provider: the same path below a provider is not there', async () => {
		const answer = await httpClient(client.sandbox.url).post('/periculum/_sandbox/reset');

		expect(answer.status).toBe(404);
	});
});
