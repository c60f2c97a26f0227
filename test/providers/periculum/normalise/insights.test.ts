import { creditInsights, type CreditInsights } from '../../../../core/shapes/insights';
import { toInsights } from './checked';
import { changed, type Change } from './fixtures/changed';
import { sampleStatement } from './fixtures/statement';

const NOW_MS = Date.parse('2020-10-14T12:00:00Z');

function normalise(change?: Change): CreditInsights {
	return toInsights(changed(sampleStatement, change), { currency: 'NGN', nowMs: NOW_MS });
}

/** The sample as one of 120 days, which are the four months by which it divides. */
function overFourMonths(change: Change): CreditInsights {
	return normalise((statement) => {
		statement.set('cashFlowAnalysis.lastDateInStatement', '2020-10-14');
		change(statement);
	});
}

function codesAt(insights: CreditInsights, path: string): string[] {
	return insights.dataQuality.warnings
		.filter((warning) => (warning.source ?? warning.path) === path)
		.map(({ code }) => code);
}

function category(insights: CreditInsights, name: string) {
	return insights.expenses.categories.find((entry) => entry.category === name);
}

describe("the document's sample statement", () => {
	const insights = normalise();

	it('is a valid neutral answer', () => {
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
	});

	it('says whose statement it is and where it stands', () => {
		expect(insights).toMatchObject({
			provider: 'periculum',
			subject: { kind: 'statement', id: '1', holderType: 'individual' },
			reference: 'Mandatory Statement Name',
			status: 'ready',
			generatedAt: '2021-11-10T15:57:13.2546941Z',
			currency: 'NGN',
		});
	});

	it('takes the period from the first and last transaction, not from startDate and endDate', () => {
		expect(insights.period).toEqual({ from: '2020-06-17', to: '2020-09-14', days: 90, months: 2.96 });
		expect(insights.asOf).toBe('2020-09-14');
		expect(insights.dataQuality).toMatchObject({
			coverageDays: 90,
			daysSinceLastTransaction: 30,
			transactionCount: 128,
		});
	});

	// Both days counted there are 90, which are 90 / 30.4 = 2.96 months: averages over 4 are 4 x 30.4 / 90 = 1.351 times as much.
	it('says that 90 days are divided by 4 months, and divides by the time covered', () => {
		expect(codesAt(insights, 'period.months')).toEqual(['AVERAGES_DIVIDED_AGAIN']);
	});

	it('reads the income and adds salary and other income for the monthly average', () => {
		expect(insights.income).toEqual({
			total: null,
			monthlyAverage: 374385.22,
			monthlyMedian: null,
			recentMonthlyAverage: null,
			lowestMonth: { month: null, amount: null },
			trend: null,
			streams: [],
			isSalaried: true,
			salary: {
				monthlyAverage: 374385.22,
				lowest: 374385.22,
				latest: 374385.22,
				latestOn: '2020-08-24',
				nextOn: null,
				expectedDay: 24,
				frequency: 'monthly',
				count: 3,
				expected: [],
			},
			other: { monthlyAverage: 0, count: 0, present: false },
			sources: [
				{ category: 'salary', total: null, monthlyAverage: 374385.22, share: null, months: [] },
				{ category: 'otherIncome', total: null, monthlyAverage: 0, share: null, months: [] },
			],
			months: [],
		});
		expect(insights.derived).toContain('income.monthlyAverage');
	});

	it('does not take the payments that it lists twice for those of the averages: they are of another year', () => {
		expect(codesAt(insights, 'incomeAnalysis.salaryTransactions')).toEqual(['TOTALS_DISAGREE']);
		expect(codesAt(insights, 'incomeAnalysis.otherIncomeTransactions')).toEqual(['TOTALS_DISAGREE']);
	});

	it('reads the expenses and puts the spending that the average leaves out beside it', () => {
		expect(insights.expenses).toMatchObject({
			total: 1264049.98,
			// 19246.94, 51888.67 and 236361.93, each times 4 x 30.4 / 90.
			monthlyAverage: 26004.75,
			notInAverage: 70107.36,
			includesLoanRepayments: null,
			fixed: null,
			flexible: null,
			recurring: 319351.23,
			housing: false,
			insurance: false,
		});
		expect(codesAt(insights, 'expenses.notInAverage')).toEqual(['EXPENSES_EXCLUDE_OTHERS']);
	});

	it('names every category after its variable, and leaves savings out', () => {
		expect(insights.expenses.categories.map((entry) => entry.category)).toEqual([
			'transfer',
			'atmAndPos',
			'ussd',
			'gambling',
			'airtimeAndData',
			'utilities',
			'onlineAndWeb',
			'transportation',
			'health',
			'travel',
			'entertainment',
			'hospitalityAndFood',
			'rent',
			'insurance',
			'chargesAndStampDuty',
			'internationalTransactions',
			'others',
		]);
		expect(category(insights, 'transfer')).toMatchObject({ monthlyAverage: 17761.56, total: 589921.4 });
		expect(category(insights, 'atmAndPos')).toMatchObject({ monthlyAverage: 0, total: 356066.8 });
		expect(category(insights, 'ussd')).toMatchObject({ monthlyAverage: 485.38, total: 0 });
		expect(category(insights, 'airtimeAndData')).toMatchObject({ monthlyAverage: 1000, total: 11050 });
		expect(category(insights, 'chargesAndStampDuty')).toMatchObject({ monthlyAverage: 0, total: 521.4 });
		expect(category(insights, 'others')).toMatchObject({ monthlyAverage: 51888.67, total: 207554.68 });
	});

	// 589921.4 + 356066.8 + 11050 + 521.4 = 957559.6; with others 1165114.28. 1264049.98 / 4 = 316012.50.
	it('says that neither the categories nor the monthly average give the total told', () => {
		expect(codesAt(insights, 'expenses.total')).toEqual(['TOTALS_DISAGREE', 'TOTALS_DISAGREE']);
	});

	it('reads the cash flow and works out the net', () => {
		expect(insights.cashFlow).toMatchObject({
			inflow: 1369432.54,
			outflow: 1380699.92,
			net: -11267.38,
			// 342358.14 and 345174.98, each times 4 x 30.4 / 90: all of it over 90 / 30.4 months.
			monthlyInflow: 462563.89,
			monthlyOutflow: 466369.75,
		});
		expect(insights.derived).toContain('cashFlow.net');
	});

	it('keeps the months as told, zero months included', () => {
		const { months } = insights.cashFlow;
		expect(months).toHaveLength(16);
		expect(months[0]).toEqual({ month: '2021-01', inflow: 0, outflow: 0, net: 0 });
		expect(months[1]?.month).toBe('2021-02');
		expect(months[11]).toEqual({ month: '2021-12', inflow: 749336.54, outflow: 749336.54, net: 0 });
		expect(months[12]).toEqual({ month: '2022-01', inflow: 295526.89, outflow: 295526.89, net: 0 });
		expect(months[15]?.month).toBe('2022-04');
	});

	// 749336.54 + 295526.89 = 1044863.43, told are 1369432.54 and 1380699.92
	it('says that the months do not add up to the turnover', () => {
		expect(codesAt(insights, 'cashFlow.months')).toEqual(['TOTALS_DISAGREE', 'TOTALS_DISAGREE']);
		expect(codesAt(insights, 'cashFlow.inflow')).toEqual([]);
		expect(codesAt(insights, 'cashFlow.outflow')).toEqual([]);
	});

	it('reads the balances and the account', () => {
		expect(insights.balances).toEqual({
			closing: 4894.64,
			average: 96925.31,
			minimum: null,
			months: [],
			negativeShare: null,
			accounts: [
				{
					id: null,
					name: 'account name',
					type: 'account type',
					bankName: 'bank name',
					holders: ['somename'],
					balance: null,
					currency: 'NGN',
					asOf: null,
				},
			],
		});
		expect(codesAt(insights, 'accountBalance')).toEqual(['FIELD_UNREADABLE']);
	});

	it('reads the loans, and says that a loan came in without repayments', () => {
		expect(insights.loans).toEqual({
			// 0.5 x 4 x 30.4 / 90
			repayments: { count: 0, total: 0, monthlyAverage: 0.68 },
			drawdowns: { count: 1, total: 13000, monthlyAverage: 0.68 },
			missed: { count: null, total: null },
			debts: [],
			lenders: [],
			repaymentShareOfIncome: 0.000002,
		});
		expect(codesAt(insights, 'loans.repayments')).toContain('LOAN_WITHOUT_REPAYMENTS');
	});

	// 13000 / 4 = 3250 and 0 / 4 = 0, told is 0.5 for both
	it('says that the monthly loan averages do not give the totals', () => {
		expect(codesAt(insights, 'loans.drawdowns')).toEqual(['TOTALS_DISAGREE']);
		expect(codesAt(insights, 'loans.repayments')).toContain('TOTALS_DISAGREE');
	});

	it('reads the risks and leaves what is not told null', () => {
		expect(insights.risks.gambling).toMatchObject({ count: null, total: 0 });
		expect(insights.risks.returnedCheques.count).toBe(0);
		expect(insights.risks.accountSweep).toBe(false);
		expect(insights.risks.returnedPayments.count).toBeNull();
		expect(insights.risks.bankCharges.total).toBeNull();
		expect(insights.risks.overdraft.days).toBeNull();
	});

	it('has no documents and no scores: nothing is told of a PDF or a score', () => {
		expect(insights.documents).toEqual([]);
		expect(insights.scores).toEqual([]);
	});

	// 374385.22 - 26004.75 - 70107.36 - 0.68 = 278272.43
	it('works out the disposable income from what is told', () => {
		expect(insights.summary).toMatchObject({
			monthlyIncome: 374385.22,
			// With what the average leaves out: 26004.75 + 70107.36.
			monthlyLivingCosts: 96112.11,
			monthlyDisposable: 278272.43,
			monthlyLoanRepayments: 0.68,
			closingBalance: 4894.64,
			returnedItems: 0,
			gamblingShareOfIncome: 0,
			creditScore: null,
			transactionCount: 128,
		});
		expect(insights.derived).toContain('summary.monthlyDisposable');
	});

	it('misses no field of a processed statement', () => {
		expect(insights.dataQuality.warnings.filter(({ code }) => code === 'FIELD_MISSING')).toEqual([]);
	});

	it('lists each figure worked out here once', () => {
		expect([...insights.derived].sort()).toEqual([
			'bounds.monthlyLivingCosts.high',
			'bounds.monthlyOutgoings',
			'bounds.monthlyRepayments.low',
			'cashFlow.monthlyInflow',
			'cashFlow.monthlyOutflow',
			'cashFlow.months[].net',
			'cashFlow.net',
			'dataQuality.coverageDays',
			'dataQuality.daysSinceLastTransaction',
			'dataQuality.wholeMonths',
			'expenses.categories[].share',
			'expenses.discretionary',
			'expenses.essential',
			'expenses.housing',
			'expenses.insurance',
			'expenses.livingCosts',
			'expenses.monthlyAverage',
			'expenses.notInAverage',
			'expenses.recurring',
			'expenses.savings.monthlyAverage',
			'income.monthlyAverage',
			'loans.drawdowns.monthlyAverage',
			'loans.repaymentShareOfIncome',
			'loans.repayments.monthlyAverage',
			'period.days',
			'period.months',
			'summary.gamblingShareOfIncome',
			'summary.monthlyDisposable',
		]);
	});
});

