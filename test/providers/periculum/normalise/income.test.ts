import type { CreditInsights } from '../../../../core/shapes/insights';
import { decideOn } from '../../../support/decideOn';
import { toInsights } from './checked';
import { changed, type Change } from './fixtures/changed';
import { sampleStatement } from './fixtures/statement';

const SALARY = 374385.22;
const NOW_MS = Date.parse('2020-09-20T12:00:00Z');

/** A statement that contradicts itself nowhere: 17 June to 14 September 2020, 90 days, four months touched. */
function consistent(change: Change = () => undefined): CreditInsights {
	const raw = changed(sampleStatement, (statement) => {
		for (const name of Object.keys(sampleStatement.spendAnalysis)) {
			if (/SpendOn|Expense$/.test(name) && name !== 'mostRecurringExpense') statement.set(`spendAnalysis.${name}`, 0);
		}
		statement.set('spendAnalysis.totalExpenses', 0);
		statement.set('spendAnalysis.averageMonthlyTotalExpenses', 0);
		statement.set('behavioralAnalysis.totalLoanAmount', 0);
		statement.set('behavioralAnalysis.numberLoanTransactions', 0);
		statement.set('behavioralAnalysis.averageMonthlyLoanAmount', 0);
		statement.set('behavioralAnalysis.averageMonthlyLoanRepaymentAmount', 0);
		statement.set('cashFlowAnalysis.monthlyInflow', []);
		statement.set('cashFlowAnalysis.monthlyOutflow', []);
		statement.set(
			'incomeAnalysis.salaryTransactions',
			['2020-06-24', '2020-07-24', '2020-08-24'].map((day) => payment(day, SALARY)),
		);
		statement.set('incomeAnalysis.otherIncomeTransactions', []);
		change(statement);
	});
	return toInsights(raw, { currency: 'NGN', nowMs: NOW_MS });
}

const payment = (day: string, amount: number) => ({ date: `${day} 09:30:00`, description: 'Some description', amount });

/** The payments of one kind, with what Periculum tells of them. */
const withSalary = (rows: ReturnType<typeof payment>[], average: number, more: Change = () => undefined) =>
	consistent((statement) => {
		statement.set('incomeAnalysis.salaryTransactions', rows);
		statement.set('incomeAnalysis.numberOfSalaryPayments', rows.length);
		statement.set('incomeAnalysis.averagePredictedSalary', average);
		statement.set('incomeAnalysis.lastDateOfSalaryPayment', rows.at(-1)?.date.slice(0, 10) ?? null);
		more(statement);
	});

const withOther = (rows: ReturnType<typeof payment>[], average: number, more: Change = () => undefined) =>
	consistent((statement) => {
		statement.set('incomeAnalysis.otherIncomeTransactions', rows);
		statement.set('incomeAnalysis.numberOfOtherIncomePayments', rows.length);
		statement.set('incomeAnalysis.averageOtherIncome', average);
		statement.set('incomeAnalysis.hasOtherIncome', rows.length === 0 ? 'No' : 'Yes');
		more(statement);
	});

const codes = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

const period = (from: string, to: string, months: number) => (statement: Parameters<Change>[0]) => {
	statement.set('cashFlowAnalysis.firstDateInStatement', from);
	statement.set('cashFlowAnalysis.lastDateInStatement', to);
	statement.set('cashFlowAnalysis.numberOfTransactingMonths', months);
	statement.set('cashFlowAnalysis.averageMonthlyCredits', null);
	statement.set('cashFlowAnalysis.averageMonthlyDebits', null);
};

