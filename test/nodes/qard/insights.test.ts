import type { INodeParameters } from 'n8n-workflow';
import { creditInsights } from '../../../core/shapes/insights';
import { sampleInsights } from '../../providers/qard/normalise/fixtures/insights';
import { runNode } from '../../support/engine';
import { FakeQard, refusal } from './fakeQard';

let qard: FakeQard;
beforeAll(async () => {
	qard = await FakeQard.start();
});
beforeEach(() => qard.reset());
afterAll(async () => await qard.stop());

const INSIGHTS = 'GET /users/user-1/banking-credit-insights';
const USER = 'GET /users/user-1';

const get = async (parameters: INodeParameters = {}) => {
	const { outputs, error } = await runNode('getCreditInsights', {
		parameters: { provider: 'qard', userId: 'user-1', ...parameters },
		credential: qard.credential(),
	});
	return { items: (outputs[0] ?? []).map(({ json }) => json), error };
};

const hasInsights = () => qard.on(INSIGHTS, () => ({ body: sampleInsights() }));

describe('insights', () => {
	test('are those of a company where Qard says that the user is one', async () => {
		hasInsights().on(USER, () => ({ body: { id: 'user-1', type: 'LEGAL', name: 'X' } }));
		const { items, error } = await get();
		expect(error).toBeUndefined();
		expect(creditInsights.safeParse(items[0]).error).toBeUndefined();
		// 8000 + 450.50 + the 200 of unknown kind, which are turnover.
		expect(items[0]).toMatchObject({ subject: { holderType: 'business' }, income: { total: 8650.5 } });
		expect(qard.calls).toEqual([INSIGHTS, USER]);
	});

	test('are had where Qard does not tell what the user is', async () => {
		hasInsights();
		const { items, error } = await get();
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ subject: { holderType: null }, income: { total: 8450.5 } });
	});

	test('need no look-up where the user type is given', async () => {
		hasInsights();
		const { items } = await get({ output: 'summary', options: { userType: 'natural', includeRaw: true } });
		expect(items[0]).toMatchObject({ provider: 'qard', holderType: 'individual', monthlyIncome: 2150.17 });
		expect(items[0]?.raw).toEqual(sampleInsights());
		expect(qard.calls).toEqual([INSIGHTS]);
	});

	test('have the transactions behind the risks when asked', async () => {
		hasInsights();
		const { items } = await get({ options: { userType: 'natural', includeTransactions: true } });
		expect(items[0]).toMatchObject({ risks: { debtRecoveries: { transactions: [{ amount: -80 }] } } });
	});

	const ACCOUNTS = 'GET /users/user-1/bank-accounts';
	const withBalances = { options: { userType: 'natural', includeBalances: true } };
	const account = (id: string, type: string, balance: number, currency = 'EUR') => ({
		id,
		account_type: type,
		balance,
		currency,
		last_update: '2024-04-11',
	});

	test('have the accounts and what is on those that hold money when asked', async () => {
		hasInsights().on(ACCOUNTS, () => ({
			body: [
				account('a', 'CHECKING', 1200.1),
				account('b', 'SAVINGS', 300.2),
				account('c', 'CREDIT_CARD', -800),
				account('d', 'LOAN', -9000),
				account('e', 'CHECKING', 50, 'USD'),
			],
		}));
		const { items } = await get(withBalances);
		// 1200.10 + 300.20 in euro; a card and a loan are debts.
		expect(items[0]).toMatchObject({ balances: { closing: 1500.3 }, summary: { closingBalance: 1500.3 } });
		expect(qard.calls).toEqual([INSIGHTS, ACCOUNTS]);
	});

	test('are had without balances where Qard does not give the accounts', async () => {
		hasInsights();
		const { items, error } = await get(withBalances);
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ income: { total: 8450.5 }, balances: { closing: null, accounts: [] } });
		expect(JSON.stringify(items[0]?.dataQuality)).toContain('NOT_READ');
	});

	test('come untouched as raw', async () => {
		hasInsights();
		expect((await get({ output: 'raw' })).items).toEqual([{ provider: 'qard', raw: sampleInsights() }]);
		expect(qard.calls).toEqual([INSIGHTS]);
	});

	test('that are empty are insufficient data', async () => {
		qard.on(INSIGHTS, () => ({ status: 204 }));
		expect((await get({ output: 'summary' })).items[0]).toMatchObject({
			status: 'insufficientData',
			monthlyIncome: null,
		});
	});

	test('that are not there yet are named, with what to do', async () => {
		const { error } = await get();
		expect(error?.description).toMatch(/connect a bank account and wait until Check Analysis Status says ready/);
	});

	test('are fetched again after a fault that passes', async () => {
		let tries = 0;
		qard.on(INSIGHTS, () => {
			tries += 1;
			return tries === 1
				? { ...refusal(429, 'Slow down'), headers: { 'Retry-After': '0' } }
				: { body: sampleInsights() };
		});
		const { error } = await get({ output: 'raw' });
		expect(error).toBeUndefined();
		expect(tries).toBe(2);
	});
});

