import { creditInsights } from '../../../../core/shapes/insights';
import { toInsights } from './checked';
import { context } from './fixtures/context';
import { seedSample } from './fixtures/seed';

const insights = toInsights(seedSample(), context());

test('is valid, and belongs to the business that was asked for', () => {
	expect(creditInsights.safeParse(insights).error).toBeUndefined();
	expect(insights).toMatchObject({
		provider: 'friendlyScore',
		subject: { kind: 'customer', id: '4217', holderType: 'business' },
		status: 'ready',
		currency: 'GBP',
	});
});

test('reads the period from the twelve-month window, whose days are those of Central Europe', () => {
	// 1600466400 is 2020-09-18T22:00:00Z, midnight of 19 September at UTC+2; 1608418799 is 2020-12-19T22:59:59Z. 91 days lie between.
	expect(insights.period).toEqual({ from: '2020-09-19', to: '2020-12-19', days: 92, months: null });
	expect(insights.asOf).toBe('2020-12-19');
	expect(insights.dataQuality.daysSinceLastTransaction).toBeNull();
});

test('reads income with its sources, and the shares as sources of their own', () => {
	expect(insights.income.months).toEqual([{ month: '2019-11', amount: 22.35 }]);
	expect(insights.income.sources).toEqual([
		{
			category: 'Salary',
			total: 22.35,
			monthlyAverage: null,
			share: null,
			months: [{ month: '2019-11', amount: 22.35 }],
		},
		{ category: 'sales', total: null, monthlyAverage: null, share: 0.5, months: [] },
		{ category: 'services', total: null, monthlyAverage: null, share: 0.5, months: [] },
		{ category: 'other', total: null, monthlyAverage: null, share: 0.5, months: [] },
	]);
	expect(insights.income.monthlyAverage).toBe(0.5);
});

test('reads expenses with their nature, and adds up fixed and flexible ones', () => {
	expect(insights.expenses).toMatchObject({
		monthlyAverage: 1,
		fixed: 0.5,
		flexible: 0.5,
		includesLoanRepayments: true,
		housing: null,
		insurance: null,
		categories: [{ category: 'Hobby', nature: 'fixed', total: 22.35 }],
		months: [{ month: '2019-11', amount: 22.35 }],
	});
});

test('reads recurring transactions, whose direction the sample does not tell', () => {
	expect(insights.recurring).toEqual([
		{
			label: "Granny's Bakery",
			category: null,
			direction: null,
			count: 1,
			total: null,
			averageAmount: 22.35,
			variance: 0.2,
			stability: { amount: null, frequency: null, longevity: null },
			months: [],
		},
	]);
});

test('reads bank charges and returned direct debits in their windows of 92 days', () => {
	const counted = {
		count: 5,
		total: null,
		days: null,
		windows: [
			{ days: 92, count: 5, total: null },
			{ days: 92, count: 5, total: null },
			{ days: 92, count: 5, total: null },
		],
	};
	expect(insights.risks.bankCharges).toEqual(counted);
	expect(insights.risks.returnedPayments).toEqual({ ...counted, fees: { count: null, total: null } });
});

test('reads the indicators and ratios', () => {
	expect(insights.risks).toMatchObject({ newDebt: false, highCostCredit: false, debtManagement: false });
	expect(insights.dataQuality.recentAccount).toBe(false);
	expect(insights.balances.negativeShare).toBe(0.5);
	expect(insights.business.profitability).toBe(0.5);
});

test('takes the repayments from their share of the income, as no total is told', () => {
	// 0.07 x 0.50 = 0.035, rounded to 0.04.
	expect(insights.loans.repayments).toEqual({ count: null, total: null, monthlyAverage: 0.04 });
	expect(insights.loans.repaymentShareOfIncome).toBe(0.07);
});

test('reads employment as the payroll that the business pays, and never as salary', () => {
	expect(insights.business.payroll).toEqual({
		count: 2,
		nextAmount: 1220.35,
		nextOn: '2020-12-19',
		frequency: 'monthly',
	});
	expect(insights.income.salary).toMatchObject({ count: null, nextOn: null, frequency: null, expected: [] });
	expect(insights.income.isSalaried).toBeNull();
});

test('gives the flat summary', () => {
	expect(insights.summary).toEqual({
		provider: 'friendlyScore',
		subjectId: '4217',
		reference: null,
		status: 'ready',
		holderType: 'business',
		holderMatch: null,
		currency: 'GBP',
		asOf: '2020-12-19',
		periodDays: 92,
		monthlyIncome: 0.5,
		// 1 of expenses less 0.04 of loan repayments, which are among them.
		monthlyLivingCosts: 0.96,
		monthlyIncomeLow: 0.5,
		monthlyDisposableLow: -0.5,
		authenticity: 'verified',
		monthlyDisposable: -0.5,
		monthlyLoanRepayments: 0.04,
		closingBalance: null,
		returnedItems: 5,
		returnedItems90d: 5,
		gamblingShareOfIncome: null,
		overdraftDays: null,
		creditScore: null,
		creditScoreName: null,
		creditScoreMin: null,
		creditScoreMax: null,
		transactionCount: null,
		warningCount: 4,
	});
});

test('lists what was worked out here', () => {
	expect([...insights.derived].sort()).toEqual(
		[
			'asOf',
			'bounds.monthlyLivingCosts.low',
			'bounds.monthlyOutgoings',
			'dataQuality.wholeMonths',
			'expenses.livingCosts',
			'summary.monthlyDisposableLow',
			'dataQuality.coverageDays',
			'expenses.categories[].share',
			'expenses.categories[].total',
			'expenses.monthlyAverage',
			'income.sources[].total',
			'loans.repayments.monthlyAverage',
			'period.days',
			'recurring[].count',
			'summary.monthlyDisposable',
		].sort(),
	);
});

test('warns of what does not fit together in the sample, and of nothing else', () => {
	expect(insights.dataQuality.warnings.map(({ code, path, source }) => [code, source ?? path])).toEqual([
		['WINDOW_LENGTH', 'financial_markers.bank_charges'],
		['WINDOW_LENGTH', 'financial_markers.returned_direct_debits'],
		['TOTALS_DISAGREE', 'income.sources'],
		// The sample lists one month of income, long before the end of its windows.
		['INCOME_STOPPED', 'income.months'],
	]);
});