describe('averages over months that were only touched', () => {
	const spending = (statement: Parameters<Change>[0]) => {
		statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 200000);
		statement.set('spendAnalysis.totalSpendOnTransfer', 800000);
		statement.set('spendAnalysis.averageMonthlySpendOnOthers', 50000);
		statement.set('spendAnalysis.totalSpendOnOthers', 200000);
		statement.set('spendAnalysis.averageMonthlyTotalExpenses', 200000);
		statement.set('spendAnalysis.totalExpenses', 800000);
		statement.set('spendAnalysis.averageMonthlyRecurringExpense', 10000);
		statement.set('behavioralAnalysis.totalLoanRepaymentAmount', 40000);
		statement.set('behavioralAnalysis.numberRepaymentTransactions', 2);
		statement.set('behavioralAnalysis.averageMonthlyLoanRepaymentAmount', 10000);
	};

	// 90 days are 90 / 30.4 = 2.96 months: 1000000 / 2.96 = 337777.78 of costs, and 40000 / 2.96 = 13511.11 of repayments.
	it('are those of the time that the data covers, where the salary has another divisor', () => {
		const insights = consistent(spending);
		expect(insights.income.monthlyAverage).toBe(SALARY);
		expect(insights.expenses).toMatchObject({ monthlyAverage: 270222.22, notInAverage: 67555.56, recurring: 13511.11 });
		expect(insights.expenses.livingCosts).toBe(337777.78);
		expect(insights.loans.repayments.monthlyAverage).toBe(13511.11);
		// 374385.22 - 337777.78 - 13511.11
		expect(insights.summary.monthlyDisposable).toBe(23096.33);
		expect(insights.period.months).toBe(2.96);
		expect(codes(insights)).toContain('AVERAGES_DIVIDED_AGAIN');
		expect(codes(insights)).not.toContain('PARTIAL_MONTHS');
		expect(insights.derived).toEqual(
			expect.arrayContaining(['expenses.monthlyAverage', 'loans.repayments.monthlyAverage', 'period.months']),
		);
	});

	it('stay as told in the categories', () => {
		const { categories } = consistent(spending).expenses;
		expect(categories.find(({ category }) => category === 'transfer')?.monthlyAverage).toBe(200000);
	});

	it("take Periculum's own net figure with them, as it is made of them", () => {
		const insights = consistent((statement) => {
			spending(statement);
			statement.set('incomeAnalysis.NetAverageMonthlyEarning', 114385.22);
		});
		expect(insights.summary.monthlyDisposable).toBe(23096.33);
	});

	// Two months of a year without any transaction: 10 are counted. 366 days are 12.04 months; 2400000 / 12.04 = 199344.26.
	it('are of the whole time where months had no transaction, which would make them too high', () => {
		const insights = consistent((statement) => {
			spending(statement);
			period('2019-09-15', '2020-09-14', 10)(statement);
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 240000);
			statement.set('spendAnalysis.averageMonthlySpendOnOthers', 0);
			statement.set('spendAnalysis.totalSpendOnOthers', 0);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 240000);
			statement.set('spendAnalysis.totalSpendOnTransfer', 2400000);
			statement.set('spendAnalysis.totalExpenses', 2400000);
		});
		expect(insights.expenses.monthlyAverage).toBe(199344.26);
	});

	it.each([
		// 92 days are 3.03 months, 59 days (January and February) are 1.94: whole months, whose lengths differ.
		['2020-07-01', '2020-09-30', 3],
		['2019-01-01', '2019-02-28', 2],
		['2019-09-15', '2020-09-14', 12],
	])('are kept from %s to %s, over %d months', (from, to, months) => {
		const insights = consistent((statement) => {
			spending(statement);
			period(from, to, months)(statement);
		});
		expect(insights.expenses.monthlyAverage).toBe(200000);
		expect(insights.period.months).toBe(months);
		expect(codes(insights)).not.toContain('AVERAGES_DIVIDED_AGAIN');
	});

	it('are not divided by less than a month', () => {
		const insights = consistent((statement) => {
			spending(statement);
			period('2020-09-08', '2020-09-14', 1)(statement);
		});
		expect(insights.expenses.monthlyAverage).toBe(200000);
	});
});

