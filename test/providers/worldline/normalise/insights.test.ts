import { creditInsights } from '../../../../core/shapes/insights';
import { toInsights } from './checked';
import { callback, camelCased, numbersAsText, pascalCased, report } from './fixtures/report';

const context = { nowMs: Date.parse('2026-11-20T12:00:00Z') };

/** The one result of a body. */
function only(body: unknown, more: object = {}) {
	const [insights, ...others] = toInsights(body, { ...context, ...more });
	expect(others).toEqual([]);
	if (insights === undefined) throw new Error('There is no result');
	expect(creditInsights.safeParse(insights).error).toBeUndefined();
	return insights;
}

const warningsOf = (body: unknown) =>
	only(body).dataQuality.warnings.map(({ code, path, source }) => [code, source ?? path]);
const withBlock = (block: object) => ({ ...callback, ...block });

describe('a report', () => {
	test('is about the PSU, under the registration', () => {
		expect(only(callback)).toMatchObject({
			provider: 'worldline',
			status: 'ready',
			reference: 'application-1',
			subject: { kind: 'customer', id: 'applicant-1', holderType: 'individual' },
			currency: 'EUR',
			// The three months that end with the newest day of a balance: 12 + 30 + 31 + 19 days.
			period: { from: '2026-08-20', to: '2026-11-19', days: 92, months: 3 },
		});
		expect(only(callback).derived).toEqual(expect.arrayContaining(['subject.holderType', 'period.from', 'period.to']));
	});

	test.each([
		// The three months begin on 20 August. Data that begins in October may do so on its last day: that and 19 of November.
		[[{ month: '2026-10', amount: 2000 }], 20],
		[[{ month: '2026-08', amount: 2000 }], 92],
		[[{ month: '2026-07', amount: 2000 }], 92],
		[
			[
				{ month: '2026-08', amount: 0 },
				{ month: '2026-09', amount: 10 },
			],
			// 30 September, 31 days, 19 days.
			51,
		],
	])('covers what the months %j leave of the three: %d days', (months, days) => {
		const details = [{ type: 'SALARY', totalAmount: 6000, monthlyAmount: 2000, months }];
		const body = withBlock({ Incomes: { totalAmount: 6000, monthlyAmount: 2000, incomesDetails: details } });
		expect(only(body).dataQuality.coverageDays).toBe(days);
		expect(only(callback).dataQuality.coverageDays).toBe(92);
	});

	test.each([
		// The three months to 31 October begin on 1 August.
		['2026-10-31', 92],
		// Those to 24 October begin on 25 July, and their first week is all of it July: the data may begin on 31 August.
		['2026-10-24', 55],
	])('up to %s with movements from August on covers %d days', (balanceDate, days) => {
		const months = [{ month: '2026-08', amount: 2000 }];
		const body = withBlock({
			Balances: [{ balance: 1, balanceDate }],
			Incomes: {
				...report.Incomes,
				incomesDetails: [{ type: 'SALARY', totalAmount: 6000, monthlyAmount: 2000, months }],
			},
		});
		expect(only(body).dataQuality.coverageDays).toBe(days);
	});

	test('of the last day of a month begins after the last day of a shorter one', () => {
		const body = withBlock({ Balances: [{ balance: 1, balanceDate: '2026-05-31' }] });
		expect(only(body).period).toMatchObject({ from: '2026-03-01', to: '2026-05-31' });
	});

	test('of which no day is told covers nothing that is known', () => {
		const body = withBlock({ Balances: [] });
		expect(only(body).period).toEqual({ from: null, to: null, days: null, months: 3 });
		expect(only(body).dataQuality.coverageDays).toBeNull();
	});

	test('with every documented object warns of nothing', () => {
		expect(warningsOf(callback)).toEqual([]);
	});

	test('tells the balance and day of each account; closing is their sum: 1200.50 - 200.25 = 1000.25', () => {
		const { balances, asOf, derived, dataQuality } = only(callback);
		expect(balances.accounts.map(({ balance, asOf, currency }) => [balance, asOf, currency])).toEqual([
			[1200.5, '2026-11-18', 'EUR'],
			[-200.25, '2026-11-19', 'EUR'],
		]);
		expect(balances.closing).toBe(1000.25);
		expect(asOf).toBe('2026-11-19');
		expect(derived).toEqual(expect.arrayContaining(['balances.closing', 'asOf']));
		expect(dataQuality.daysSinceLastTransaction).toBeNull();
	});

	test('with one account, told as an object alone, has its balance as the closing one', () => {
		const { balances, derived } = only(
			withBlock({ Balances: { Balance: '12.30', BalanceDate: '2026-11-18T09:00:00Z' } }),
		);
		expect(balances.closing).toBe(12.3);
		expect(derived).not.toContain('balances.closing');
	});

	test('tells income and where it comes from', () => {
		expect(only(callback).income).toMatchObject({
			total: 6000,
			monthlyAverage: 2000,
			sources: [
				{ category: 'SALARY', total: 5400, monthlyAverage: 1800, share: null },
				{ category: 'ALLOWANCES', total: 600, monthlyAverage: 200, share: null },
			],
		});
	});

	test('tells expenses, without loan repayments', () => {
		expect(only(callback).expenses).toMatchObject({
			total: 4500,
			monthlyAverage: 1500,
			fixed: 900,
			flexible: 600,
			includesLoanRepayments: false,
			categories: [],
		});
	});

	test('tells loans; repayments of 250 are an eighth of an income of 2,000', () => {
		expect(only(callback).loans).toMatchObject({
			repayments: { count: 3, total: 750, monthlyAverage: 250 },
			drawdowns: { count: 1, total: 1500, monthlyAverage: 500 },
			lenders: ['Example Bank', 'Example Leasing'],
			repaymentShareOfIncome: 0.125,
		});
	});

	test.each([
		['gambling', 4, 120],
		['returnedPayments', 2, 80],
		['returnedCheques', 1, 45],
		['interventionFees', 5, 40],
		['wageAdvances', 1, 300],
		['debtRecoveries', 0, 0],
		['accountSeizures', 1, 500],
	] as const)('tells %s: %d of %d euro in 90 days', (thing, count, total) => {
		const told = only(callback).risks[thing];
		expect(told).toMatchObject({ count, total });
		expect(told.windows.at(-1)).toEqual({ days: 90, count, total });
		expect(told).not.toHaveProperty('transactions');
	});

	// Of the 90 days to 19 November the last 60 begin on 21 September, the last 30 on 21 October.
	test('tells the days of what is listed whole, and shorter windows of it', () => {
		const paymentRejections = [
			{ date: '2026-09-20', amount: -50 },
			{ date: '2026-09-21', amount: -30 },
			{ date: '2026-10-21', amount: -20 },
			{ date: '2026-10-21', amount: -10 },
		];
		const counted = { paymentRejectionsCount: 4, paymentRejectionsTotalAmount: 110, paymentRejections };
		const { risks, derived } = only(withBlock({ Risks: { ...report.Risks, ...counted } }));
		expect(risks.returnedPayments).toMatchObject({
			days: 3,
			windows: [
				{ days: 30, count: 2, total: 30 },
				{ days: 60, count: 3, total: 60 },
				{ days: 90, count: 4, total: 110 },
			],
		});
		expect(derived).toEqual(expect.arrayContaining(['risks.returnedPayments.days', 'risks.returnedPayments.windows']));
		const part = { ...counted, paymentRejectionsCount: 5 };
		expect(only(withBlock({ Risks: { ...report.Risks, ...part } })).risks.returnedPayments).toMatchObject({
			days: null,
			windows: [{ days: 90, count: 5, total: 110 }],
		});
	});

	test('tells the overdraft: 350 reached is a lowest balance of -350; fees 7.10 + 5.20 = 12.30', () => {
		const { risks, derived } = only(callback);
		expect(risks.overdraft).toEqual({ days: 12, minimumBalance: -350, fees: { count: 2, total: 12.3 } });
		expect(derived).toContain('risks.overdraft.fees.total');
	});

	test.each([
		[0, [], 0],
		[2, [], null],
		[2, [{ date: '2026-10-31', amount: 7.1 }, { date: '2026-09-30' }], null],
	])('with %p overdraft fees listed as %j, their total is %p', (overdraftFeesCount, overdraftFees, total) => {
		const { risks } = only(withBlock({ Risks: { ...report.Risks, overdraftFeesCount, overdraftFees } }));
		expect(risks.overdraft.fees).toEqual({ count: overdraftFeesCount, total });
	});

	test.each([-350, 350, '-350'])('tells an overdraft of %p as a lowest balance of -350', (overdraftReachedAmount) => {
		const { risks } = only(withBlock({ Risks: { ...report.Risks, overdraftReachedAmount } }));
		expect(risks.overdraft.minimumBalance).toBe(-350);
	});

	test('gives the rows of counted things when asked to, as magnitudes', () => {
		const { risks } = only(callback, { includeTransactions: true });
		expect(risks.gambling.transactions).toEqual([{ date: '2026-10-03', description: 'EXAMPLE BETS', amount: 30 }]);
		expect(risks.wageAdvances.transactions).toEqual([]);
	});

	test('has both scores with their scales', () => {
		expect(only(callback).scores).toMatchObject([
			{ name: 'worldlineCredit', value: 640, min: 0, max: 1000, higherIsBetter: true, horizonMonths: 12 },
			{ name: 'worldlinePayment', value: 7, min: 0, max: 10, higherIsBetter: true, horizonMonths: 3 },
		]);
	});

	test('is summed up: 2000 - 1500 - 250 = 250 to dispose of; gambling of 120 / 3 = 40 a month is 0.02 of income', () => {
		expect(only(callback).summary).toMatchObject({
			provider: 'worldline',
			subjectId: 'applicant-1',
			reference: 'application-1',
			monthlyIncome: 2000,
			monthlyLivingCosts: 1500,
			monthlyDisposable: 250,
			monthlyLoanRepayments: 250,
			closingBalance: 1000.25,
			returnedItems: 3,
			returnedItems90d: 3,
			gamblingShareOfIncome: 0.02,
			overdraftDays: 12,
			creditScore: 640,
			creditScoreName: 'worldlineCredit',
			creditScoreMin: 0,
			creditScoreMax: 1000,
			warningCount: 0,
		});
	});
});

