import { httpClient } from '../fixtures/client';
import { until } from '../fixtures/lender';
import { postForm } from '../fixtures/postForm';
import { connect, connectedUser, newUser, startQard, type QardClient } from './fixture';

const access = { decision: 'consent', bank: 'banque-du-lac', person: 'halima-okon' };
let client: QardClient;

beforeEach(async () => {
	client = await startQard();
});

afterEach(() => client.sandbox.close());

describe('the API key', () => {
	it.each([undefined, 'sandbox-other-key'])('%s is refused with an error in the shape of Qard', async (key) => {
		const headers = key === undefined ? {} : { 'x-api-key': key };
		const answer = await httpClient(`${client.sandbox.url}/qard/api/v6`).get('/profile', { headers });

		expect(answer.status).toBe(401);
		expect(answer.data).toEqual({
			error_code: 'UNAUTHORIZED',
			error_message: 'The header X-API-KEY is missing or wrong.',
			error_details: null,
		});
	});

	it.each(['/profile', '/clients'])('opens %s, for testing a credential', async (path) => {
		expect((await client.api.get(path)).status).toBe(200);
	});
});

describe('users', () => {
	it('are legal with a SIREN, or natural', async () => {
		const legal = await client.api.post('/users/legal', { name: 'Atelier Martin', siren: '123456789' });
		const natural = await client.api.post('/users/natural', { first_name: 'Halima', last_name: 'Okon' });

		expect(legal.data).toMatchObject({ type: 'LEGAL', name: 'Atelier Martin', siren: '123456789', country: 'FR' });
		expect(natural.data).toMatchObject({ type: 'NATURAL', name: 'Halima Okon' });
		expect((await client.api.get(`/users/${natural.data.id}`)).data).toEqual(natural.data);
	});

	it.each([
		['/users/legal', {}, 'name'],
		['/users/legal', { name: 'A', siren: '12345678' }, 'siren: must be nine digits'],
		['/users/natural', {}, 'name'],
	])('POST %s with %j is refused with 400, naming the field', async (path, body, detail) => {
		const { status, data } = await client.api.post(path, body);

		expect(status).toBe(400);
		expect(data).toMatchObject({ error_code: 'VALIDATION_ERROR' });
		expect(data.error_details[0]).toContain(detail);
	});

	it('are found by SIREN, page by page; the same company can be there twice', async () => {
		for (const siren of ['111111111', '222222222', '111111111']) await newUser(client, { siren });
		const { data } = await client.api.get('/users', { params: { siren: '111111111', page: 2, per_page: 1 } });

		expect(data.result).toHaveLength(1);
		expect(data).toMatchObject({ result: [{ siren: '111111111' }], current_page: 2, last_page: 2 });
	});

	it('are 404 when there is none', async () => {
		expect((await client.api.get('/users/none')).data).toMatchObject({ error_code: 'USER_NOT_FOUND' });
		expect((await client.api.get('/users/none/data-connections')).status).toBe(404);
	});
});

describe('a data connection', () => {
	it('needs the person first, and is CONNECTED some time after the consent', async () => {
		await client.sandbox.close();
		client = await startQard({ qard: { connectSeconds: 3600 } });
		const user = await newUser(client, { return_url: 'https://lender.example/thanks' });
		const connection = await connect(client, user);
		const page = await httpClient('').get(connection.redirect_url);
		const answer = await postForm(connection.redirect_url, access);

		expect(connection).toMatchObject({ provider_name: 'sandbox_openbanking', status: 'AUTH_REQUIRED' });
		expect(page.data).toContain('The lender asks to read the accounts of <b>Atelier Martin</b>');
		expect(page.data).toContain('Banque du Lac');
		expect(answer.status).toBe(303);
		expect(answer.headers['location']).toBe('https://lender.example/thanks');
		const { data } = await client.api.get(`${user}/data-connections/${connection.id}`);
		expect(data).toMatchObject({ status: 'CONNECTING', redirect_url: null });
	});

	it('becomes CONNECTED, once', async () => {
		const { path } = await connectedUser(client, 'halima-okon');

		expect((await client.api.get(path)).data.status).toBe('CONNECTED');
	});

	it('is AUTH_ERROR after a refusal, with a new link that works', async () => {
		const user = await newUser(client);
		const connection = await connect(client, user);
		const refusal = await postForm(connection.redirect_url, { decision: 'refuse' });
		const { data } = await client.api.get(`${user}/data-connections`);
		const [refused] = data.result;

		expect(refusal.data).toContain('You refused.');
		expect(refused.status).toBe('AUTH_ERROR');
		expect(refused.redirect_url).not.toBe(connection.redirect_url);
		expect((await postForm(connection.redirect_url, access)).status).toBe(410);
		expect((await postForm(refused.redirect_url, access)).status).toBe(200);
	});

	it('can be disconnected and asked for again', async () => {
		const { path } = await connectedUser(client, 'halima-okon');
		const ended = await client.api.patch(path, { status: 'DISCONNECTED' });
		const again = await client.api.patch(path, { status: 'AUTH_REQUIRED', requested_data_types: ['BANK_ACCOUNT'] });

		expect(ended.data).toMatchObject({ status: 'DISCONNECTED', redirect_url: null });
		expect(again.data).toMatchObject({ status: 'AUTH_REQUIRED', requested_data_types: ['BANK_ACCOUNT'] });
		await postForm(again.data.redirect_url, access);
		await until(async () => (await client.api.get(path)).data.status === 'CONNECTED');
	});

	it.each([
		[{ provider_name: 'some_bank' }, 404],
		[{ provider_name: 'sandbox_openbanking', requested_data_types: ['HOROSCOPE'] }, 400],
	])('%j is refused with %d', async (body, status) => {
		const user = await newUser(client);

		expect((await client.api.post(`${user}/data-connections`, body)).status).toBe(status);
	});

	it('is gone with its data after DELETE', async () => {
		const { user, path } = await connectedUser(client, 'halima-okon');

		expect((await client.api.delete(path)).status).toBe(204);
		expect((await client.api.get(path)).status).toBe(404);
		expect((await client.api.get(`${user}/bank-accounts`)).data.result).toEqual([]);
	});
});
