import { until } from '../fixtures/lender';
import { connectedUser, latestStatuses, newUser, startQard, synchronise, type QardClient } from './fixture';

let client: QardClient;

afterEach(() => client.sandbox.close());

async function start(syncSeconds = 0) {
	client = await startQard({ qard: { syncSeconds }, now: () => Date.parse('2026-11-02T09:30:00Z') });
}

describe('a synchronisation', () => {
	it('is QUEUED first, and 409 for the data types that are on the way already', async () => {
		await start(3600);
		const { user } = await connectedUser(client, 'halima-okon');
		const first = await client.api.post(`${user}/sync`, { data_types: ['BANK_ACCOUNT'] });
		const second = await client.api.post(`${user}/sync`);

		expect(first.data.map(({ data_type: type }: { data_type: string }) => type)).toEqual(['BANK_ACCOUNT']);
		expect(first.data[0].status).toBe('QUEUED');
		expect(second.status).toBe(409);
		expect(second.data.error_code).toBe('SYNC_IN_PROGRESS');
	});

	it('is FETCHING in its second half', async () => {
		await start(0.2);
		const { user } = await connectedUser(client, 'halima-okon');
		await client.api.post(`${user}/sync`);

		await until(async () => (await latestStatuses(client, user)).includes('FETCHING'));
	});

	it('brings in what the asked-for data type depends on, with dates without a time zone', async () => {
		await start();
		const { user, connectionId } = await connectedUser(client, 'halima-okon');
		await client.api.post(`${user}/sync`, { data_types: ['BANK_CREDIT_INSIGHTS'] });
		await until(async () => (await latestStatuses(client, user)).every((status) => status === 'SUCCESS'));
		const { data } = await client.api.get(`${user}/sync/latest`);

		expect(data).toEqual(
			['BANK_ACCOUNT', 'BANK_TRANSACTION', 'BANK_CREDIT_INSIGHTS'].map((dataType) => ({
				id: expect.any(String),
				data_type: dataType,
				provider_name: 'sandbox_openbanking',
				status: 'SUCCESS',
				data_connection_id: connectionId,
				requested_at: '2026-11-02 09:30:00',
				completed_at: '2026-11-02 09:30:00',
			})),
		);
	});

	it('keeps a history, newest first, of which the latest are the last ones', async () => {
		await start();
		const { user } = await connectedUser(client, 'halima-okon');
		await synchronise(client, user);
		await synchronise(client, user);
		const history = await client.api.get(`${user}/sync`, { params: { per_page: 4 } });

		expect(history.data).toMatchObject({ current_page: 1, last_page: 2 });
		expect(await latestStatuses(client, user)).toHaveLength(3);
	});

	it('fails once with a bank that does not answer, and succeeds when it is started again', async () => {
		await start();
		const { user } = await connectedUser(client, 'halima-okon', 'caisse-bleue');
		await synchronise(client, user);
		expect(await latestStatuses(client, user)).toEqual(['FETCH_ERROR', 'FETCH_ERROR', 'FETCH_ERROR']);
		expect((await client.api.get(`${user}/banking-credit-insights`)).status).toBe(404);

		await synchronise(client, user);
		expect((await client.api.get(`${user}/banking-credit-insights`)).status).toBe(200);
	});

	it('ends in AUTH_ERROR with a bank that takes the consent back, and so does the connection', async () => {
		await start();
		const { user, path } = await connectedUser(client, 'halima-okon', 'credit-vallon');
		await synchronise(client, user);
		const { data } = await client.api.get(path);

		expect(await latestStatuses(client, user)).toEqual(['AUTH_ERROR', 'AUTH_ERROR', 'AUTH_ERROR']);
		expect(data.status).toBe('AUTH_ERROR');
		expect(data.redirect_url).toContain('/qard/consent/');
	});

	it('is refused while nothing is connected', async () => {
		await start();

		expect((await client.api.post(`${await newUser(client)}/sync`, {})).data.error_code).toBe('NO_DATA_CONNECTION');
	});
});
