import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plaidReport } from '../../../sandbox/inscribe/plaidReport';
import { readPerson } from '../../../sandbox/people/read';
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
						historical_balances: z.array(z.object({ date: z.string(), current: z.number() })),
						transactions: z.array(
							z.object({ date: z.string(), amount: z.number(), iso_currency_code: z.literal('NGN') }),
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

describe('the bad payer by open banking', () => {
	it('shows the gambling, the loans and the days in the red that are known', async () => {
		const report = plaidReport(await readPerson('kelechi-danjuma'), 6);
		const risk = await analysed(report, '/risk_insights');
		const loans = await analysed(report, '/loan_insights');
		const cashflow = await analysed(report, '/cashflow_insights');

		expect(risk).toMatchObject({ count_gambling: 49, gambling_total: 254150, gambling_winnings_total: 17500 });
		expect(risk.count_negative_balance_days).toBeGreaterThan(0);
		expect(loans).toMatchObject({
			disbursements_count: 10,
			disbursements_total: 280000,
			repayments_count: 10,
			repayments_total: 322000,
		});
		expect(cashflow).toMatchObject({ inflow_total: 997500, outflow_total: 997712, balance_minimum: -21736 });
	});
});
