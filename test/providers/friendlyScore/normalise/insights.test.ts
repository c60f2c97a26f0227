import { creditInsights } from '../../../../core/shapes/insights';
import { holdersOf } from '../../../../providers/friendlyScore/normalise';
import { toBankAccounts, toInsights } from './checked';
import { changed } from './fixtures/changed';
import { context } from './fixtures/context';
import { seconds, year } from './fixtures/year';

const of = (path: string, by: unknown) => toInsights(changed(year(), path, by), context());
const codes = ({ dataQuality }: ReturnType<typeof toInsights>) => dataQuality.warnings.map(({ code }) => code);
const averages = 'financial_markers.summary_averages';

describe('a whole year', () => {
	const insights = toInsights(year(), context());

	test('is read without a warning', () => {
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights.dataQuality.warnings).toEqual([]);
		expect(insights.period).toEqual({ from: '2025-10-21', to: '2026-10-20', days: 365, months: null });
	});

	test('counts returned payments and bank charges in windows of their own lengths', () => {
		// 21 July to 20 October are 92 days, 21 April to 20 October 183, 21 October to 20 October 365.
		expect(insights.risks.returnedPayments).toMatchObject({
			count: 3,
			total: 900.5,
			windows: [
				{ days: 92, count: 0, total: 0 },
				{ days: 183, count: 1, total: 250 },
				{ days: 365, count: 3, total: 900.5 },
			],
		});
		expect(insights.risks.bankCharges).toMatchObject({ count: 4, total: 48 });
		expect(insights.summary).toMatchObject({ returnedItems: 3, returnedItems90d: 0 });
	});

	test('takes the total over the twelve months as monthly loan repayments, and does not deduct them twice', () => {
		expect(insights.loans.repayments).toEqual({ count: 12, total: 2400, monthlyAverage: 200 });
		expect(insights.loans.repaymentShareOfIncome).toBe(0.02);
		// 10,000 - 8,000, of which the repayments are a part.
		expect(insights.summary.monthlyDisposable).toBe(2000);
	});

	test('joins a share of income to the source of that name', () => {
		// Eleven times 9,000, 2,000 and 5,000.
		expect(insights.income.sources.map(({ category, total, share }) => [category, total, share])).toEqual([
			['Sales', 106000, 0.9],
			['Refunds', 13000, null],
			['services', null, 0],
			['other', null, 0.1],
		]);
	});

	test('tells money in from money out where amounts have signs', () => {
		expect(
			insights.recurring.map(({ label, direction, averageAmount, count }) => [label, direction, averageAmount, count]),
		).toEqual([
			['Landlord Ltd', 'out', 3000, 3],
			['Big Customer Plc', 'in', 4500, 2],
		]);
		expect(insights.recurring[0]?.stability).toEqual({ amount: 1, frequency: 0.98, longevity: 0.92 });
	});

	test('puts the salaries of the next pay day together as payroll', () => {
		// On 30 October: 1,100.20 + 800.00; one monthly, one weekly.
		expect(insights.business.payroll).toEqual({ count: 3, nextAmount: 1900.2, nextOn: '2026-10-30', frequency: null });
		expect(insights.derived).toContain('business.payroll.nextAmount');
	});

	test('reads the indicators', () => {
		expect(insights.risks).toMatchObject({ newDebt: true, highCostCredit: true, debtManagement: false });
		expect(insights.expenses).toMatchObject({ housing: true, insurance: false });
		expect(insights.balances.negativeShare).toBe(0.04);
		expect(insights.business.profitability).toBe(1.25);
	});
});