describe('the holder of the accounts', () => {
	const ACCOUNTS = 'GET /users/user-1/bank-accounts';
	const asked = { userType: 'natural', expectedName: 'Ada Exemple' };
	const owned = (...names: string[]) =>
		names.map((full_name, index) => ({ id: `account-${index}`, balance: 1, owners: [{ full_name }] }));

	test('is read with one more request, and only where one is expected', async () => {
		hasInsights().on(ACCOUNTS, () => ({ body: owned('EXEMPLE ADA') }));
		expect((await get({ options: { userType: 'natural' } })).items[0]).toMatchObject({ holderMatch: null });
		expect(qard.calls).toEqual([INSIGHTS]);
		expect((await get({ options: asked })).items[0]).toMatchObject({ holderMatch: 'match' });
		expect(qard.calls).toEqual([INSIGHTS, INSIGHTS, ACCOUNTS]);
	});

	test('has to fit for every account', async () => {
		hasInsights().on(ACCOUNTS, () => ({ body: owned('EXEMPLE ADA', 'EXEMPLE JEAN') }));
		expect((await get({ output: 'summary', options: asked })).items[0]).toMatchObject({ holderMatch: 'mismatch' });
	});

	test.each([404, 403, 500])(
		'is unknown where the accounts are refused with %d, and the insights are there',
		async (status) => {
			hasInsights().on(ACCOUNTS, () => refusal(status, 'No'));
			const { items, error } = await get({ options: { ...asked, maxRetries: 0 } });
			expect(error).toBeUndefined();
			expect(items[0]).toMatchObject({
				income: { total: 8450.5 },
				holderMatch: 'unknown',
				dataQuality: {
					warnings: expect.arrayContaining([expect.objectContaining({ code: 'NOT_READ', source: 'bank accounts' })]),
				},
			});
		},
	);
});

/** Pages of two entries each, as Qard wraps them. */
function pagesOf(entries: object[]) {
	return ({ query }: { query: Record<string, string> }) => {
		const page = Number(query.page);
		return {
			body: {
				result: entries.slice((page - 1) * 2, page * 2),
				current_page: page,
				last_page: Math.ceil(entries.length / 2),
			},
		};
	};
}

const rows = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		id: `transaction-${index + 1}`,
		account_id: 'account-1',
		amount: -1 - index,
		currency: 'EUR',
		initiated_at: '2024-04-01',
		description: 'X',
	}));

