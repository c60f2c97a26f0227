import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plaidReport } from '../../../sandbox/inscribe/plaidReport';
import { readPerson } from '../../../sandbox/people/read';
import { truthOf } from '../../support/people';
import { newCustomer, startInscribe, type InscribeClient } from './fixture';

const exampleFile = join(__dirname, '..', '..', '..', 'examples', 'data', 'plaid-asset-report.json');

const reportSchema = z.object({
	report: z.object({
		days_requested: z.number(),
		items: z.array(
			z.object({
				accounts: z.array(
					z.object({
						mask: z.string(),
						subtype: z.string(),
						balances: z.object({ current: z.number(), iso_currency_code: z.string() }),
						ownership_type: z.string(),
						historical_balances: z.array(z.object({ date: z.string(), current: z.number() })),
						transactions: z.array(
							z.object({ date: z.string(), amount: z.number(), iso_currency_code: z.enum(['NGN', 'USD']) }),
						),
					}),
				),
			}),
		),
	}),
});

function accountOf(report: unknown) {
	const account = reportSchema.parse(report).report.items[0]?.accounts[0];
	if (account === undefined) throw new Error('the report has one account');
	return account;
}

const total = (rows: Array<{ amount: number }>) =>
	Math.round(rows.reduce((sum, { amount }) => sum + amount, 0) * 100) / 100;

let client: InscribeClient;

beforeEach(async () => {
	client = await startInscribe();
});

afterEach(() => client.sandbox.close());

async function analysed(report: unknown, kind = '') {
	const customer = await newCustomer(client.api);
	await client.api.post(`${customer}/open_banking_data/plaid_asset_report`, report);
	return (await client.api.get(`${customer}/credit_analysis${kind}`)).data;
}

describe('a person as a Plaid asset report', () => {
	it('has money out positive and money in negative, the newest first', async () => {
		const { transactions } = accountOf(plaidReport(await readPerson('adaeze-nwokolo'), 6));

		// The truth of her six months.
		expect(transactions).toHaveLength(183);
		expect(total(transactions.filter(({ amount }) => amount < 0))).toBe(-2524505.95);
		expect(total(transactions.filter(({ amount }) => amount > 0))).toBe(2384508);
		expect(transactions.map(({ date }) => date)).toEqual(
			transactions
				.map(({ date }) => date)
				.sort()
				.reverse(),
		);
	});

	it('has the balance of every day until the end of October', async () => {
		const account = accountOf(plaidReport(await readPerson('adaeze-nwokolo'), 6));
		const { historical_balances: history } = account;

		expect(account).toMatchObject({ mask: '0011', subtype: 'savings', balances: { current: 519216.5 } });
		// 30 days of May from the 2nd, 30 + 31 + 31 + 30 + 31 from June to October
		expect(history).toHaveLength(183);
		expect(history[0]).toMatchObject({ date: '2026-10-31', current: 519216.5 });
		expect(history.at(-1)?.date).toBe('2026-05-02');
	});

	it('comes from the bank: a salary that was forged on paper has its true amount', async () => {
		const { transactions } = accountOf(plaidReport(await readPerson('bolanle-usman'), 3));

		expect(transactions.filter(({ amount }) => amount === -110000)).toHaveLength(3);
		expect(transactions.filter(({ amount }) => amount === -410000)).toHaveLength(0);
	});

	it.each([
		['adaeze-nwokolo', 'NGN', 'individual'],
		['grace-halloran', 'USD', 'individual'],
		['marigold-foods', 'NGN', 'association'],
	])('of %s is in %s, of an account of an %s', async (slug, currency, ownership) => {
		const account = accountOf(plaidReport(await readPerson(slug), 6));

		expect(account.balances.iso_currency_code).toBe(currency);
		expect(new Set(account.transactions.map((row) => row.iso_currency_code))).toEqual(new Set([currency]));
		expect(account.ownership_type).toBe(ownership);
	});

	it('is said to be impossible for months without transactions', async () => {
		const person = { ...(await readPerson('zainab-garba')), transactions: [] };

		expect(() => plaidReport(person, 6)).toThrow('Zainab Garba has no transactions in the last 6 months.');
	});
});