describe('what the variable tables say beside the sample', () => {
	it("takes Periculum's own net figure as the disposable income where it is told", () => {
		const insights = overFourMonths((statement) => statement.set('incomeAnalysis.NetAverageMonthlyEarning', 150000.5));
		expect(insights.summary.monthlyDisposable).toBe(150000.5);
		expect(insights.derived).not.toContain('summary.monthlyDisposable');
	});

	it('knows the pattern block by the name of the tables too', () => {
		const insights = normalise((statement) => statement.rename('transactionPatternAnalysis', 'patternAnalysis'));
		expect(insights.dataQuality.transactionCount).toBe(128);
	});

	it("reads the tables' spelling of hospitality, online and airtime", () => {
		const insights = normalise((statement) => {
			statement.rename('spendAnalysis.totalSpendOnHospitalityAndFood', 'totalSpendonHospitalityandFood');
			statement.rename('spendAnalysis.averageMonthlySpendOnAirtimeAndData', 'averageMonthlySpendOnAirtimeandData');
			statement.rename('spendAnalysis.averageMonthlySpendOnOnlineAndWeb', 'averageMonthlySpendOnOnlineandWeb');
		});
		expect(category(insights, 'hospitalityAndFood')?.total).toBe(0);
		expect(category(insights, 'airtimeAndData')?.monthlyAverage).toBe(1000);
		expect(category(insights, 'onlineAndWeb')?.monthlyAverage).toBe(0);
	});

	it.each(['monthName', 'month_name', 'Month-Name'])('reads the months under the key %s', (key) => {
		const insights = normalise((statement) =>
			statement.set('cashFlowAnalysis.monthlyInflow', [{ year: 2021, [key]: 'Febuary', amount: '12.50' }]),
		);
		expect(insights.cashFlow.months.find(({ month }) => month === '2021-02')?.inflow).toBe(12.5);
	});

	it('shares repayments and gambling out over the income', () => {
		const insights = overFourMonths((statement) => {
			statement.set('incomeAnalysis.averagePredictedSalary', 80000);
			statement.set('incomeAnalysis.averageOtherIncome', 20000);
			statement.set('behavioralAnalysis.averageMonthlyLoanRepaymentAmount', 25000);
			statement.set('spendAnalysis.averageMonthlySpendOnGambling', 5000);
		});
		expect(insights.income.monthlyAverage).toBe(100000);
		expect(insights.loans.repaymentShareOfIncome).toBe(0.25);
		expect(insights.summary.gamblingShareOfIncome).toBe(0.05);
	});

	it('sees housing and insurance in the rent and insurance that is paid', () => {
		const insights = normalise((statement) => {
			statement.set('spendAnalysis.averageMonthlySpendOnRent', 30000);
			statement.set('spendAnalysis.totalSpendOnInsurance', 8000);
		});
		expect(insights.expenses).toMatchObject({ housing: true, insurance: true });
	});

	it('reads a business statement as one of a business', () => {
		const insights = normalise((statement) => statement.set('statementType', 'BUSINESS'));
		expect(insights.subject.holderType).toBe('business');
		expect(insights.summary.holderType).toBe('business');
	});
});