describe('the payments of the salary', () => {
	it('confirm an average over the months in which one was paid', () => {
		const { income, derived } = consistent();
		expect(income.salary.monthlyAverage).toBe(SALARY);
		expect(derived).not.toContain('income.salary.monthlyAverage');
		expect(income.streams).toEqual([
			{
				label: 'salary',
				kind: 'salary',
				frequency: 'monthly',
				averageAmount: SALARY,
				monthlyEquivalent: SALARY,
				count: 3,
				firstOn: '2020-06-24',
				lastOn: '2020-08-24',
				nextOn: '2020-09-24',
				active: true,
				confidence: 'high',
			},
		]);
		expect(income.months).toEqual([
			{ month: '2020-06', amount: SALARY },
			{ month: '2020-07', amount: SALARY },
			{ month: '2020-08', amount: SALARY },
		]);
		// 3 x 374385.22
		expect(income.total).toBe(1123155.66);
		expect(income.sources[0]).toMatchObject({ category: 'salary', total: 1123155.66, monthlyAverage: SALARY });
	});

	// 26 June to 8 October are 105 days, 3.45 months: three salaries of a month each, and none is missing.
	it('are whole months also where the statement is longer', () => {
		const rows = ['2020-07-25', '2020-08-25', '2020-09-25'].map((day) => payment(day, 100000));
		const { income } = withSalary(rows, 100000, period('2020-06-26', '2020-10-08', 5));
		expect(income.salary.monthlyAverage).toBe(100000);
	});

	// From 1 July to 30 September, paid on the first: four payments within 93 days are still one a month.
	it('are one a month from pay-day to pay-day', () => {
		const rows = ['2020-07-01', '2020-07-31', '2020-09-01', '2020-10-01'].map((day) => payment(day, 3000));
		expect(withSalary(rows, 3000, period('2020-07-01', '2020-10-01', 4)).income.monthlyAverage).toBe(3000);
	});

	// Three salaries in a year: 300000 / 12, not 100000.
	it('are spread over the year where they were not paid throughout', () => {
		const rows = ['2020-06-25', '2020-07-25', '2020-08-25'].map((day) => payment(day, 100000));
		const { income, derived } = withSalary(rows, 100000, period('2019-09-15', '2020-09-14', 12));
		expect(income.salary.monthlyAverage).toBe(25000);
		expect(derived).toContain('income.salary.monthlyAverage');
		expect(income.sources[0]?.monthlyAverage).toBe(100000);
	});

	// Thirteen Fridays of 10000: 52 / 12 of one. Told is the average of one payment.
	it('are made a month where the average is that of one weekly payment', () => {
		const rows = Array.from({ length: 13 }, (_, week) =>
			payment(new Date(Date.UTC(2020, 5, 19 + 7 * week)).toISOString().slice(0, 10), 10000),
		);
		const insights = withSalary(rows, 10000, (statement) => {
			statement.set('incomeAnalysis.frequencyOfSalaryPayments', '4');
		});
		expect(insights.income.salary.monthlyAverage).toBe(43333.33);
		expect(insights.income.streams[0]).toMatchObject({ frequency: 'weekly', nextOn: '2020-09-18' });
		expect(codes(insights)).not.toContain('SALARY_PERIOD_UNCLEAR');
	});

	it('leave it open what the average is of where several are paid a month and none is listed', () => {
		const insights = consistent((statement) => {
			statement.set('incomeAnalysis.frequencyOfSalaryPayments', '2');
			statement.set('incomeAnalysis.salaryTransactions', null);
		});
		expect(codes(insights)).toContain('SALARY_PERIOD_UNCLEAR');
		expect(insights.income.monthlyAverage).toBe(SALARY);
		// 2 x 374385.22, if it is that of one payment.
		expect(insights.bounds.monthlyIncome).toEqual({ low: SALARY, high: 748770.44 });
	});

	// A salary in two parts, on the 20th and the 28th of each month: 60000 a month, though 105 days are 3.45 months.
	it('are summed by month where one salary comes in parts', () => {
		const rows = ['07', '08', '09'].flatMap((month) => [
			payment(`2020-${month}-20`, 40000),
			payment(`2020-${month}-28`, 20000),
		]);
		expect(withSalary(rows, 60000, period('2020-06-26', '2020-10-08', 5)).income.salary.monthlyAverage).toBe(60000);
	});

	it('contradict an average that they do not give', () => {
		const rows = ['2020-06-24', '2020-07-24', '2020-08-24'].map((day) => payment(day, 100000));
		const insights = withSalary(rows, 250000);
		expect(insights.income.salary.monthlyAverage).toBe(250000);
		expect(insights.dataQuality.warnings.filter(({ code }) => code === 'TOTALS_DISAGREE')).toMatchObject([
			{ path: 'income.monthlyAverage', source: 'incomeAnalysis.salaryTransactions' },
		]);
		expect(insights.bounds.monthlyIncome).toEqual({ low: 100000, high: 250000 });
	});

	it.each<[string, Change]>([
		['are more than are counted', (statement) => statement.set('incomeAnalysis.numberOfSalaryPayments', 2)],
		['are of another period', (statement) => statement.set('cashFlowAnalysis.firstDateInStatement', '2020-07-01')],
	])('are not used where they %s', (_, change) => {
		const { income, dataQuality } = consistent(change);
		expect(income).toMatchObject({ streams: [], months: [], total: null });
		expect(income.salary.monthlyAverage).toBe(SALARY);
		expect(dataQuality.warnings.filter(({ path }) => path === 'income.salary.count')).toHaveLength(1);
	});
});