describe('the average income', () => {
	test.each([
		['10999', 10999, false],
		['9001', 9001, false],
		['120000', 10000, true],
		['9999999', 10000, true],
	])('told as %s is %d', (told, monthlyAverage, isDerived) => {
		const insights = of(`${averages}.average_income`, told);
		expect(insights.income.monthlyAverage).toBe(monthlyAverage);
		expect(insights.derived.includes('income.monthlyAverage')).toBe(isDerived);
		expect(codes(insights).includes('AVERAGE_INCOME_UNCLEAR')).toBe(isDerived);
	});

	test('that is more than 10 % below the months is used, with a warning', () => {
		const insights = of(`${averages}.average_income`, '8000');
		expect(insights.income.monthlyAverage).toBe(8000);
		expect(insights.derived).not.toContain('income.monthlyAverage');
		expect(codes(insights)).toContain('AVERAGE_INCOME_UNCLEAR');
	});

	test('that is not told is the mean of the whole months', () => {
		const insights = of(`${averages}.average_income`, null);
		expect(insights.income.monthlyAverage).toBe(10000);
		expect(insights.derived).toContain('income.monthlyAverage');
	});

	test('of months of which one cannot be read is not made up', () => {
		const broken = changed(year(), 'income.monthly_amounts.5.amount', 'a lot');
		expect(toInsights(changed(broken, `${averages}.average_income`, null), context()).income.monthlyAverage).toBeNull();
	});

	test('counts a month without income as zero while the business still spends', () => {
		// Income of the last two whole months is gone: 9 x 10,000 / 11 = 8,181.82.
		const stopped = year();
		stopped.income.monthly_amounts.splice(10, 3);
		const insights = toInsights(changed(stopped, `${averages}.average_income`, null), context());
		expect(insights.income.monthlyAverage).toBe(8181.82);
	});

	test('leaves out months of zero before the first active one, and months outside of the period', () => {
		const late = year();
		late.income.monthly_amounts.forEach((entry, index) => {
			if (index < 3) entry.amount = '0';
		});
		late.expenditure.monthly_amounts.forEach((entry, index) => {
			if (index < 3) entry.amount = '0';
		});
		late.income.monthly_amounts.unshift({ amount: '500000', year: '2020', month: '1' });
		const insights = toInsights(changed(late, `${averages}.average_income`, null), context());
		// January 2020 is active and outside: November and December 2025 lie between it and the last month, and count as zero: 9 x 10,000 / 11.
		expect(insights.income.monthlyAverage).toBe(8181.82);
		late.income.monthly_amounts.shift();
		const without = toInsights(changed(late, `${averages}.average_income`, null), context());
		expect(without.income.monthlyAverage).toBe(10000);
	});

	test('without a period takes the last active month for the running one', () => {
		const { financial_markers: _, ...rest } = year();
		const insights = toInsights({ ...rest, financial_markers: { currency: 'GBP' } }, context());
		// October 2025 to September 2026: (3,000 + 11 x 10,000) / 12 = 9,416.67.
		expect(insights.income.monthlyAverage).toBe(9416.67);
	});
});

describe('the average expenses', () => {
	test('that are not told are the mean of the whole months, split by the proportions', () => {
		const insights = of(averages, { average_income: '10000' });
		// 0.375 and 0.625 of 8,000.
		expect(insights.expenses).toMatchObject({ monthlyAverage: 8000, fixed: 3000, flexible: 5000 });
		expect(insights.derived).toEqual(
			expect.arrayContaining(['expenses.monthlyAverage', 'expenses.fixed', 'expenses.flexible']),
		);
	});

	test('split by the proportions are exact: 0.82 of 2,146,944.25 is 1,760,494.285', () => {
		const sample = changed(year(), averages, { average_income: '10000' });
		for (const month of sample.expenditure.monthly_amounts) month.amount = '2146944.25';
		const proportions = { fixed_proportion: '0.82', flexible_proportion: '0.18' };
		const { expenses } = toInsights(changed(sample, 'financial_markers.expense_proportion', proportions), context());
		expect(expenses).toMatchObject({ monthlyAverage: 2146944.25, fixed: 1760494.29, flexible: 386449.97 });
	});

	test('that contradict the months are kept, with a warning', () => {
		const insights = of(`${averages}.average_flexible_exp`, '500');
		expect(insights.expenses.monthlyAverage).toBe(3500);
		expect(codes(insights)).toEqual(['TOTALS_DISAGREE']);
	});

	test('leave out a single negative month among positive ones', () => {
		const insights = of('expenditure.monthly_amounts.4.amount', '-10');
		expect(insights.expenses.months[4]).toEqual({ month: '2026-02', amount: null });
		expect(codes(insights)).toEqual(['AMOUNT_NEGATIVE']);
	});
});