describe('a figure', () => {
	test('that is not told is null, and one told as zero is zero', () => {
		const { directRecoveriesOfDebtCount, directRecoveriesOfDebtTotalAmount, ...Risks } = report.Risks;
		expect([directRecoveriesOfDebtCount, directRecoveriesOfDebtTotalAmount]).toEqual([0, 0]);
		const told = only(withBlock({ Risks }));
		expect(told.risks.debtRecoveries).toEqual({ count: null, total: null, days: null, windows: [] });
		expect(only(callback).risks.debtRecoveries).toMatchObject({ count: 0, total: 0 });
	});

	test('that is missing from a block is named', () => {
		expect(warningsOf(withBlock({ Incomes: { totalAmount: 6000, incomesDetails: [] } }))).toEqual([
			['FIELD_MISSING', 'Incomes.monthlyAmount'],
		]);
	});

	test.each([
		['Incomes', 'incomesDetails'],
		['Expenses', 'expensesDetails'],
		['Loans', 'loanProviders'],
	] as const)('%s without its %s is named too', (block, name) => {
		const fields = Object.fromEntries(Object.entries(report[block]).filter(([key]) => key !== name));
		expect(warningsOf(withBlock({ [block]: fields }))).toContainEqual(['FIELD_MISSING', `${block}.${name}`]);
	});

	test('that should be inside loanRepayments is missed, and loanRepayments named, where it is neither an object nor a list', () => {
		expect(warningsOf(withBlock({ Loans: { ...report.Loans, loanRepayments: 750 } }))).toEqual([
			['FIELD_UNREADABLE', 'Loans.loanRepayments'],
			['FIELD_MISSING', 'Loans.totalAmount'],
			['FIELD_MISSING', 'Loans.monthlyAmount'],
		]);
	});

	test('of a block that is missing is null, with one warning for the block', () => {
		const { Loans: _, ...rest } = callback;
		expect(warningsOf(rest)).toEqual([['FIELD_MISSING', 'loans']]);
		expect(only(rest).loans.repayments).toEqual({ count: null, total: null, monthlyAverage: null });
	});

	test('that cannot be read is null and named by its path', () => {
		expect(warningsOf(withBlock({ Incomes: { ...report.Incomes, totalAmount: 'lots' } }))).toEqual([
			['FIELD_UNREADABLE', 'Incomes.totalAmount'],
		]);
	});

	test('of income below zero is left out: its sign is not guessed away', () => {
		expect(warningsOf(withBlock({ Incomes: { totalAmount: -6000, monthlyAmount: 2000, incomesDetails: [] } }))).toEqual(
			[['AMOUNT_NEGATIVE', 'Incomes.totalAmount']],
		);
	});

	test('of expenses with a minus is the same money out', () => {
		const { expenses } = only(
			withBlock({ Expenses: { totalAmount: -4500, monthlyAmount: -1500, fixedCharges: -900, otherExpenses: -600 } }),
		);
		expect(expenses).toMatchObject({ total: 4500, monthlyAverage: 1500, fixed: 900, flexible: 600 });
	});

	test('over the running month and three before it is too low by what a third of its total is more', () => {
		// 8000 over four months is 2000, over three 2666.67.
		const { income, bounds } = only(
			withBlock({ Incomes: { totalAmount: 8000, monthlyAmount: 2000, incomesDetails: [] } }),
		);
		expect(income.monthlyAverage).toBe(2000);
		expect(bounds.monthlyIncome).toEqual({ low: 2000, high: 2666.67 });
	});

	test('a month that does not give the total of three is kept, and said so', () => {
		const body = withBlock({ Incomes: { totalAmount: 6000, monthlyAmount: 1000, incomesDetails: [] } });
		expect(only(body).income).toMatchObject({ total: 6000, monthlyAverage: 1000 });
		expect(warningsOf(body)).toEqual([['TOTALS_DISAGREE', 'income.total']]);
	});
});

