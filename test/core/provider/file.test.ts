import { Readable } from 'node:stream';
import type { IExecuteFunctions } from 'n8n-workflow';
import { inputError } from '../../../core/base/errors';
import { readFile } from '../../../core/provider/file';
import { mock } from '../../support/stub';

const BYTES = Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}end`);

/** n8n's helpers over a file that it has stored, given out in chunks of so many bytes. */
function storedIn(chunkBytes: number) {
	const asked: unknown[] = [];
	const chunks = Array.from({ length: Math.ceil(BYTES.length / chunkBytes) }, (_, index) =>
		BYTES.subarray(index * chunkBytes, (index + 1) * chunkBytes),
	);
	const ctx = mock<IExecuteFunctions>({
		helpers: {
			assertBinaryData: () => ({ id: 'filesystem-v2:1', fileName: 'march.pdf', mimeType: 'application/pdf' }),
			getBinaryStream: async (id: string, size: number) => {
				asked.push([id, size]);
				return await Promise.resolve(Readable.from(chunks, { objectMode: false }));
			},
			getBinaryDataBuffer: async () => await Promise.reject(new Error('The file was read whole')),
		},
	});
	return { ctx, asked };
}

it.each([1, 100, 1_024, 1_000_000])(
	'a stored file is read in chunks (here of %i bytes) and comes out whole',
	async (size) => {
		const { ctx, asked } = storedIn(size);
		const file = await readFile(ctx, 0, 'data');
		expect(Buffer.from(await file.content.arrayBuffer()).equals(BYTES)).toBe(true);
		expect(file.content.type).toBe('application/pdf');
		expect(file.head.equals(BYTES.subarray(0, 1_024))).toBe(true);
		expect(file.fileName).toBe('march.pdf');
		expect(asked).toEqual([['filesystem-v2:1', 1_048_576]]);
	},
);

it('a stored file that breaks off while it is read fails', async () => {
	const { ctx } = storedIn(100);
	const broken = mock<IExecuteFunctions>({
		helpers: {
			...ctx.helpers,
			getBinaryStream: async () =>
				await Promise.resolve(
					new Readable({
						read() {
							this.destroy(new Error('The disk is gone'));
						},
					}),
				),
		},
	});
	await expect(readFile(broken, 0, 'data')).rejects.toMatchObject({
		message: 'The file "data" is there, but n8n cannot open it',
		detail: { description: expect.stringMatching(/^Run the node again that gives the file/) },
	});
});

describe('a file that is larger than it may be', () => {
	const limit = {
		bytes: 1_000,
		refuse: (bytes: number) => inputError(`${bytes} bytes`, 'Split it.', 'FILE_TOO_LARGE'),
	};
	const unread = async () => await Promise.reject(new Error('The file was read'));

	it('is refused by the size that n8n has noted, and not read', async () => {
		const helpers = {
			assertBinaryData: () => ({ id: 'database:1', mimeType: 'application/pdf' }),
			getBinaryMetadata: async () => await Promise.resolve({ fileSize: 1_001 }),
			getBinaryStream: unread,
		};
		const ctx = mock<IExecuteFunctions>({ helpers });
		await expect(readFile(ctx, 0, 'data', limit)).rejects.toMatchObject({ message: '1001 bytes' });
	});

	it('is refused by its length where n8n holds it in the item', async () => {
		const data = Buffer.alloc(1_001).toString('base64');
		const helpers = { assertBinaryData: () => ({ data, mimeType: 'application/pdf' }), getBinaryDataBuffer: unread };
		const ctx = mock<IExecuteFunctions>({ helpers });
		await expect(readFile(ctx, 0, 'data', limit)).rejects.toMatchObject({ message: '1001 bytes' });
	});

	it('is read where it is just as large as it may be, or n8n has noted no size', async () => {
		const { ctx } = storedIn(100);
		const known = (fileSize: Promise<{ fileSize: number }>) =>
			mock<IExecuteFunctions>({ helpers: { ...ctx.helpers, getBinaryMetadata: async () => await fileSize } });
		const wide = { ...limit, bytes: BYTES.length };
		expect((await readFile(known(Promise.resolve({ fileSize: BYTES.length })), 0, 'data', wide)).content.size).toBe(
			BYTES.length,
		);
		const gone = Promise.reject(new Error('No metadata'));
		expect((await readFile(known(gone), 0, 'data', wide)).content.size).toBe(BYTES.length);
	});
});