describe('other income', () => {
	// 600000 once in six months (183 days, 6.02 months): 99672.13 a month, not 600000.
	it('that came once is spread over the period, whatever its average is of', () => {
		const { income, derived } = withOther(
			[payment('2020-05-10', 600000)],
			600000,
			period('2020-03-16', '2020-09-14', 7),
		);
		expect(income.other.monthlyAverage).toBe(99672.13);
		expect(derived).toContain('income.other.monthlyAverage');
	});

	// 4 x 30000 over four months touched is told as 30000; the 90 days are 2.96 months: 40533.33.
	it('is over the time covered where it is told over the months touched', () => {
		const rows = ['2020-06-20', '2020-07-02', '2020-08-30', '2020-09-10'].map((day) => payment(day, 30000));
		expect(withOther(rows, 30000).income.other.monthlyAverage).toBe(40533.33);
	});
});

describe('a loan on 90 days that touch four months', () => {
	// 1000000 went out, which is told as 250000 a month: over 90 / 30.4 months it is 337777.78.
	const insights = withSalary(
		['2020-06-24', '2020-07-24', '2020-08-24'].map((day) => payment(day, 374385)),
		374385,
		(statement) => {
			statement.set('spendAnalysis.totalExpenses', 1000000);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 250000);
			statement.set('spendAnalysis.totalSpendOnTransfer', 1000000);
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 250000);
			statement.set('incomeAnalysis.averageOtherIncome', 0);
			statement.set('incomeAnalysis.hasOtherIncome', 'No');
			statement.set('incomeAnalysis.mostRecentSalary', 374385);
			statement.set('incomeAnalysis.lowestSalary', 374385);
			statement.set('behavioralAnalysis.accountSweep', 'No');
		},
	);

	// 374385 - 337777.78 = 36607.22 is left, of which nine tenths are 32946.498: less than that is 32946.49.
	it.each<[number, 'yes' | 'no']>([
		[80000, 'no'],
		[32947, 'no'],
		[32946, 'yes'],
	])('of %d a month is answered %s', (instalment, affordable) => {
		expect(decideOn(insights, instalment, NOW_MS)).toMatchObject({ affordable, monthlyAmount: 32946.49 });
	});
});