describe('the example of the good person', () => {
	const text = readFileSync(exampleFile, 'utf8');

	it('is what the renderer makes today, and small', async () => {
		expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(plaidReport(await readPerson('adaeze-nwokolo'), 6))));
		expect(statSync(exampleFile).size).toBeLessThan(150_000);
	});

	it('gives the truth that is known', async () => {
		const { summary_statistics: statistics } = await analysed(JSON.parse(text));

		expect(statistics).toMatchObject({
			credits_count: 8,
			credits_total_gross: 2524505.95,
			debits_count: 175,
			debits_total_gross: 2384508,
			salary_period_net: 2520000,
			// 139,997.95 more came in than went out
			total_net: 139997.95,
			transfers_count: 6,
			transfers_debits_total_gross: 60000,
			revenue_period_gross: null,
		});
	});
});

describe('others by open banking', () => {
	it('a firm has revenue, and pays wages, taxes and goods', async () => {
		const customer = await newCustomer(client.api, {
			name: 'Marigold Foods Ltd',
			company: { name: 'Marigold Foods Ltd' },
		});
		await client.api.post(
			`${customer}/open_banking_data/plaid_asset_report`,
			plaidReport(await readPerson('marigold-foods'), 12),
		);
		const analysis = `${customer}/credit_analysis`;
		const { summary_statistics: statistics } = (await client.api.get(analysis)).data;
		const { categories } = (await client.api.get(`${analysis}/expenditure_insights`)).data;
		const truth = truthOf('marigold-foods');

		expect(statistics).toMatchObject({
			revenue_period_gross: truth.income.sales.total,
			salary_period_net: null,
			credits_total_gross: truth.moneyIn,
			debits_total_gross: truth.moneyOut,
			// What the owner takes out: 12 transfers of 1,790,000 together
			transfers_debits_total_gross: truth.transfersOut.total,
		});
		expect(categories).toEqual(
			expect.arrayContaining([
				// 43 wages, 25 payments of tax
				expect.objectContaining({ category: 'PERSONNEL', count: 43, total: 4041250 }),
				expect.objectContaining({ category: 'TAX', count: 25, total: 1415750 }),
			]),
		);
	});

	it('dollars are told with the account and its transactions', async () => {
		const customer = await newCustomer(client.api);
		await client.api.post(
			`${customer}/open_banking_data/plaid_asset_report`,
			plaidReport(await readPerson('grace-halloran'), 12),
		);
		const accounts = (await client.api.get(`${customer}/bank_accounts`)).data.data;
		const rows = (await client.api.get(`${customer}/transactions`, { params: { limit: 10 } })).data.data;

		expect(accounts).toMatchObject([{ data: { currency: 'USD', closing_balance: 10253.43 } }]);
		expect(rows.map(({ currency }: { currency: string }) => currency)).toEqual(Array(10).fill('USD'));
	});

	it('a gambler has fees for returned debits and overdrafts', async () => {
		const risk = await analysed(plaidReport(await readPerson('musa-adigun'), 12), '/risk_insights');

		// 9 debits came back; a fee for each month's overdraft
		expect(risk).toMatchObject({ count_nsf: 9, count_overdraft: 12 });
	});
});

describe('the bad payer by open banking', () => {
	it('shows the fees for what came back, the cash and the loans that are known', async () => {
		const report = plaidReport(await readPerson('kelechi-danjuma'), 6);
		const risk = await analysed(report, '/risk_insights');
		const loans = await analysed(report, '/loan_insights');
		const cashflow = await analysed(report, '/cashflow_insights');

		// Four cheques were charged for as returned; nine withdrawals.
		expect(risk).toMatchObject({ count_nsf: 4, count_atm_withdrawal: 9, total_atm_withdrawal: 61500 });
		expect(loans).toMatchObject({
			disbursements_count: 10,
			disbursements_total: 280000,
			repayments_count: 10,
			repayments_total: 322000,
		});
		expect(cashflow).toMatchObject({ total_credits: 997500, total_debits: 997712, total_net: -212 });
	});
});
