import type { INodeParameters } from 'n8n-workflow';
import { creditInsights } from '../../../core/shapes/insights';
import { seedSample } from '../../providers/friendlyScore/normalise/fixtures/seed';
import { seconds, year } from '../../providers/friendlyScore/normalise/fixtures/year';
import { friendlyScoreRunner } from './runner';

const { fake, run, items, first } = friendlyScoreRunner();
const INSIGHTS = 'GET /customers/77/insights/current_business';
const TRANSACTIONS = 'GET /customers/77/transactions';

const get = async (parameters: INodeParameters = {}) =>
	await first('getCreditInsights', { customerId: '77', accountKind: 'business', ...parameters });
const list = async (data: string, parameters: INodeParameters = {}) =>
	await items('getCreditInsights', { data, customerId: '77', returnAll: true, ...parameters });

describe('insights', () => {
	test('are the neutral ones', async () => {
		fake().on(INSIGHTS, () => ({ body: year() }));
		const item = await get();
		expect(creditInsights.safeParse(item).error).toBeUndefined();
		expect(item).toMatchObject({
			subject: { id: '77' },
			income: { monthlyAverage: 10000 },
			balances: { closing: null },
		});
		expect(fake().calls).toEqual([INSIGHTS]);
	});

	test('of personal accounts tell a salary', async () => {
		fake().on('GET /customers/77/insights/current_personal', () => ({ body: year() }));
		expect(await get({ accountKind: 'personal' })).toMatchObject({
			subject: { holderType: 'individual' },
			income: { isSalaried: true, salary: { count: null } },
		});
	});

	test('are a flat summary, or the answer itself, where that is chosen', async () => {
		fake().on(INSIGHTS, () => ({ body: seedSample() }));
		expect(await get({ output: 'summary', options: { includeRaw: true } })).toMatchObject({
			monthlyIncome: 0.5,
			raw: seedSample(),
		});
		expect(await get({ output: 'raw' })).toEqual({ provider: 'friendlyScore', raw: seedSample() });
	});

	test.each([
		[202, 'processing'],
		[204, 'insufficientData'],
	])('that are answered with %d are %s, with every figure null', async (status, word) => {
		fake().on(INSIGHTS, () => ({ status }));
		const item = await get();
		expect(creditInsights.safeParse(item).error).toBeUndefined();
		expect(item).toMatchObject({ status: word, income: { monthlyAverage: null }, summary: { status: word } });
		expect(await get({ output: 'summary' })).toMatchObject({ status: word, monthlyIncome: null });
		expect(await get({ output: 'raw' })).toEqual({ provider: 'friendlyScore', status: word, raw: null });
	});

	test('have balances where they are asked for, and ask for none that cannot be there', async () => {
		const options = { includeBalances: true };
		fake()
			.on(INSIGHTS, () => ({ body: year() }))
			.on('GET /customers/77/accounts', () => ({
				body: { data: [{ id: 'a1', type: 'Business', bank_slug: 'b', number: '1', currency: 'GBP' }] },
			}))
			.on('GET /customers/77/balances', () => ({
				body: {
					data: [{ amount: '50.25', currency: 'GBP', type: 'ClosingBooked', bank_slug: 'b', account_number: '1' }],
				},
			}));
		expect(await get({ options })).toMatchObject({ balances: { closing: 50.25, accounts: [{ id: 'a1' }] } });
		fake().sent.length = 0;
		fake().on(INSIGHTS, () => ({ status: 202 }));
		await get({ options });
		expect(fake().calls).toEqual([INSIGHTS]);
	});

	test('take the currency that the user states where none is told', async () => {
		fake().on(INSIGHTS, () => ({ body: { income: { monthly_amounts: [] } } }));
		expect(await get({ options: { currency: 'gbp' } })).toMatchObject({ currency: 'GBP' });
	});

	test('encode the ID in the path', async () => {
		fake().on('GET /customers/a%2Fb/insights/current_business', () => ({ body: seedSample() }));
		expect(await get({ customerId: 'a/b' })).toMatchObject({ subject: { id: 'a/b' } });
	});
});

