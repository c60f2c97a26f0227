import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../base/errors';
import type { Secrets } from '../base/redact';
import { answerText } from './answerText';
import { withoutEnd } from './apiUrl';
import { ExchangeLimits } from './exchangeLimits';
import { type Headers, NetworkFault, faultOf } from './faults';
import { type ProviderRequest, type RequestBody, bodyOf } from './request';

/** Where and as whom requests are sent. */
export interface Connection {
	credentialType: string;
	baseUrl: string;
	/** How long the provider may be silent. */
	timeoutMs: number;
	/** What errors must not quote. */
	secrets: Secrets;
}

/** Every place of n8n from which a node may send requests: a run, a list in the editor, a webhook, an activation. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions | IHookFunctions;

export interface Exchanged {
	status: number;
	/** By their names in lower case. */
	headers: Headers;
	/** The body as text, untouched; null where it is larger than an answer may be. */
	text: string | null;
}

/** A whole exchange may take as many times as long as the provider may be silent. */
const DEADLINE_IN_TIMEOUTS = 5;

/** What an upload is given beyond that: slower than this is no connection to send files over. */
const SLOWEST_UPLOAD_BYTES_PER_S = 50_000;

const headersOf = z
	.record(z.unknown())
	.catch({})
	.transform((headers) =>
		Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
	);

const fullResponse = z.object({ statusCode: z.number(), headers: headersOf, body: z.unknown() });

/** What n8n throws for an answer with an error status. Only newer versions keep its headers. */
const statusError = z.object({
	httpCode: z
		.union([
			z.number(),
			z
				.string()
				.regex(/^\d{3}$/)
				.transform(Number),
		])
		.pipe(z.number().int().min(300).max(599)),
	context: z.object({ data: z.unknown() }).partial().nullish().catch(null),
	description: z.unknown(),
	cause: z
		.object({ response: z.object({ headers: z.unknown() }) })
		.nullish()
		.catch(null),
});

/** Whether the execution was stopped; only a run can be. */
export function isCancelled(ctx: RequestContext): boolean {
	return stopSignalOf(ctx)?.aborted ?? false;
}

function stopSignalOf(ctx: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in ctx ? ctx.getExecutionCancelSignal() : undefined;
}

/**
 * How long it may take until an answer begins, by what is sent: the HTTP client counts from the start of the request (axios 1.21,
 * adapters/http.js), so that the way of a file is part of it.
 */
export function silenceMs(timeoutMs: number, bodyBytes: number): number {
	return timeoutMs + uploadMs(bodyBytes);
}

/** The longest time that one exchange may take, by what it sends. */
export function deadlineMs(timeoutMs: number, bodyBytes: number): number {
	return DEADLINE_IN_TIMEOUTS * timeoutMs + uploadMs(bodyBytes);
}

function uploadMs(bodyBytes: number): number {
	return Math.floor(bodyBytes / SLOWEST_UPLOAD_BYTES_PER_S) * 1_000;
}

/**
 * Sends once and leaves the judgement of the status to the caller. n8n never renews a token in this call.
 * Throws NetworkFault without a complete answer, CreditError where the token endpoint refused the credential.
 */
export async function exchange(
	ctx: RequestContext,
	connection: Connection,
	request: ProviderRequest,
	body: RequestBody = bodyOf(request),
): Promise<Exchanged> {
	return await sendOnce(ctx, connection, { request, body }, { ignoreHttpStatusErrors: true });
}

/** Sends once as a plain call: answered with 401, n8n renews the token and sends again. Its error statuses come back as answers. */
export async function exchangeRenewingToken(
	ctx: RequestContext,
	connection: Connection,
	request: ProviderRequest,
	body: RequestBody = bodyOf(request),
): Promise<Exchanged> {
	return await sendOnce(ctx, connection, { request, body }, {});
}

