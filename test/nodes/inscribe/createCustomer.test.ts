import { InscribeSandbox } from './inscribeSandbox';

let sandbox: InscribeSandbox;
beforeAll(async () => {
	sandbox = await InscribeSandbox.start();
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

test('a customer is created under the given name', async () => {
	expect(await sandbox.first('createCreditCustomer', { name: ' Application 7 ' })).toEqual({
		provider: 'inscribe',
		customerId: expect.stringMatching(/./),
		reference: 'Application 7',
		status: 'created',
	});
	expect(await sandbox.sent()).toMatchObject([
		{ method: 'POST', path: '/inscribe/api/v2/customers', body: { name: 'Application 7' } },
	]);
});

test('every documented field is sent in the spelling of the document', async () => {
	await sandbox.first('createCreditCustomer', {
		name: 'Application 7',
		additionalFields: {
			approved: false,
			notes: 'By phone',
			company: 'Example Ltd',
			persons: '[{"first_name":"Ada","last_name":"Example"}]',
			verifyEntity: '{"income":{"personal_income":{"lower_income_tolerance":0.1}}}',
		},
	});
	expect((await sandbox.sent())[0]?.body).toEqual({
		name: 'Application 7',
		approved: false,
		notes: 'By phone',
		company: { name: 'Example Ltd' },
		persons: [{ first_name: 'Ada', last_name: 'Example' }],
		verify_entity: { income: { personal_income: { lower_income_tolerance: 0.1 } } },
	});
});

test.each([
	[{ name: ' ' }, /^Name is empty/],
	[{ name: '={{ $json.missing }}' }, /^Name is empty/],
	[{ name: 'A', additionalFields: { persons: '{"first_name":"Ada"}' } }, /^Persons .* must be a list of persons/],
	[{ name: 'A', additionalFields: { persons: '[1]' } }, /^Persons .* at 0: must be an object/],
	[{ name: 'A', additionalFields: { persons: '[{' } }, /^Persons is not valid JSON/],
	[{ name: 'A', additionalFields: { verifyEntity: '[]' } }, /^Entity to Verify .* must be an object/],
])('%j is refused before anything is sent', async (parameters, message) => {
	const { error } = await sandbox.run('createCreditCustomer', parameters);
	expect(error?.message).toMatch(message);
	expect(await sandbox.sent()).toEqual([]);
});

test('what is refused is not quoted, as it is about a person', async () => {
	const { stored, error } = await sandbox.run(
		'createCreditCustomer',
		{ name: 'A', additionalFields: { persons: '={{ $json.persons }}' } },
		{ items: [{}] },
	);
	expect(error).toBeUndefined();
	expect(stored).toContain('created');
	const refused = await sandbox.run('createCreditCustomer', {
		name: 'A',
		additionalFields: { persons: '={{ "{\\"id_number\\": \\"made-up-" + "id\\"" }}' },
	});
	expect(refused.error?.message).toMatch(/not valid JSON/);
	expect(refused.stored).not.toContain('made-up-id');
});

test('a creation without a clear answer says that it may have happened', async () => {
	await sandbox.fault({ method: 'POST', pathIncludes: '/customers', drop: true, times: 1 });
	const { error } = await sandbox.run('createCreditCustomer', { name: 'A' });
	expect(error?.description).toBe(
		'It may have happened all the same. Look in Inscribe for a customer of this name before creating it again.',
	);
});

test('an answer that names no customer is told as such', async () => {
	await sandbox.fault({ method: 'POST', pathIncludes: '/customers', status: 201, body: { name: 'A' }, times: 1 });
	const { error } = await sandbox.run('createCreditCustomer', { name: 'A' });
	expect(error?.message).toMatch(/names no ID of the customer/);
});

describe('the credential', () => {
	test('that Inscribe does not know is told once, for any number of items, and without the key', async () => {
		const { error, stored } = await sandbox.run(
			'createCreditCustomer',
			{ name: 'A' },
			{ items: [{}, {}, {}, {}], credential: sandbox.credential({ apiKey: 'made-up-wrong-key' }) },
		);
		expect(error).toMatchObject({ httpCode: '401', description: expect.stringMatching(/Open the credential/) });
		expect(stored).not.toContain('made-up-wrong-key');
	});

	test('may be pasted with the scheme word in front, as the pages of Inscribe show it', async () => {
		const { apiKey } = sandbox.process.inscribe;
		const { error } = await sandbox.run(
			'createCreditCustomer',
			{ name: 'A' },
			{ credential: sandbox.credential({ apiKey: `Inscribe ${apiKey} ` }) },
		);
		expect(error).toBeUndefined();
	});

	test.each([
		[{ apiKey: '' }, /API Key is empty/],
		[{ baseUrl: 'inscribe' }, /Base URL is not a URL/],
		[{ baseUrl: 'http://example.com' }, /Base URL must start with https/],
	])('that is incomplete (%j) is refused before anything is sent', async (changes, message) => {
		const { error } = await sandbox.run(
			'createCreditCustomer',
			{ name: 'A' },
			{ credential: sandbox.credential(changes) },
		);
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('is in nothing that n8n stores of a run', async () => {
		const { stored } = await sandbox.run('createCreditCustomer', { name: 'A' });
		expect(stored).not.toContain(sandbox.process.inscribe.apiKey);
	});
});
