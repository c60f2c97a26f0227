import 'reflect-metadata';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { IHttpRequestHelper } from 'n8n-workflow';
import { redact } from '../../../core/base/redact';
import { type TokenRequest, fetchToken } from '../../../core/http/clientCredentials';
import { mock } from '../../support/stub';

interface RequestHelpers {
	getRequestHelperFunctions: (workflow: object, node: object, additionalData: object) => IHttpRequestHelper['helpers'];
}

// n8n's own HTTP helper, the one that a credential's pre-authentication gets.
const {
	getRequestHelperFunctions,
}: RequestHelpers = require('n8n-core/dist/execution-engine/node-execution-context/utils/request-helpers');
const helper = mock<IHttpRequestHelper>({ helpers: getRequestHelperFunctions({}, { name: 'Node' }, {}) });

const SECRET = 'sandbox-secret&x=y+z %/é';

/** A token endpoint on this machine that keeps what it was sent. */
let received: Array<{ method: string | undefined; headers: IncomingHttpHeaders; body: string }> = [];
let reply: { status: number; headers?: Record<string, string>; body: string };
let server: Server;
let tokenUrl: string;

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (part: string) => (body += part));
		request.on('end', () => {
			received.push({ method: request.method, headers: request.headers, body });
			response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
			response.end(reply.body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	tokenUrl = `http://127.0.0.1:${address.port}/oauth/token`;
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
	received = [];
	reply = { status: 200, body: '{"access_token":"sandbox-token","token_type":"Bearer","expires_in":3600}' };
});

const fetchWith = async (change: Partial<TokenRequest> = {}) =>
	await fetchToken(helper, {
		tokenUrl,
		clientId: 'made-up-id',
		clientSecret: SECRET,
		audience: '',
		bodyStyle: 'form',
		secrets: [],
		...change,
	});

async function failureOf(fetching: Promise<string>): Promise<Error> {
	const error: unknown = await fetching.then(
		() => new TypeError('It did not fail'),
		(thrown: unknown) => thrown,
	);
	if (error instanceof Error && !(error instanceof TypeError)) return error;
	throw error;
}

/** All that an error carries, hidden properties included. */
function everythingIn(error: Error): string {
	const seen = new Set<unknown>();
	const collect = (value: unknown): string => {
		if (typeof value !== 'object' || value === null) return String(value);
		if (seen.has(value)) return '';
		seen.add(value);
		return Reflect.ownKeys(value)
			.map((key) => collect(Reflect.get(value, key)))
			.join('\n');
	};
	return collect(error);
}

describe('a token request', () => {
	it('as a form carries what RFC 6749 asks for, encoded', async () => {
		expect(await fetchWith()).toBe('sandbox-token');
		const [request] = received;
		expect(request?.method).toBe('POST');
		expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
		expect(request?.headers.accept).toContain('application/json');
		expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
			client_id: 'made-up-id',
			client_secret: SECRET,
			grant_type: 'client_credentials',
		});
	});

	it('as JSON carries the same', async () => {
		expect(await fetchWith({ bodyStyle: 'json', audience: 'https://api.example' })).toBe('sandbox-token');
		const [request] = received;
		expect(request?.headers['content-type']).toMatch(/^application\/json/);
		expect(JSON.parse(request?.body ?? '')).toEqual({
			client_id: 'made-up-id',
			client_secret: SECRET,
			audience: 'https://api.example',
			grant_type: 'client_credentials',
		});
	});

	it('as a form carries the audience where there is one', async () => {
		await fetchWith({ audience: 'https://api.example' });
		expect(new URLSearchParams(received[0]?.body).get('audience')).toBe('https://api.example');
	});

	it('reads an answer that is not labelled as JSON', async () => {
		reply = { status: 200, headers: { 'content-type': 'text/plain' }, body: '{"access_token":"sandbox-token"}' };
		expect(await fetchWith()).toBe('sandbox-token');
	});
});

