import { auth0Request, httpClient, startClient, type SandboxClient } from '../fixtures/client';

let client: SandboxClient;
let nowMs = 0;

beforeEach(async () => {
	nowMs = Date.parse('2026-11-01T00:00:00Z');
	client = await startClient({ tokenSeconds: 86400, now: () => nowMs });
});

afterEach(() => client.sandbox.close());

const oidcPath = '/oidc/realms/prod/protocol/openid-connect/token';

function oidcForm(changes: Record<string, string> = {}): URLSearchParams {
	return new URLSearchParams({
		client_id: 'sandbox-client',
		client_secret: 'sandbox-secret',
		grant_type: 'client_credentials',
		...changes,
	});
}

describe('the Auth0 token endpoint of the seed', () => {
	it('answers the three fields that the seed prints', async () => {
		const { status, data } = await client.api.post('/auth0/oauth/token', auth0Request);

		expect(status).toBe(200);
		expect(data).toEqual({ access_token: expect.any(String), expires_in: 86400, token_type: 'Bearer' });
	});

	it('takes the .io audience as well', async () => {
		const body = { ...auth0Request, audience: 'https://api.insights-periculum.io' };

		expect((await client.api.post('/auth0/oauth/token', body)).status).toBe(200);
	});

	it('answers 401 to a wrong secret', async () => {
		const body = { ...auth0Request, client_secret: 'wrong' };

		expect((await client.api.post('/auth0/oauth/token', body)).status).toBe(401);
	});

	it.each([['https://elsewhere.example'], [undefined]])('answers 403 to the audience %s', async (audience) => {
		expect((await client.api.post('/auth0/oauth/token', { ...auth0Request, audience })).status).toBe(403);
	});

	it('refuses a form body and another grant', async () => {
		expect((await client.api.post('/auth0/oauth/token', oidcForm())).status).toBe(415);
		const password = await client.api.post('/auth0/oauth/token', { ...auth0Request, grant_type: 'password' });
		expect(password.status).toBe(400);
	});
});

describe('the OIDC token endpoint of the current documentation', () => {
	it('answers the documented fields', async () => {
		const { status, data } = await client.api.post(oidcPath, oidcForm());

		expect(status).toBe(200);
		expect(data).toEqual({
			access_token: expect.any(String),
			expires_in: 86400,
			refresh_expires_in: 0,
			token_type: 'Bearer',
			'not-before-policy': 0,
			scope: 'profile audience email',
			aud: 'https://api.insights-periculum.io',
		});
	});

	it('refuses a JSON body as an invalid request', async () => {
		const { status, data } = await client.api.post(oidcPath, auth0Request);

		expect(status).toBe(415);
		expect(data.error).toBe('invalid_request');
	});

	it('answers 401 invalid_client to a wrong secret', async () => {
		const { status, data } = await client.api.post(oidcPath, oidcForm({ client_secret: 'wrong' }));

		expect(status).toBe(401);
		expect(data.error).toBe('invalid_client');
	});

	it('refuses another grant', async () => {
		const { status, data } = await client.api.post(oidcPath, oidcForm({ grant_type: 'password' }));

		expect(status).toBe(400);
		expect(data.error).toBe('unsupported_grant_type');
	});
});

describe('an access token', () => {
	it('is needed for every endpoint of the API', async () => {
		const stranger = httpClient(`${client.sandbox.url}/periculum`);
		const answers = await Promise.all([
			stranger.post('/statements/analytics'),
			stranger.put('/statements'),
			stranger.get('/statements/1'),
			stranger.get('/statements/1/transactions'),
			stranger.patch('/statements/identification'),
			stranger.post('/affordability'),
			stranger.get('/affordability/1'),
			stranger.post('/creditscore/1'),
			stranger.get('/creditscore/1'),
			stranger.post('/creditscore/v2'),
			stranger.get('/creditscore/score-definition'),
		]);

		expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
	});

	it('is refused when it was not handed out here', async () => {
		const headers = { authorization: 'Bearer sandbox-token-invented' };

		expect((await client.api.get('/statements/1', { headers })).status).toBe(401);
	});

	it('lives for the configured time and no longer', async () => {
		nowMs += 86399 * 1000;
		expect((await client.api.get('/statements/1')).status).toBe(404);
		nowMs += 1000;
		expect((await client.api.get('/statements/1')).status).toBe(401);
	});
});
