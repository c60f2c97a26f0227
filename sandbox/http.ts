import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { z } from 'zod';

/** One request as the routes see it: `path` is what follows the provider's prefix, `body` the raw bytes. */
export interface SandboxRequest {
	method: string;
	path: string;
	query: URLSearchParams;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

export interface SandboxReply {
	status: number;
	/** A string or a Buffer is sent as it is, anything else as JSON, undefined as an empty body. */
	body?: unknown;
	headers?: Record<string, string>;
}

/** Thrown by a route to answer with a status and a body; the server turns it into the reply. */
export class HttpError extends Error {
	constructor(
		readonly status: number,
		readonly body: unknown,
		readonly headers?: Record<string, string>,
	) {
		super(`HTTP ${status}`);
	}
}

/** The largest request body unless a provider says more: room for a statement of 1000 pages and no more. */
export const maxBodyBytes = 32 * 1024 * 1024;

/**
 * Reads a whole request body; a body over `maxBytes` is refused with 413 and the rest is not kept in memory. A body whose
 * length is told beforehand is held once, not twice.
 */
export async function readBody(request: IncomingMessage, maxBytes = maxBodyBytes): Promise<Buffer> {
	const toldBytes = Number(request.headers['content-length']);
	const whole = toldBytes >= 0 && toldBytes <= maxBytes ? Buffer.allocUnsafe(toldBytes) : null;
	const chunks: Buffer[] = [];
	let sizeBytes = 0;
	// Without this the loop would close the connection before the refusal can be sent.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		const bytes: unknown = chunk;
		if (!Buffer.isBuffer(bytes)) throw new Error('A request stream without an encoding gives buffers.');
		if (whole === null) chunks.push(bytes);
		else bytes.copy(whole, sizeBytes);
		sizeBytes += bytes.length;
		if (sizeBytes > maxBytes) throw new HttpError(413, { message: 'The request body is too large.' });
	}
	return whole ?? Buffer.concat(chunks);
}

/** The media type of a request in lower case, without parameters; an empty string when there is none. */
export function mediaType(request: SandboxRequest): string {
	return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Parses a JSON body against a schema; 415 for another media type, 400 naming the first wrong field. */
export function readJson<Schema extends z.ZodTypeAny>(request: SandboxRequest, schema: Schema): z.output<Schema> {
	if (mediaType(request) !== 'application/json') {
		throw new HttpError(415, { message: 'The request body must be sent as application/json.' });
	}
	return parseBody(parseJson(request.body), schema);
}

/** Checks a value that came from outside; 400 with `{message}` naming the first wrong field. */
export function parseBody<Schema extends z.ZodTypeAny>(value: unknown, schema: Schema): z.output<Schema> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const field = issue?.path.reduce<string>(
		(path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
		'',
	);
	throw new HttpError(400, { message: `${field === '' ? 'body' : field}: ${issue?.message ?? 'not understood'}` });
}

function parseJson(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		throw new HttpError(400, { message: 'The request body is not valid JSON.' });
	}
}
