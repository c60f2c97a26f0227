import { financialData, newCustomer, png, startInscribe, uploadFiles, type InscribeClient } from './fixture';

let client: InscribeClient;
let customer: string;

beforeEach(async () => {
	client = await startInscribe();
	customer = await newCustomer(client.api);
});

afterEach(() => client.sandbox.close());

function send(format: string, body: unknown) {
	return client.api.post(`${customer}/open_banking_data/${format}`, body);
}

async function accounts() {
	return (await client.api.get(`${customer}/bank_accounts`)).data.data;
}

async function transactions(query = 'limit=100') {
	return (await client.api.get(`${customer}/transactions?${query}`)).data.data;
}

/** Plaid's sign: 500 came in on the first day, 89.40 went out on the second, 10 more is on its way. */
const plaidReport = {
	report: {
		asset_report_id: 'r',
		items: [
			{
				institution_name: 'First Platypus Bank',
				accounts: [
					{
						account_id: 'a',
						name: 'Plaid Checking',
						mask: '0000',
						type: 'depository',
						subtype: 'checking',
						balances: { available: 90, current: 100, iso_currency_code: 'USD', unofficial_currency_code: null },
						owners: [{ names: ['Alberta Charleson'] }],
						transactions: [
							{ amount: 10, date: '2026-10-03', original_description: 'COFFEE', pending: true },
							{ amount: 89.4, date: '2026-10-02', original_description: 'POS PURCHASE SHOE SHOP', pending: false },
							{ amount: -500, date: '2026-10-01', original_description: 'GUSTO PAYROLL', pending: false },
						],
					},
				],
			},
		],
	},
	request_id: 'q',
};

describe('a Plaid asset report', () => {
	it('is taken as one object with its bank accounts', async () => {
		const { status, data } = await send('plaid_asset_report', plaidReport);

		expect(status).toBe(201);
		expect(data).toMatchObject({ format: 'plaid_asset_report', created_at: '2026-11-20T09:00:00.000Z' });
		expect(await accounts()).toEqual([
			{
				id: data.bank_account_ids[0],
				data: {
					account_name: 'Plaid Checking',
					account_number: '0000',
					account_type: 'CHECKING',
					institution_name: 'First Platypus Bank',
					currency: 'USD',
					account_holders: ['Alberta Charleson'],
					// 100 + 89.40 - 500
					opening_balance: -310.6,
					closing_balance: 100,
				},
			},
		]);
	});

	it('has positive amounts for money out: they are turned round, and pending rows left out', async () => {
		const { data } = await send('plaid_asset_report', plaidReport);

		expect(await transactions()).toMatchObject([
			{
				date: '2026-10-02',
				description: 'POS PURCHASE SHOE SHOP',
				amount: -89.4,
				balance: 100,
				currency: 'USD',
				category: 'RETAIL',
				method: 'CARD',
				vendor: 'SHOE SHOP',
				data_source: 'open_banking',
				document_id: null,
				open_banking_data_id: data.id,
			},
			{ date: '2026-10-01', amount: 500, balance: 189.4, category: 'SALARY', method: null },
		]);
	});

	it('is noted in the journal without the social security number', async () => {
		const user = { client_user_id: 'u', ssn: '000-00-0000' };
		await send('plaid_asset_report', { report: { ...plaidReport.report, user } });
		const { data } = await client.control.get('/requests');

		expect(data.at(-1).body.report.user).toEqual({ client_user_id: 'u', ssn: '[removed]' });
	});

	it('is taken without the envelope of the answer too', async () => {
		expect((await send('plaid_asset_report', plaidReport.report)).status).toBe(201);
		expect(await accounts()).toHaveLength(1);
	});

	it.each([
		[{ report: { items: [] } }, 'report.items: an asset report without items has no data'],
		[{}, 'report.items: Required'],
		[{ report: { items: [{ accounts: [{ account_id: 'a' }] }] } }, 'report.items[0].accounts[0].type: Required'],
	])('is refused with 400 for %j', async (body, message) => {
		const { status, data } = await send('plaid_asset_report', body);

		expect(status).toBe(400);
		expect(data.message).toBe(message);
		expect(await accounts()).toEqual([]);
	});
});

