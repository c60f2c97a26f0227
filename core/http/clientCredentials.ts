import type { IHttpRequestHelper } from 'n8n-workflow';
import { z } from 'zod';
import { Secrets, sentKeys } from '../base/redact';
import { providerWords } from './providerFault';
import { TOKEN_ENDPOINT_FAILING, TOKEN_UNREACHABLE } from './retry';

/** A client-credentials token request (RFC 6749 4.4), with what providers vary. */
export interface TokenRequest {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	/** Left out when empty. */
	audience?: string;
	/** Left out when empty. */
	scope?: string;
	bodyStyle: 'json' | 'form';
	/** What a refusal must not quote, beside the client's ID and secret. */
	secrets: readonly string[];
}

/** A token request whose client proves itself otherwise than by a secret in the body. */
export interface RawTokenRequest {
	tokenUrl: string;
	headers: Readonly<Record<string, string>>;
	body: string;
	/** What a refusal must not quote. */
	secrets: readonly string[];
	/** The fields of the credential to look at after a refusal. */
	check: string;
}

const answer = z.object({ statusCode: z.number(), body: z.unknown() });
const token = z.object({ access_token: z.string().min(1) });

const TOKEN_TIMEOUT_MS = 30_000;

/** Fetches an access token with a client secret; throws as `requestToken` does. */
export async function fetchToken(helper: IHttpRequestHelper, request: TokenRequest): Promise<string> {
	const { audience = '', scope = '' } = request;
	const body = {
		client_id: request.clientId,
		client_secret: request.clientSecret,
		...(audience === '' ? {} : { audience }),
		...(scope === '' ? {} : { scope }),
		grant_type: 'client_credentials',
	};
	const asForm = request.bodyStyle === 'form';
	return await requestToken(helper, {
		tokenUrl: request.tokenUrl,
		headers: { 'Content-Type': asForm ? 'application/x-www-form-urlencoded' : 'application/json' },
		body: asForm ? new URLSearchParams(body).toString() : JSON.stringify(body),
		secrets: [request.clientId, request.clientSecret, ...request.secrets],
		check: `the client ID, the client secret${scope === '' ? '' : ', the scope'} and the token URL`,
	});
}

/**
 * Fetches an access token. Throws an Error in words for the credential test; a fault in which no answer came carries the code
 * TOKEN_UNREACHABLE, one that may pass TOKEN_ENDPOINT_FAILING. The thrown error holds neither the request nor a secret.
 */
export async function requestToken(helper: IHttpRequestHelper, request: RawTokenRequest): Promise<string> {
	const { statusCode, body: answered } = answer.parse(
		await sent(async () => {
			const response: unknown = await helper.helpers.httpRequest({
				method: 'POST',
				url: request.tokenUrl,
				headers: { Accept: 'application/json', ...request.headers },
				body: request.body,
				disableFollowRedirect: true,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: TOKEN_TIMEOUT_MS,
			});
			return response;
		}),
	);
	const parsed = token.safeParse(typeof answered === 'string' ? parseJson(answered) : answered);
	if (statusCode < 300 && parsed.success) {
		// A provider may quote it in its very first answer, before anything has read it from the credential.
		sentKeys.remember([parsed.data.access_token]);
		return parsed.data.access_token;
	}
	const words = providerWords(answered, new Secrets(request.secrets));
	if (statusCode < 300) throw new Error('The token endpoint answered without an access token. Check the token URL.');
	const said = `The token endpoint answered ${statusCode}${words === null ? '' : ` (${words})`}.`;
	if (statusCode === 429 || statusCode >= 500) {
		throw Object.assign(new Error(`${said} Try again later.`), { code: TOKEN_ENDPOINT_FAILING });
	}
	throw new Error(`${said} Check ${request.check}.`);
}

async function sent(send: () => Promise<unknown>): Promise<unknown> {
	try {
		return await send();
	} catch {
		// The error of the HTTP client carries the whole request, the secret included: it goes no further.
		throw Object.assign(
			new Error('The token endpoint could not be reached. Check the token URL and the network of this n8n.'),
			{
				code: TOKEN_UNREACHABLE,
			},
		);
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
