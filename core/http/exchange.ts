import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../base/errors';
import { type Secrets, redact } from '../base/redact';
import { withoutEnd } from './apiUrl';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request to a provider, in terms of the provider's document. */
export interface ProviderRequest {
	method: Method;
	/** Made with `pathOf`, below the credential's base URL. */
	path: string;
	query?: Record<string, string | number>;
	/** Headers of this request alone; those of every request belong to the credential. */
	headers?: Readonly<Record<string, string>>;
	json?: unknown;
	/** Made anew for every attempt; a native FormData can be sent again after a token was renewed, a stream cannot. */
	form?: () => FormData;
	/** Values that no error of the run may quote, beside those that their keys in `json` give away: a password, an identifier. */
	sensitive?: readonly string[];
	/** What to look for when it stays unclear whether a write has happened. */
	ifUnclear?: string;
	/** What to do about a refusal, where the provider's document says more than the status does. */
	cures?: Readonly<Record<number, string>>;
}

export interface Exchanged {
	status: number;
	headers: Readonly<Record<string, string>>;
	/** The body as text, untouched. */
	text: string;
}

/** Where and as whom requests are sent. */
export interface Connection {
	credentialType: string;
	baseUrl: string;
	timeoutMs: number;
	/** What errors must not quote. */
	secrets: Secrets;
}

/** Every place of n8n from which a node may send requests: a run, a list in the editor, a webhook, an activation. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions | IHookFunctions;

/** Whether the execution was stopped; only a run can be. */
export function isCancelled(ctx: RequestContext): boolean {
	return 'getExecutionCancelSignal' in ctx && (ctx.getExecutionCancelSignal()?.aborted ?? false);
}

/** A fault in which no answer came; `code` as Node.js names it. */
export class NetworkFault extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

const NETWORK_CODE =
	/^(E(CONN\w+|TIMEDOUT|NOTFOUND|AI_AGAIN|PIPE|PROTO|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|ADDRNOTAVAIL|SOCKET)|HPE_\w+|ERR_(NETWORK|SOCKET\w*|STREAM_PREMATURE_CLOSE)|TOKEN_UNREACHABLE|TOKEN_ENDPOINT_FAILING)$/;

/** Codes with which Node.js refuses a server's certificate. */
const CERTIFICATE_CODE = /CERT|^UNABLE_TO_\w+|^HOSTNAME_MISMATCH$/;

const fullResponse = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()).catch({}),
	body: z.unknown(),
});

const thrownError = z
	.object({
		httpCode: z.string().nullish().catch(null),
		message: z.string().catch(''),
		code: z.string().nullish().catch(null),
		description: z.string().nullish().catch(null),
		context: z.object({ data: z.unknown() }).partial().nullish().catch(null),
		cause: z
			.object({ code: z.string().nullish().catch(null), message: z.string().nullish().catch(null) })
			.nullish()
			.catch(null),
	})
	.catch({ message: '' });

function requestOptions(connection: Connection, request: ProviderRequest): IHttpRequestOptions {
	const body =
		request.form !== undefined ? request.form() : request.json === undefined ? undefined : JSON.stringify(request.json);
	return {
		method: request.method,
		url: `${withoutEnd(connection.baseUrl)}${request.path}`,
		headers: {
			Accept: 'application/json',
			...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
			...request.headers,
		},
		...(request.query === undefined ? {} : { qs: request.query }),
		...(body === undefined ? {} : { body }),
		// Text, so that the body arrives as sent: n8n would hand malformed JSON on as a string without a word.
		encoding: 'text',
		timeout: connection.timeoutMs,
		// A redirect would carry the credential to another host.
		disableFollowRedirect: true,
		returnFullResponse: true,
	};
}

function textOf(body: unknown): string {
	if (typeof body === 'string') return body;
	return body === undefined || body === null ? '' : JSON.stringify(body);
}

function exchanged(answer: unknown): Exchanged {
	const { statusCode, headers, body } = fullResponse.parse(answer);
	return {
		status: statusCode,
		headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
		text: textOf(body),
	};
}

/** The code of a thrown error that fits, wherever n8n's version keeps it. */
function codeOf(error: z.infer<typeof thrownError>, pattern: RegExp): string | null {
	return (
		[error.httpCode, error.code, error.cause?.code].find((code) => typeof code === 'string' && pattern.test(code)) ??
		null
	);
}

/**
 * Sends once and leaves the judgement of the status to the caller. n8n never renews a token in this call.
 * Throws NetworkFault when no answer came, CreditError when the token endpoint refused the credential.
 */
export async function exchange(
	ctx: RequestContext,
	connection: Connection,
	request: ProviderRequest,
): Promise<Exchanged> {
	try {
		return exchanged(
			await ctx.helpers.httpRequestWithAuthentication.call(ctx, connection.credentialType, {
				...requestOptions(connection, request),
				ignoreHttpStatusErrors: true,
			}),
		);
	} catch (error) {
		throw withoutAnswer(ctx, error, connection);
	}
}

/** Sends once as a plain call: answered with 401, n8n renews the token and sends again. Its error statuses come back as answers. */
export async function exchangeRenewingToken(
	ctx: RequestContext,
	connection: Connection,
	request: ProviderRequest,
): Promise<Exchanged> {
	try {
		return exchanged(
			await ctx.helpers.httpRequestWithAuthentication.call(
				ctx,
				connection.credentialType,
				requestOptions(connection, request),
			),
		);
	} catch (error) {
		const thrown = thrownError.parse(error);
		const status = Number(thrown.httpCode);
		if (status >= 100 && status <= 599)
			return { status, headers: {}, text: textOf(thrown.context?.data ?? thrown.description) };
		throw withoutAnswer(ctx, error, connection);
	}
}

function withoutAnswer(ctx: RequestContext, error: unknown, { secrets }: Connection): Error {
	if (isCancelled(ctx)) return new CreditError('cancelled', 'The execution was stopped');
	const thrown = thrownError.parse(error);
	const certificateCode = codeOf(thrown, CERTIFICATE_CODE);
	if (certificateCode !== null) {
		return new CreditError('network', `The certificate of the server is not accepted (${certificateCode})`, {
			description: 'Check the URLs in the credential, or have the certificate of the server or proxy put right.',
			httpCode: certificateCode,
			code: 'CERTIFICATE_REFUSED',
		});
	}
	const code = codeOf(thrown, NETWORK_CODE);
	if (code !== null) return new NetworkFault(code, redact(thrown.cause?.message ?? thrown.message, secrets));
	return new CreditError('credential', redact(thrown.message || 'The request could not be authenticated', secrets), {
		description: 'Open the credential, check its values and test it.',
		...(thrown.httpCode ? { httpCode: thrown.httpCode } : {}),
		code: 'CREDENTIAL_REFUSED',
	});
}
