import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { HttpError, parseBody } from '../http';
import { parseMultipart, type MultipartPart } from '../multipart';
import { documentAnswer } from './document';
import type { Document } from './model';
import { apiUrlOf } from './documents';
import { examine } from './examine';
import { customerOf, type InscribeRoute } from './route';

/** The documented limit of one file. */
export const maxFileBytes = 50 * 1024 * 1024;
/** The sandbox's own limit: five of the largest files, and what is around them. */
export const maxBodyBytes = 5 * maxFileBytes + 1024 * 1024;

const tagsSchema = z.array(z.object({ text: z.string().min(1) }).strict());
/** "Each object in this array corresponds to a file"; nothing is verified here. */
const verifyEntitiesSchema = z.array(z.object({}).passthrough());

/**
 * POST documents: takes the files and answers 202 with PROCESSING. The files are examined before the answer, one at a time
 * over all requests: nothing of a file is kept afterwards, and parallel uploads do not add up in memory.
 */
export function uploadRoute(documentSeconds: number, now: () => number): InscribeRoute {
	let lastId = 0;
	let examining: Promise<unknown> = Promise.resolve();
	return {
		method: 'POST',
		path: '/customers/:customerId/documents',
		async handle(call) {
			const customer = customerOf(call);
			const { files, tags } = readParts(call.request.headers['content-type'] ?? '', call.request.body);
			const added: Document[] = [];
			for (const file of files) {
				const examined = examining.then(() => examine(file.content));
				examining = examined.catch(() => undefined);
				lastId += 1;
				added.push({
					uuid: randomUUID(),
					id: String(lastId),
					name: file.filename ?? '',
					createdMs: now(),
					processedMs: now() + documentSeconds * 1000,
					tags,
					examined: await examined,
				});
			}
			customer.documents.push(...added);
			// A document that was just taken is never done yet, however short the processing is.
			const data = added.map((document) => documentAnswer(document, customer, document.createdMs - 1, apiUrlOf(call)));
			return { status: 202, body: { data } };
		},
	};
}

function readParts(contentType: string, body: Buffer): { files: MultipartPart[]; tags: object[] } {
	const parts = parseMultipart(contentType, body);
	if (parts === null) throw refused('Documents must be sent as multipart/form-data.');
	const files = parts.filter(({ name }) => name === 'file');
	if (files.length === 0) throw refused('file: at least one file is required.');
	for (const { filename, content } of files) {
		if (filename === null || filename === '') throw refused('file: a file name is required.');
		if (content.length === 0) throw refused(`file: ${filename} is empty.`);
		if (content.length > maxFileBytes) throw new HttpError(413, { message: `file: ${filename} is over 50 MB.` });
	}
	jsonPart(parts, 'verify_entities', verifyEntitiesSchema);
	return { files, tags: jsonPart(parts, 'tags', tagsSchema) };
}

/** A part with JSON in it; an empty list when it is left out. */
function jsonPart(parts: MultipartPart[], name: string, schema: z.ZodType<object[]>): object[] {
	const part = parts.find((candidate) => candidate.name === name);
	if (part === undefined) return [];
	let value: unknown;
	try {
		value = JSON.parse(part.content.toString('utf8'));
	} catch {
		throw refused(`${name}: is not valid JSON.`);
	}
	return parseBody({ [name]: value }, z.object({ [name]: schema }))[name] ?? [];
}

function refused(message: string): HttpError {
	return new HttpError(400, { message });
}
