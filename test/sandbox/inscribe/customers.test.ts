import { apiKey, inscribeClient, newCustomer, png, startInscribe, uploadFiles, type InscribeClient } from './fixture';
import { httpClient } from '../fixtures/client';

let client: InscribeClient;

beforeEach(async () => {
	client = await startInscribe();
});

afterEach(() => client.sandbox.close());

describe('access to Inscribe', () => {
	it.each([
		['no header', undefined],
		['another key', 'Inscribe wrong'],
		['another scheme', `Bearer ${apiKey}`],
		['the bare key of the first version', apiKey],
	])('is refused with 401 and a message for %s', async (_case, authorization) => {
		const api = httpClient(`${client.sandbox.url}/inscribe/api/v2`);
		const { status, data } = await api.get('/customers', { headers: { authorization } });

		expect(status).toBe(401);
		expect(data).toEqual({ message: 'Invalid or missing API key.' });
	});

	it('keeps the customers of two accounts apart', async () => {
		const other = inscribeClient(`${client.sandbox.url}/inscribe/api/v2`, 'sandbox-inscribe-no-insights');
		const customer = await newCustomer(client.api);

		expect((await client.api.get(customer)).status).toBe(200);
		expect((await other.get(customer)).status).toBe(404);
		expect((await other.get('/customers')).data).toEqual({ data: [] });
	});

	it('tells a harness the address and the keys', () => {
		expect(client.sandbox.connections.inscribe).toEqual({
			apiUrl: `${client.sandbox.url}/inscribe/api/v2`,
			apiKey: 'sandbox-inscribe-key',
			apiKeyWithoutInsights: 'sandbox-inscribe-no-insights',
		});
	});
});

describe('a customer', () => {
	const fields = {
		name: 'Frank Example',
		approved: true,
		notes: 'a note',
		persons: [{ first_name: 'Frank', last_name: 'Example' }],
		company: { name: 'Acme Inc' },
		verify_entity: { income: {} },
	};

	it('comes back with every field that was sent, an id and a date', async () => {
		const { status, data } = await client.api.post('/customers', fields);

		expect(status).toBe(201);
		expect(data).toEqual({
			...fields,
			id: expect.stringMatching(/^[\da-f-]{36}$/),
			created_at: '2026-11-20T09:00:00.000Z',
		});
		expect((await client.api.get(`/customers/${data.id}`)).data).toEqual(data);
	});

	it('needs a name only', async () => {
		const { data } = await client.api.post('/customers', { name: 'Jane' });

		expect(data).toMatchObject({ name: 'Jane', approved: null, notes: null, persons: [], company: null });
	});

	it.each([
		[{}, 'name: Required'],
		[{ name: ' ' }, 'name:'],
		[{ name: 'A', approved: 'yes' }, 'approved:'],
		[{ name: 'A', company: 'Acme' }, 'company:'],
	])('is refused with 400 and the wrong field for %j', async (body, message) => {
		const answer = await client.api.post('/customers', body);

		expect(answer.status).toBe(400);
		expect(answer.data.message).toContain(message);
	});

	it('can be changed, and keeps the fields that were not sent', async () => {
		const customer = await newCustomer(client.api, fields);
		const { status } = await client.api.put(customer, { approved: false, verify_entity: null });

		expect(status).toBe(200);
		expect((await client.api.get(customer)).data).toMatchObject({ ...fields, approved: false, verify_entity: null });
	});

	it('can be deleted with its documents', async () => {
		const customer = await newCustomer(client.api);
		const { data } = await uploadFiles(client.api, customer, [['a.png', png]]);
		const deleted = await client.api.delete(customer);

		expect(deleted.status).toBe(204);
		expect(deleted.data).toBe('');
		expect((await client.api.get(customer)).status).toBe(404);
		expect((await client.api.get(`${customer}/documents/${data.data[0].id}`)).status).toBe(404);
		expect((await client.control.get('/stats')).data.providers.inscribe).toEqual({ customers: 0, documents: 0 });
	});

	it('is not found under an unknown id, in a message', async () => {
		const { status, data } = await client.api.get('/customers/77');

		expect(status).toBe(404);
		expect(data).toEqual({ message: 'There is no customer with id 77.' });
	});
});

describe('the list of customers', () => {
	beforeEach(async () => {
		for (let number = 1; number <= 12; number++) {
			await newCustomer(client.api, { name: `Customer ${number}` });
			client.pass(1);
		}
	});

	async function names(query: string): Promise<string[]> {
		const { data } = await client.api.get(`/customers${query}`);
		return data.data.map(({ name }: { name: string }) => name);
	}

	it('has ten on a page, the newest first', async () => {
		expect(await names('')).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `Customer ${number}`));
		expect(await names('?page=2')).toEqual(['Customer 2', 'Customer 1']);
		expect(await names('?page=3')).toEqual([]);
	});

	it('takes a limit, an order and a search', async () => {
		expect(await names('?limit=2&order=created_at')).toEqual(['Customer 1', 'Customer 2']);
		expect(await names('?search=CUSTOMER%201&order=created_at')).toEqual([1, 10, 11, 12].map((n) => `Customer ${n}`));
	});

	it.each(['limit=0', 'limit=101', 'page=0', 'page=x', 'order=name'])('refuses %s', async (query) => {
		const { status, data } = await client.api.get(`/customers?${query}`);

		expect(status).toBe(400);
		expect(data.message).toContain(query.split('=')[0]);
	});
});