describe('MX data', () => {
	const body = {
		accounts: [
			{ guid: 'ACT-1', name: 'Gringotts', type: 'CHECKING', currency_code: 'USD', balance: 70 },
			{ guid: 'ACT-2', name: 'Other', type: 'SAVINGS' },
		],
		transactions: [
			{ account_guid: 'ACT-1', amount: 61.11, type: 'DEBIT', date: '2026-09-23', description: 'Grocery store' },
			{ account_guid: 'ACT-2', amount: 5, type: 'CREDIT', date: '2026-09-24T00:00:00Z', description: 'Interest' },
			{ account_guid: 'ACT-2', amount: 9, type: 'CREDIT', date: '2026-09-25', description: 'X', status: 'PENDING' },
		],
	};

	it('has unsigned amounts with a type, and rows that name their account', async () => {
		expect((await send('mx_aggregated_data', body)).status).toBe(201);
		const [first, second] = await accounts();

		expect([first.data.account_name, second.data.account_name]).toEqual(['Gringotts', 'Other']);
		expect(await transactions()).toMatchObject([
			{ bank_account_id: first.id, amount: -61.11, category: 'GROCERIES', balance: null },
			{ bank_account_id: second.id, amount: 5, date: '2026-09-24', category: 'INTEREST_RECEIVED' },
		]);
	});

	it('is refused without accounts', async () => {
		const { status, data } = await send('mx_aggregated_data', { accounts: [], transactions: [] });

		expect(status).toBe(400);
		expect(data.message).toBe('accounts: at least one account is required');
	});
});

describe("Inscribe's own format", () => {
	it('has bank accounts with signed rows', async () => {
		const { status } = await send('inscribe_financial_data', financialData([['2026-10-01', 'REFUND SHOP', 12.5]]));

		expect(status).toBe(201);
		expect(await transactions()).toMatchObject([{ amount: 12.5, category: 'REFUND', currency: 'USD' }]);
	});

	it('is refused for a date that does not exist, naming the row', async () => {
		const { status, data } = await send('inscribe_financial_data', financialData([['2026-02-30', 'X', 1]]));

		expect(status).toBe(400);
		expect(data.message).toBe('bank_accounts[0].transactions[0].date: "2026-02-30" is not an ISO 8601 date');
	});

	it('is refused when it is not sent as JSON', async () => {
		expect((await send('inscribe_financial_data', 'a=b')).status).toBe(415);
	});
});

describe('the transactions of a customer', () => {
	beforeEach(async () => {
		await send(
			'inscribe_financial_data',
			financialData(Array.from({ length: 5 }, (_, index) => [`2026-10-0${index + 1}`, `ROW ${index + 1}`, 1])),
		);
	});

	const descriptions = (rows: Array<{ description: string }>) => rows.map(({ description }) => description);

	it('are paged by the id of the last one that was seen, the newest first', async () => {
		const first = await transactions('limit=2');
		const second = await transactions(`limit=2&cursor=${first[1].id}`);
		const third = await transactions(`limit=2&cursor=${second[1].id}`);

		expect(descriptions(first)).toEqual(['ROW 5', 'ROW 4']);
		expect(descriptions(second)).toEqual(['ROW 3', 'ROW 2']);
		expect(descriptions(third)).toEqual(['ROW 1']);
		expect(await transactions(`limit=2&cursor=${third[0].id}`)).toEqual([]);
	});

	it.each([
		['', 'limit'],
		['limit=0', 'limit'],
		['limit=10001', 'limit'],
		['limit=1&cursor=x', 'cursor'],
		['limit=1&cursor=00000000-0000-4000-8000-000000000000', 'cursor: is not known.'],
		['limit=1&page=2', 'page: transactions are paged by limit and cursor.'],
	])('are refused with 400 for "%s"', async (query, message) => {
		const { status, data } = await client.api.get(`${customer}/transactions?${query}`);

		expect(status).toBe(400);
		expect(data.message).toContain(message);
	});

	it('are those of one bank account when it is named', async () => {
		await send('inscribe_financial_data', financialData([['2026-11-01', 'OTHER ACCOUNT', 1]]));
		const [newest, oldest] = await accounts();
		const { data } = await client.api.get(`${customer}/bank_accounts/${newest.id}/transactions?limit=9`);

		expect(descriptions(data.data)).toEqual(['OTHER ACCOUNT']);
		expect(
			(await client.api.get(`${customer}/bank_accounts/${oldest.id}/transactions?limit=9`)).data.data,
		).toHaveLength(5);
		expect((await client.api.get(`${customer}/bank_accounts/none/transactions?limit=9`)).status).toBe(404);
	});

	it('are an empty list for a customer without any', async () => {
		const other = await newCustomer(client.api);
		await uploadFiles(client.api, other, [['a.png', png]]);

		expect((await client.api.get(`${other}/transactions?limit=9`)).data).toEqual({ data: [] });
		expect((await client.api.get(`${other}/bank_accounts`)).data).toEqual({ data: [] });
	});
});
