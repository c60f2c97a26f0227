import { connectedCustomer, startFriendlyScore, type FriendlyScoreClient } from './fixture';

let client: FriendlyScoreClient;

beforeEach(async () => {
	client = await startFriendlyScore();
});

afterEach(() => client.sandbox.close());

describe('transactions, accounts and balances', () => {
	it('are filtered and paged; a page that is not full is the last', async () => {
		const customer = await connectedCustomer(client, 'halima-okon');
		const get = async (params: object) => (await client.api.get(`${customer}/transactions`, { params })).data.data;

		expect(await get({})).toHaveLength(307);
		expect(await get({ max_per_page: 300, page: 2 })).toHaveLength(7);
		// 12 bets, and 12 rents
		expect(await get({ category_id: 'gambling' })).toHaveLength(12);
		expect(await get({ category_id: 'mortgage-rent' })).toHaveLength(12);
		expect(await get({ account_type: 'Business' })).toEqual([]);
		expect(await get({ currency: 'EUR' })).toEqual([]);
		expect(await get({ bank_slug: 'hollow-bank' })).toEqual([]);
		expect(await get({ account_number: '0000000033' })).toHaveLength(307);
		const [day, end] = [Date.parse('2026-10-30') / 1000, Date.parse('2026-10-30') / 1000];
		expect(await get({ booking_date_time_from: day, booking_date_time_to: end })).toEqual([
			{
				id: expect.any(String),
				external_transaction_id: expect.any(String),
				name: 'AIRTIME TOPUP AIRTEL',
				type: null,
				amount: '-1000.00',
				balance: { amount: '184726.00', currency: 'GBP', type: 'InterimBooked' },
				currency: 'GBP',
				status: 'Booked',
				bank_slug: 'northgate-bank',
				account_number: '0000000033',
				category: 'Mobile Phone',
				category_type: 'expenditure',
				merchant_details: null,
				proprietary_bank_transaction_code: null,
				value_date_time: String(day),
				booking_date_time: String(day),
			},
		]);
	});

	it('are in dollars where the account is', async () => {
		const customer = await connectedCustomer(client, 'grace-halloran');
		const get = async (path: string, params: object = {}) =>
			(await client.api.get(`${customer}/${path}`, { params })).data.data;

		expect(await get('accounts')).toMatchObject([{ currency: 'USD' }]);
		expect(await get('balances')).toMatchObject([{ currency: 'USD', amount: '10253.43' }]);
		expect(await get('transactions', { currency: 'USD' })).toHaveLength(257);
		expect(await get('transactions', { currency: 'GBP' })).toEqual([]);
		expect((await get('transactions'))[0]).toMatchObject({ currency: 'USD', balance: { currency: 'USD' } });
	});

	it('are those of every bank that was added', async () => {
		const customer = await connectedCustomer(client, 'halima-okon');
		await connectedCustomer(client, 'halima-okon', 'Individual', 'harbour-building-society');
		const balances = await client.api.get(`${customer}/balances`);
		const accounts = await client.api.get(`${customer}/accounts`);

		expect(balances.data.data).toMatchObject([
			{ amount: '184726.00', currency: 'GBP', bank_slug: 'northgate-bank' },
			{ amount: '184726.00', currency: 'GBP', bank_slug: 'harbour-building-society' },
		]);
		expect(accounts.data.data[0]).toEqual({
			currency: 'GBP',
			name: 'Halima Okon',
			bank_slug: 'northgate-bank',
			type: 'Personal',
			sub_type: 'Savings',
			number: '0000000033',
		});
	});
});