describe('a business in whose account Periculum sees neither salary nor other income', () => {
	const without = (statementType: string, change: Change = () => {}) =>
		normalise((statement) => {
			statement.set('statementType', statementType);
			statement.set('incomeAnalysis.averagePredictedSalary', 0);
			statement.set('incomeAnalysis.averageOtherIncome', 0);
			change(statement);
		});

	it('has not told its turnover, which is not zero', () => {
		const insights = without('BUSINESS');
		expect(insights.income.monthlyAverage).toBeNull();
		expect(codesAt(insights, 'income.monthlyAverage')).toEqual(['NO_TURNOVER_TOLD']);
		expect(insights.derived).not.toContain('income.monthlyAverage');
	});

	it('has an income of zero where nothing came in', () => {
		const insights = without('BUSINESS', (statement) => statement.set('cashFlowAnalysis.totalCreditTurnover', 0));
		expect(insights.income.monthlyAverage).toBe(0);
	});

	it('is not a person, who has an income of zero', () => {
		expect(without('CONSUMER').income.monthlyAverage).toBe(0);
	});
});

describe('a salary that is not paid any more', () => {
	const codesOf = (lastDay: string | null) =>
		codesAt(
			normalise((statement) => statement.set('incomeAnalysis.lastDateOfSalaryPayment', lastDay)),
			'income.salary.latestOn',
		);

	// The statement ends on 2020-09-14: 45 days after 31 July. The average told is over the months with a salary only.
	it('is named: the average counts it in full', () => {
		expect(codesOf('2020-07-30')).toEqual(['SALARY_STOPPED']);
	});

	it('is not suspected within a month and a half, nor where the last day is not told', () => {
		expect(codesOf('2020-07-31')).toEqual([]);
		expect(codesOf(null)).toEqual([]);
	});
});