describe('a business', () => {
	/** Credits of 2000000 a month over three whole months, and this much that Periculum calls other income. */
	const firm = (other: number, loans = 0, more: Change = () => undefined) =>
		consistent((statement) => {
			statement.set('statementType', 'BUSINESS');
			period('2020-07-01', '2020-09-30', 3)(statement);
			statement.set('cashFlowAnalysis.totalCreditTurnover', 6000000);
			statement.set('cashFlowAnalysis.averageMonthlyCredits', 2000000);
			statement.set('incomeAnalysis.averagePredictedSalary', 0);
			statement.set('incomeAnalysis.numberOfSalaryPayments', 0);
			statement.set('incomeAnalysis.salaryTransactions', []);
			statement.set('incomeAnalysis.lastDateOfSalaryPayment', null);
			statement.set('incomeAnalysis.averageOtherIncome', other);
			statement.set('incomeAnalysis.otherIncomeTransactions', null);
			statement.set('behavioralAnalysis.averageMonthlyLoanAmount', loans);
			statement.set('behavioralAnalysis.totalLoanAmount', 3 * loans);
			more(statement);
		});
	const NOW_OF_FIRM_MS = Date.parse('2020-10-07T12:00:00Z');
	const costs: Change = (statement) => {
		statement.set('cashFlowAnalysis.totalDebitTurnOver', 5000001);
		statement.set('spendAnalysis.totalExpenses', 5000001);
		statement.set('spendAnalysis.averageMonthlyTotalExpenses', 1666667);
		statement.set('spendAnalysis.totalSpendOnTransfer', 5000001);
		statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 1666667);
		statement.set('behavioralAnalysis.accountSweep', 'No');
	};

	it('has not told its turnover where its other income is a small part of what came in', () => {
		const insights = firm(50000);
		expect(insights.income.monthlyAverage).toBeNull();
		expect(insights.income.other.monthlyAverage).toBe(50000);
		expect(codes(insights)).toContain('NO_TURNOVER_TOLD');
		// The turnover is at most what came in: 6000000 over 92 / 30.4 months, and 3 % for their uneven length.
		expect(insights.bounds.monthlyIncome).toEqual({ low: 0, high: 2042086.96 });
	});

	// Costs of 1666667: with a turnover of 2042086.96 at most 375419.96 is left, and by 1.25 that bears 300335.96 (an amount that may be paid is rounded down).
	it.each<[number, 'undecided' | 'no']>([
		[50000, 'undecided'],
		[300335, 'undecided'],
		[300336, 'no'],
	])('that has not told its turnover is answered %d a month with %s', (instalment, affordable) => {
		const answer = decideOn(firm(50000, 0, costs), instalment, NOW_OF_FIRM_MS);
		expect(answer).toMatchObject({ affordable, monthlyAmountLow: 0, monthlyAmountHigh: 300335.96 });
	});

	// 1800000 - 1666667 = 133333, by 1.25: 106666.40.
	it.each<[number, 'yes' | 'no']>([
		[106666, 'yes'],
		[106667, 'no'],
	])('that has told it is answered %d a month with %s', (instalment, affordable) => {
		expect(decideOn(firm(1800000, 0, costs), instalment, NOW_OF_FIRM_MS)).toMatchObject({ affordable });
	});

	it.each<[number, number, number | null]>([
		// Nine tenths of 2000000, and just below.
		[1800000, 0, 1800000],
		[1799999, 0, null],
		// Without a loan of 500000 a month 1500000 came in, of which nine tenths are 1350000.
		[1350000, 500000, 1350000],
		[1349999, 500000, null],
	])('with %d of other income and loans of %d has an income of %p', (other, loans, income) => {
		expect(firm(other, loans).income.monthlyAverage).toBe(income);
	});
});

describe('a contradiction of what goes out', () => {
	/** Four months in 120 days, so that no average is divided again. */
	const over = (change: Change) =>
		consistent((statement) => {
			period('2020-06-17', '2020-10-14', 4)(statement);
			change(statement);
		});

	// Categories of 30000, with Others 50000, against an average of 40000.
	it('opens the costs by the categories with and without Others', () => {
		const { bounds } = over((statement) => {
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 30000);
			statement.set('spendAnalysis.averageMonthlySpendOnOthers', 20000);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 40000);
			statement.set('spendAnalysis.totalSpendOnTransfer', 160000);
			statement.set('spendAnalysis.totalExpenses', 160000);
		});
		expect(bounds.monthlyLivingCosts).toEqual({ low: 30000, high: 50000 });
	});

	// 400000 over four months against an average of 40000.
	it('opens the costs by the total over the months', () => {
		const { bounds } = over((statement) => {
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 40000);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 40000);
			statement.set('spendAnalysis.totalSpendOnTransfer', 400000);
			statement.set('spendAnalysis.totalExpenses', 400000);
		});
		expect(bounds.monthlyLivingCosts).toEqual({ low: 40000, high: 100000 });
	});

	it('opens the repayments by their total over the months', () => {
		const { bounds } = over((statement) => {
			statement.set('behavioralAnalysis.totalLoanRepaymentAmount', 40000);
			statement.set('behavioralAnalysis.numberRepaymentTransactions', 4);
			statement.set('behavioralAnalysis.averageMonthlyLoanRepaymentAmount', 25000);
		});
		expect(bounds.monthlyRepayments).toEqual({ low: 10000, high: 25000 });
	});
});