describe('fixed charges and other expenses', () => {
	const expensesOf = (Expenses: object) =>
		only(withBlock({ Expenses: { totalAmount: 4500, monthlyAmount: 1500, ...Expenses } }));

	test('beside the details are read as well', () => {
		const { expenses } = expensesOf({ fixedCharges: 900, otherExpenses: 600, expensesDetails: {} });
		expect(expenses).toMatchObject({ fixed: 900, flexible: 600 });
	});

	test('that add up to the total are totals: 2700 / 3 = 900 and 1800 / 3 = 600 a month', () => {
		const { expenses, derived } = expensesOf({ expensesDetails: { fixedCharges: 2700, otherExpenses: 1800 } });
		expect(expenses).toMatchObject({ fixed: 900, flexible: 600 });
		expect(derived).toEqual(expect.arrayContaining(['expenses.fixed', 'expenses.flexible']));
	});

	test('that tell their own total and monthly figure are taken at their word', () => {
		const { expenses, derived } = expensesOf({
			expensesDetails: {
				fixedCharges: { totalAmount: 2700, monthlyAmount: 900 },
				otherExpenses: { totalAmount: 1800 },
			},
		});
		expect(expenses).toMatchObject({ fixed: 900, flexible: 600, categories: [] });
		expect(derived).toContain('expenses.flexible');
		expect(derived).not.toContain('expenses.fixed');
	});

	test('that add up to neither are left out, as their period is unclear', () => {
		const { expenses, dataQuality } = expensesOf({ expensesDetails: { fixedCharges: 1000, otherExpenses: 1000 } });
		expect(expenses).toMatchObject({ fixed: null, flexible: null });
		expect(dataQuality.warnings).toMatchObject([{ code: 'PERIOD_UNCLEAR', source: 'Expenses' }]);
	});

	test('as lists are categories: 600 + 300 = 900 fixed, and 600 flexible', () => {
		const { expenses } = expensesOf({
			expensesDetails: {
				fixedCharges: [
					{ category: 'RENT', amount: 600 },
					{ category: 'INSURANCE', amount: 300 },
				],
				otherExpenses: [{ category: 'FOOD', amount: 600 }],
			},
		});
		expect(expenses).toMatchObject({ fixed: 900, flexible: 600 });
		expect(expenses.categories).toMatchObject([
			{ category: 'RENT', total: null, monthlyAverage: 600, nature: 'fixed' },
			{ category: 'INSURANCE', total: null, monthlyAverage: 300, nature: 'fixed' },
			{ category: 'FOOD', total: null, monthlyAverage: 600, nature: 'flexible' },
		]);
	});
});

