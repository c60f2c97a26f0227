import type { CreditInsights } from '../../../../core/shapes/insights';
import { type Answers, toInsights } from './checked';
import { answers, printedStatistics } from './fixtures/answers';

/** Day, amount (money in is positive), category, and who it is from or to. */
type Row = [date: string, amount: number, category: string | null, vendor?: string, method?: string];

/** From 1 August to 31 October: 92 days, 3.03 months. */
const ROWS: readonly Row[] = [
	['2026-08-25', 3000.5, 'SALARY', 'Acme'],
	['2026-09-25', 3000.5, 'SALARY', 'Acme'],
	['2026-10-25', 3000.5, 'SALARY', 'Acme'],
	['2026-08-10', 900, 'LOAN', 'Car Bank'],
	['2026-09-02', 20.25, 'REFUND'],
	['2026-08-01', -900, 'RENT'],
	['2026-09-01', -900, 'RENT'],
	['2026-10-01', -900, 'RENT'],
	['2026-09-05', -150.1, 'AUTO_LOAN', 'Car Bank'],
	['2026-10-05', -150.1, 'Auto Loan', 'Car Bank'],
	['2026-08-06', -99.8, 'CREDIT_CARD_REPAYMENT', 'Card Co'],
	['2026-08-02', -300, 'SAVINGS'],
	['2026-09-02', -300, 'Sweep Transfers'],
	['2026-10-02', -300, 'CRYPTO_TRADING'],
	['2026-08-15', -500, null, 'A person', 'BANK_TRANSFER'],
	['2026-08-16', -250, 'Self-Transfers', undefined, 'BANK_TRANSFER'],
	['2026-08-17', -30, 'GAMBLING'],
	['2026-08-17', -20, 'GAMBLING'],
	['2026-08-18', -10, 'GAMBLING'],
	['2026-08-19', -35, 'NSF'],
	['2026-08-19', -35, 'NSF'],
	['2026-08-20', -15, 'OVERDRAFT_FEE'],
	['2026-08-21', -100, 'WITHDRAWAL'],
	['2026-10-31', -400.25, 'GROCERIES'],
];

/** The sums of the rows: 9,001.50 + 900 + 20.25 in, 5,395.25 out, of it 750 by transfer. */
const STATISTICS = {
	...printedStatistics,
	credits_total_gross: 9921.75,
	debits_total_gross: 5395.25,
	total_net: 4526.5,
	transfers_debits_total_gross: 750,
	salary_period_net: 9001.5,
	salary_annual_net: 36_006,
	revenue_period_gross: 0,
};

const asTransactions = (rows: readonly Row[]) =>
	rows.map(([date, amount, category, vendor, method], index) => ({
		id: `t${index}`,
		date,
		description: vendor ?? 'x',
		amount,
		category,
		vendor: vendor ?? null,
		method: method ?? null,
	}));

const read = (
	statistics: object = {},
	{ rows = ROWS, ...more }: Partial<Answers> & { rows?: readonly Row[] } = {},
): CreditInsights =>
	toInsights(answers({ ...STATISTICS, ...statistics }, { transactions: asTransactions(rows), ...more }), {
		subject: { customerId: 'c', bankAccountId: null },
		currency: 'USD',
		amountUnit: 'major',
		nowMs: Date.parse('2026-11-20T00:00:00Z'),
	});

const sizes = ({ dataQuality }: CreditInsights) =>
	dataQuality.warnings.flatMap(({ code, sizes: told }) =>
		(told ?? []).map(({ figure, side, monthlyAmount }) => [code, figure, side, monthlyAmount]),
	);