describe('a token endpoint that refuses', () => {
	it('is quoted with its description, as RFC 6749 5.2 has it', async () => {
		reply = { status: 401, body: '{"error":"invalid_client","error_description":"Client authentication failed"}' };
		expect((await failureOf(fetchWith())).message).toBe(
			'The token endpoint answered 401 (Client authentication failed). Check the client ID, the client secret and the token URL.',
		);
	});

	it('is quoted with its error code where it gives no description', async () => {
		reply = { status: 400, body: '{"error":"unauthorized_client"}' };
		expect((await failureOf(fetchWith())).message).toContain('answered 400 (unauthorized_client).');
	});

	it.each([
		['in JSON', JSON.stringify({ message: `wrong secret ${SECRET}` })],
		['in a form', JSON.stringify({ message: `got ${new URLSearchParams({ s: SECRET }).toString()}` })],
		['as text', `wrong secret ${SECRET}`],
	])('never shows the secret that it echoes %s', async (_how, body) => {
		reply = { status: 401, body };
		const everything = everythingIn(await failureOf(fetchWith()));
		expect(everything).not.toContain('sandbox-secret');
		expect(everything).toContain('[removed]');
	});

	it('with a page is told by its status', async () => {
		reply = { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Down</html>' };
		expect((await failureOf(fetchWith())).message).toContain('answered 503. Try again later.');
	});

	it.each([429, 500, 502, 503, 504])(
		'with %d says by its code that it may work later, and asks nobody to check the keys',
		async (status) => {
			reply = { status, body: '{"message":"too busy"}' };
			const error = await failureOf(fetchWith());
			expect(error).toMatchObject({ code: `${error.message} (TOKEN_ENDPOINT_FAILING)` });
			expect(error.message).toBe(`The token endpoint answered ${status} (too busy). Try again later.`);
		},
	);

	it.each([400, 401, 403, 404])('with %d is a refusal, which trying again would not change', async (status) => {
		reply = { status, body: '{}' };
		expect(await failureOf(fetchWith())).toMatchObject({ code: expect.stringMatching(/^Credential refused: ./) });
	});

	it('with a redirect is not followed', async () => {
		reply = { status: 302, headers: { location: tokenUrl }, body: '' };
		const error = await failureOf(fetchWith());
		expect(error.message).toBe(
			'The token endpoint answered 302. Check the token URL: it leads on to another address, and redirects are not followed.',
		);
		expect(error).toMatchObject({ code: expect.stringMatching(/^Credential refused: ./) });
		expect(received).toHaveLength(1);
	});
});

describe('an answer without a token', () => {
	it.each([
		'{}',
		'{"access_token":""}',
		'{"access_token":null}',
		'{"access_token":5}',
		'[]',
		'null',
		'',
		'sandbox',
		'<html></html>',
	])('as %s says so, and quotes nothing', async (body) => {
		reply = { status: 200, body };
		const error = await failureOf(fetchWith());
		expect(error.message).toBe('The token endpoint answered without an access token. Check the token URL.');
	});
});

describe('a token endpoint that cannot be reached', () => {
	it.each([
		['where nobody listens', 'http://127.0.0.1:1/oauth/token'],
		['where the name does not resolve', 'http://nobody.invalid/oauth/token'],
		['under a URL that is none', 'no url'],
	])('%s has a code of its own, and no trace of the request', async (_where, url) => {
		const error = await failureOf(fetchWith({ tokenUrl: url }));
		expect(error).toMatchObject({
			code: 'The token endpoint could not be reached. Check the token URL and the network of this n8n. (TOKEN_UNREACHABLE)',
		});
		expect(error.message).toContain('could not be reached');
		expect(everythingIn(error)).not.toContain('sandbox-secret');
	});
});

describe('what a refusal quotes', () => {
	it('holds neither the client ID nor another value of the credential', async () => {
		reply = { status: 401, body: '{"error_description":"client my-client-id with key-of-mine is not known"}' };
		const error = await failureOf(fetchWith({ clientId: 'my-client-id', secrets: ['key-of-mine'] }));
		expect(error.message).toContain('client [removed] with [removed] is not known');
	});
});

it('a token that was fetched is not quoted by any error from then on', async () => {
	reply = { status: 200, body: '{"access_token":"quite-plain-words"}' };
	expect(redact('The access quite-plain-words has no such right')).toContain('quite-plain-words');
	await fetchWith();
	expect(redact('The access quite-plain-words has no such right')).toBe('The access [removed] has no such right');
});