describe('loan repayments', () => {
	const repayments = 'financial_markers.credit_repayments';

	test.each([
		['a figure', '2400.00'],
		['a number', 2400],
		['an object with an amount', { amount: '2400.00', currency: 'GBP' }],
		['a list of amounts', [{ amount: '1400' }, { amount: '1000', currency: 'GBP' }]],
		[
			'a list with another currency',
			[
				{ amount: '2400', currency: 'GBP' },
				{ amount: '99', currency: 'EUR' },
			],
		],
		['money out with a minus', '-2400'],
	])('are read from %s', (_, told) => {
		expect(of(`${repayments}.total_amounts`, told).loans.repayments).toEqual({
			count: 12,
			total: 2400,
			monthlyAverage: 200,
		});
	});

	test('in an object that tells no amount are their share of the income', () => {
		const insights = of(`${repayments}.total_amounts`, { value: 1 });
		expect(insights.loans.repayments).toEqual({ count: 12, total: null, monthlyAverage: 200 });
		expect(codes(insights)).toEqual(['FIELD_UNREADABLE']);
	});

	test('whose total and share contradict each other are the higher of both, and may be the lower', () => {
		const insights = of(`${repayments}.ratio_to_income`, '0.08');
		// 0.08 x 10,000, and 2,400 / 12.
		expect(insights.loans.repayments.monthlyAverage).toBe(800);
		expect(insights.loans.repaymentShareOfIncome).toBe(0.08);
		expect(codes(insights)).toEqual(['TOTALS_DISAGREE']);
		expect(insights.bounds.monthlyRepayments).toEqual({ low: 200, high: 800 });
	});

	describe('of an account of four months', () => {
		const contradicted = ({ dataQuality }: ReturnType<typeof toInsights>) =>
			dataQuality.warnings.filter(({ path }) => path.startsWith('loans'));
		const young = (share: string | null) => {
			let answer = changed(year(), repayments, { count: '4', total_amounts: '2000.00', ratio_to_income: share });
			answer = changed(answer, 'financial_markers.summary_averages.average_income', '2000.00');
			const months = answer.income.monthly_amounts.slice(8).map((month) => ({ ...month, amount: '2000.00' }));
			answer.income = { ...answer.income, monthly_amounts: months };
			answer.expenditure = { ...answer.expenditure, monthly_amounts: months };
			return toInsights(answer, context());
		};

		test('are the total over the months that have data: 2,000 from June to September are 500 a month', () => {
			const insights = young(null);
			expect(insights.loans.repayments).toEqual({ count: 4, total: 2000, monthlyAverage: 500 });
			expect(contradicted(insights)).toEqual([]);
		});

		test('agree with their share of the income: 0.25 x 2,000', () => {
			const insights = young('0.25');
			expect(insights.loans.repayments.monthlyAverage).toBe(500);
			expect(contradicted(insights)).toEqual([]);
		});
	});

	describe('whose share is above 1', () => {
		const withShare = (share: string, total: string | null) =>
			toInsights(
				changed(
					changed(year(), repayments, { count: null, total_amounts: total, ratio_to_income: share }),
					'financial_markers.summary_averages.average_income',
					'10000.00',
				),
				context(),
			);

		test('are a percentage where the total says so: 2 % of 10,000 is 2,400 / 12', () => {
			const insights = withShare('2', '2400.00');
			expect(insights.loans).toMatchObject({ repayments: { monthlyAverage: 200 }, repaymentShareOfIncome: 0.02 });
			expect(insights.bounds.monthlyRepayments).toEqual({ low: 200, high: 200 });
		});

		test('may be a percentage where no total is told: between 7 % of the income and seven times as much', () => {
			const insights = withShare('7', null);
			expect(insights.loans.repayments.monthlyAverage).toBe(70_000);
			expect(insights.bounds.monthlyRepayments).toEqual({ low: 700, high: 70_000 });
			expect(insights.dataQuality.warnings).toContainEqual(
				expect.objectContaining({ code: 'RATIO_ABOVE_ONE', path: 'loans.repayments.monthlyAverage' }),
			);
		});
	});

	test('without a share get one from the total', () => {
		const insights = of(`${repayments}.ratio_to_income`, null);
		expect(insights.loans.repaymentShareOfIncome).toBe(0.02);
		expect(insights.derived).toContain('loans.repaymentShareOfIncome');
	});

	test('of nothing are zero, and not unknown', () => {
		const insights = of(repayments, { ratio_to_income: '0', count: '0', total_amounts: '0' });
		expect(insights.loans.repayments).toEqual({ count: 0, total: 0, monthlyAverage: 0 });
	});
});