describe('loans', () => {
	it('are the rows of a loan category and of every one below it: 400 over 3.03 months are 132.01 a month', () => {
		expect(read().loans).toMatchObject({
			repayments: { count: 3, total: 400, monthlyAverage: 132.01 },
			drawdowns: { count: 1, total: 900, monthlyAverage: 297.03 },
			lenders: ['Card Co', 'Car Bank'],
			debts: [
				{ lender: 'Card Co', kind: 'CREDIT_CARD_REPAYMENT', count: 1, lastOn: '2026-08-06', active: false },
				{
					lender: 'Car Bank',
					monthlyRepayment: 99.08,
					count: 2,
					firstOn: '2026-09-05',
					lastOn: '2026-10-05',
					active: true,
				},
			],
			// 132.01 / 3000.50
			repaymentShareOfIncome: 0.043996,
		});
	});

	it.each([
		'MORTGAGE',
		'Payday',
		'MCA',
		'BUY_NOW_PAY_LATER',
		'Loan Principal',
		'Loan Repayments',
		'Mortgage Repayments',
	])('are repaid by a debit of %s', (category) => {
		const rows: Row[] = [...ROWS.slice(0, -1), ['2026-10-31', -400.25, category]];
		expect(read({}, { rows }).loans.repayments).toMatchObject({ count: 4, total: 800.25 });
	});

	it('are none where every debit has a category and none is that of a loan', () => {
		const rows: Row[] = [
			['2026-08-01', 9921.75, 'SALARY'],
			['2026-10-31', -5395.25, 'RENT'],
		];
		expect(read({}, { rows }).loans).toMatchObject({
			repayments: { count: 0, total: 0, monthlyAverage: 0 },
			drawdowns: { count: 0, total: 0 },
		});
	});

	it('are not known where a debit without a category may be one, which limits them: 95.25 / 3.03', () => {
		const rows: Row[] = [
			['2026-08-01', 9921.75, 'SALARY'],
			['2026-09-01', -95.25, null],
			['2026-10-31', -5300, 'RENT'],
		];
		const insights = read({ transfers_debits_total_gross: 0 }, { rows });
		expect(insights.loans.repayments).toEqual({ count: null, total: null, monthlyAverage: null });
		expect(sizes(insights)).toEqual([['REPAYMENTS_UNCLEAR', 'repayments', 'above', 31.44]]);
		expect(insights.bounds.monthlyRepayments).toEqual({ low: 0, high: 31.44 });
	});
});

describe('living costs', () => {
	// 5,395.25 less 750 of transfers and 900 put aside; what went to others is beside the average.
	it('count what was sent to others, and neither what was put aside nor what is repaid', () => {
		const insights = read();
		expect(insights.expenses).toMatchObject({
			total: 3745.25,
			monthlyAverage: 1236.06,
			notInAverage: 165.02,
			savings: { total: 900, monthlyAverage: 297.03 },
			housing: true,
			// The transfer to a person has no category and may be a premium.
			insurance: null,
		});
		// 1,236.06 + 165.02 - 132.01
		expect(insights.expenses.livingCosts).toBe(1269.07);
		expect(sizes(insights)).toEqual([
			['TRANSFERS_AS_EXPENSES', 'expenses', 'below', 165.02],
			['REJECTED_IN_TOTALS', 'expenses', 'below', 6.68],
		]);
		expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 1097.37, high: 1269.07 });
	});

	it('know a transfer without a category by words for an account of the own', () => {
		const rows = ROWS.map((each): Row =>
			each[3] === 'A person' ? [each[0], each[1], null, 'TRF TO OWN ACCT', 'BANK_TRANSFER'] : each,
		);
		expect(read({}, { rows }).expenses).toMatchObject({ total: 3745.25, notInAverage: null, insurance: false });
	});

	it.each([
		['the self-transfers alone', 250, 4245.25, null],
		['what was put aside too', 1650, 3745.25, 165.02],
	])('leave out transfers that are %s', (_, transfers, total, notInAverage) => {
		const { expenses } = read({ transfers_debits_total_gross: transfers });
		expect(expenses).toMatchObject({ total, notInAverage });
	});

	it('lie between two ends where no rows are the transfers', () => {
		const insights = read({ transfers_debits_total_gross: 7 });
		expect(insights.expenses).toMatchObject({ total: 5388.25, notInAverage: null });
		expect(sizes(insights)).toEqual([
			['EXPENSES_EXCLUDE_TRANSFERS', 'expenses', 'above', 2.31],
			['EXPENSES_HOLD_SAVINGS', 'expenses', 'below', 297.03],
			['REJECTED_IN_TOTALS', 'expenses', 'below', 6.68],
		]);
	});

	it('have their categories, with the share of all that went out', () => {
		const [largest] = read().expenses.categories;
		expect(largest).toMatchObject({ category: 'RENT', total: 2700, monthlyAverage: 891.09, share: 0.50044 });
	});
});

