import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import { FakeQard, refusal } from './fakeQard';

let qard: FakeQard;
beforeAll(async () => {
	qard = await FakeQard.start();
});
beforeEach(() => qard.reset());
afterAll(async () => await qard.stop());

const create = async (parameters: INodeParameters, credential = qard.credential()) =>
	await runNode('createCreditCustomer', { parameters: { provider: 'qard', ...parameters }, credential });

const company = { id: 'user-1', type: 'LEGAL', name: 'EXEMPLE SAS', siren: '123456789' };

describe('Create Credit Customer', () => {
	test('creates a company with its fields in the spelling of Qard', async () => {
		qard.on('POST /users/legal', () => ({ status: 201, body: company }));
		const { outputs, error } = await create({
			name: 'Exemple SAS',
			additionalFields: {
				siren: '123 456 789',
				country: 'FR',
				postalCode: '75002',
				apeCode: '62.01Z',
				group: 'loans',
				returnUrl: 'https://example.com/back',
				otherFields: '{ "note": "x" }',
			},
		});
		expect(error).toBeUndefined();
		expect(qard.calls).toEqual(['GET /users', 'POST /users/legal']);
		expect(qard.sent[1]?.body).toEqual({
			note: 'x',
			name: 'Exemple SAS',
			siren: '123456789',
			country: 'FR',
			postal_code: '75002',
			ape_code: '62.01Z',
			group: 'loans',
			return_url: 'https://example.com/back',
		});
		expect(outputs[0]?.[0]?.json).toEqual({
			provider: 'qard',
			customerId: 'user-1',
			reference: '123456789',
			status: 'created',
			userType: 'legal',
			name: 'EXEMPLE SAS',
		});
	});

	test('creates a person, sending only what is filled in', async () => {
		qard.on('POST /users/natural', () => ({ body: { id: 'user-2', type: 'NATURAL', name: 'Ada Exemple' } }));
		const { outputs, error } = await create({
			userType: 'natural',
			name: 'Ada Exemple',
			additionalFields: { firstName: 'Ada', lastName: 'Exemple', email: 'ada@example.com', group: '' },
		});
		expect(error).toBeUndefined();
		expect(qard.sent[0]?.body).toEqual({
			name: 'Ada Exemple',
			first_name: 'Ada',
			last_name: 'Exemple',
			email: 'ada@example.com',
		});
		expect(outputs[0]?.[0]?.json).toMatchObject({ customerId: 'user-2', reference: null, userType: 'natural' });
	});

	test.each([
		[{ name: '={{ " " }}' }, /Name is empty/],
		[{ name: 'X', userType: 'robot' }, /User Type must be one of: legal, natural/],
		[{ name: 'X', additionalFields: { siren: '12345' } }, /SIREN must have nine digits for a company in France/],
		[{ name: 'X', userType: 'natural', additionalFields: { siren: '123456789' } }, /"SIREN" belongs to a legal user/],
		[{ name: 'X', additionalFields: { email: 'a@example.com' } }, /"Email" belongs to a natural user/],
		[{ name: 'X', additionalFields: { otherFields: '[1]' } }, /Other Fields is not a JSON object/],
	])('sends nothing for %p', async (parameters: INodeParameters, message) => {
		expect((await create(parameters)).error?.message).toMatch(message);
		expect(qard.sent).toEqual([]);
	});

	const withSiren = { name: 'Exemple', additionalFields: { siren: '123 456 789' } };
	const listed = (...users: object[]) => ({ body: { result: users, current_page: 1, last_page: 1 } });

	test('finds a company that is there by its SIREN, and creates none', async () => {
		qard.on('GET /users', () => listed({ ...company, id: 'other', siren: '987654321' }, company));
		const { outputs, error } = await create(withSiren);
		expect(error).toBeUndefined();
		expect(qard.calls).toEqual(['GET /users']);
		expect(qard.sent[0]?.query).toMatchObject({ siren: '123456789' });
		expect(outputs[0]?.[0]?.json).toEqual({
			provider: 'qard',
			customerId: 'user-1',
			reference: '123456789',
			status: 'existing',
			userType: 'legal',
			name: 'EXEMPLE SAS',
		});
	});

	test('creates a company that is in another group only', async () => {
		qard.on('GET /users', () => listed({ ...company, group: 'leasing' }));
		qard.on('POST /users/legal', () => ({ status: 201, body: { ...company, id: 'user-9' } }));
		const { outputs } = await create({ ...withSiren, additionalFields: { siren: '123456789', group: 'loans' } });
		expect(outputs[0]?.[0]?.json).toMatchObject({ customerId: 'user-9', status: 'created' });
	});

	test('does not choose among several with the same SIREN', async () => {
		qard.on('GET /users', () => listed(company, { ...company, id: 'user-2' }));
		const { error } = await create(withSiren);
		expect(error?.message).toBe('Qard has 2 users with this SIREN');
		expect(error?.description).toMatch(/user-1, user-2/);
		expect(qard.calls).toEqual(['GET /users']);
	});

	test.each([
		['is not there', () => refusal(404, 'Not found')],
		['is not allowed', () => refusal(403, 'Forbidden')],
		['is no list', () => ({ body: { users: [] } })],
	])('creates where the look-up %s', async (_what, route) => {
		qard.on('GET /users', route);
		qard.on('POST /users/legal', () => ({ status: 201, body: company }));
		expect((await create(withSiren)).outputs[0]?.[0]?.json).toMatchObject({ status: 'created' });
	});

	test('creates nothing where the look-up fails', async () => {
		qard.on('GET /users', () => refusal(400, 'No'));
		expect((await create(withSiren)).error?.message).toBe('Qard answered 400: No');
		expect(qard.calls).toEqual(['GET /users']);
	});

	test('takes any registration number for a company elsewhere', async () => {
		qard.on('POST /users/legal', () => ({ body: { id: 'user-3', type: 'LEGAL', name: 'X' } }));
		const { error } = await create({ name: 'X', additionalFields: { siren: 'HRB 4711', country: 'DE' } });
		expect(error).toBeUndefined();
		expect(qard.sent[0]?.body).toMatchObject({ siren: 'HRB 4711', country: 'DE' });
	});

	test.each([
		['no answer', () => ({ drop: true })],
		['a fault', () => refusal(500, 'Internal error')],
	])('is not sent twice after %s, and says how to find out', async (_what, route) => {
		qard.on('POST /users/legal', route);
		const { error } = await create({ name: 'X', additionalFields: { siren: '123456789' } });
		expect(qard.calls).toEqual(['GET /users', 'POST /users/legal']);
		expect(error?.description).toBe(
			'It may have happened all the same. Look for the user with GET /api/v6/users?siren=123456789 before creating it again: Qard would keep both.',
		);
	});

	test('says that it may have happened where the answer has no ID', async () => {
		qard.on('POST /users/legal', () => ({ body: { name: 'X' } }));
		const { error } = await create({ name: 'X' });
		expect(error?.message).toBe("Qard's answer names no ID of the user");
		expect(error?.description).toMatch(/may have happened/);
	});

	test("quotes Qard's own words about a refusal", async () => {
		qard.on('POST /users/legal', () => refusal(400, 'siren: unknown company'));
		expect((await create({ name: 'X' })).error?.message).toBe('Qard answered 400: siren: unknown company');
	});
});