describe('the details of income', () => {
	const incomeOf = (incomesDetails: unknown) =>
		only(withBlock({ Incomes: { totalAmount: 6000, monthlyAmount: 2000, incomesDetails } }));

	test('keyed by type are sources; amounts that add up to the total are totals', () => {
		expect(incomeOf({ salary: 5400, allowances: 600 }).income.sources).toMatchObject([
			{ category: 'salary', total: 5400, monthlyAverage: null },
			{ category: 'allowances', total: 600, monthlyAverage: null },
		]);
	});

	test('keyed by month are months', () => {
		expect(incomeOf({ '2026-09': 2000, '2026-10': 1900, '2026-11': 2100 }).income.months).toEqual([
			{ month: '2026-09', amount: 2000 },
			{ month: '2026-10', amount: 1900 },
			{ month: '2026-11', amount: 2100 },
		]);
	});

	test('by type and by month side by side are both read', () => {
		const { income } = incomeOf({
			types: [{ type: 'SALARY', amount: 6000 }],
			temporality: [{ month: '2026-10', amount: 6000 }],
		});
		expect(income.sources).toMatchObject([{ category: 'SALARY', total: 6000 }]);
		expect(income.months).toEqual([{ month: '2026-10', amount: 6000 }]);
	});

	test('with a type and a month each are the months of that type', () => {
		const { income } = incomeOf([
			{ type: 'SALARY', month: '2026-09', amount: 2900 },
			{ type: 'SALARY', month: '2026-10', amount: 3100 },
		]);
		expect(income.sources).toMatchObject([
			{
				category: 'SALARY',
				total: null,
				months: [
					{ month: '2026-09', amount: 2900 },
					{ month: '2026-10', amount: 3100 },
				],
			},
		]);
	});

	test('with a list of months under a type are the months of that type', () => {
		const { income } = incomeOf({ salary: [{ month: '2026-10', amount: 2100 }] });
		expect(income.sources).toMatchObject([{ category: 'salary', months: [{ month: '2026-10', amount: 2100 }] }]);
		expect(income.months).toEqual([]);
	});

	test('that repeat their own sum do not count it as a type', () => {
		const { income } = incomeOf({ totalAmount: 6000, salary: 5400, allowances: 600 });
		expect(income.sources.map(({ category, total }) => [category, total])).toEqual([
			['salary', 5400],
			['allowances', 600],
		]);
	});

	test('that are transactions are not taken for months', () => {
		const { income } = incomeOf({ salary: [{ date: '2026-10-25', description: 'EXAMPLE LTD', amount: 2000 }] });
		expect([income.months, income.sources]).toEqual([[], []]);
	});

	test('that cannot be read are named, and the income stays', () => {
		const { income, dataQuality } = incomeOf([{ what: 1 }, 7]);
		expect(income).toMatchObject({ total: 6000, sources: [] });
		expect(dataQuality.warnings.map(({ source }) => source)).toEqual(
			expect.arrayContaining(['Incomes.incomesDetails[0]', 'Incomes.incomesDetails[1]']),
		);
	});
});

