import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/** A file of an item. Its bytes are held once, in the blob, however often a request with it is sent. */
export interface BinaryFile {
	content: Blob;
	/** The first bytes, where a format's mark stands. */
	head: Buffer;
	fileName: string;
	mimeType: string;
}

/** Where readers look for the mark of a PDF (ISO 32000-1, annex H: within the first 1024 bytes). */
const HEAD_BYTES = 1_024;

const CHUNK_BYTES = 1_048_576;

/**
 * Reads a file of an item; n8n's own error where there is none. A file that n8n has stored is read in chunks: as one buffer it would
 * stand in memory twice while the blob is made, and statements of 50 MB are uploaded several at once.
 */
export async function readFile(ctx: IExecuteFunctions, itemIndex: number, property: string): Promise<BinaryFile> {
	const binary = ctx.helpers.assertBinaryData(itemIndex, property);
	const { parts, head } =
		binary.id === undefined ? await inMemory(ctx, itemIndex, property) : await stored(ctx, binary.id);
	return {
		content: new Blob(parts, { type: binary.mimeType }),
		head,
		fileName: nameOf(binary),
		mimeType: binary.mimeType,
	};
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