describe('what the rows tell beside', () => {
	it('is the course of the salary', () => {
		expect(read().income).toMatchObject({
			monthlyAverage: 3000.5,
			months: [
				{ month: '2026-08', amount: 3000.5 },
				{ month: '2026-09', amount: 3000.5 },
				{ month: '2026-10', amount: 3000.5 },
			],
			salary: { count: 3, lowest: 3000.5, latest: 3000.5, latestOn: '2026-10-25' },
			streams: [{ label: 'Acme', kind: 'salary', frequency: 'monthly', monthlyEquivalent: 3000.5, active: true }],
		});
	});

	it('is a month of the salary by its rhythm where Inscribe tells no year', () => {
		const rows: Row[] = [
			['2026-09-01', 3000.5, 'SALARY', 'Acme'],
			['2026-10-01', 3000.5, 'SALARY', 'Acme'],
			['2026-11-01', 3000.5, 'SALARY', 'Acme'],
			['2026-10-02', 920.25, 'REFUND'],
			['2026-10-02', -5395.25, 'RENT'],
		];
		// 62 days are 2.04 months, which would make 4,412.50 of it.
		expect(read({ salary_annual_net: null }, { rows }).income.monthlyAverage).toBe(3000.5);
	});

	it('is the income of a pensioner, of whom Inscribe sees no salary: 1,500 a month', () => {
		const rows: Row[] = [
			['2026-08-05', 1500, 'RETIREMENT', 'Pension Fund'],
			['2026-09-05', 1500, 'Retirement', 'Pension Fund'],
			['2026-10-05', 1500, 'RETIREMENT', 'Pension Fund'],
			['2026-08-03', 5421.75, null],
			['2026-08-01', -900, 'RENT'],
			['2026-10-31', -4495.25, 'RENT'],
		];
		const insights = read({ salary_period_net: 0, salary_annual_net: 0 }, { rows });
		expect(insights.income).toMatchObject({
			monthlyAverage: 1500,
			salary: { monthlyAverage: 0 },
			other: { monthlyAverage: 1500, count: 3, present: true },
			streams: [{ label: 'Pension Fund', kind: 'pension', frequency: 'monthly', monthlyEquivalent: 1500 }],
			months: [
				{ month: '2026-08', amount: 1500 },
				{ month: '2026-09', amount: 1500 },
				{ month: '2026-10', amount: 1500 },
			],
		});
		expect(insights.dataQuality.warnings.map(({ code }) => code)).not.toContain('NO_SALARY_SEEN');
	});

	it('is a benefit or a commission beside the salary', () => {
		const rows: Row[] = [
			...ROWS.filter(([, , category]) => category !== 'REFUND'),
			['2026-09-02', 10.25, 'Social Security', 'Agency'],
			['2026-09-02', 10, 'COMMISSION_RECEIVED', 'Broker'],
		];
		// 20.25 / 3.03 = 6.68 beside 3,000.50
		expect(read({}, { rows }).income).toMatchObject({
			monthlyAverage: 3007.18,
			other: { monthlyAverage: 6.68, count: 2 },
		});
	});

	it('is what is counted, with the days on which it was', () => {
		const { risks, expenses, summary } = read();
		expect(risks.gambling).toMatchObject({ count: 3, total: 60, days: 2 });
		expect(risks.returnedPayments).toMatchObject({ count: 2, total: null, days: 1, fees: { count: 2, total: 70 } });
		// From 1 August to 31 October are 92 days; the windows end with the last of them.
		expect(risks.gambling.windows).toEqual([
			{ days: 30, count: 0, total: 0 },
			{ days: 60, count: 0, total: 0 },
			{ days: 90, count: 3, total: 60 },
		]);
		expect(risks.returnedPayments.windows).toContainEqual({ days: 90, count: 2, total: null });
		expect(risks.overdraft).toMatchObject({ days: 1, fees: { count: 1, total: 15 } });
		expect(expenses.cashWithdrawals).toEqual({ total: 100, monthlyAverage: 33, count: 1 });
		// 60 / 3.03 = 19.80, over 3,000.50
		expect(summary.gamblingShareOfIncome).toBe(0.006599);
	});

	it('is the cash flow of each month', () => {
		expect(read().cashFlow.months).toEqual([
			{ month: '2026-08', inflow: 3900.5, outflow: 2294.8, net: 1605.7 },
			{ month: '2026-09', inflow: 3020.75, outflow: 1350.1, net: 1670.65 },
			{ month: '2026-10', inflow: 3000.5, outflow: 1750.35, net: 1250.15 },
		]);
	});

	it('is left out where the rows are not those that the statistics sum up', () => {
		const insights = read({ debits_total_gross: 5395.5 });
		expect(insights).toMatchObject({
			loans: { repayments: { count: null } },
			expenses: { savings: { total: null }, categories: [] },
			risks: { gambling: { count: null } },
			cashFlow: { months: [] },
		});
		expect(insights.dataQuality.warnings).toContainEqual(
			expect.objectContaining({ code: 'TOTALS_DISAGREE', path: 'transactions' }),
		);
	});
});