describe('loans', () => {
	test('are read beside loanRepayments as well as inside it', () => {
		const { loanRepayments, ...beside } = report.Loans;
		expect(only(withBlock({ Loans: { ...beside, ...loanRepayments, loanRepayments: [] } })).loans.repayments).toEqual({
			count: 3,
			total: 750,
			monthlyAverage: 250,
		});
	});

	test('are read wholly inside loanRepayments', () => {
		expect(
			only(withBlock({ Loans: { loanRepayments: { ...report.Loans.loanRepayments, loanRepaymentsCount: 3 } } })).loans
				.repayments.count,
		).toBe(3);
	});

	test('name their lenders as texts, as objects or as one name', () => {
		const lenders = (loanProviders: unknown) =>
			only(withBlock({ Loans: { ...report.Loans, loanProviders } })).loans.lenders;
		expect(lenders([{ name: 'Example Bank' }])).toEqual(['Example Bank']);
		expect(lenders('Example Bank')).toEqual(['Example Bank']);
	});
});

describe('whatever the casing and the envelope', () => {
	const expected = () => only(callback);
	const figures = ({ income, expenses, loans, risks, scores, summary, balances }: ReturnType<typeof only>) => ({
		income,
		expenses: { ...expenses, categories: [] },
		loans,
		risks,
		scores,
		summary,
		balances,
	});

	test.each([
		['camel case', camelCased(callback)],
		['Pascal case', pascalCased(callback)],
		['numbers as text', numbersAsText(callback)],
		['a wrapper', { Result: callback }],
		[
			'a wrapper around the report',
			{
				RegistrationId: 'application-1',
				PsuId: 'applicant-1',
				CreditInsights: report,
				CreditScore: 640,
				PaymentScore: 7,
			},
		],
		[
			'the ids beside the report',
			{
				Registration: { RegistrationId: 'application-1', Psus: [{ PsuId: 'applicant-1' }] },
				CreditInsights: report,
				Scores: { CreditScore: { Value: 640 }, PaymentScore: { Score: '7' } },
			},
		],
		['a list', [callback]],
		[
			'a list of PSUs',
			{
				RegistrationId: 'application-1',
				Psus: [
					{
						PsuId: 'applicant-1',
						Result: {
							...report,
							Scores: [
								{ Type: 'CS', Value: 640 },
								{ Type: 'PS', Value: 7 },
							],
						},
					},
				],
			},
		],
		['pairs', Object.entries(callback).map(([Key, Value]) => ({ Key, Value }))],
		[
			'scores as pairs',
			{
				RegistrationId: 'application-1',
				PsuId: 'applicant-1',
				...report,
				Scores: [
					{ Key: 'CREDIT_SCORE', Value: '640' },
					{ Key: 'PAYMENT_SCORE', Value: '7' },
				],
			},
		],
		[
			'scores as pairs beside which more is told',
			{
				RegistrationId: 'application-1',
				PsuId: 'applicant-1',
				...report,
				Scores: [
					{ Key: 'CS', Value: 640, Scale: 1000 },
					{ Key: 'PS', Value: 7, Scale: 10 },
				],
			},
		],
		[
			'a list of one object each',
			{
				RegistrationId: 'application-1',
				PsuId: 'applicant-1',
				Results: [
					...Object.entries(report).map(([key, value]) => ({ [key]: value })),
					{ CreditScore: 640 },
					{ PaymentScore: 7 },
				],
			},
		],
	])('the figures are the same: %s', (_, body) => {
		expect(figures(only(body))).toEqual(figures(expected()));
		expect(only(body)).toMatchObject({ reference: 'application-1', subject: { id: 'applicant-1' }, status: 'ready' });
	});
});

