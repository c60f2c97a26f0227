import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import { InscribeSandbox, filesOf } from './inscribeSandbox';

let sandbox: InscribeSandbox;
let customerId: string;
let genuine: Buffer;
let forged: Buffer;
beforeAll(async () => {
	sandbox = await InscribeSandbox.start();
	genuine = await sandbox.statement('halima-okon');
	forged = await sandbox.statement('bolanle-usman');
});
beforeEach(async () => {
	await sandbox.reset();
	customerId = await sandbox.customer();
});
afterAll(async () => await sandbox.stop());

const WAIT = { waitUntilDone: true, pollInterval: 1, maxWait: 30 };

const upload = async (files: IBinaryKeyData, parameters: INodeParameters = {}) =>
	await sandbox.run('uploadBankStatement', { source: 'document', customerId, ...parameters }, { binary: [files] });

const uploaded = async (content: Buffer, parameters: INodeParameters = {}, fileName = 'statement.pdf') => {
	const { outputs, error } = await upload(filesOf({ data: { content, fileName } }), parameters);
	expect(error).toBeUndefined();
	return outputs[0]?.[0]?.json ?? {};
};

const check = async (parameters: INodeParameters = {}) =>
	await sandbox.first('checkAnalysisStatus', { customerId, ...parameters });

/** Lets the next look at a document find this answer. */
const answered = async (document: object) =>
	await sandbox.fault({
		method: 'GET',
		pathIncludes: '/documents/',
		status: 200,
		body: { id: '42', ...document },
		times: 1,
	});

describe('a customer and a document', () => {
	const chosen = (mode: string, value: string) => ({ __rl: true, mode, value });

	test.each(['list', 'id'])('can be chosen by %s or stand as a plain text', async (mode) => {
		const { statementId } = await uploaded(genuine);
		const byText = await check({ documentId: String(statementId) });
		expect(byText).toMatchObject({ id: statementId, customerId });
		const byChoice = await check({
			customerId: chosen(mode, customerId),
			documentId: chosen(mode, String(statementId)),
		});
		expect(byChoice).toMatchObject({ id: statementId, customerId });
	});

	test('no document chosen looks at all of them', async () => {
		await uploaded(genuine);
		expect(await check({ customerId: chosen('list', customerId), documentId: chosen('list', '') })).toMatchObject({
			id: customerId,
			documents: [{ name: 'statement.pdf' }],
		});
	});
});