describe('spending that the told average leaves out', () => {
	it('counts nothing twice when the told average holds Others as well', () => {
		const insights = overFourMonths((statement) =>
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 71135.61),
		);
		expect(insights.expenses.notInAverage).toBe(0);
		expect(codesAt(insights, 'expenses.notInAverage')).toEqual([]);
		// 374385.22 - 71135.61 - 0.5
		expect(insights.summary.monthlyDisposable).toBe(303249.11);
	});

	it('keeps both and says so when the average is neither with nor without Others', () => {
		const insights = overFourMonths((statement) => statement.set('spendAnalysis.averageMonthlyTotalExpenses', 40000));
		expect(insights.expenses).toMatchObject({ monthlyAverage: 40000, notInAverage: null });
		expect(codesAt(insights, 'expenses.monthlyAverage')).toEqual(['TOTALS_DISAGREE']);
	});

	it.each(['Transfer', 'Others'])(
		'works out no disposable income where %s is not told: it would be too high',
		(ending) => {
			const insights = overFourMonths((statement) =>
				statement.set(`spendAnalysis.averageMonthlySpendOn${ending}`, null),
			);
			expect(insights.expenses).toMatchObject({ monthlyAverage: 19246.94, notInAverage: null });
			expect(insights.summary.monthlyDisposable).toBeNull();
			expect(codesAt(insights, 'expenses.notInAverage')).toEqual(['EXPENSES_UNCLEAR']);
		},
	);

	it('works it out where a category is not told and nothing is spent on Others', () => {
		const insights = overFourMonths((statement) => {
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', null);
			statement.set('spendAnalysis.averageMonthlySpendOnOthers', 0);
		});
		// 374385.22 - 19246.94 - 0.5
		expect(insights.summary.monthlyDisposable).toBe(355137.78);
	});

	it('sees that Others is left out also where savings are in the told average', () => {
		const insights = overFourMonths((statement) => {
			statement.set('spendAnalysis.averageMonthlySpendOnSavingsAndInvestments', 5000);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 24246.94);
		});
		expect(insights.expenses.notInAverage).toBe(51888.67);
	});

	it('does not take savings that are in the total and not in the average for a contradiction', () => {
		const insights = normalise((statement) => {
			// The categories: 957559.6 + 207554.68 = 1165114.28; with 40000 of savings 1205114.28. Average: (1165114.28 - 207554.68) / 4.
			statement.set('spendAnalysis.totalMonthlySpendOnSavingsAndInvestments', 40000);
			statement.set('spendAnalysis.averageMonthlySpendOnSavingsAndInvestments', 10000);
			statement.set('spendAnalysis.totalExpenses', 1205114.28);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 239389.9);
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 237904.52);
		});
		expect(codesAt(insights, 'expenses.total')).toEqual([]);
		expect(insights.expenses.total).toBe(1165114.28);
		expect(insights.expenses.savings.total).toBe(40000);
	});

	it('is silent about sums that agree', () => {
		const insights = normalise((statement) => {
			// 957559.6 + 207554.68 = 1165114.28; (1165114.28 - 207554.68) / 4 = 239389.90
			statement.set('spendAnalysis.totalExpenses', 1165114.28);
			statement.set('spendAnalysis.averageMonthlyTotalExpenses', 239389.9);
			statement.set('spendAnalysis.averageMonthlySpendOnTransfer', 237904.52);
			statement.set('cashFlowAnalysis.monthlyInflow', [{ year: '2020', 'month-name': 'June', amount: 1369432.54 }]);
			statement.set('cashFlowAnalysis.monthlyOutflow', [{ year: '2020', 'month-name': 'June', amount: 1380699.92 }]);
			statement.set('behavioralAnalysis.averageMonthlyLoanAmount', 3250);
			statement.set('behavioralAnalysis.averageMonthlyLoanRepaymentAmount', 0);
			statement.set('incomeAnalysis.salaryTransactions', null);
			statement.set('incomeAnalysis.otherIncomeTransactions', null);
		});
		expect(insights.dataQuality.warnings.filter(({ code }) => code === 'TOTALS_DISAGREE')).toEqual([]);
	});
});