describe('what cannot be', () => {
	test('a month 13, and a month that is told twice, are left out', () => {
		const insights = of('income.monthly_amounts.0', { amount: '1', year: '2025', month: '13' });
		expect(insights.income.months[0]).toEqual({ month: '2025-11', amount: 10000 });
		expect(codes(insights)).toEqual(['FIELD_UNREADABLE']);
		const twice = of('income.monthly_amounts.0', { amount: '1', year: '2026', month: '10' });
		expect(twice.income.months.at(-1)).toEqual({ month: '2026-10', amount: 1 });
		expect(codes(twice)).toEqual(['FIELD_UNREADABLE']);
	});

	test('an amount whose month cannot be told leaves no mean and no sum of the rest', () => {
		const { income } = of(averages, { average_fixed_exp: '3000', average_flexible_exp: '5000' });
		expect(income.monthlyAverage).toBe(10000);
		const gap = changed(year(), averages, { average_fixed_exp: '3000', average_flexible_exp: '5000' });
		const insights = toInsights(
			changed(changed(gap, 'income.monthly_amounts.5.month', null), 'income.categories.0.monthly_amounts.5.year', 'x'),
			context(),
		);
		expect([insights.income.monthlyAverage, insights.income.sources[0]?.total]).toEqual([null, null]);
	});

	test('the period of a window that lacks a day is that of another window', () => {
		const insights = of('financial_markers.bank_charges.num_last_12m.timestamp_from', null);
		expect(insights.period).toMatchObject({ from: '2025-10-21', to: '2026-10-20' });
	});

	test('a timestamp in milliseconds is left out, and the window keeps the length of its name', () => {
		const insights = of('financial_markers.bank_charges.num_last_3m.timestamp_from', '1784592000000');
		expect(insights.risks.bankCharges.windows[0]).toEqual({ days: 91, count: 1, total: 12 });
		expect(codes(insights)).toEqual(['FIELD_UNREADABLE']);
	});

	test('an amount that cannot even be made a text is left out', () => {
		const insights = of('expenditure.monthly_amounts.4.amount', { toString: 1, valueOf: 1 });
		expect(insights.expenses.months[4]).toEqual({ month: '2026-02', amount: null });
		expect(codes(insights)).toEqual(['FIELD_UNREADABLE']);
	});

	test('a nature that is neither fixed nor flexible is left out', () => {
		const insights = of('expenditure.categories.0.fixed_flexible', 'sometimes');
		expect(insights.expenses.categories[0]?.nature).toBeNull();
		expect(codes(insights)).toEqual(['FIELD_UNREADABLE']);
	});
});

describe('currencies', () => {
	test('of another kind are left out, and named', () => {
		const insights = of('expenditure.currency', 'EUR');
		expect(insights.currency).toBe('GBP');
		expect(insights.expenses).toMatchObject({ months: [], categories: [] });
		expect(insights.dataQuality.warnings[0]).toMatchObject({
			code: 'MIXED_CURRENCY',
			message: 'The figures are those in GBP. Figures in EUR are left out.',
		});
	});

	test('of the markers leave counts and indicators as they are, and take only the money away', () => {
		const insights = of('financial_markers.currency', 'EUR');
		expect(insights.risks.bankCharges).toMatchObject({ count: 4, total: null });
		expect(insights.risks.newDebt).toBe(true);
		expect(insights.loans.repayments).toEqual({ count: 12, total: null, monthlyAverage: 200 });
		expect(insights.expenses).toMatchObject({ fixed: 3000, flexible: 5000 });
	});

	test('that no object has are named', () => {
		const text = JSON.stringify(year()).replaceAll('"currency":', '"currency_code":');
		const insights = toInsights(JSON.parse(text), context());
		expect(insights.currency).toBeNull();
		expect(insights.dataQuality.warnings.map(({ source }) => source)).toContain('income.currency');
	});

	test('that are not told are the one that the user states', () => {
		const text = JSON.stringify(year()).replaceAll('"currency":"GBP"', '"currency":null');
		expect(toInsights(JSON.parse(text), context('business', { currency: 'GBP' })).currency).toBe('GBP');
		expect(toInsights(JSON.parse(text), context()).currency).toBeNull();
	});
});

describe('the payroll', () => {
	const employment = 'employment.expected_salary';

	test('of which all days are past is the last one', () => {
		const insights = of(employment, [
			{ amount: '10', expected_pay_date: seconds('2026-08-30T00:00:00Z'), pay_frequency: 'Irregular' },
			{ amount: '20', expected_pay_date: seconds('2026-09-30T00:00:00Z'), pay_frequency: 'Irregular' },
		]);
		expect(insights.business.payroll).toMatchObject({ nextAmount: 20, nextOn: '2026-09-30', frequency: 'irregular' });
	});

	test('of which a day is not told has no amount: that payment may be one of the next day', () => {
		const { business } = of('employment.expected_salary.2.expected_pay_date', null);
		expect(business.payroll).toEqual({ count: 3, nextAmount: null, nextOn: '2026-10-30', frequency: null });
	});

	test('of nobody is not told', () => {
		expect(of(employment, []).business.payroll).toEqual({ count: 3, nextAmount: null, nextOn: null, frequency: null });
	});
});

