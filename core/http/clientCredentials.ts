import type { IHttpRequestHelper } from 'n8n-workflow';
import { z } from 'zod';
import { Secrets, sentKeys } from '../base/redact';
import { answerText, parsedJson } from './answerText';
import { TOKEN_ENDPOINT_FAILING, TOKEN_UNREACHABLE, refusedFor, toldCode } from './faults';
import { providerWords } from './providerFault';

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

/** Of the credential's Test; in a run the token request keeps the limits of the exchange that needs it. */
const TOKEN_TIMEOUT_MS = 30_000;

/** Why there is no token; n8n hands the code on, and the message as it is. */
class TokenFault extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}

	/** The endpoint is at fault, or the way to it. */
	static unanswered(code: typeof TOKEN_UNREACHABLE | typeof TOKEN_ENDPOINT_FAILING, message: string): TokenFault {
		return new TokenFault(toldCode(code, message), message);
	}

	/** The credential is at fault. */
	static refused(message: string): TokenFault {
		return new TokenFault(refusedFor(message), message);
	}
}

/**
 * What n8n's pre-authentication has to give. Whatever keeps `fetch` from asking for a token is a fault of the credential, and marked as one:
 * n8n does not tell what failed, the token request or the request that needs the token.
 */
export async function accessTokenBy(fetch: () => Promise<string>): Promise<{ accessToken: string }> {
	try {
		return { accessToken: await fetch() };
	} catch (error) {
		if (error instanceof TokenFault || !(error instanceof Error)) throw error;
		throw TokenFault.refused(error.message);
	}
}

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
 * Fetches an access token. Throws a fault in words for the credential's Test, whose code says whether the credential was refused
 * (`refusedFor`), no answer came (TOKEN_UNREACHABLE) or it may work later (TOKEN_ENDPOINT_FAILING). It holds neither the request nor a secret.
 */
export async function requestToken(helper: IHttpRequestHelper, request: RawTokenRequest): Promise<string> {
	const { status, text } = await sent(helper, request);
	const answered = text === null ? undefined : parsedJson(text);
	const parsed = token.safeParse(answered);
	if (status < 300 && parsed.success) {
		// A provider may quote it in its very first answer, before anything has read it from the credential.
		sentKeys.remember([parsed.data.access_token]);
		return parsed.data.access_token;
	}
	if (status < 300) {
		// A web page is what a proxy shows while the endpoint is away; JSON is what the endpoint itself says.
		const said = 'The token endpoint answered without an access token. Check the token URL.';
		throw answered === undefined ? TokenFault.unanswered(TOKEN_ENDPOINT_FAILING, said) : TokenFault.refused(said);
	}
	const words = providerWords(answered ?? text, new Secrets(request.secrets));
	const said = `The token endpoint answered ${status}${words === null ? '' : ` (${words})`}.`;
	if (status === 408 || status === 429 || status >= 500) {
		throw TokenFault.unanswered(TOKEN_ENDPOINT_FAILING, `${said} Try again later.`);
	}
	throw TokenFault.refused(
		status < 400
			? `${said} Check the token URL: it leads on to another address, and redirects are not followed.`
			: `${said} Check ${request.check}.`,
	);
}

async function sent(
	helper: IHttpRequestHelper,
	{ tokenUrl, headers, body }: RawTokenRequest,
): Promise<{ status: number; text: string | null }> {
	try {
		const response: unknown = await helper.helpers.httpRequest({
			method: 'POST',
			url: tokenUrl,
			headers: { Accept: 'application/json', ...headers },
			body,
			encoding: 'stream',
			disableFollowRedirect: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: TOKEN_TIMEOUT_MS,
		});
		const { statusCode, body: received } = answer.parse(response);
		return { status: statusCode, text: await answerText(received) };
	} catch {
		// The error of the HTTP client carries the whole request, the secret included: it goes no further.
		throw TokenFault.unanswered(
			TOKEN_UNREACHABLE,
			'The token endpoint could not be reached. Check the token URL and the network of this n8n.',
		);
	}
}
