import { runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import { printedPdf } from '../support/printedPdf';

const printed = async (person: string, password?: string) => await printedPdf(person, { months: 6, password });

let sandbox: PericulumSandbox;
beforeAll(async () => {
	sandbox = await PericulumSandbox.start(['--pdf-seconds', '1']);
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

const upload = async (content: Buffer, parameters: object = {}) =>
	await runNode('uploadBankStatement', {
		parameters: { provider: 'periculum', source: 'pdf', ...parameters },
		binary: [{ data: { data: content.toString('base64'), mimeType: 'application/pdf', fileName: 'statement.pdf' } }],
		credential: sandbox.credential(),
	});

test('a PDF is taken at once and analysed later', async () => {
	const { outputs, error } = await upload(await printed('halima-okon'), { statementType: 'business' });
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({
		provider: 'periculum',
		status: 'processing',
		providerStatus: 'UPLOADED',
	});
	expect(outputs[0]?.[0]?.json).not.toHaveProperty('insights');
	expect(await sandbox.sent()).toMatchObject([
		{
			method: 'PUT',
			path: '/periculum/statements',
			body: {
				fields: [
					{ name: 'file', filename: 'statement.pdf', contentType: 'application/pdf' },
					{ name: 'statementType' },
				],
			},
		},
	]);
});

test('waiting gives the insights of the finished analysis', async () => {
	const { outputs } = await upload(await printed('halima-okon'), {
		options: { waitUntilDone: true, pollInterval: 1, maxWait: 20 },
	});
	expect(outputs[0]?.[0]?.json).toMatchObject({
		status: 'ready',
		providerStatus: 'PROCESSED',
		insights: { status: 'ready', documents: [{ status: 'ready' }] },
	});
});

test('waiting ends at its deadline, and says that it did', async () => {
	await sandbox.fault({
		method: 'GET',
		pathIncludes: '/statements/',
		status: 200,
		body: { key: 1, name: 'statement', processingStatus: 'PROCESSING' },
		times: 9,
	});
	const { outputs, error } = await upload(await printed('halima-okon'), {
		options: { waitUntilDone: true, pollInterval: 30, maxWait: 1 },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'processing', timedOut: true });
	expect((await sandbox.sent()).filter(({ method }) => method === 'GET')).toHaveLength(1);
});

test.each([
	['salaries', 'bolanle-usman'],
	['balances', 'kunle-ajayi'],
])('a statement with forged %s, which do not add up, is rejected as a fraud signal', async (_, forger) => {
	const { outputs } = await upload(await printed(forger), {
		options: { waitUntilDone: true, pollInterval: 1, maxWait: 20 },
	});
	expect(outputs[0]?.[0]?.json).toMatchObject({
		status: 'rejected',
		providerStatus: 'ALTERED',
		fraudulent: true,
		reasons: [{ action: 'manualReview' }],
	});
});

test('a password opens a protected PDF', async () => {
	const content = await printed('halima-okon', 'made-up-password');
	const { outputs, error, stored } = await upload(content, {
		password: '={{ "made-up-" + "password" }}',
		options: { waitUntilDone: true, pollInterval: 1, maxWait: 20 },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json.status).toBe('ready');
	expect(stored).not.toContain('made-up-password');
});

test('a password whose expression found nothing is not sent as a word', async () => {
	await upload(await printed('halima-okon'), { password: '={{ $json.password }}' });
	const [request] = await sandbox.sent();
	expect(request?.body).toMatchObject({ fields: [{ name: 'file' }, { name: 'statementType' }] });
});

test('a wrong password is told in the words of the provider, with what to do', async () => {
	const content = await printed('halima-okon', 'made-up-password');
	const { error } = await upload(content, { password: 'wrong-password' });
	expect(error?.message).toMatch(/Password required or incorrect password/);
	expect(error?.description).toMatch(/password/i);
});

test.each([
	['a file that is no PDF', Buffer.from('PK zip, not a statement'), /is not a PDF/],
	['an empty file', Buffer.alloc(0), /is empty/],
])('%s is refused before anything is sent', async (_, content, message) => {
	const { error } = await upload(content);
	expect(error?.message).toMatch(message);
	expect(await sandbox.sent()).toEqual([]);
});

test('a missing file is refused before anything is sent', async () => {
	const { error } = await runNode('uploadBankStatement', {
		parameters: { source: 'pdf', binaryPropertyName: 'file' },
		credential: sandbox.credential(),
	});
	expect(error?.message).toMatch(/^The item has no file$/);
	expect(await sandbox.sent()).toEqual([]);
});

test('a token that expires before an upload is renewed, and the file is sent again whole', async () => {
	const credential = sandbox.credential();
	const content = await printed('halima-okon');
	const run = async () =>
		await runNode('uploadBankStatement', {
			parameters: { source: 'pdf' },
			binary: [
				{ data: { data: content.toString('base64'), mimeType: 'application/pdf', fileName: `${Math.random()}.pdf` } },
			],
			credential,
		});
	await run();
	await sandbox.expireTokens();
	const { outputs, error } = await run();
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json.status).toBe('processing');
	expect(await sandbox.tokenCalls()).toBe(2);
	const accepted = (await sandbox.sent()).filter(({ status }) => status !== 401);
	for (const { body } of accepted) {
		expect(body).toMatchObject({ fields: [{ name: 'file', sizeBytes: content.length }, { name: 'statementType' }] });
	}
	expect(accepted).toHaveLength(2);
});
