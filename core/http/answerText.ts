import { z } from 'zod';

/** More than the largest list of transactions; an answer without end would fill the memory of n8n. */
export const LARGEST_ANSWER_BYTES = 50 * 1_024 * 1_024;

const byteStream = z.custom<AsyncIterable<Uint8Array> & { destroy: () => void }>(
	(value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
);

/**
 * The body of an answer as text, as it was sent; null where it is larger than LARGEST_ANSWER_BYTES. `heard` is told of every part of
 * it. Throws what breaks the stream off. A body that n8n has read by itself is text or JSON already.
 */
export async function answerText(body: unknown, heard: () => void = () => {}): Promise<string | null> {
	if (typeof body === 'string') return body;
	if (body === undefined || body === null) return '';
	const stream = byteStream.safeParse(body);
	if (!stream.success) return JSON.stringify(body);
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of stream.data) {
		heard();
		bytes += part.byteLength;
		if (bytes > LARGEST_ANSWER_BYTES) {
			stream.data.destroy();
			return null;
		}
		parts.push(part);
	}
	// A byte order mark is not part of the text.
	return new TextDecoder().decode(Buffer.concat(parts));
}

/** The JSON in the text of an answer; undefined where it is none. */
export function parsedJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}