describe('the special kinds', () => {
	const withKind = (kinds: Record<string, unknown>, statistics: object = STATISTICS) =>
		toInsights(
			{ ...answers(null), analyses: { general: { summary_statistics: statistics }, ...kinds } },
			{
				subject: { customerId: 'c', bankAccountId: null },
				currency: 'USD',
				amountUnit: 'cents',
				nowMs: Date.parse('2026-11-20T00:00:00Z'),
			},
		);
	const risk = {
		count_atm_withdrawal: 2,
		total_atm_withdrawal: 15_050,
		count_nsf: 3,
		count_nsf_days: 2,
		count_overdraft: 4,
		count_overdraft_days: 1,
	};

	it.each([risk, { risk_insights: risk }])('tell risks, in cents', (body) => {
		const { risks, expenses, derived } = withKind({ risk: body });
		expect(risks.returnedPayments).toMatchObject({ count: 3, days: 2, fees: { count: 3, total: null } });
		expect(risks.overdraft).toMatchObject({ days: 1, fees: { count: 4, total: null } });
		expect(expenses.cashWithdrawals).toEqual({ count: 2, total: 150.5, monthlyAverage: null });
		expect(derived.filter((path) => path.startsWith('risks'))).toEqual([]);
	});

	it('tell the salary: a twelfth of the year, its payments and its payers', () => {
		const transaction_data = {
			estimated_annual_net: 2_400_000,
			period_net: 600_000,
			count_deposits: 3,
			average_deposit_amount: 200_000,
			streams: {
				'Acme Ltd': [
					{ date: '2026-08-25', amount: 200_000 },
					{ date: '2026-09-25', amount: 200_000 },
					{ date: '2026-10-25', amount: 200_000 },
				],
			},
		};
		const statistics = { credits_total_gross: 900_000 };
		expect(withKind({ income: { personal_income: { transaction_data } } }, statistics).income).toMatchObject({
			monthlyAverage: 2000,
			salary: { monthlyAverage: 2000, count: 3 },
			streams: [{ label: 'Acme Ltd', averageAmount: 2000, monthlyEquivalent: 2000, frequency: 'monthly' }],
		});
	});

	it('tell cash flow, and contradict the statistics with a warning', () => {
		const cashflow = {
			count_credit_transactions: 5,
			count_debit_transactions: 7,
			total_credits: 100_050,
			total_debits: 30_000,
			total_net: 70_050,
		};
		expect(withKind({ cashflow }, { credits_count: 1 })).toMatchObject({
			cashFlow: { inflow: 1000.5, outflow: 300, net: 700.5 },
			dataQuality: { transactionCount: 12 },
		});
		const contradicted = withKind({ cashflow }, { ...STATISTICS, credits_total_gross: 100_551 });
		expect(contradicted.cashFlow.inflow).toBe(1005.51);
		expect(contradicted.dataQuality.warnings).toContainEqual(
			expect.objectContaining({ code: 'TOTALS_DISAGREE', path: 'cashFlow.inflow' }),
		);
	});
});

