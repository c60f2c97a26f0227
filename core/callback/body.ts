import type { IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { isDeeperThan } from '../base/jsonBytes';
import { Refusal } from './refusal';

const MOST_BODY_BYTES = 1_048_576;
const DEEPEST_NESTING = 64;

/** RFC 8259, 8.1: a reader may take it off. Some senders put it there, and n8n hands it on. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const requestWithRawBody = z.object({ rawBody: z.instanceof(Buffer) });

/**
 * The bytes as they came, without a byte order mark, and what they say: a signature is over bytes, and a body that n8n has parsed is
 * not the same any more. Throws a Refusal for what is no JSON within the limits.
 */
export function readBody(ctx: IWebhookFunctions): { body: Buffer; json: unknown } {
	const request = requestWithRawBody.safeParse(ctx.getRequestObject());
	const body = withoutMark(request.success ? request.data.rawBody : Buffer.alloc(0));
	if (body.length === 0) throw new Refusal(400, 'A JSON body is expected.');
	if (body.length > MOST_BODY_BYTES) throw new Refusal(400, 'The body is too large.');
	if (isDeeperThan(body, DEEPEST_NESTING)) throw new Refusal(400, 'The body is nested too deeply.');
	return { body, json: parsed(body) };
}

function withoutMark(bytes: Buffer): Buffer {
	return bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
		? bytes.subarray(BYTE_ORDER_MARK.length)
		: bytes;
}

function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		throw new Refusal(400, 'The body is not JSON.');
	}
}
