import { friendlyScoreRunner } from './runner';

const { fake, run, items, first } = friendlyScoreRunner();
const create = { userReference: 'application-1' };
const FIND = 'GET /customers';
const POST = 'POST /customers';

test('a customer is created with the reference', async () => {
	fake().withCustomers();
	expect(await items('createCreditCustomer', create)).toEqual([
		{ provider: 'friendlyScore', reference: 'application-1', customerId: '1', status: 'created' },
	]);
	expect(fake().sent.at(-1)?.body).toEqual({ user_reference: 'application-1' });
	expect(fake().calls).toEqual([POST]);
});

test('a customer that is there is found by its reference', async () => {
	fake().withCustomers([{ id: '77', user_reference: 'application-1' }]);
	expect(await first('createCreditCustomer', create)).toMatchObject({ customerId: '77', status: 'existing' });
	expect(fake().calls).toEqual([POST, FIND]);
	expect(fake().sent.at(-1)?.query).toEqual({ 'by-user-reference': 'application-1' });
});

test.each([
	['the connection was lost', { drop: true }],
	['FriendlyScore had a fault', { status: 502, text: '' }],
	['it was refused as a conflict', { status: 409, body: { message: 'Conflict' } }],
	['the answer names no ID', { status: 201, body: {} }],
	['the answer is no JSON', { status: 201, text: '<html>' }],
])('a customer is looked for where %s', async (_, answer) => {
	fake()
		.withCustomers([{ id: '77', user_reference: 'application-1' }])
		.on(POST, () => answer);
	expect(await first('createCreditCustomer', create)).toMatchObject({ customerId: '77', status: 'existing' });
	expect(fake().calls).toEqual([POST, FIND]);
});

test('a customer that stays unclear says that it may have happened', async () => {
	fake()
		.withCustomers()
		.on(POST, () => ({ drop: true }));
	const { error } = await run('createCreditCustomer', create);
	expect(error?.description).toMatch(/It may have happened all the same. Run it again/);
});

test('a refusal that is not about the reference is told as it is', async () => {
	fake()
		.withCustomers()
		.on(POST, () => ({ status: 400, body: { message: 'user_reference is too long' } }));
	const { error } = await run('createCreditCustomer', create);
	expect(error?.message).toBe('FriendlyScore answered 400: user_reference is too long');
});

test('a customer of a similar reference is not taken for it', async () => {
	fake()
		.on(POST, () => ({ status: 400, body: { message: 'Bad request' } }))
		.on(FIND, () => ({ body: { data: [{ id: '78', user_reference: 'application-12' }] } }));
	const { error } = await run('createCreditCustomer', create);
	expect(error?.message).toBe('FriendlyScore answered 400: Bad request');
});

test('a failed look-up leaves the first failure', async () => {
	fake()
		.on(POST, () => ({ status: 409, body: { message: 'Conflict' } }))
		.on(FIND, () => ({ status: 403, body: {} }));
	const { error } = await run('createCreditCustomer', create);
	expect(error?.message).toBe('FriendlyScore answered 409: Conflict');
});

test('a reference that is empty is refused before anything is sent', async () => {
	const { error } = await run('createCreditCustomer', { userReference: '={{ "" }}' });
	expect(error?.message).toMatch(/^User Reference is empty/);
	expect(fake().sent).toEqual([]);
});

describe('the token', () => {
	test('is asked for in JSON, once for any number of items', async () => {
		fake().withCustomers();
		const { outputs } = await run(
			'createCreditCustomer',
			{ userReference: '={{ $json.id }}' },
			{ items: Array.from({ length: 20 }, (_, index) => ({ id: `application-${index}` })) },
		);
		expect(outputs[0]).toHaveLength(20);
		expect(fake().tokenCalls.map(({ body }) => body)).toEqual([
			{ client_id: 'fake-client', client_secret: 'fake-friendlyscore-secret', grant_type: 'client_credentials' },
		]);
	});

	test('is renewed once it has run out', async () => {
		fake().withCustomers();
		const credential = fake().credential();
		await run('createCreditCustomer', create, { credential });
		fake().expireTokens();
		const { error } = await run('createCreditCustomer', { userReference: 'application-2' }, { credential });
		expect(error).toBeUndefined();
		expect(fake().tokenCalls).toHaveLength(2);
	});

	test('that is refused says what to check, without the secret', async () => {
		const { error, stored } = await run('createCreditCustomer', create, {
			credential: fake().credential({ clientSecret: 'wrong-fake-secret' }),
		});
		expect(error?.message).toBe(
			'The token endpoint answered 400 (The client credentials are invalid). Check the client ID, the client secret and the base URL.',
		);
		expect(stored).not.toContain('wrong-fake-secret');
	});

	test.each([
		[{ clientId: ' ' }, 'The FriendlyScore credential: Client ID is empty'],
		[{ baseUrl: 'http://api.example.com' }, 'The FriendlyScore credential: Base URL must start with https://'],
	])('is not asked for with %p', async (changes, message) => {
		const { error } = await run('createCreditCustomer', create, { credential: fake().credential(changes) });
		expect(error?.message).toBe(message);
		expect(fake().sent).toEqual([]);
	});

	test('and the API are reached below a base URL with a slash at its end', async () => {
		fake().withCustomers();
		const { baseUrl } = fake().credential();
		const { error } = await run('createCreditCustomer', create, {
			credential: fake().credential({ baseUrl: `${String(baseUrl)}/` }),
		});
		expect(error).toBeUndefined();
	});
});
