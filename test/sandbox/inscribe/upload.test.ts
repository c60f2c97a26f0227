import { Readable } from 'node:stream';
import { maxFileBytes } from '../../../sandbox/inscribe/upload';
import { eicar, jpeg, newCustomer, png, startInscribe, uploadFiles, type InscribeClient } from './fixture';

let client: InscribeClient;
let customer: string;

beforeEach(async () => {
	client = await startInscribe({ documentSeconds: 30 });
	customer = await newCustomer(client.api);
});

afterEach(() => client.sandbox.close());

async function document(id: string) {
	return (await client.api.get(`${customer}/documents/${id}`)).data;
}

describe('POST documents', () => {
	it('answers 202 and one object per file, all still PROCESSING', async () => {
		const { status, data } = await uploadFiles(client.api, customer, [
			['a.png', png],
			['b.jpg', jpeg],
		]);

		expect(status).toBe(202);
		expect(data.data).toMatchObject([
			{ name: 'a.png', state: 'PROCESSING', trust_score: null, quality_score: null, total_pages: null },
			{ name: 'b.jpg', state: 'PROCESSING', customer_name: 'John Smith', created_at: '2026-11-20T09:00:00.000Z' },
		]);
		expect(data.data[0]).not.toHaveProperty('is_fraudulent');
		expect(data.data[0].urls.api).toBe(`${client.sandbox.url}/inscribe/api/v2${customer}/documents/${data.data[0].id}`);
	});

	it('answers PROCESSING even when processing takes no time', async () => {
		const fast = await startInscribe();
		const { data } = await uploadFiles(fast.api, await newCustomer(fast.api), [['a.png', png]]);
		await fast.sandbox.close();

		expect(data.data[0].state).toBe('PROCESSING');
	});

	it('processes for as long as it was told to', async () => {
		await uploadFiles(client.api, customer, [['a.png', png]]);
		client.pass(29);
		expect((await document('1')).state).toBe('PROCESSING');
		client.pass(1);
		expect((await document('1')).state).toBe('PROCESSED');
	});

	it('takes tags and entities to verify as JSON parts', async () => {
		const tags = [{ text: 'onboarding' }, { text: 'new' }];
		const verifyEntities = [{ name: 'Jane Smith', strings: [{ key: 'phone', input: '1' }] }];
		const { status, data } = await uploadFiles(client.api, customer, [['a.png', png]], {
			tags,
			verify_entities: verifyEntities,
		});

		expect(status).toBe(202);
		expect(data.data[0].tags).toEqual(tags);
	});

	it.each([
		['tags that are texts', [['a.png', png]], { tags: ['x'] }, 'tags[0]:'],
		['entities that are no list', [['a.png', png]], { verify_entities: { name: 'J' } }, 'verify_entities:'],
		['no file', [], { tags: [] }, 'file: at least one file is required.'],
		['an empty file', [['a.pdf', Buffer.alloc(0)]], {}, 'file: a.pdf is empty.'],
	] satisfies Array<[string, Array<[string, Buffer]>, object, string]>)(
		'refuses %s with 400',
		async (_case, files, parts, message) => {
			const { status, data } = await uploadFiles(client.api, customer, files, { ...parts });

			expect(status).toBe(400);
			expect(data.message).toContain(message);
		},
	);

	it('refuses a part that is not JSON, and a body that is not multipart', async () => {
		const form = new FormData();
		form.append('file', new Blob([new Uint8Array(png)]), 'a.png');
		form.append('tags', 'onboarding');

		expect((await client.api.post(`${customer}/documents`, form)).data.message).toBe('tags: is not valid JSON.');
		expect((await client.api.post(`${customer}/documents`, { file: 'x' })).status).toBe(400);
		expect((await client.api.get(`${customer}/documents/`)).data).toEqual({ data: [] });
	});

	it('takes a file of 50 MB and refuses a larger one with 413', async () => {
		const taken = await uploadFiles(client.api, customer, [['a.bin', Buffer.alloc(maxFileBytes)]]);
		const refused = await uploadFiles(client.api, customer, [['b.bin', Buffer.alloc(maxFileBytes + 1)]]);

		expect(maxFileBytes).toBe(52_428_800);
		expect(taken.status).toBe(202);
		expect(refused.status).toBe(413);
		expect(refused.data).toEqual({ message: 'file: b.bin is over 50 MB.' });
	});

	it('takes a stream that does not tell its length', async () => {
		const body = Readable.from([
			Buffer.from('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
			png,
			Buffer.from('\r\n--edge--\r\n'),
		]);
		const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
		await client.api.post(`${customer}/documents`, body, { headers });
		client.pass(30);

		expect(await document('1')).toMatchObject({ name: 'a.png', state: 'PROCESSED' });
	});

	it('is not there for an unknown customer', async () => {
		expect((await uploadFiles(client.api, '/customers/none', [['a.png', png]])).status).toBe(404);
	});

	it('never shows the content or the API key in the journal', async () => {
		await uploadFiles(client.api, customer, [['a.txt', Buffer.from('private words')]]);
		const { data } = await client.control.get('/requests');

		expect(data[1].body.fields).toEqual([
			{ name: 'file', filename: 'a.txt', contentType: 'application/octet-stream', sizeBytes: 13 },
		]);
		expect(JSON.stringify(data)).not.toMatch(/private words|sandbox-inscribe-key/);
	});
});

describe('a file that is no PDF', () => {
	async function processed(bytes: Buffer) {
		const { data } = await uploadFiles(client.api, customer, [['upload', bytes]]);
		client.pass(30);
		return document(data.data[0].id);
	}

	it.each([
		['PNG', png],
		['JPEG', jpeg],
	])('is processed as a %s, with a quality score, but no trust score', async (_type, bytes) => {
		expect(await processed(bytes)).toMatchObject({
			state: 'PROCESSED',
			total_pages: 1,
			is_fraudulent: false,
			trust_score: null,
			quality_score: 60,
			parsed_details: { bank_accounts: [] },
		});
	});

	it.each([
		['a picture that was cut off', png.subarray(0, 10)],
		['something else', Buffer.from('Date,Amount')],
	])('is corrupt when it is %s', async (_case, bytes) => {
		const told = await processed(bytes);

		expect(told).toMatchObject({ state: 'CORRUPT_DATA_DETECTED', trust_score: null, quality_score: null });
		expect(told).not.toHaveProperty('is_fraudulent');
		expect(told).not.toHaveProperty('parsed_details');
	});

	it.each([
		['text', Buffer.concat([Buffer.from('hello '), eicar, Buffer.from(' world')])],
		['a picture', Buffer.concat([png, eicar])],
	])('is infected when the antivirus test string is in %s', async (_case, bytes) => {
		expect(await processed(bytes)).toMatchObject({ state: 'VIRUS_DETECTED', trust_score: null });
	});
});

describe('the documents of a customer', () => {
	beforeEach(async () => {
		for (const name of ['a.png', 'b.png', 'c.png']) await uploadFiles(client.api, customer, [[name, png]]);
	});

	it('are listed in pages, the newest first, under the address that ends with a slash', async () => {
		const { data } = await client.api.get(`${customer}/documents/?limit=2`);
		const next = await client.api.get(`${customer}/documents/?limit=2&page=2`);

		expect(data.data.map(({ name }: { name: string }) => name)).toEqual(['c.png', 'b.png']);
		expect(next.data.data.map(({ name }: { name: string }) => name)).toEqual(['a.png']);
	});

	it('go by their id and by their uuid', async () => {
		const { uuid } = await document('2');

		expect((await document(uuid)).name).toBe('b.png');
	});

	it('can be deleted one by one', async () => {
		expect((await client.api.delete(`${customer}/documents/2`)).status).toBe(204);
		expect((await client.api.get(`${customer}/documents/2`)).status).toBe(404);
		expect((await client.api.get(`${customer}/documents/`)).data.data).toHaveLength(2);
	});

	it('are not found at another customer', async () => {
		const other = await newCustomer(client.api);

		expect((await client.api.get(`${other}/documents/1`)).status).toBe(404);
	});
});