describe('the revenue of a business', () => {
	const customer = { id: 'c', name: 'Example Ltd', company: { name: 'Example Ltd' }, persons: [] };
	const rows: Row[] = [
		['2026-08-01', 9000, 'REVENUE'],
		['2026-09-01', 921.75, 'LOAN'],
		['2026-10-31', -5395.25, 'RENT'],
	];
	const loansIn = (revenue: number) =>
		sizes(read({ revenue_period_gross: revenue, revenue_annual_gross: null }, { rows, customer }));

	it('that is more than all credits but loans may hold these: 921.75 / 3.03', () => {
		expect(loansIn(9921.75)).toContainEqual(['LOANS_AS_INCOME', 'income', 'below', 304.21]);
		expect(loansIn(9000)).toEqual([['EXPENSES_EXCLUDE_TRANSFERS', 'expenses', 'above', 247.52]]);
	});
});

describe('the arithmetic of the rows', () => {
	const withBalances = (balances: readonly number[], account: (index: number) => string = () => 'a') =>
		balances.map((balance, index) => ({
			id: `t${index}`,
			date: `2026-10-${String(10 + index)}`,
			description: `row ${index}`,
			amount: -10.5,
			balance,
			bank_account_id: account(index),
		}));
	const check = (rows: object[], more: Partial<Answers> = {}) =>
		toInsights(
			// As Inscribe sends them: the newest first.
			answers(null, { transactions: [...rows].reverse(), ...more }),
			{
				subject: { customerId: 'c', bankAccountId: null },
				currency: 'USD',
				amountUnit: 'major',
				nowMs: Date.parse('2026-11-20T00:00:00Z'),
			},
		);
	const codes = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

	it('holds where each balance follows from the one before', () => {
		const insights = check(withBalances([100, 89.5, 79, 68.5]));
		expect(insights.authenticity).toMatchObject({ verdict: 'unverified', steps: 3, brokenSteps: 0, brokenRows: [] });
		expect(codes(insights)).not.toContain('BALANCES_DO_NOT_ADD_UP');
	});

	it('is broken where one does not, and then no amount counts', () => {
		const insights = check(withBalances([100, 89.5, 379, 368.5]));
		expect(insights.authenticity).toMatchObject({ steps: 3, brokenSteps: 1, brokenRows: [3] });
		expect(codes(insights)).toContain('BALANCES_DO_NOT_ADD_UP');
	});

	it('is that of each bank account by itself', () => {
		const rows = withBalances([100, 5000, 89.5, 4989.5], (index) => (index % 2 === 0 ? 'a' : 'b'));
		const insights = check(rows);
		expect(insights.authenticity).toMatchObject({ steps: 2, brokenSteps: 0 });
		expect(codes(insights)).not.toContain('BALANCES_DO_NOT_ADD_UP');
	});

	it('leaves the verdict of a fraud check standing', () => {
		const documents = [{ state: 'PROCESSED', is_fraudulent: false, trust_score: 90, document_type: 'BANK_STATEMENT' }];
		expect(check(withBalances([100, 89.5]), { documents }).authenticity).toMatchObject({
			verdict: 'verified',
			by: 'fraudCheck',
			steps: 1,
			origin: 'applicant',
		});
	});
});
