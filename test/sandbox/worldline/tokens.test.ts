import { createSign, generateKeyPairSync } from 'node:crypto';
import { httpClient } from '../fixtures/client';
import { postForm, startWorldline, version2Form, type WorldlineClient } from './fixture';

let client: WorldlineClient;
let nowMs = Date.parse('2026-11-02T09:30:00Z');

beforeAll(async () => {
	client = await startWorldline({ tokenSeconds: 60, now: () => nowMs });
});

beforeEach(() => {
	nowMs = Date.parse('2026-11-02T09:30:00Z');
});

afterAll(() => client.sandbox.close());

const date = 'Mon, 02 Nov 2026 09:28:00 GMT';

/** The four headers and the signature over them as the provider's "Digital Signatures" page describes them. */
function signedHeaders(changes: Record<string, string> = {}, privateKeyPem = client.connection['privateKeyPem'] ?? '') {
	const headers = { app: 'AIS', client: 'SandboxTenant', id: '10000001', date };
	const text = `app: ${headers.app}\nclient: ${headers.client}\nid: ${headers.id}\ndate: ${changes['date'] ?? date}`;
	const signature = createSign('RSA-SHA256').update(text).sign(privateKeyPem, 'base64');
	const parts = {
		keyId: client.connection['keyId'] ?? '',
		algorithm: 'SHA256withRSA',
		headers: 'app client id date',
		signature,
		...changes,
	};
	const { keyId, algorithm, headers: names } = parts;
	return {
		...headers,
		...('date' in changes ? { date: changes['date'] ?? '' } : {}),
		authorization: `Signature keyId="${keyId}", algorithm="${algorithm}", headers="${names}", signature="${parts.signature}"`,
	};
}

function askVersion1(headers: Record<string, string>, fields = { grant_type: 'client_credentials' }) {
	return postForm(client.connection['tokenUrlV1'] ?? '', fields, headers);
}

describe('the version 1 token', () => {
	it('is given for a request that is signed with the test key, and opens the AIS endpoints', async () => {
		const answer = await askVersion1(signedHeaders());

		expect(answer.status).toBe(200);
		expect(answer.data).toMatchObject({ token_type: 'Bearer', expires_in: 60 });
		const headers = { authorization: `Bearer ${answer.data.access_token}` };
		expect((await client.api.get('/register/none/status', { headers })).status).toBe(404);
	});

	it.each([
		['the date as ISO 8601', { date: '2026-11-02T09:32:00+00:00' }],
		['the other name of the algorithm', { algorithm: 'rsa-sha256' }],
	])('takes %s', async (_what, changes) => {
		expect((await askVersion1(signedHeaders(changes))).status).toBe(200);
	});

	it.each([
		['a signature of other bytes', { signature: Buffer.from('not a signature').toString('base64') }],
		['an unknown key id', { keyId: '00' }],
		['another algorithm', { algorithm: 'hmac-sha256' }],
		['fewer signed headers', { headers: 'app date' }],
		['a date older than five minutes', { date: 'Mon, 02 Nov 2026 09:24:59 GMT' }],
		['a date more than five minutes ahead', { date: 'Mon, 02 Nov 2026 09:35:01 GMT' }],
		['no date at all', { date: 'yesterday' }],
	])('refuses %s with 401 and says so', async (_what, changes) => {
		const answer = await askVersion1(signedHeaders(changes));

		expect(answer.status).toBe(401);
		expect(answer.data).toMatchObject({
			code: 'UNAUTHORIZED',
			message: expect.any(String),
			details: expect.any(String),
		});
	});

	it('refuses a signature that was made with another key', async () => {
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

		expect((await askVersion1(signedHeaders({}, pem))).data.details).toBe('The signature does not match.');
	});

	it.each(['app', 'client', 'id'])('refuses another %s than the tenant has', async (name) => {
		expect((await askVersion1({ ...signedHeaders(), [name]: 'other' })).status).toBe(401);
	});

	it('asks for a missing header with 400', async () => {
		const { client: _client, ...headers } = signedHeaders();
		const answer = await askVersion1(headers);

		expect(answer.status).toBe(400);
		expect(answer.data.message).toBe('The header client is missing.');
	});

	it('refuses a form without the grant type', async () => {
		expect((await askVersion1(signedHeaders(), { grant_type: 'password' })).status).toBe(400);
	});
});

describe('the version 2 token', () => {
	it('is given for client id, secret and scope', async () => {
		const answer = await postForm(client.connection['tokenUrlV2'] ?? '', version2Form);

		expect(answer.status).toBe(200);
		expect(answer.data).toMatchObject({ token_type: 'Bearer', expires_in: 60, scope: 'sandbox-ais' });
	});

	it.each([
		[401, 'invalid_client', { client_secret: 'wrong' }],
		[400, 'invalid_scope', { scope: '' }],
		[400, 'unsupported_grant_type', { grant_type: 'password' }],
	])('is refused with %d %s', async (status, error, changes) => {
		const answer = await postForm(client.connection['tokenUrlV2'] ?? '', { ...version2Form, ...changes });

		expect(answer.status).toBe(status);
		expect(answer.data.error).toBe(error);
	});

	it('is refused when it is not asked for with a form', async () => {
		expect((await httpClient('').post(client.connection['tokenUrlV2'] ?? '', version2Form)).status).toBe(415);
	});
});

describe('a bearer token', () => {
	it('expires: then 401 with code and message', async () => {
		nowMs += 60_000;
		const answer = await client.api.get('/register/none/status');

		expect(answer.status).toBe(401);
		expect(answer.data).toEqual({
			code: 'UNAUTHORIZED',
			message: 'The access token is missing, unknown or expired.',
		});
	});

	it('is refused when all tokens were expired by test control', async () => {
		await client.control.post('/expire-tokens');

		expect((await client.api.get('/register/none/status')).status).toBe(401);
	});
});