describe('what is not told', () => {
	it('stays null and is named when a mapped field of a processed statement is missing', () => {
		const insights = normalise((statement) => statement.rename('cashFlowAnalysis.closingBalance', 'endBalance'));
		expect(insights.balances.closing).toBeNull();
		expect(codesAt(insights, 'cashFlowAnalysis.closingBalance')).toEqual(['FIELD_MISSING']);
	});

	it('warns once for a missing block and not for every field in it', () => {
		const insights = normalise((statement) => statement.remove('incomeAnalysis'));
		const missing = insights.dataQuality.warnings.filter(({ code }) => code === 'FIELD_MISSING');
		expect(missing.map(({ source }) => source)).toEqual(['incomeAnalysis']);
		expect(insights.income.monthlyAverage).toBeNull();
		expect(insights.summary.monthlyDisposable).toBeNull();
	});

	it('warns of nothing when the optional fields of the account are absent', () => {
		const insights = normalise((statement) => {
			for (const field of ['clientFullName', 'accountType', 'accountBalance', 'accountName', 'bankName', 'endDate']) {
				statement.remove(field);
			}
		});
		expect(insights.balances.accounts).toEqual([]);
		expect(insights.dataQuality.warnings.filter(({ code }) => code.startsWith('FIELD_'))).toEqual([]);
	});

	it('is not warned of while the statement is still being processed', () => {
		const upload = { key: 7, name: 'Loan 42', statementType: 'CONSUMER', processingStatus: 'UPLOADED' };
		const insights = toInsights(upload, { currency: null, nowMs: NOW_MS });
		expect(insights).toMatchObject({
			status: 'processing',
			subject: { id: '7' },
			reference: 'Loan 42',
			currency: null,
		});
		expect(insights.income.monthlyAverage).toBeNull();
		expect(insights.dataQuality.warnings).toEqual([]);
		expect(insights.derived).toEqual([]);
	});

	it('does not become zero: other income that is not told leaves the monthly income unknown', () => {
		const insights = normalise((statement) => {
			statement.set('incomeAnalysis.averageOtherIncome', null);
			statement.set('incomeAnalysis.hasOtherIncome', 'Yes');
		});
		expect(insights.income.monthlyAverage).toBeNull();
	});

	it('is zero where Periculum says that there is no other income', () => {
		const insights = normalise((statement) => statement.set('incomeAnalysis.averageOtherIncome', null));
		expect(insights.income.monthlyAverage).toBe(374385.22);
	});

	it('takes the statement dates where the first and last transaction are not told', () => {
		const insights = normalise((statement) => {
			statement.set('cashFlowAnalysis.firstDateInStatement', null);
			statement.set('cashFlowAnalysis.lastDateInStatement', null);
			statement.set('endDate', '2020-08-31T00:00:00');
		});
		expect(insights.period).toMatchObject({ from: '2020-06-17', to: '2020-08-31' });
	});

	it('has no salary day where the day told is 0', () => {
		const insights = normalise((statement) => statement.set('incomeAnalysis.expectedSalaryPaymentDay', 0));
		expect(insights.income.salary.expectedDay).toBeNull();
		expect(codesAt(insights, 'incomeAnalysis.expectedSalaryPaymentDay')).toEqual([]);
	});
});

