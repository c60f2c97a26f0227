import { randomBytes } from 'node:crypto';
import type { IHttpRequestHelper } from 'n8n-workflow';
import { accessTokenBy, fetchToken } from '../../../core/http/clientCredentials';
import { CreditError } from '../../../core/base/errors';
import { Secrets } from '../../../core/base/redact';
import { Pace } from '../../../core/http/pace';
import type { ProviderRequest } from '../../../core/http/request';
import { Transport, type TransportSettings } from '../../../core/http/transport';
import { systemClock } from '../../../core/base/clock';
import { httpContext } from '../../support/httpContext';
import { type Behaviour, HttpServer, inTurn, json, raw } from '../../support/httpServer';

const api = new HttpServer();
const tokens = new HttpServer();

beforeAll(async () => await Promise.all([api.start(), tokens.start()]));
afterAll(async () => await Promise.all([api.stop(), tokens.stop()]));
beforeEach(() => tokens.reset(json(200, { access_token: 'new' })));

let credentials = 0;

/** A transport over n8n's own HTTP helper, to the server on this machine. */
function setUp(
	behaviour: Behaviour,
	{
		accessToken = 'old',
		timeoutMs = 10_000,
		...settings
	}: Partial<TransportSettings> & { accessToken?: string; timeoutMs?: number } = {},
) {
	api.reset(behaviour);
	credentials += 1;
	const { ctx, stop } = httpContext(
		{ accessToken },
		async (helper: IHttpRequestHelper) =>
			await accessTokenBy(
				async () =>
					await fetchToken(helper, {
						tokenUrl: tokens.url,
						clientId: 'made-up-id',
						clientSecret: 'sandbox-secret',
						bodyStyle: 'form',
						secrets: [],
					}),
			),
	);
	const http = new Transport(ctx, {
		providerName: 'Provider',
		connection: {
			credentialType: 'providerApi',
			baseUrl: api.url,
			timeoutMs,
			secrets: new Secrets(['sandbox-secret']),
		},
		credentialKey: `wire ${credentials}`,
		tokenCheck: { path: '/check' },
		rateLimit: null,
		maxRetries: 0,
		pace: new Pace(0),
		clock: { ...systemClock, random: () => 0 },
		...settings,
	});
	return { http, stop };
}

const read: ProviderRequest = { method: 'GET', path: '/statements/1' };
const write: ProviderRequest = { method: 'POST', path: '/statements', json: { name: 'x' }, ifUnclear: 'Look for it.' };

async function failureOf(sending: Promise<unknown>): Promise<CreditError> {
	const error: unknown = await sending.then(
		() => new Error('It did not fail'),
		(thrown: unknown) => thrown,
	);
	if (error instanceof CreditError) return error;
	throw error;
}

const cutByLength: Behaviour = (response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
	response.write('{"a":', () => response.destroy());
};
const cutInChunks: Behaviour = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.write('{"a":', () => response.destroy());
};
const brokenGzip = raw(200, 'this is no gzip', { 'content-encoding': 'gzip' });
const reset: Behaviour = (response) => response.destroy();
const ok = json(200, { ok: true });

const BROKEN: Array<[string, Behaviour]> = [
	['is cut off before its length', cutByLength],
	['is cut off between its chunks', cutInChunks],
	['is broken gzip', brokenGzip],
	['never begins', reset],
];

describe('an answer that', () => {
	it.each(BROKEN)('%s is asked for again by a read', async (_what, broken) => {
		const { http } = setUp(inTurn(broken, broken, ok), { maxRetries: 2 });
		expect((await http.send(read)).body).toEqual({ ok: true });
		expect(api.received).toHaveLength(3);
	});

	it.each(BROKEN)('%s leaves a write unclear, and is no fault of the credential', async (_what, broken) => {
		const { http } = setUp(broken, { maxRetries: 3 });
		const error = await failureOf(http.send(write));
		expect(api.received).toHaveLength(1);
		expect(error.kind).toBe('network');
		expect(error.message).toMatch(/^No complete answer came from Provider: /);
		expect(error.detail).toMatchObject({ mayHaveHappened: true, code: 'BROKEN_OFF' });
		expect(error.detail.description).toBe('It may have happened all the same. Look for it.');
	});

	it.each(BROKEN)('%s keeps no other item from being sent', async (_what, broken) => {
		const { http } = setUp(inTurn(ok, broken, ok));
		const results = await Promise.allSettled(
			['a', 'b', 'c', 'd', 'e'].map(async (name) => await http.forItem().send({ ...write, json: { name } })),
		);
		expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
		expect(api.received).toHaveLength(5);
	});

	it('is longer than a node can take is no longer read, and not asked for again', async () => {
		let isClosed = false;
		const endless: Behaviour = (response) => {
			response.on('close', () => (isClosed = true));
			response.writeHead(200, { 'content-type': 'application/json' });
			const part = Buffer.alloc(1_000_000, 0x20);
			const more = () => {
				if (!response.destroyed) response.write(part, more);
			};
			more();
		};
		const { http } = setUp(endless, { maxRetries: 3 });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider answered with more than this node can take');
		expect(api.received).toHaveLength(1);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(isClosed).toBe(true);
	});

	it('begins with a byte order mark is read without it', async () => {
		const { http } = setUp(raw(200, '\ufeff{"ok":true}'));
		expect((await http.send(read)).body).toEqual({ ok: true });
	});
});