describe('lists', () => {
	const TRANSACTIONS = 'GET /users/user-1/bank-transactions';

	test('of transactions are read page by page to the last one', async () => {
		qard.on(TRANSACTIONS, pagesOf(rows(5)));
		const { items, error } = await get({ data: 'transactions', returnAll: true });
		expect(error).toBeUndefined();
		expect(items.map(({ transactionId, amount }) => [transactionId, amount])).toEqual([
			['transaction-1', -1],
			['transaction-2', -2],
			['transaction-3', -3],
			['transaction-4', -4],
			['transaction-5', -5],
		]);
		expect(qard.sent.map(({ query }) => query)).toEqual(['1', '2', '3'].map((page) => ({ page, per_page: '100' })));
	});

	test('stop at the limit', async () => {
		qard.on(TRANSACTIONS, pagesOf(rows(9)));
		const { items } = await get({ data: 'transactions', limit: 3, options: { includeRaw: true } });
		expect(items).toHaveLength(3);
		expect(items[2]?.raw).toEqual(rows(9)[2]);
		expect(qard.calls).toHaveLength(2);
	});

	test('of bank accounts may come without pages', async () => {
		qard.on('GET /users/user-1/bank-accounts', () => ({ body: [{ id: 'account-1', balance: 12.5 }] }));
		const { items } = await get({ data: 'bankAccounts', options: { currency: 'EUR' } });
		expect(items).toEqual([expect.objectContaining({ accountId: 'account-1', balance: 12.5, currency: 'EUR' })]);
	});

	test('that give the same page again are an error', async () => {
		qard.on(TRANSACTIONS, () => ({ body: { result: [{ id: 'x' }], current_page: 1, last_page: 2 } }));
		const { error } = await get({ data: 'transactions', returnAll: true });
		expect(error?.message).toBe('Qard answered with page 1 of the list of bank transactions for page 2');
	});

	test('that are no list are an error', async () => {
		qard.on(TRANSACTIONS, () => ({ body: { rows: [] } }));
		const { error } = await get({ data: 'transactions' });
		expect(error?.message).toBe('Qard answered with something that is not a list of bank transactions');
	});

	test('whose path the account does not have say that it is inferred', async () => {
		const { error } = await get({ data: 'bankAccounts' });
		expect(error?.description).toMatch(/does not publish the path/);
	});
});

describe('with its own transactions', () => {
	const TRANSACTIONS = 'GET /users/user-1/bank-transactions';
	const options = { userType: 'natural', fillFromTransactions: true, country: 'GB' };
	const bets = (days: string[]) =>
		days.map((day, index) => ({
			id: String(index),
			account_id: 'account-1',
			amount: -12.5,
			currency: 'EUR',
			initiated_at: day,
			description: `BET365 ${index}`,
		}));
	/** The first and last day of the sample, and more than ten rows in between. */
	const sampleDays = () => {
		const { from, to } = { from: Date.parse('2024-01-01'), to: Date.parse('2024-04-10') };
		return Array.from({ length: 11 }, (_, index) =>
			new Date(from + ((to - from) * index) / 10).toISOString().slice(0, 10),
		);
	};

	test('are filled in what Qard does not tell, page by page', async () => {
		hasInsights().on(TRANSACTIONS, pagesOf(bets(sampleDays())));
		const { items, error } = await get({ options });
		expect(error).toBeUndefined();
		expect(qard.calls).toEqual([INSIGHTS, ...Array.from({ length: 6 }, () => TRANSACTIONS)]);
		expect(items[0]).toMatchObject({ secondOpinion: { transactions: expect.any(Number) } });
		const [item] = items;
		const { risks, secondOpinion } = creditInsights.parse(item);
		// Each is 12.50; those outside the days of the insights are not counted.
		expect(risks.gambling.total).toBe(12.5 * (secondOpinion?.transactions ?? 0));
		expect(risks.gambling.count).toBe(secondOpinion?.transactions);
	});

	test('are as they were where Qard does not give them: their path is inferred', async () => {
		hasInsights().on(TRANSACTIONS, () => ({ status: 404, body: { message: 'Not found' } }));
		const { items, error } = await get({ options });
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({
			income: { total: 8450.5 },
			dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'SECOND_OPINION_MISSING' })]) },
		});
	});

	test('are not asked for where only the raw answer is output', async () => {
		hasInsights();
		await get({ output: 'raw', options });
		expect(qard.calls).toEqual([INSIGHTS]);
	});
});
