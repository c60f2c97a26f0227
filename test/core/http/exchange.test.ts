import fc from 'fast-check';
import { type JsonObject, NodeApiError, UserError } from 'n8n-workflow';
import { CreditError } from '../../../core/base/errors';
import { Secrets } from '../../../core/base/redact';
import { type Connection, exchange, exchangeRenewingToken } from '../../../core/http/exchange';
import { NetworkFault } from '../../../core/http/faults';
import type { ProviderRequest } from '../../../core/http/request';
import { mock } from '../../support/stub';
import { FakeClock, type FakeRun, NODE, fakeContext, networkError, statusError } from '../fakes';

const SECRET = 'sandbox-secret';
const connection: Connection = {
	credentialType: 'providerApi',
	baseUrl: 'https://api.example',
	timeoutMs: 5_000,
	secrets: new Secrets([SECRET]),
};
const request: ProviderRequest = { method: 'GET', path: '/x' };

const contextOf = (run: FakeRun) => fakeContext(new FakeClock(), run);

async function thrownBy(sending: Promise<unknown>): Promise<unknown> {
	return await sending.then(
		() => {
			throw new Error('It did not fail');
		},
		(error: unknown) => error,
	);
}

describe('an answer', () => {
	it('has its status, its headers in lower case and its body as text', async () => {
		const { ctx } = contextOf({
			answer: (sent) =>
				sent.answer({ statusCode: 429, headers: { 'Retry-After': '5', 'X-Many': ['a', 'b'] }, body: 'slow down' }),
		});
		expect(await exchange(ctx, connection, request)).toEqual({
			status: 429,
			headers: { 'retry-after': '5', 'x-many': 'a,b' },
			text: 'slow down',
		});
	});

	it('that n8n has parsed already is text again', async () => {
		const { ctx } = contextOf({ answer: (sent) => sent.answer({ statusCode: 200, body: { key: 125 } }) });
		expect((await exchange(ctx, connection, request)).text).toBe('{"key":125}');
	});

	it('of a plain call with an error status comes back as an answer', async () => {
		const { ctx, sent } = contextOf({ answer: (one) => one.fail(statusError(404, { message: 'no such thing' })) });
		const { status, text } = await exchangeRenewingToken(ctx, connection, request);
		expect([status, text]).toEqual([404, '{"message":"no such thing"}']);
		expect(sent[0]?.options.ignoreHttpStatusErrors).toBeUndefined();
	});
});

describe('a call without an answer', () => {
	it.each([
		'ECONNREFUSED',
		'ECONNRESET',
		'ECONNABORTED',
		'ETIMEDOUT',
		'ENOTFOUND',
		'EAI_AGAIN',
		'EPIPE',
		'EHOSTUNREACH',
		'ENETUNREACH',
		'ERR_NETWORK',
		'ERR_SOCKET_CONNECTION_TIMEOUT',
		'ERR_STREAM_PREMATURE_CLOSE',
		'EPROTO',
		'ENETDOWN',
		'EHOSTDOWN',
		'EADDRNOTAVAIL',
		'HPE_INVALID_CONSTANT',
		'TOKEN_UNREACHABLE',
		'TOKEN_ENDPOINT_FAILING',
	])('for %s is a network fault', async (code) => {
		const { ctx } = contextOf({ answer: (sent) => sent.fail(networkError(code)) });
		for (const send of [exchange, exchangeRenewingToken]) {
			expect(await thrownBy(send(ctx, connection, request))).toEqual(expect.objectContaining({ code }));
			expect(await thrownBy(send(ctx, connection, request))).toBeInstanceOf(NetworkFault);
		}
	});

	it.each([
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'ERR_TLS_CERT_ALTNAME_INVALID',
	])('for %s blames the certificate and not the credential', async (code) => {
		const { ctx } = contextOf({ answer: (sent) => sent.fail(networkError(code)) });
		for (const send of [exchange, exchangeRenewingToken]) {
			expect(await thrownBy(send(ctx, connection, request))).toMatchObject({
				kind: 'network',
				message: `The certificate of the server is not accepted (${code})`,
				detail: { code: 'CERTIFICATE_REFUSED' },
			});
		}
	});

	it('is a network fault too where only its cause has the code', async () => {
		const { ctx } = contextOf({
			answer: (sent) =>
				sent.fail(
					Object.assign(new Error('failed'), { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }),
				),
		});
		expect(await thrownBy(exchange(ctx, connection, request))).toMatchObject({ code: 'ECONNRESET', message: 'reset' });
	});

	it('because the token request was refused is a refused credential, without its secrets', async () => {
		const { ctx } = contextOf({
			answer: (sent) => sent.fail(networkError('Credential refused: bad', `bad ${SECRET} for ada@example.com`)),
		});
		for (const send of [exchange, exchangeRenewingToken]) {
			const error = await thrownBy(send(ctx, connection, request));
			expect(error).toBeInstanceOf(CreditError);
			expect(error).toMatchObject({
				kind: 'credential',
				message: 'bad [removed] for [removed]',
				detail: { code: 'CREDENTIAL_REFUSED' },
			});
		}
	});

	it('for whatever else is no fault of the credential', async () => {
		const code = fc.oneof(
			fc.string(),
			fc.constantFrom(
				'ERR_BAD_RESPONSE',
				'Z_DATA_ERROR',
				'ERR_STRING_TOO_LONG',
				'EMFILE',
				'EACCES',
				'200',
				'401',
				'500',
			),
		);
		const thrown = fc.oneof(
			fc.anything(),
			fc.record(
				{
					code,
					httpCode: code,
					message: fc.string(),
					cause: fc.record({ code, message: fc.string() }, { requiredKeys: [] }),
				},
				{ requiredKeys: [] },
			),
			fc.tuple(code, fc.string()).map(([name, message]) => networkError(name, message)),
		);
		await fc.assert(
			fc.asyncProperty(thrown, async (error) => {
				const { ctx } = contextOf({ answer: (sent) => sent.fail(error) });
				const failure = await thrownBy(exchange(ctx, connection, request));
				if (failure instanceof CreditError) expect(failure.kind).toBe('network');
				else expect(failure).toBeInstanceOf(NetworkFault);
			}),
		);
	});

	it('never tells a secret that its words hold', async () => {
		const { ctx } = contextOf({ answer: (sent) => sent.fail(new Error(`bad ${SECRET} for ada@example.com`)) });
		expect(await thrownBy(exchange(ctx, connection, request))).toMatchObject({
			message: 'bad [removed] for [removed]',
		});
	});

	it("that n8n has kept back is n8n's doing, and not tried again", async () => {
		const kept = new UserError('The request was blocked because it resolves to a restricted IP address');
		const { ctx } = contextOf({ answer: (sent) => sent.fail(new NodeApiError(NODE, mock<JsonObject>(kept))) });
		expect(await thrownBy(exchange(ctx, connection, request))).toMatchObject({
			kind: 'network',
			message: 'n8n keeps this request back: The request was blocked because it resolves to a restricted IP address',
			detail: { code: 'KEPT_BACK_BY_N8N' },
		});
	});

	it('because the execution was stopped says so', async () => {
		const { ctx, stop } = contextOf({ answer: (sent) => sent.fail(networkError('ERR_CANCELED')) });
		stop();
		expect(await thrownBy(exchange(ctx, connection, request))).toMatchObject({ kind: 'cancelled' });
	});
});