describe('a provider that', () => {
	it.each<[string, Behaviour]>([
		['is silent', () => {}],
		['falls silent in the middle of its answer', (response) => response.writeHead(200).write('{')],
	])('%s is left after the timeout', async (_what, silent) => {
		const { http } = setUp(silent, { timeoutMs: 100 });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider did not answer within 0.1 seconds');
		expect(error.detail.code).toBe('TIMEOUT');
	});

	it('drips is left after five times the timeout', async () => {
		let drops = 0;
		const drip: Behaviour = (response) => {
			response.writeHead(200);
			const timer = setInterval(() => response.write(' ', () => (drops += 1)), 20);
			response.on('close', () => clearInterval(timer));
		};
		const { http } = setUp(drip, { timeoutMs: 200 });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider was not done with its answer after 1 seconds');
		expect(error.detail.code).toBe('TIMEOUT');
		expect(drops).toBeGreaterThan(1);
	});

	it('is answering when the execution is stopped is left at once', async () => {
		const { http, stop } = setUp((response) => {
			response.writeHead(200).write('{');
			setTimeout(stop, 20);
		});
		expect((await failureOf(http.send(read))).kind).toBe('cancelled');
	});

	it('refuses a write for what it asks is quoted after a token was renewed too', async () => {
		const { http } = setUp((response, { authorization }, index) =>
			(authorization === 'Bearer old'
				? json(401, { message: 'Token expired' })
				: json(422, { message: 'Name is taken' }))(response, api.received[0]!, index),
		);
		const error = await failureOf(http.send(write));
		expect(error.message).toBe('Provider answered 422: Name is taken');
		expect(tokens.received).toHaveLength(1);
	});

	it('refuses the renewed token is quoted in its own words', async () => {
		const { http } = setUp((response, received, index) =>
			json(401, {
				message: received.authorization === 'Bearer old' ? 'Token expired' : 'Client 22222222222 is locked',
			})(response, received, index),
		);
		const error = await failureOf(http.send(read));
		expect(error.kind).toBe('credential');
		expect(error.message).toBe('Provider answered 401: Client [removed] is locked');
		expect(tokens.received).toHaveLength(1);
	});
});

describe('a credential without a token', () => {
	it('is refused at its first 401, in the words of the provider', async () => {
		const { http } = setUp(json(401, { message: 'Invalid API key' }), { tokenCheck: null, maxRetries: 3 });
		const file = new Blob([randomBytes(5_000_000)]);
		const form = () => {
			const parts = new FormData();
			parts.append('file', file, 'a.pdf');
			return parts;
		};
		const error = await failureOf(http.send({ method: 'POST', path: '/documents', form }));
		expect(error.kind).toBe('credential');
		expect(error.message).toBe('Provider answered 401: Invalid API key');
		expect(api.received).toHaveLength(1);
	});
});