describe('a broken field', () => {
	it.each([
		['incomeAnalysis.expectedSalaryPaymentDay', 42],
		['incomeAnalysis.isSalaryEarner', 'perhaps'],
		['cashFlowAnalysis.closingBalance', 'a lot'],
		['cashFlowAnalysis.lastDateInStatement', 'September'],
		['transactionPatternAnalysis.returnCheque', 1.5],
		['statementType', 'CHARITY'],
		['createdDate', 'yesterday'],
	])('%s is left out and named', (path, value) => {
		const insights = normalise((statement) => statement.set(path, value));
		expect(codesAt(insights, path)).toEqual(['FIELD_UNREADABLE']);
	});

	it.each([
		'spendAnalysis.averageMonthlySpendOnTransfer',
		'cashFlowAnalysis.totalDebitTurnOver',
		'incomeAnalysis.averagePredictedSalary',
		'behavioralAnalysis.totalLoanAmount',
	])('%s below zero is left out and named', (path) => {
		const insights = normalise((statement) => statement.set(path, -1));
		expect(codesAt(insights, path)).toEqual(['AMOUNT_NEGATIVE']);
	});

	it('in a list of months leaves out that month alone', () => {
		const insights = normalise((statement) =>
			statement.set('cashFlowAnalysis.monthlyInflow', [
				{ year: '2021', 'month-name': 'Smarch', amount: 1 },
				{ year: '2021', 'month-name': 'March', amount: 2 },
				{ year: '2021', 'month-name': 'March', amount: 3 },
			]),
		);
		expect(codesAt(insights, 'cashFlowAnalysis.monthlyInflow[0]')).toEqual(['FIELD_UNREADABLE']);
		expect(codesAt(insights, 'cashFlowAnalysis.monthlyInflow[2]')).toEqual(['FIELD_UNREADABLE']);
		expect(insights.cashFlow.months.find(({ month }) => month === '2021-03')?.inflow).toBe(2);
	});

	it('does not hide the rest of the statement', () => {
		const insights = normalise((statement) => statement.set('spendAnalysis', 'unavailable'));
		expect(codesAt(insights, 'spendAnalysis')).toEqual(['FIELD_UNREADABLE']);
		expect(insights.expenses.categories).toEqual([]);
		expect(insights.income.monthlyAverage).toBe(374385.22);
	});

	it('reads figures that come as text', () => {
		const insights = normalise((statement) => statement.set('cashFlowAnalysis.closingBalance', '4894.64'));
		expect(insights.balances.closing).toBe(4894.64);
	});
});

describe('a PDF statement', () => {
	it('is a document with its parsing confidence and dates', () => {
		const insights = normalise((statement) => {
			statement.set('confidenceOnParsing', 0.98);
			statement.set('pdfCreatedDate', '2020-09-15T08:00:00');
			statement.set('pdfModifiedDate', null);
		});
		expect(insights.documents).toEqual([
			{
				id: '1',
				status: 'ready',
				state: 'PROCESSED',
				trustScore: null,
				qualityScore: null,
				fraudulent: null,
				reviewStatus: null,
				parsingConfidence: 0.98,
				createdAt: '2020-09-15T08:00:00',
				modifiedAt: null,
			},
		]);
	});

	it('that was altered is a rejected, fraudulent document', () => {
		const insights = toInsights({ key: 9, processingStatus: 'ALTERED' }, { currency: null, nowMs: NOW_MS });
		expect(insights.status).toBe('rejected');
		expect(insights.documents).toMatchObject([{ id: '9', status: 'rejected', state: 'ALTERED', fraudulent: true }]);
		expect(insights.dataQuality.warnings).toEqual([]);
	});
});