describe('the holder of the accounts', () => {
	const ACCOUNTS = 'GET /customers/77/accounts';
	const BALANCES = 'GET /customers/77/balances';
	const account = { id: 'a1', name: 'HARBOUR FOODS LIMITED', type: 'Business', bank_slug: 'b', number: '1' };
	const expectedName = 'Harbour Foods';
	beforeEach(() => {
		fake()
			.on(INSIGHTS, () => ({ body: year() }))
			.on(ACCOUNTS, () => ({ body: { data: [account] } }))
			.on(BALANCES, () => ({ body: { data: [] } }));
	});

	test('is read with one more request', async () => {
		const item = await get({ options: { expectedName } });
		expect(item).toMatchObject({ holderMatch: 'match', balances: { accounts: [] } });
		expect(fake().calls).toEqual([INSIGHTS, ACCOUNTS]);
	});

	test('is that of the accounts which are read with their balances anyway', async () => {
		expect(await get({ options: { expectedName, includeBalances: true } })).toMatchObject({ holderMatch: 'match' });
		expect(fake().calls).toEqual([INSIGHTS, ACCOUNTS, BALANCES]);
	});

	test('is unknown where the accounts cannot be read, and the insights are there', async () => {
		fake().on(ACCOUNTS, () => ({ status: 403, body: { message: 'No' } }));
		expect(await get({ options: { expectedName } })).toMatchObject({
			status: 'ready',
			holderMatch: 'unknown',
			dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'NOT_READ' })]) },
		});
	});

	test.each([202, 204])('is unknown without a request where the report is answered with %d', async (status) => {
		fake().on(INSIGHTS, () => ({ status }));
		expect(await get({ options: { expectedName } })).toMatchObject({ holderMatch: 'unknown' });
		expect(fake().calls).toEqual([INSIGHTS]);
	});
});