describe('a report that is not there', () => {
	const report = (status: 'processing' | 'insufficientData') => ({ status, providerStatus: '', warnings: [] });

	test.each(['processing', 'insufficientData'] as const)('is %s with every figure null', (status) => {
		const insights = toInsights(null, context('personal', { report: report(status) }));
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights.status).toBe(status);
		const { warningCount: _, ...figures } = insights.summary;
		expect(Object.values(figures).filter((value) => typeof value === 'number')).toEqual([]);
		expect(insights.derived).toEqual([]);
		expect(codes(insights)).toEqual(status === 'insufficientData' ? ['NO_DATA'] : []);
	});

	test('but answered with something else is processing, with a warning', () => {
		const insights = toInsights({ message: 'soon' }, context());
		expect(insights.status).toBe('processing');
		expect(codes(insights)).toEqual(['STATUS_UNKNOWN']);
	});
});

describe('the holder match', () => {
	const account = (changes: object) => ({ id: 'a1', type: 'Business', bank_slug: 'b', number: '1', ...changes });
	const heldBy = (...accounts: object[]) => ({
		holders: { accounts: holdersOf(toBankAccounts(accounts, []), 'business'), warnings: [] },
	});
	const of = (changes: object) =>
		toInsights(year(), context('business', { expectedName: 'Harbour Foods Ltd', ...changes }));

	test.each([
		['match', heldBy(account({ name: 'HARBOUR FOODS LIMITED' }))],
		['mismatch', heldBy(account({ name: 'Quay Stores Ltd' }))],
		['mismatch', heldBy(account({ name: 'HARBOUR FOODS LIMITED' }), account({ name: 'Quay Stores Ltd' }))],
		['match', heldBy(account({ name: 'HARBOUR FOODS LIMITED' }), account({ name: 'A. Okon', type: 'Personal' }))],
		['unknown', heldBy(account({ nickname: 'Harbour Foods Ltd' }))],
		['unknown', heldBy(account({ name: 'Business Current Account' }))],
		['unknown', {}],
	])('is %s for %j', (holderMatch, known) => {
		const insights = of(known);
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights).toMatchObject({ holderMatch, summary: { holderMatch } });
		expect(insights.summary.warningCount).toBe(insights.dataQuality.warnings.length);
	});

	test('is unknown while the report is not there', () => {
		const report = { status: 'processing' as const, providerStatus: '202', warnings: [] };
		expect(of({ report })).toMatchObject({ holderMatch: 'unknown', summary: { holderMatch: 'unknown' } });
	});

	test('is null where it was not asked', () => {
		expect(of({ expectedName: null, ...heldBy(account({ name: 'Quay Stores Ltd' })) }).holderMatch).toBeNull();
	});
});

describe('the days that hold data', () => {
	test('are those of the window where the account was used before', () => {
		// 21 October 2025 to 20 October 2026
		expect(toInsights(year(), context()).dataQuality.coverageDays).toBe(365);
	});

	test('begin at the end of the first active month of a younger account: 31 August to 20 October is 51 days', () => {
		const young = year();
		for (const block of [young.income, young.expenditure]) {
			block.monthly_amounts = block.monthly_amounts.slice(-3);
		}
		const insights = toInsights(young, context());
		expect(insights.dataQuality.coverageDays).toBe(51);
		expect(insights.derived).toContain('dataQuality.coverageDays');
	});
});

describe('an income that fell', () => {
	test('is told with what comes in now: 4,000 for eight months and 1,600 for the last three whole ones', () => {
		const amounts = year().income.monthly_amounts.map((month, index) => ({
			...month,
			amount: index < 9 ? '4000.00' : '1600.00',
		}));
		const told = changed(
			changed(year(), 'income.monthly_amounts', amounts),
			'financial_markers.summary_averages.average_income',
			'3345.45',
		);
		const insights = toInsights(told, context());
		expect(insights.income).toMatchObject({ monthlyAverage: 3345.45, recentMonthlyAverage: 1600, trend: 'falling' });
		expect(insights.dataQuality.warnings).toContainEqual(expect.objectContaining({ code: 'INCOME_FALLING' }));
	});
});
