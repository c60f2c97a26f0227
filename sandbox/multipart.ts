/** One part of a multipart/form-data body (RFC 7578); `filename` and `contentType` are null when not given. */
export interface MultipartPart {
	name: string;
	filename: string | null;
	contentType: string | null;
	content: Buffer;
}

const lineBreak = Buffer.from('\r\n');
const headersEnd = Buffer.from('\r\n\r\n');

/**
 * Splits a multipart/form-data body into its parts without touching their bytes.
 * Null when the header has no boundary or the body is not well formed.
 */
export function parseMultipart(contentTypeHeader: string, body: Buffer): MultipartPart[] | null {
	const boundary = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentTypeHeader);
	if (boundary === null) return null;
	const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`);
	// The first delimiter may open the body; every later one follows a line break that belongs to it, not to the part.
	const innerDelimiter = Buffer.concat([lineBreak, delimiter]);
	const parts: MultipartPart[] = [];
	let position = startsAt(body, 0, delimiter) ? 0 : body.indexOf(innerDelimiter) + lineBreak.length;
	if (position < lineBreak.length && position !== 0) return null;
	for (;;) {
		position += delimiter.length;
		if (startsAt(body, position, Buffer.from('--'))) return parts;
		const headersStart = body.indexOf(lineBreak, position) + lineBreak.length;
		if (headersStart < lineBreak.length) return null;
		const contentStart = body.indexOf(headersEnd, headersStart) + headersEnd.length;
		const contentEnd = body.indexOf(innerDelimiter, contentStart);
		if (contentStart < headersEnd.length || contentEnd < 0) return null;
		const part = describePart(body.subarray(headersStart, contentStart - headersEnd.length).toString('utf8'));
		if (part === null) return null;
		parts.push({ ...part, content: body.subarray(contentStart, contentEnd) });
		position = contentEnd + lineBreak.length;
	}
}

function describePart(headerText: string): Omit<MultipartPart, 'content'> | null {
	const headers = new Map(
		headerText.split('\r\n').map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
		}),
	);
	const disposition = headers.get('content-disposition') ?? '';
	const name = parameter(disposition, 'name');
	if (!/^form-data\b/i.test(disposition) || name === null) return null;
	return { name, filename: parameter(disposition, 'filename'), contentType: headers.get('content-type') ?? null };
}

/** RFC 7578 section 4.2: browsers and form libraries send a quote inside a name as %22. */
function parameter(disposition: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^;\\s]+))`, 'i').exec(disposition);
	const value = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
	return value?.replaceAll('%22', '"') ?? null;
}

function startsAt(body: Buffer, position: number, expected: Buffer): boolean {
	return body.subarray(position, position + expected.length).equals(expected);
}