describe('Upload Bank Statement with a document', () => {
	test('sends the file and gives the ID of the document, which is processed later', async () => {
		const item = await uploaded(genuine);
		expect(item).toMatchObject({
			provider: 'inscribe',
			customerId,
			statementId: expect.stringMatching(/./),
			status: 'processing',
			providerStatus: 'PROCESSING',
			trustScore: null,
			qualityScore: null,
			fraudulent: null,
			reasons: [],
			documents: [{ name: 'statement.pdf', status: 'processing' }],
		});
		expect((await sandbox.sent()).at(-1)).toMatchObject({
			method: 'POST',
			path: `/inscribe/api/v2/customers/${customerId}/documents`,
			body: { fields: [{ name: 'file', filename: 'statement.pdf', contentType: 'application/pdf' }] },
		});
	});

	test('sends several files of one item in one request, with tags and the entities to verify', async () => {
		const files = filesOf({ january: { content: genuine }, payslip: { content: forged } });
		const { outputs, error } = await upload(files, {
			binaryPropertyName: 'january, payslip',
			additionalFields: { tags: 'onboarding, new_customer', verifyEntities: '[{"name":"Ada"},{"name":"Bola"}]' },
		});
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			statementId: null,
			documents: [{ name: 'january.pdf' }, { name: 'payslip.pdf' }],
		});
		const posts = (await sandbox.sent()).filter(({ path }) => path.endsWith('/documents'));
		expect(posts).toHaveLength(1);
		expect(posts[0]?.body).toMatchObject({
			fields: [{ name: 'file' }, { name: 'file' }, { name: 'verify_entities' }, { name: 'tags' }],
		});
	});

	test('waits until a genuine document is ready, with its scores', async () => {
		expect(await uploaded(genuine, { options: WAIT })).toMatchObject({
			status: 'ready',
			providerStatus: 'PROCESSED',
			trustScore: 96,
			fraudulent: false,
			reasons: [],
		});
	});

	test('waits until each of several documents is done, and the worst of them decides', async () => {
		const files = filesOf({ a: { content: genuine }, b: { content: forged } });
		const { outputs } = await upload(files, { binaryPropertyName: 'a,b', options: WAIT });
		expect(outputs[0]?.[0]?.json).toMatchObject({
			status: 'rejected',
			trustScore: 9,
			fraudulent: true,
			reasons: [{ code: 'DOCUMENT_FRAUDULENT', action: 'manualReview' }],
			documents: [
				{ name: 'a.pdf', status: 'ready', fraudulent: false },
				{ name: 'b.pdf', status: 'rejected', fraudulent: true },
			],
		});
	});

	test('ends its waiting at the deadline, and says that it did', async () => {
		const state = { id: '42', state: 'PROCESSING' };
		await sandbox.fault({ method: 'GET', pathIncludes: '/documents/', status: 200, body: state, times: 9 });
		expect(await uploaded(genuine, { options: { ...WAIT, pollInterval: 30, maxWait: 1 } })).toMatchObject({
			status: 'processing',
			timedOut: true,
		});
		expect(
			(await sandbox.sent()).filter(({ method, path }) => method === 'GET' && path.includes('/documents/')),
		).toHaveLength(1);
	});

	test('takes a picture whose type n8n does not know, and sends it as what it is', async () => {
		const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]);
		const files = filesOf({ data: { content: png, mimeType: 'application/octet-stream', fileName: 'scan' } });
		expect((await upload(files)).error).toBeUndefined();
		expect((await sandbox.sent()).at(-1)?.body).toMatchObject({ fields: [{ contentType: 'image/png' }] });
	});

	test('hands over undeclared bytes for Inscribe to judge', async () => {
		const files = filesOf({ data: { content: Buffer.from([1, 2, 3]), mimeType: 'application/octet-stream' } });
		expect((await upload(files)).error).toBeUndefined();
		expect((await sandbox.sent()).at(-1)?.body).toMatchObject({
			fields: [{ contentType: 'application/octet-stream' }],
		});
	});

	test.each([
		['an empty file', Buffer.alloc(0), {}, /is empty/],
		['a text that calls itself a PDF', Buffer.from('PK not a statement'), {}, /is not a PDF, JPG or PNG/],
		[
			'a file over 50 MB',
			Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(50 * 1024 * 1024)]),
			{},
			/has 50\.1 MB, and Inscribe takes at most 50 MB/,
		],
		[
			'entities for more files than there are',
			Buffer.from('%PDF-1.4'),
			{ verifyEntities: '[{},{}]' },
			/has 2 entries for 1 files/,
		],
		[
			'entities that are no list',
			Buffer.from('%PDF-1.4'),
			{ verifyEntities: '3' },
			/must be a list with one object per file/,
		],
	])('refuses %s before anything is sent', async (_, content, additionalFields, message) => {
		await sandbox.reset();
		const { error } = await upload(filesOf({ data: { content } }), { additionalFields });
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('refuses a field that holds no file', async () => {
		await sandbox.reset();
		const { error } = await upload(filesOf({ data: { content: genuine } }), { binaryPropertyName: 'data, other' });
		expect(error?.message).toMatch(/other/);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('for a customer who is not there says so', async () => {
		const { error } = await upload(filesOf({ data: { content: genuine } }), { customerId: 'nobody' });
		expect(error).toMatchObject({
			httpCode: '404',
			description: 'Check the customer ID: Inscribe does not know it.',
		});
	});

	test('without a clear answer is not sent again, and says that it may have happened', async () => {
		await sandbox.fault({ method: 'POST', pathIncludes: '/documents', drop: true, times: 1 });
		const { error } = await upload(filesOf({ data: { content: genuine } }));
		expect(error?.description).toMatch(/may have happened all the same\. Look at the customer's documents/);
		expect((await sandbox.sent()).filter(({ path }) => path.endsWith('/documents'))).toHaveLength(1);
	});

	test.each(['..', '.'])('refuses %j as a customer, which would reach another address', async (id) => {
		await sandbox.reset();
		const { error } = await upload(filesOf({ data: { content: genuine } }), { customerId: id });
		expect(error?.message).toMatch(/cannot be used as an ID/);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('a document that Inscribe does not process', () => {
	const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

	test.each([
		[
			'that needs a password',
			async () => await sandbox.statement('halima-okon', 'made-up'),
			'PASSWORD_PROTECTED',
			'PASSWORD_PROTECTED',
		],
		[
			'that is infected',
			async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(eicar)]),
			'VIRUS_DETECTED',
			'VIRUS_DETECTED',
		],
		['that is cut off', async () => genuine.subarray(0, 300), 'CORRUPT_DATA_DETECTED', 'CORRUPT_FILE'],
	])('because of a file %s is rejected, with what to do', async (_, content, state, code) => {
		expect(await uploaded(await content(), { options: WAIT })).toMatchObject({
			status: 'rejected',
			providerStatus: state,
			trustScore: null,
			fraudulent: null,
			reasons: [{ code, action: 'askApplicant', message: expect.stringMatching(/^The document "statement\.pdf" /) }],
		});
	});
});

describe('Check Analysis Status', () => {
	test('of one document tells its state, scores and verdict', async () => {
		const { statementId } = await uploaded(genuine, { options: WAIT });
		expect(await check({ documentId: String(statementId) })).toMatchObject({
			provider: 'inscribe',
			id: statementId,
			customerId,
			reference: 'statement.pdf',
			status: 'ready',
			providerStatus: 'PROCESSED',
			trustScore: 96,
			qualityScore: expect.any(Number),
			fraudulent: false,
			reasons: [],
		});
	});

	test('without a document ID looks at all documents of the customer', async () => {
		await uploaded(genuine, { options: WAIT });
		await uploaded(forged, { options: WAIT });
		expect(await check()).toMatchObject({ id: customerId, status: 'rejected', trustScore: 9, fraudulent: true });
		expect(await check({ documentId: '={{ null }}' })).toMatchObject({ id: customerId, status: 'rejected' });
	});

	test('looks at every page of the documents', async () => {
		const page = (from: number, count: number, state: object) =>
			Array.from({ length: count }, (_, index) => ({ id: String(from + index), state: 'PROCESSED', ...state }));
		const clean = { is_fraudulent: false, trust_score: 90, quality_score: 80 };
		const answers = [page(0, 100, clean), page(100, 1, { is_fraudulent: true, trust_score: 3, quality_score: 80 })];
		for (const data of answers)
			await sandbox.fault({ method: 'GET', pathIncludes: '/documents/', status: 200, body: { data }, times: 1 });
		expect(await check()).toMatchObject({ status: 'rejected', fraudulent: true, trustScore: 3 });
		expect((await sandbox.sent()).slice(-2).map(({ query }) => query)).toEqual([
			{ page: '1', limit: '100' },
			{ page: '2', limit: '100' },
		]);
	});

	test('of a customer without documents is told apart from everything else', async () => {
		expect(await check()).toMatchObject({
			status: 'insufficientData',
			trustScore: null,
			fraudulent: null,
			reasons: [{ code: 'NO_DOCUMENTS', action: 'askApplicant' }],
		});
	});

	test('gives null for a score and a verdict that are not there: neither 0 nor genuine', async () => {
		await answered({ state: 'PROCESSED', trust_score: null, quality_score: null, is_fraudulent: null });
		expect(await check({ documentId: '42' })).toMatchObject({
			status: 'ready',
			trustScore: null,
			qualityScore: null,
			fraudulent: null,
		});
	});

	test('waits until the document has left PROCESSING', async () => {
		await uploaded(genuine);
		expect(await check({ options: WAIT })).toMatchObject({ status: 'ready', trustScore: 96 });
	});

	test('gives the answers of Inscribe untouched where they are asked for', async () => {
		const document = { id: '42', state: 'PROCESSED', is_fraudulent: false, trust_score: 90, fraud_details: { x: [1] } };
		await answered(document);
		expect((await check({ documentId: '42', options: { includeRaw: true } })).raw).toEqual(document);
	});

	test('of a document that is not there says so', async () => {
		const { error } = await sandbox.run('checkAnalysisStatus', { customerId, documentId: '4711' });
		expect(error).toMatchObject({
			httpCode: '404',
			description: 'Check the customer ID and the document ID: Inscribe does not know one of them.',
		});
	});
});