describe('several PSUs', () => {
	test('are not as many as a hostile body says', () => {
		const reports = Array.from({ length: 100_000 }, () => ({ CS: 1 }));
		expect(toInsights(reports, context)).toHaveLength(100);
	});

	test('give one answer each', () => {
		const body = {
			RegistrationId: 'application-1',
			Psus: [
				{ PsuId: 'a', ...report, CreditScore: 640 },
				{ PsuId: 'b', ...report, CreditScore: 310 },
			],
		};
		expect(
			toInsights(body, context).map(({ subject, reference, summary }) => [subject.id, reference, summary.creditScore]),
		).toEqual([
			['a', 'application-1', 640],
			['b', 'application-1', 310],
		]);
	});

	test('whose scores stand in a list of their own get their own', () => {
		const body = {
			Insights: [
				{ PsuId: 'a', ...report },
				{ PsuId: 'b', ...report },
			],
			Scores: [
				{ PsuId: 'b', CreditScore: 310 },
				{ PsuId: 'a', CreditScore: 640 },
			],
		};
		expect(toInsights(body, context).map(({ subject, summary }) => [subject.id, summary.creditScore])).toEqual([
			['a', 640],
			['b', 310],
		]);
	});

	test('with one report for all give one answer about the registration, and say so', () => {
		const insights = only({ RegistrationId: 'application-1', Psus: [{ PsuId: 'a' }, { PsuId: 'b' }], ...report });
		expect(insights.subject).toMatchObject({ kind: 'registration', id: 'application-1' });
		expect(insights.dataQuality.warnings).toMatchObject([{ code: 'PSUS_TOGETHER' }]);
	});

	test('of whom one has no report are both answered', () => {
		const answers = toInsights(
			{
				Psus: [
					{ PsuId: 'a', ...report },
					{ PsuId: 'b', UseCaseStatus: 'DATA_COLLECTION_ERROR' },
				],
			},
			context,
		);
		expect(answers.map(({ subject, status }) => [subject.id, status])).toEqual([
			['a', 'ready'],
			['b', 'failed'],
		]);
	});

	test('reports without names are never mixed', () => {
		const answers = toInsights([report, { ...report, Incomes: { totalAmount: 3000, monthlyAmount: 1000 } }], context);
		expect(answers.map(({ income }) => income.total)).toEqual([6000, 3000]);
	});
});