describe('a large body', () => {
	const LARGE_BYTES = 3_000_000;
	const upload: ProviderRequest = {
		method: 'PUT',
		path: '/statements',
		form: () => {
			const form = new FormData();
			form.append('file', new Blob([randomBytes(LARGE_BYTES)]), 'a.pdf');
			return form;
		},
		ifUnclear: 'Look for it.',
	};
	const tokenIsNew: Behaviour = (response, received, index) =>
		(received.authorization === 'Bearer new' ? ok : json(401, { message: 'Token expired' }))(response, received, index);
	const bytes = () => api.received.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);

	it.each(['old', '', 'new'])('goes over the wire once with the token "%s"', async (accessToken) => {
		const { http } = setUp(tokenIsNew, { accessToken });
		expect((await http.send(upload)).status).toBe(200);
		expect(bytes()).toBeGreaterThan(LARGE_BYTES);
		expect(bytes()).toBeLessThan(LARGE_BYTES + 10_000);
		expect(api.received.map(({ method, url }) => `${method} ${url}`).filter((line) => line !== 'GET /check')).toEqual([
			'PUT /statements',
		]);
		expect(tokens.received).toHaveLength(accessToken === 'new' ? 0 : 1);
	});

	it('does not go out with a token that is refused after it was renewed', async () => {
		const { http } = setUp(json(401, { message: 'Client is locked' }));
		const error = await failureOf(http.send(upload));
		expect(error.message).toBe('Provider answered 401: Client is locked');
		expect(bytes()).toBe(0);
	});

	it('has not happened where the small request before it got no answer', async () => {
		const { http } = setUp(reset);
		const error = await failureOf(http.send(upload));
		expect(error.detail.mayHaveHappened).toBe(false);
		expect(bytes()).toBe(0);
	});

	it('goes out again where the small request before it got no answer at first', async () => {
		const { http } = setUp(inTurn(reset, tokenIsNew), { accessToken: 'new', maxRetries: 1 });
		expect((await http.send(upload)).status).toBe(200);
		expect(bytes()).toBeLessThan(LARGE_BYTES + 10_000);
	});

	it('may be longer on its way than a provider may be silent, unlike a small one', async () => {
		const late: Behaviour = (response, received, index) => {
			setTimeout(() => tokenIsNew(response, received, index), received.method === 'GET' ? 0 : 500);
		};
		const { http } = setUp(late, { accessToken: 'new', timeoutMs: 200 });
		expect((await http.send(upload)).status).toBe(200);
		expect((await failureOf(http.send(write))).detail.code).toBe('TIMEOUT');
	});

	it('that is small enough needs no request before it', async () => {
		const { http } = setUp(ok);
		await http.send(write);
		expect(api.received).toHaveLength(1);
	});
});

describe('a token request', () => {
	it('keeps the timeout of the run', async () => {
		const { http } = setUp(ok, { accessToken: '', timeoutMs: 100 });
		tokens.reset(() => {});
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('The token endpoint of Provider could not be reached (TOKEN_UNREACHABLE)');
		expect(api.received).toHaveLength(0);
	});

	it('that drips is left with the exchange that needs it', async () => {
		const { http } = setUp(ok, { accessToken: '', timeoutMs: 100 });
		tokens.reset((response) => {
			response.writeHead(200);
			const timer = setInterval(() => response.write(' '), 20);
			response.on('close', () => clearInterval(timer));
		});
		expect((await failureOf(http.send(read))).kind).toBe('network');
		expect(api.received).toHaveLength(0);
	});

	it('whose answer says when to come back is kept to', async () => {
		const { http } = setUp(ok, { accessToken: '', maxRetries: 3 });
		tokens.reset(json(503, { message: 'Too busy' }, { 'Retry-After': '90' }));
		const error = await failureOf(http.send(write));
		expect(tokens.received).toHaveLength(1);
		expect(error.message).toBe('The token endpoint of Provider has a fault or too much to do');
		expect(error.detail.description).toBe(
			'The token endpoint answered 503 (Too busy). Try again later. The provider asks to come back in 90 seconds.',
		);
		expect(error.detail.mayHaveHappened).toBe(false);
	});

	it('that is refused ends the run; nothing is sent', async () => {
		const { http } = setUp(ok, { accessToken: '', maxRetries: 3 });
		tokens.reset(json(401, { error: 'invalid_client' }));
		const first = await failureOf(http.forItem().send(write));
		const second = await failureOf(http.forItem().send(write));
		expect(first.message).toContain('The token endpoint answered 401 (invalid_client). Check the client ID');
		expect(second.message).toBe(`Not sent: ${first.message}`);
		expect(tokens.received).toHaveLength(1);
		expect(api.received).toHaveLength(0);
	});

	it.each<[string, Behaviour]>([
		['is cut off', cutByLength],
		['is broken gzip', brokenGzip],
		['is a web page', raw(200, '<html>Down for maintenance</html>')],
	])('whose answer %s is made again, even for a write', async (_what, broken) => {
		const { http } = setUp(ok, { accessToken: '', maxRetries: 1 });
		tokens.reset(inTurn(broken, json(200, { access_token: 'new' })));
		expect((await http.send(write)).status).toBe(200);
		expect(tokens.received).toHaveLength(2);
		expect(api.received).toHaveLength(1);
	});
});
