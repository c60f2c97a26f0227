import type { AmountUnit } from '../../../sandbox/inscribe/money';
import {
	financialData,
	inscribeClient,
	newCustomer,
	png,
	startInscribe,
	tenRows,
	uploadFiles,
	type FinancialRow,
	type InscribeClient,
} from './fixture';

let client: InscribeClient;

beforeEach(async () => {
	client = await startInscribe({ documentSeconds: 30 });
});

afterEach(() => client.sandbox.close());

async function customerWith(rows: FinancialRow[], fields: object = {}, { api } = client) {
	const customer = await newCustomer(api, fields);
	await api.post(`${customer}/open_banking_data/inscribe_financial_data`, financialData(rows));
	return customer;
}

async function insights(kind: string, rows = tenRows) {
	return (await client.api.get(`${await customerWith(rows)}/credit_analysis/${kind}`)).data;
}

/** Of `tenRows`. */
const statistics = {
	credits_count: 4,
	// 1000 + 1000 + 300 + 400
	credits_total_gross: 2700,
	debits_count: 6,
	// 200 + 50.25 + 35 + 120.50 + 64.25 + 100
	debits_total_gross: 570,
	revenue_annual_gross: null,
	revenue_period_gross: null,
	// Twelve times 1000, and that / 0.8
	salary_annual_gross: 15000,
	salary_annual_net: 12000,
	// 2000 / 0.8
	salary_period_gross: 2500,
	salary_period_net: 2000,
	total_net: 2130,
	transfers_count: 2,
	transfers_credits_total_gross: 300,
	transfers_debits_total_gross: 200,
	unique_days_count: 8,
};

describe('the general insights', () => {
	it('of a person tell salary, but no revenue', async () => {
		const { status, data } = await client.api.get(`${await customerWith(tenRows)}/credit_analysis`);

		expect(status).toBe(200);
		expect(data).toEqual({ summary_statistics: statistics });
	});

	it('of a business tell revenue without transfers and loans, but no salary', async () => {
		const customer = await customerWith(tenRows, { company: { name: 'Acme Inc' } });
		const { data } = await client.api.get(`${customer}/credit_analysis`);

		expect(data.summary_statistics).toMatchObject({
			revenue_period_gross: 2000,
			revenue_annual_gross: 12000,
			salary_period_net: null,
			salary_period_gross: null,
			salary_annual_net: null,
			salary_annual_gross: null,
		});
	});

	it('have cents as decimals', async () => {
		const customer = await customerWith([
			['2026-01-01', 'POS PURCHASE A', -0.1],
			['2026-01-01', 'POS PURCHASE B', -0.2],
		]);
		const { data } = await client.api.get(`${customer}/credit_analysis`);

		expect(data.summary_statistics).toMatchObject({ debits_total_gross: 0.3, total_net: -0.3, salary_period_net: 0 });
	});

	it('are in whole cents when the sandbox was started so, the five others too', async () => {
		const unit: AmountUnit = 'cents';
		const inCents = await startInscribe({ amountUnit: unit });
		const customer = await customerWith(tenRows, {}, inCents);
		const { data } = await inCents.api.get(`${customer}/credit_analysis`);
		const risk = await inCents.api.get(`${customer}/credit_analysis/risk_insights`);
		await inCents.sandbox.close();

		expect(data.summary_statistics).toMatchObject({
			credits_total_gross: 270000,
			debits_total_gross: 57000,
			credits_count: 4,
			unique_days_count: 8,
		});
		expect(risk.data).toMatchObject({ count_nsf: 1, total_atm_withdrawal: 10000 });
	});

	it('of one bank account count its own rows only, those of the customer all', async () => {
		const customer = await customerWith(tenRows);
		const second: FinancialRow[] = [['2026-03-14', 'ACME PAYROLL SALARY', 500]];
		const { data: added } = await client.api.post(
			`${customer}/open_banking_data/inscribe_financial_data`,
			financialData(second),
		);
		const [accountId] = added.bank_account_ids;
		const { data: one } = await client.api.get(`${customer}/bank_accounts/${accountId}/credit_analysis`);
		const { data: all } = await client.api.get(`${customer}/credit_analysis`);

		expect(one.summary_statistics).toMatchObject({ credits_count: 1, salary_period_net: 500, unique_days_count: 1 });
		expect(all.summary_statistics).toMatchObject({ credits_count: 5, salary_period_net: 2500, unique_days_count: 8 });
	});
});

describe('the filters', () => {
	const filtered = async (query: object, kind = '') => {
		const customer = await customerWith(tenRows);
		return await client.api.get(`${customer}/credit_analysis${kind}`, { params: query });
	};

	it('leave the days of a range', async () => {
		const { data } = await filtered({ start_date: '2026-02-01', end_date: '2026-02-20' });
		// 1000 and 300 in, 35 out
		expect(data.summary_statistics).toMatchObject({ credits_total_gross: 1300, debits_total_gross: 35 });
		expect((await filtered({ start_date: '2027-01-01' })).status).toBe(404);
	});

	it('leave open-banking data out where documents are named', async () => {
		expect((await filtered({ document_ids: 'none' }, '/risk_insights')).status).toBe(404);
		const customer = await customerWith(tenRows);
		const { data } = await client.api.get(`${customer}/transactions?limit=99&document_ids=none`);
		expect(data.data).toEqual([]);
	});

	it('are refused where they are none', async () => {
		expect((await filtered({ start_date: '1 May' })).status).toBe(400);
		expect((await filtered({ include_unreconciled_documents: 'maybe' })).status).toBe(400);
	});
});

