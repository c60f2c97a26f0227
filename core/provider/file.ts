import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { type CreditError, inputError } from '../base/errors';
import { redact } from '../base/redact';

/** A file of an item. Its bytes are held once, in the blob, however often a request with it is sent. */
export interface BinaryFile {
	content: Blob;
	/** The first bytes, where a format's mark stands. */
	head: Buffer;
	fileName: string;
	mimeType: string;
}

/** The largest file that a provider takes, and the error for a larger one. */
export interface SizeLimit {
	bytes: number;
	refuse: (bytes: number) => CreditError;
}

/** Where readers look for the mark of a PDF (ISO 32000-1, annex H: within the first 1024 bytes). */
const HEAD_BYTES = 1_024;

const CHUNK_BYTES = 1_048_576;

/**
 * Reads a file of an item. Throws CreditError where the item has none of this name or n8n cannot open it. A file that n8n has stored is read in chunks: as one buffer it would
 * stand in memory twice while the blob is made, and statements of 50 MB are uploaded several at once. One that is larger than the limit is
 * refused before it is read.
 */
export async function readFile(
	ctx: IExecuteFunctions,
	itemIndex: number,
	property: string,
	limit?: SizeLimit,
): Promise<BinaryFile> {
	const binary = fileOf(ctx, itemIndex, property);
	const bytes = limit === undefined ? null : await sizeOf(ctx, binary);
	if (limit !== undefined && bytes !== null && bytes > limit.bytes) throw limit.refuse(bytes);
	const { parts, head } = await opened(property, async () =>
		binary.id === undefined ? await inMemory(ctx, itemIndex, property) : await stored(ctx, binary.id),
	);
	return {
		content: new Blob(parts, { type: binary.mimeType }),
		head,
		fileName: nameOf(binary),
		mimeType: binary.mimeType,
	};
}

function fileOf(ctx: IExecuteFunctions, itemIndex: number, property: string): IBinaryData {
	try {
		return ctx.helpers.assertBinaryData(itemIndex, property);
	} catch {
		const names = Object.keys(ctx.getInputData()[itemIndex]?.binary ?? {}).map((name) => `"${redact(name)}"`);
		throw names.length === 0
			? inputError('The item has no file', FILE_WANTED, 'FILE_MISSING')
			: otherFiles(property, names);
	}
}

/** The size that n8n has noted of a file, in bytes; null where it has noted none. */
async function sizeOf(ctx: IExecuteFunctions, { id, data }: IBinaryData): Promise<number | null> {
	if (id === undefined) return Buffer.byteLength(data, 'base64');
	try {
		const { fileSize } = await ctx.helpers.getBinaryMetadata(id);
		return fileSize;
	} catch {
		// Whether the file itself can be read is seen then.
		return null;
	}
}

const FILE_WANTED =
	'Put a node in front that gives the file, such as a form or Read Files From Disk. If there is one, a node in between drops the file: let it pass on its input.';

function otherFiles(property: string, names: readonly string[]): CreditError {
	return inputError(
		`The item has no file "${redact(property)}"; it has ${names.join(', ')}`,
		'Write the name that it has under Input Binary Field.',
		'FILE_MISSING',
	);
}

async function opened<T>(property: string, open: () => Promise<T>): Promise<T> {
	try {
		return await open();
	} catch {
		throw inputError(
			`The file "${redact(property)}" is there, but n8n cannot open it`,
			'Run the node again that gives the file. If that does not help, ask whoever runs this n8n: files of earlier runs may have been deleted.',
			'FILE_UNREADABLE',
		);
	}
}

function nameOf({ fileName }: IBinaryData): string {
	return fileName ?? 'statement';
}

/** A copy, so that the small head does not keep the whole file in memory. */
function headOf(bytes: Buffer): Buffer {
	return Buffer.from(bytes.subarray(0, HEAD_BYTES));
}

async function inMemory(ctx: IExecuteFunctions, itemIndex: number, property: string) {
	const bytes = await ctx.helpers.getBinaryDataBuffer(itemIndex, property);
	return { parts: [new Blob([bytes])], head: headOf(bytes) };
}

async function stored(ctx: IExecuteFunctions, id: string) {
	const parts: Blob[] = [];
	let head: Buffer = Buffer.alloc(0);
	const chunks: AsyncIterable<Buffer> = await ctx.helpers.getBinaryStream(id, CHUNK_BYTES);
	for await (const chunk of chunks) {
		if (head.length < HEAD_BYTES) head = headOf(Buffer.concat([head, chunk]));
		parts.push(new Blob([chunk]));
	}
	return { parts, head };
}