describe('transactions', () => {
	const row = (id: number) => ({
		id: String(id),
		name: `Row ${id}`,
		amount: '-1.00',
		currency: 'GBP',
		status: 'Booked',
		booking_date_time: seconds('2026-09-01T00:00:00Z'),
	});
	/** So many rows, in pages of the size asked for. */
	const pages = (count: number) =>
		fake().on(TRANSACTIONS, ({ query }) => {
			const size = Number(query.max_per_page);
			const start = (Number(query.page) - 1) * size;
			return {
				body: { data: Array.from({ length: Math.max(0, Math.min(size, count - start)) }, (_, at) => row(start + at)) },
			};
		});
	const asked = () => fake().sent.flatMap(({ path, query }) => (path.endsWith('/transactions') ? [query] : []));

	test('are read page by page', async () => {
		pages(2_300);
		const rows = await list('transactions');
		expect(rows).toHaveLength(2_300);
		expect(rows.at(-1)).toMatchObject({ transactionId: '2299', amount: -1, date: '2026-09-01' });
		expect(asked().map(({ page, max_per_page }) => [page, max_per_page])).toEqual([
			['1', '1000'],
			['2', '1000'],
			['3', '1000'],
		]);
	});

	test('are no more than the limit', async () => {
		pages(2_300);
		expect(await list('transactions', { returnAll: false, limit: 7 })).toHaveLength(7);
		expect(asked()).toEqual([{ page: '1', max_per_page: '7' }]);
	});

	test('of a list that knows no pages are read once', async () => {
		const body = Array.from({ length: 1_000 }, (_, index) => row(index));
		fake().on(TRANSACTIONS, () => ({ body }));
		expect(await list('transactions')).toHaveLength(1_000);
		expect(asked()).toHaveLength(2);
	});

	test('are filtered in the words of the document', async () => {
		pages(1);
		await list('transactions', {
			additionalFields: {
				accountNumber: '123-123',
				accountType: 'Business',
				bankSlug: 'barclays',
				bookedFrom: '2026-01-01T00:00:00',
				bookedTo: '2026-01-31',
				categoryId: '12',
				currency: 'gbp',
			},
		});
		// 1 January 2026, 00:00:00 UTC, and the last second of 31 January.
		expect(asked()).toEqual([
			{
				account_number: '123-123',
				account_type: 'Business',
				bank_slug: 'barclays',
				booking_date_time_from: '1767225600',
				booking_date_time_to: '1769903999',
				category_id: '12',
				currency: 'GBP',
				page: '1',
				max_per_page: '1000',
			},
		]);
	});

	test('take a time from an expression', async () => {
		pages(1);
		await list('transactions', {
			additionalFields: { bookedFrom: '={{ DateTime.fromISO("2026-01-01T01:00:00+01:00") }}' },
		});
		expect(asked()[0]).toMatchObject({ booking_date_time_from: '1767225600' });
	});

	test.each([
		[{ bookedFrom: 'yesterday' }, /^Booked From must be a date and time/],
		[{ bookedFrom: '2026-02-01', bookedTo: '2026-01-01' }, /^Booked From is later than Booked To$/],
		[{ accountType: '={{ "Joint" }}' }, /^Account Type must be one of/],
	])('with the filter %p are refused before anything is sent', async (additionalFields, message) => {
		const { error } = await run('getCreditInsights', { data: 'transactions', customerId: '77', additionalFields });
		expect(error?.message).toMatch(message);
		expect(fake().sent).toEqual([]);
	});

	test('that are none are no items', async () => {
		fake().on(TRANSACTIONS, () => ({ status: 204 }));
		expect(await list('transactions')).toEqual([]);
	});

	test('that are not collected yet are not taken for none', async () => {
		fake().on(TRANSACTIONS, () => ({ status: 202 }));
		const { error } = await run('getCreditInsights', { data: 'transactions', customerId: '77' });
		expect(error?.message).toBe('FriendlyScore has not collected the transactions yet');
	});

	test('that are no list are refused', async () => {
		fake().on(TRANSACTIONS, () => ({ body: { message: 'Hello' } }));
		const { error } = await run('getCreditInsights', { data: 'transactions', customerId: '77' });
		expect(error?.message).toBe('FriendlyScore answered with something that is not a list of transactions');
	});
});

describe('bank accounts', () => {
	const account = (id: string) => ({
		id,
		name: 'Ada Example',
		type: 'Personal',
		bank_slug: 'b',
		number: id,
		currency: 'GBP',
	});

	test('come one by one, with their balances', async () => {
		fake()
			.on('GET /customers/77/accounts', () => ({ body: { data: [account('1'), account('2')] } }))
			.on('GET /customers/77/balances', () => ({
				body: { data: [{ amount: '-5', currency: 'GBP', type: 'InterimBooked', bank_slug: 'b', account_number: '2' }] },
			}));
		const accounts = await list('bankAccounts', { options: { includeRaw: true } });
		expect(accounts.map(({ accountId, balance, holders }) => [accountId, balance, holders])).toEqual([
			['1', null, ['Ada Example']],
			['2', -5, ['Ada Example']],
		]);
		expect(accounts[0]).toMatchObject({ raw: account('1') });
		expect(await list('bankAccounts', { returnAll: false, limit: 1 })).toHaveLength(1);
	});

	test('that are none ask for no balances', async () => {
		fake().on('GET /customers/77/accounts', () => ({ status: 204 }));
		expect(await list('bankAccounts')).toEqual([]);
		expect(fake().calls).toEqual(['GET /customers/77/accounts']);
	});
});

test('a node that was set up for another provider runs with what belongs to this one', async () => {
	fake().on(INSIGHTS, () => ({ body: seedSample() }));
	expect(
		await get({ statementKey: '1', userId: 'user-1', subject: 'bankAccount', options: { includeTransactions: true } }),
	).toMatchObject({ provider: 'friendlyScore', status: 'ready' });
	expect(fake().calls).toEqual([INSIGHTS]);
});
