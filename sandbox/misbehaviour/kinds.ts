/** Every way in which a provider can misbehave under an address of its own; README.md says how to use them. */
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxReply } from '../http';

export interface Misbehaviour {
	/** What the client meets, for people. */
	what: string;
	/** Whether the provider does what it was asked before it misbehaves: then `reply` is its real answer. */
	acts: boolean;
	/** Answers, or does worse. `here` is the address that misbehaves, for a redirect. */
	answer(response: ServerResponse, reply: SandboxReply, here: string): void | Promise<void>;
}

const DELAY_MS = 50;
const DROP_EVERY_MS = 20;
const HUGE_PART_BYTES = 1_000_000;
/** More than any client should keep. */
const HUGE_PARTS = 60;
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const PAGE = '<!doctype html><html><body><h1>We are down for maintenance</h1></body></html>';

function bytesOf({ body }: SandboxReply): Buffer {
	if (Buffer.isBuffer(body)) return body;
	return Buffer.from(body === undefined ? '{}' : typeof body === 'string' ? body : JSON.stringify(body));
}

function headersOf(reply: SandboxReply): Record<string, string> {
	return { ...JSON_TYPE, ...reply.headers };
}

/** The real answer, whole. */
function whole(response: ServerResponse, reply: SandboxReply): void {
	if (reply.body === undefined) response.writeHead(reply.status, reply.headers).end();
	else response.writeHead(reply.status, headersOf(reply)).end(bytesOf(reply));
}

/** The first half of an answer, then nothing more. */
function cut(response: ServerResponse, reply: SandboxReply, headers: Record<string, string>): void {
	const bytes = bytesOf(reply);
	response.writeHead(reply.status, { ...headersOf(reply), ...headers });
	response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
}

/** An answer of these bytes in the place of the real one, with its status where it is a success. */
function instead(content: string, headers: Record<string, string> = {}) {
	return (response: ServerResponse, reply: SandboxReply) => {
		const { status } = reply;
		// A refusal of the provider's own stays one.
		if (status >= 400) return whole(response, reply);
		const hasBody = status !== 204 && status !== 304;
		response.writeHead(hasBody ? status : 200, { ...JSON_TYPE, ...headers }).end(content);
	};
}

function status(code: number, what: string, headers: () => Record<string, string> = () => ({})): Misbehaviour {
	return {
		what: `${code}: ${what}`,
		// A gateway answers 5xx whether or not the provider behind it was done; a refusal says that nothing happened.
		acts: code >= 500,
		answer(response) {
			response.writeHead(code, { ...JSON_TYPE, ...headers() });
			response.end(JSON.stringify({ message: `Made-up fault ${code}` }));
		},
	};
}

/** By the name in the address. */
export const MISBEHAVIOURS: Readonly<Record<string, Misbehaviour>> = {
	none: { what: 'answers as it should, and counts what came', acts: true, answer: whole },
	delay: {
		what: 'answers late, but in time',
		acts: true,
		async answer(response, reply) {
			await delay(DELAY_MS);
			whole(response, reply);
		},
	},
	hang: { what: 'takes the request and never answers, nothing was done', acts: false, answer() {} },
	'hang-after': { what: 'does what it was asked and never answers', acts: true, answer() {} },
	drip: {
		what: 'answers byte by byte without end',
		acts: true,
		answer(response, reply) {
			response.writeHead(reply.status, headersOf(reply));
			const timer = setInterval(() => response.write(' '), DROP_EVERY_MS);
			response.once('close', () => clearInterval(timer));
		},
	},
	reset: {
		what: 'resets the connection, nothing was done',
		acts: false,
		answer: (response) => void response.socket?.resetAndDestroy(),
	},
	'reset-after': {
		what: 'does what it was asked and resets the connection',
		acts: true,
		answer: (response) => void response.socket?.resetAndDestroy(),
	},
	'cut-by-length': {
		what: 'breaks off before the length that it told',
		acts: true,
		answer: (response, reply) => cut(response, reply, { 'content-length': String(bytesOf(reply).length + 1) }),
	},
	'cut-in-chunks': {
		what: 'breaks off between two chunks',
		acts: true,
		answer: (response, reply) => cut(response, reply, { 'transfer-encoding': 'chunked' }),
	},
	'broken-gzip': {
		what: 'says gzip and sends none',
		acts: true,
		answer: instead('this is no gzip', { 'content-encoding': 'gzip' }),
	},
	'wrong-type': {
		what: 'sends its JSON as text/html',
		acts: true,
		answer: (response, reply) =>
			whole(response, { ...reply, headers: { ...reply.headers, 'content-type': 'text/html; charset=utf-8' } }),
	},
	html: {
		what: 'answers 2xx with a web page',
		acts: true,
		answer: instead(PAGE, { 'content-type': 'text/html; charset=utf-8' }),
	},
	malformed: { what: 'answers 2xx with half of a JSON text', acts: true, answer: instead('{"a": [1, 2') },
	empty: { what: 'answers 2xx with nothing', acts: true, answer: instead('') },
	null: { what: 'answers 2xx with null', acts: true, answer: instead('null') },
	redirect: {
		what: 'redirects to another address',
		acts: false,
		answer: (response, _, here) => void response.writeHead(302, { location: `${here}/redirected` }).end(),
	},
	huge: {
		what: `answers with ${HUGE_PARTS} MB`,
		acts: true,
		answer(response, reply) {
			response.writeHead(reply.status, headersOf(reply));
			const part = Buffer.alloc(HUGE_PART_BYTES, ' ');
			let left = HUGE_PARTS;
			const more = () => {
				left -= 1;
				if (left < 0) response.end('{}');
				else if (!response.destroyed) response.write(part, more);
			};
			more();
		},
	},
	'status-401': status(401, 'not let in'),
	'status-403': status(403, 'not allowed'),
	'status-429-seconds': status(429, 'too often, Retry-After in seconds', () => ({ 'retry-after': '1' })),
	'status-429-date': status(429, 'too often, Retry-After as a date', () => ({
		'retry-after': new Date(Date.now() + 1_000).toUTCString(),
	})),
	'status-429-long': status(429, 'too often, come back in two minutes', () => ({ 'retry-after': '120' })),
	'status-500': status(500, 'a fault, after it was done'),
	'status-502': status(502, 'a gateway that lost the answer, after it was done'),
	'status-503': status(503, 'busy, after it was done'),
	'status-503-retry-after': status(503, 'busy, with Retry-After, after it was done', () => ({ 'retry-after': '1' })),
	'status-504': status(504, 'a gateway that waited too long, after it was done'),
};
