import { createHash, verify } from 'node:crypto';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { authenticate, baseUrl, fetchWorldlineToken } from '../../../../providers/worldline/credential';
import { mock } from '../../../support/stub';
import { certificateDer, certificatePem, otherKey, pkcs8, publicKey } from './fixtures/keys';

const version1 = {
	apiUrl: 'https://worldline.example/services',
	tokenUrl: 'https://worldline.example/services/authorize/token',
	client: 'ExampleTenant',
	initiatingPartyId: '10000',
	privateKey: pkcs8,
	keyId: 'ab12cd34',
};
const version2 = {
	apiVersion: 'v2',
	apiUrl: 'https://worldline.example/services',
	tokenUrl: 'https://worldline.example/auth/realms/example/protocol/openid-connect/token',
	clientId: 'example-client',
	clientSecret: 'sandbox-secret',
	scope: 'ais',
};

/** Fetches a token from an endpoint that lets everybody in; gives the one request that was made. */
async function tokenRequest(credential: object): Promise<IHttpRequestOptions> {
	const sent: IHttpRequestOptions[] = [];
	const helper = mock<IHttpRequestHelper>({
		helpers: {
			httpRequest: async (options: IHttpRequestOptions) => {
				sent.push(options);
				return { statusCode: 200, headers: {}, body: { access_token: 'made-up-token', expires_in: 3600 } };
			},
		},
	});
	expect(await fetchWorldlineToken(helper, mock(credential))).toEqual({ accessToken: 'made-up-token' });
	const [only, ...others] = sent;
	if (only === undefined || others.length > 0) throw new Error('There should be one request');
	return only;
}

const headersOf = ({ headers }: IHttpRequestOptions) => z.record(z.string()).parse(headers);

describe('the token request of version 1', () => {
	test('is a form with the four headers and a signature over them that the public key verifies', async () => {
		const request = await tokenRequest(version1);
		expect(request).toMatchObject({ method: 'POST', url: version1.tokenUrl, body: 'grant_type=client_credentials' });
		const { App, Client, Id, Date: date, Authorization, 'Content-Type': contentType } = headersOf(request);
		expect({ App, Client, Id, contentType }).toEqual({
			App: 'AIS',
			Client: 'ExampleTenant',
			Id: '10000',
			contentType: 'application/x-www-form-urlencoded',
		});
		const [, keyId, algorithm, names, signature] =
			/^Signature keyId="(.+)", algorithm="(.+)", headers="(.+)", signature="(.+)"$/.exec(Authorization ?? '') ?? [];
		expect({ keyId, algorithm, names }).toEqual({
			keyId: 'ab12cd34',
			algorithm: 'SHA256withRSA',
			names: 'app client id date',
		});
		const signed = Buffer.from(`app: AIS\nclient: ExampleTenant\nid: 10000\ndate: ${date}`);
		expect(verify('RSA-SHA256', signed, publicKey, Buffer.from(signature ?? '', 'base64'))).toBe(true);
		expect(date).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
	});

	test("takes the certificate's SHA-1 thumbprint where no key ID is given", async () => {
		const request = await tokenRequest({ ...version1, keyId: '', certificate: certificatePem.replaceAll('\n', ' ') });
		const thumbprint = createHash('sha1').update(certificateDer).digest('hex');
		expect(headersOf(request).Authorization).toContain(`keyId="${thumbprint}"`);
	});

	test.each([
		[{ keyId: '' }, 'Key ID is empty, and there is no certificate to work it out from'],
		[{ keyId: '', certificate: 'x' }, 'Certificate is not in PEM form'],
		[
			{
				keyId: '',
				certificate: certificatePem,
				privateKey: otherKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
			},
			'Certificate does not belong to the private key',
		],
		[{ privateKey: 'sandbox-secret' }, 'Private Key is not in PEM form'],
		[{ privateKey: '' }, 'Private Key is empty'],
		[{ client: ' ' }, 'Client is empty'],
		[{ initiatingPartyId: undefined }, 'Initiating Party ID '],
		[{ client: 'a\nb' }, 'Client has characters that cannot be sent'],
		[{ keyId: 'a"b' }, 'Key ID has a quotation mark'],
		[{ tokenUrl: '' }, 'Token URL is not a URL'],
		[{ apiUrl: 'http://worldline.example' }, 'API URL must start with https://'],
	])('is not made where the credential is %p', async (changes, message) => {
		const refusal: unknown = await tokenRequest({ ...version1, ...changes }).catch((error: unknown) => error);
		expect(refusal).toMatchObject({
			code: expect.stringMatching(/^Credential refused: ./),
			message: expect.stringContaining(`The Worldline credential: ${message}`),
		});
		expect(String(refusal)).not.toContain('sandbox-secret');
	});
});

describe('the token request of version 2', () => {
	test('is a form with client ID, secret and scope', async () => {
		const request = await tokenRequest(version2);
		expect(request.url).toBe(version2.tokenUrl);
		expect(Object.fromEntries(new URLSearchParams(String(request.body)))).toEqual({
			grant_type: 'client_credentials',
			client_id: 'example-client',
			client_secret: 'sandbox-secret',
			scope: 'ais',
		});
	});

	test.each([
		['clientId', 'Client ID is empty'],
		['clientSecret', 'Client Secret is empty'],
		['scope', 'Scope is empty'],
	])('is not made without %s', async (field, message) => {
		const refusal: unknown = await tokenRequest({ ...version2, [field]: '' }).catch((error: unknown) => error);
		expect(refusal).toMatchObject({
			code: `Credential refused: The Worldline credential: ${message}`,
			message: `The Worldline credential: ${message}`,
		});
	});
});

describe('the credential', () => {
	test('tells the base URL of either version', () => {
		expect([baseUrl(version1), baseUrl(version2)]).toEqual([version1.apiUrl, version2.apiUrl]);
	});

	test('gives every request its token, an id of its own and the time', () => {
		const requests = [1, 2].map(() =>
			headersOf(
				authenticate(
					{ ...version2, accessToken: 'made-up-token' },
					{ url: 'https://x.example', headers: { Locale: 'fr' } },
				),
			),
		);
		const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
		for (const headers of requests) {
			expect(headers).toMatchObject({ Authorization: 'Bearer made-up-token', Locale: 'fr' });
			expect(headers['X-Request-ID']).toMatch(uuid);
			expect(headers.MessageCreateDateTime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
		}
		expect(requests[0]?.['X-Request-ID']).not.toBe(requests[1]?.['X-Request-ID']);
	});
});