describe('the credential', () => {
	test('is told to be wrong once, without the key', async () => {
		const { error, stored } = await create({ name: 'X' }, qard.credential({ apiKey: 'wrong-made-up-key' }));
		expect(error?.message).toMatch(/Qard answered 401/);
		expect(error?.description).toMatch(/Open the credential/);
		expect(stored).not.toContain('wrong-made-up-key');
	});

	test.each(['/', '/api/v6', '/api/v6/'])('takes a base URL that ends with %s', async (ending) => {
		qard.on('POST /users/legal', () => ({ body: company }));
		const baseUrl = `${String(qard.credential().baseUrl)}${ending}`;
		expect((await create({ name: 'X' }, qard.credential({ baseUrl }))).error).toBeUndefined();
	});

	test.each([
		[{ apiKey: ' ' }, /API Key is empty/],
		[{ baseUrl: 'qard' }, /Base URL is not a URL/],
		[{ baseUrl: 'http://example.com' }, /Base URL must start with https/],
	])('that is incomplete is refused before anything is sent: %p', async (changes, message) => {
		expect((await create({ name: 'X' }, qard.credential(changes))).error?.message).toMatch(message);
		expect(qard.sent).toEqual([]);
	});
});

describe('Request Bank Consent', () => {
	const request = async (parameters: INodeParameters) =>
		await runNode('requestBankConsent', {
			parameters: { provider: 'qard', userId: 'user-1', bankProvider: 'sandbox_openbanking', ...parameters },
			credential: qard.credential(),
		});

	test('gives the link to send the person to', async () => {
		qard.on('POST /users/user-1/data-connections', () => ({
			body: { id: 'connection-1', status: 'AUTH_REQUIRED', redirect_url: 'https://consent.example.com/1' },
		}));
		const { outputs, error } = await request({ dataTypes: 'BANK_ACCOUNT, BANK_TRANSACTION' });
		expect(error).toBeUndefined();
		expect(qard.sent[0]?.body).toEqual({
			provider_name: 'sandbox_openbanking',
			requested_data_types: ['BANK_ACCOUNT', 'BANK_TRANSACTION'],
		});
		expect(outputs[0]?.[0]?.json).toEqual({
			provider: 'qard',
			customerId: 'user-1',
			reference: 'connection-1',
			consentUrl: 'https://consent.example.com/1',
			status: 'pending',
			providerStatus: 'AUTH_REQUIRED',
			expiresAt: null,
			warnings: [],
		});
	});

	test('asks for the suggested data types unless told otherwise, also as a list', async () => {
		qard.on('POST /users/user-1/data-connections', () => ({ body: { id: 'c', status: 'CONNECTED' } }));
		await request({});
		await request({ dataTypes: '={{ ["BANK_ACCOUNT"] }}', additionalFields: { skipPermissions: true } });
		expect(qard.sent.map(({ body }) => body)).toEqual([
			expect.objectContaining({ requested_data_types: ['BANK_ACCOUNT', 'BANK_TRANSACTION', 'BANK_CREDIT_INSIGHTS'] }),
			expect.objectContaining({ requested_data_types: ['BANK_ACCOUNT'], skip_permissions: true }),
		]);
	});

	test('gives the link again where the bank refused', async () => {
		qard.on('POST /users/user-1/data-connections', () => ({
			body: { id: 'c', status: 'AUTH_ERROR', redirect_url: 'https://consent.example.com/again' },
		}));
		const { outputs } = await request({});
		expect(outputs[0]?.[0]?.json).toMatchObject({
			status: 'failed',
			consentUrl: 'https://consent.example.com/again',
		});
	});

	test('sends nothing without a data type or a user', async () => {
		expect((await request({ dataTypes: ' , ' })).error?.message).toMatch(/Data Types is empty/);
		expect((await request({ userId: '..' })).error?.message).toMatch(/cannot be used as an ID/);
		expect(qard.sent).toEqual([]);
	});

	test('names what to check when Qard refuses', async () => {
		qard.on('POST /users/user-1/data-connections', () => refusal(400, 'Unknown data type'));
		expect((await request({})).error?.description).toMatch(/does not publish the names of its data types/);
	});
});