describe('the five other insights', () => {
	it('tell the income of a person, with the deposits of each payer', async () => {
		expect(await insights('income_insights')).toEqual({
			personal_income: {
				transaction_data: {
					// 1000 a month
					estimated_annual_net: 12000,
					period_net: 2000,
					count_deposits: 2,
					average_deposit_amount: 1000,
					streams: {
						'ACME PAYROLL SALARY': [
							{ date: '2026-01-01', amount: 1000 },
							{ date: '2026-02-01', amount: 1000 },
						],
					},
				},
			},
		});
	});

	it('tell no personal income of a business', async () => {
		const customer = await customerWith(tenRows, { company: { name: 'Acme Inc' } });
		const { data } = await client.api.get(`${customer}/credit_analysis/income_insights`);

		expect(data).toEqual({ personal_income: null });
	});

	it.each([
		['weekly pay', 7, 52_000],
		['fortnightly pay', 14, 26_000],
		['four-weekly pay', 28, 13_000],
		['pay of every quarter', 91, 4_000],
	])('make a year of %s', async (_, days, annual) => {
		const rows = [0, 1, 2, 3].map((index): FinancialRow => {
			const day = new Date(Date.parse('2026-01-01') + index * days * 86_400_000).toISOString().slice(0, 10);
			return [day, 'ACME PAYROLL SALARY', 1000];
		});

		expect(await insights('income_insights', rows)).toMatchObject({
			personal_income: { transaction_data: { estimated_annual_net: annual } },
		});
	});

	it('tell risks', async () => {
		expect(await insights('risk_insights')).toEqual({
			count_atm_withdrawal: 1,
			total_atm_withdrawal: 100,
			count_nsf: 1,
			count_nsf_days: 1,
			count_overdraft: 0,
			count_overdraft_days: 0,
		});
	});

	it('tell two fees of one day as two on one day', async () => {
		const rows: FinancialRow[] = [
			['2026-01-05', 'OVERDRAFT FEE', -35],
			['2026-01-05', 'OVERDRAFT FEE', -35],
			['2026-01-06', 'NSF FEE', -20],
			['2026-01-09', 'NSF FEE', -20],
		];

		expect(await insights('risk_insights', rows)).toMatchObject({
			count_overdraft: 2,
			count_overdraft_days: 1,
			count_nsf: 2,
			count_nsf_days: 2,
		});
	});

	it('tell spending by category without transfers, the largest first', async () => {
		const data = await insights('expenditure_insights');

		// 570 - 200, over 3 months
		expect(data).toMatchObject({ expenditure_total: 370, expenditure_monthly_average: 123.33 });
		expect(
			data.categories.map(({ category, total }: { category: string; total: number }) => [category, total]),
		).toEqual([
			['LOAN', 120.5],
			['WITHDRAWAL', 100],
			['GAMBLING', 64.25],
			['GROCERIES', 50.25],
			['NSF', 35],
		]);
	});

	it('tell loans', async () => {
		expect(await insights('loan_insights')).toEqual({
			disbursements_count: 1,
			disbursements_total: 400,
			repayments_count: 1,
			repayments_total: 120.5,
			repayments_monthly_average: 40.17,
			lenders: ['QUICK LOAN DISBURSEMENT', 'QUICK LOAN REPAYMENT'],
		});
	});

	it('tell sums, counts and means of the cash flow', async () => {
		expect(await insights('cashflow_insights')).toEqual({
			// 2700 / 4 and 570 / 6
			average_credit_amount: 675,
			average_debit_amount: 95,
			count_credit_transactions: 4,
			count_debit_transactions: 6,
			total_credits: 2700,
			total_debits: 570,
			total_net: 2130,
		});
	});
});

describe('a credit analysis that is not there', () => {
	const kinds = [
		'',
		'/income_insights',
		'/risk_insights',
		'/expenditure_insights',
		'/loan_insights',
		'/cashflow_insights',
	];

	it.each(kinds)('is 404 with a message for a customer without data: credit_analysis%s', async (kind) => {
		const { status, data } = await client.api.get(`${await newCustomer(client.api)}/credit_analysis${kind}`);

		expect(status).toBe(404);
		expect(data.message).toBe('There is no credit analysis: the customer has no processed transactions.');
	});

	it.each(kinds)('is 403 with a message for an account without the service: credit_analysis%s', async (kind) => {
		const api = inscribeClient(`${client.sandbox.url}/inscribe/api/v2`, 'sandbox-inscribe-no-insights');
		const customer = await customerWith(tenRows, {}, { ...client, api });
		const { status, data } = await api.get(`${customer}/credit_analysis${kind}`);

		expect(status).toBe(403);
		expect(data.message).toMatch(/not enabled for your account/);
		expect((await api.get(`${customer}/transactions?limit=99`)).data.data).toHaveLength(10);
	});

	it('is 404 for an unknown customer or bank account, also in an account without the service', async () => {
		const api = inscribeClient(`${client.sandbox.url}/inscribe/api/v2`, 'sandbox-inscribe-no-insights');
		const customer = await customerWith(tenRows);

		expect((await api.get('/customers/none/credit_analysis')).status).toBe(404);
		expect((await client.api.get('/customers/none/credit_analysis')).status).toBe(404);
		expect((await client.api.get(`${customer}/bank_accounts/none/credit_analysis`)).status).toBe(404);
		expect((await client.api.get(`${customer}/credit_analysis/other_insights`)).status).toBe(404);
	});

	it('is 404 while one of the documents is still being processed', async () => {
		const customer = await customerWith(tenRows);
		await uploadFiles(client.api, customer, [['a.png', png]]);
		const before = await client.api.get(`${customer}/credit_analysis`);
		client.pass(30);

		expect(before.status).toBe(404);
		expect(before.data.message).toContain('still being processed');
		expect((await client.api.get(`${customer}/credit_analysis`)).status).toBe(200);
	});
});