describe('scores', () => {
	test.each([
		[{ CreditScore: 1001 }, 'CreditScore'],
		[{ CreditScore: -1 }, 'CreditScore'],
		[{ PaymentScore: 10.5 }, 'PaymentScore'],
	])('outside of their scale are left out: %p', (scores, path) => {
		const insights = only({ ...report, ...scores });
		expect(insights.scores).toMatchObject([{ value: null }]);
		expect(insights.dataQuality.warnings).toMatchObject([{ code: 'SCORE_OUT_OF_RANGE', source: path }]);
	});

	test('at the ends of their scale are told', () => {
		expect(only({ ...report, CreditScore: 0, PaymentScore: 10 }).scores.map(({ value }) => value)).toEqual([0, 10]);
	});

	test('that were not asked for are no entries, and a payment score is never the credit score', () => {
		expect(only(report).scores).toEqual([]);
		const { summary } = only({ ...report, PaymentScore: 7 });
		expect([summary.creditScore, summary.creditScoreName]).toEqual([null, null]);
	});
});

describe('a body without a report', () => {
	test('of an error is failed, with every figure null', () => {
		const insights = only({ RegistrationId: 'application-1', UseCaseStatus: 'DATA_COLLECTION_ERROR' });
		expect(insights).toMatchObject({ status: 'failed', reference: 'application-1', currency: null });
		expect(insights.income.total).toBeNull();
	});

	test('of an error that names the prerequisite is too little data', () => {
		const body = { UseCaseStatus: 'DATA_COLLECTION_ERROR', Message: 'Less than 20 transactions found' };
		expect(only(body).status).toBe('insufficientData');
	});

	test.each([null, [], {}, 'text', 7])('%p is still being processed', (body) => {
		expect(only(body)).toMatchObject({
			status: 'processing',
			reference: null,
			subject: { kind: 'registration', id: null },
		});
	});
});