async function sendOnce(
	ctx: RequestContext,
	connection: Connection,
	{ request, body }: { request: ProviderRequest; body: RequestBody },
	statuses: Pick<IHttpRequestOptions, 'ignoreHttpStatusErrors'>,
): Promise<Exchanged> {
	const { credentialType, timeoutMs, secrets } = connection;
	const limits = new ExchangeLimits(stopSignalOf(ctx), timeoutMs, deadlineMs(timeoutMs, body.bytes));
	const token: TokenAnswer = { headers: {} };
	try {
		const answer: unknown = await ctx.helpers.httpRequestWithAuthentication
			.call(limitedContext(ctx, limits, timeoutMs, token), credentialType, {
				...requestOptions(connection, request, body),
				...statuses,
				abortSignal: limits.signal,
			})
			.catch((error: unknown) => {
				if (statuses.ignoreHttpStatusErrors) throw error;
				return answerOf(error);
			});
		limits.heard();
		const { statusCode, headers, body: received } = fullResponse.parse(answer);
		return { status: statusCode, headers, text: await answerText(received, () => limits.heard()) };
	} catch (error) {
		if (isCancelled(ctx)) throw new CreditError('cancelled', 'The execution was stopped');
		if (limits.reached !== null) throw new NetworkFault(limits.reached, 'The time for it is over');
		throw faultOf(error, secrets, token.headers);
	} finally {
		limits.close();
	}
}

function requestOptions(
	{ baseUrl, timeoutMs }: Connection,
	request: ProviderRequest,
	{ content, bytes }: RequestBody,
): IHttpRequestOptions {
	return {
		method: request.method,
		url: `${withoutEnd(baseUrl)}${request.path}`,
		headers: {
			Accept: 'application/json',
			...(typeof content === 'string' ? { 'Content-Type': 'application/json' } : {}),
			...request.headers,
		},
		...(request.query === undefined ? {} : { qs: request.query }),
		...(content === undefined ? {} : { body: content }),
		// The helper has no limit of its own for an answer. And it would hand malformed JSON on as a text without a word.
		encoding: 'stream',
		timeout: silenceMs(timeoutMs, bytes),
		// A redirect would carry the credential to another host.
		disableFollowRedirect: true,
		returnFullResponse: true,
	};
}

/** The answer that n8n has thrown for its error status; throws again what is none. */
function answerOf(error: unknown): z.input<typeof fullResponse> {
	const parsed = statusError.safeParse(error);
	if (!parsed.success) throw error;
	const { httpCode, context, description, cause } = parsed.data;
	return {
		statusCode: httpCode,
		headers: headersOf.parse(cause?.response.headers),
		body: context?.data ?? (isOfHttpClient(description) ? null : description),
	};
}

/** n8n fills in the HTTP client's words where the answer had none. */
function isOfHttpClient(description: unknown): boolean {
	return typeof description === 'string' && description.startsWith('Request failed with status code');
}

/** What the token endpoint said in the course of an exchange. */
interface TokenAnswer {
	headers: Headers;
}

/**
 * n8n's context, in which the exchange can be ended: n8n puts the stop signal of the context in the place of any other. A token request
 * on the way keeps the same limits.
 */
function limitedContext(
	ctx: RequestContext,
	{ signal }: ExchangeLimits,
	timeout: number,
	token: TokenAnswer,
): RequestContext {
	const httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		const answer: unknown = await ctx.helpers.httpRequest({ ...options, timeout, abortSignal: signal });
		const parsed = fullResponse.safeParse(answer);
		if (parsed.success) token.headers = parsed.data.headers;
		return answer;
	};
	const helpers: unknown = Object.assign(Object.create(ctx.helpers), { httpRequest });
	return new Proxy(ctx, {
		get: (target, name) => {
			if (name === 'helpers') return helpers;
			if (name === 'getExecutionCancelSignal') return () => signal;
			const value: unknown = Reflect.get(target, name);
			return value;
		},
	});
}
