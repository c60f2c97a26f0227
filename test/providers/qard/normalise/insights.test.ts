import { creditInsights } from '../../../../core/shapes/insights';
import { type InsightsContext, toInsights } from './checked';
import { comingRow, flow, row, sampleInsights } from './fixtures/insights';

const person: InsightsContext = {
	userId: 'user-1',
	userType: 'natural',
	currency: null,
	nowMs: Date.parse('2024-04-20T12:00:00Z'),
};
const company: InsightsContext = { ...person, userType: 'legal' };

const ofSample = (context: InsightsContext = person) => toInsights(sampleInsights(), context);

/** The insights of these cash flows alone. */
const ofFlows = (flows: unknown[], context: InsightsContext = person) =>
	toInsights({ ...sampleInsights(), cash_flows: flows }, context);

const codes = ({ dataQuality }: ReturnType<typeof toInsights>) => dataQuality.warnings.map(({ code }) => code);
const warning = ({ dataQuality }: ReturnType<typeof toInsights>, code: string) =>
	dataQuality.warnings.find((entry) => entry.code === code);

const wage = (total: string | number | null, months: Record<string, number>, more: object = {}) =>
	flow({ category: 'WAGE', label: 'SALAIRE', total, months, ...more });

describe('the sample', () => {
	test('is valid, of the user, and ready', () => {
		const insights = ofSample();
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights.subject).toEqual({ kind: 'user', id: 'user-1', holderType: 'individual' });
		expect(insights.status).toBe('ready');
		expect(insights.currency).toBe('EUR');
	});

	test('has the period of its transactions, and whole months only for averages', () => {
		const { period, asOf, dataQuality } = ofSample();
		// 2 January to 10 April 2024: 29 + 29 + 31 + 10 days; April is not whole.
		expect(period).toEqual({ from: '2024-01-02', to: '2024-04-10', days: 100, months: 3 });
		expect(asOf).toBe('2024-04-10');
		expect(dataQuality.daysSinceLastTransaction).toBe(10);
		// 4 wages, 3 allowances, 1 drawdown, 1 transfer, 1 internal, 4 rents, 3 repayments, 3 groceries, 4 savings.
		expect(dataQuality.transactionCount).toBe(24);
	});

	test('counts wages and allowances as income, and nothing else that came in', () => {
		const insights = ofSample();
		// 8000 + 450.50; in whole months (3 x 2000 + 450.50) / 3 = 2150.1666...
		expect(insights.income.total).toBe(8450.5);
		expect(insights.income.monthlyAverage).toBe(2150.17);
		expect(insights.income.months).toEqual([
			{ month: '2024-01', amount: 2150.1 },
			{ month: '2024-02', amount: 2150.2 },
			{ month: '2024-03', amount: 2150.2 },
			{ month: '2024-04', amount: 2000 },
		]);
		expect(insights.derived).toEqual(
			expect.arrayContaining(['income.total', 'income.monthlyAverage', 'income.months']),
		);
		expect(codes(insights)).toContain('INCOME_FROM_CASHFLOWS');
	});

	test('lists every credit by category as a source, internal transfers apart', () => {
		expect(ofSample().income.sources.map(({ category, total }) => [category, total])).toEqual([
			['WAGE', 8000],
			['ALLOWANCE_FAMILY', 450.5],
			['LOAN_DRAWDOWN_PERSONAL', 3000],
			['OTHER_ENTRY', 200],
			['INTERNAL_TRANSFER', 500],
		]);
	});

	test('names the credits of unknown kind', () => {
		expect(warning(ofSample(), 'INCOME_CATEGORY_UNKNOWN')?.message).toMatch(/: OTHER_ENTRY\.$/);
	});

	test('has every debit but savings as an expense, loan repayments among them', () => {
		const { expenses } = ofSample();
		// 2800 + 450 + 300.30; in whole months (3 x 700 + 2 x 150 + 300.30) / 3
		expect(expenses.total).toBe(3550.3);
		expect(expenses.monthlyAverage).toBe(900.1);
		expect(expenses.includesLoanRepayments).toBe(true);
		expect(expenses.categories.map(({ category, total, monthlyAverage }) => [category, total, monthlyAverage])).toEqual(
			[
				['RENT', 2800, 700],
				['LOAN_REPAYMENT_PERSONAL', 450, 100],
				['GROCERY', 300.3, 100.1],
			],
		);
	});

	test('has all that moved as cash flow', () => {
		const { cashFlow } = ofSample();
		// In: 8000 + 450.50 + 3000 + 200 + 500. Out: 3550.30 + 400.
		expect(cashFlow).toMatchObject({ inflow: 12150.5, outflow: 3950.3, net: 8200.2 });
		// Whole months, in: 6000 + 450.50 + 3000 + 200 + 500 = 10150.50; out: 2700.30 + 300.
		expect(cashFlow).toMatchObject({ monthlyInflow: 3383.5, monthlyOutflow: 1000.1 });
		expect(cashFlow.months[0]).toEqual({ month: '2024-01', inflow: 2650.1, outflow: 900.1, net: 1750 });
	});

	test('lists the cash flows themselves', () => {
		const { recurring } = ofSample();
		expect(recurring).toHaveLength(9);
		expect(recurring[5]).toEqual({
			label: 'LOYER',
			category: 'RENT',
			direction: 'out',
			count: 4,
			total: 2800,
			averageAmount: 700,
			variance: null,
			stability: { amount: null, frequency: null, longevity: null },
			months: ['01', '02', '03', '04'].map((month) => ({ month: `2024-${month}`, amount: 700 })),
		});
	});

	test('tells loans as told, and counts repayments by their details', () => {
		const { loans, derived } = ofSample();
		expect(loans.repayments).toEqual({ count: 3, total: 450, monthlyAverage: 150 });
		expect(loans.drawdowns).toEqual({ count: 1, total: 3000, monthlyAverage: null });
		// 150 / 2150.17
		expect(loans.repaymentShareOfIncome).toBe(0.069762);
		expect(derived).toContain('loans.repayments.count');
		expect(derived).not.toContain('loans.drawdowns.count');
	});

	test('holds a rejected payment of a loan as a missed repayment', () => {
		expect(ofSample().loans.missed).toEqual({ count: 1, total: 150 });
	});

	test('tells the risks', () => {
		const { risks } = ofSample();
		expect(risks.returnedPayments).toEqual({
			count: 2,
			total: 190,
			days: 2,
			// Of 20 January (150) and 20 March (40), up to 10 April; the data begins on 2 January.
			windows: [
				{ days: 30, count: 1, total: 40 },
				{ days: 60, count: 1, total: 40 },
				{ days: 90, count: 2, total: 190 },
			],
			fees: { count: 2, total: 40 },
		});
		expect(risks.returnedCheques).toMatchObject({ count: 0, total: 0, fees: { count: 0, total: 0 } });
		expect(risks.overdraft).toEqual({ days: 6, fees: { count: 1, total: 12 }, minimumBalance: null });
		expect(risks.debtRecoveries).toMatchObject({ count: 1, total: 80 });
		expect(risks.accountSeizures).toMatchObject({ count: 0, total: 0 });
	});

	test('leaves null what Qard does not tell', () => {
		const { risks, balances, scores, generatedAt, summary } = ofSample();
		for (const untold of [risks.gambling, risks.wageAdvances, risks.interventionFees]) {
			expect(untold).toMatchObject({ count: null, total: null });
		}
		expect(balances).toMatchObject({ closing: null, accounts: [] });
		expect(scores).toEqual([]);
		expect(generatedAt).toBeNull();
		expect(summary).toMatchObject({ creditScore: null, closingBalance: null, gamblingShareOfIncome: null });
	});

	test('has a summary in which loan repayments are deducted once', () => {
		expect(ofSample().summary).toMatchObject({
			subjectId: 'user-1',
			monthlyIncome: 2150.17,
			// Expenses of 900.10 less 150 of loan repayments.
			monthlyLivingCosts: 750.1,
			// 2150.17 - 900.10
			monthlyDisposable: 1250.07,
			monthlyLoanRepayments: 150,
			returnedItems: 2,
			overdraftDays: 6,
		});
	});

	test('says that rejected payments are within the totals, and by how much', () => {
		// 190 over three whole months.
		expect(warning(ofSample(), 'REJECTED_IN_TOTALS')?.sizes).toEqual([
			{ figure: 'expenses', side: 'below', monthlyAmount: 63.33 },
		]);
	});

	test('gives the transactions behind the risks only when asked', () => {
		expect(ofSample().risks.debtRecoveries).not.toHaveProperty('transactions');
		const { risks } = ofSample({ ...person, includeTransactions: true });
		expect(risks.debtRecoveries.transactions).toEqual([
			{ date: '2024-03-03', description: 'MADE UP TRANSACTION', amount: -80 },
		]);
	});

	test('warns of nothing else', () => {
		expect(codes(ofSample()).sort()).toEqual([
			'INCOME_CATEGORY_UNKNOWN',
			'INCOME_FROM_CASHFLOWS',
			'REJECTED_IN_TOTALS',
		]);
	});
});

describe('income', () => {
	test('of a company holds the credits of unknown kind, as turnover', () => {
		const insights = ofSample(company);
		expect(insights.subject.holderType).toBe('business');
		// 8450.50 + 200; the loan and the internal transfer are still none.
		expect(insights.income.total).toBe(8650.5);
		expect(codes(insights)).not.toContain('INCOME_CATEGORY_UNKNOWN');
	});

	test('of a user of unknown type leaves them out, and says how to count them', () => {
		const insights = ofSample({ ...person, userType: null });
		expect(insights.subject.holderType).toBeNull();
		expect(insights.income.total).toBe(8450.5);
		expect(warning(insights, 'INCOME_CATEGORY_UNKNOWN')?.message).toMatch(/set User Type to Legal/);
	});

	test.each([
		'LOAN_DRAWDOWN',
		'LOAN_DRAWDOWN_REVOLVING',
		'WAGE_SALARY_ADVANCE',
		'WAGE_ADVANCE_PAYMENT',
		'GAMBLING_GAIN',
		'DISSAVING',
		'REFUND',
		'REFUND_INSURANCE',
		'PERSO_TAX_REFUND',
		'REJECTION_PAYMENT',
		'REJECTION_CHECK',
		'LOAN',
		'CONSUMER_LOAN',
		'SPLIT_PAYMENT',
		'LEASING',
		'SAVING',
		'BANKBOOK_SAVING',
	])('never holds %s, and a company has no turnover of it', (category) => {
		for (const context of [person, company]) {
			const { income } = ofFlows(
				[
					wage('200.00', { '2024-01': 100, '2024-02': 100 }),
					flow({ category, label: 'X', total: '900.00', months: { '2024-01': 900 } }),
				],
				context,
			);
			expect(income.total).toBe(200);
		}
	});

	test.each(['WAGE', 'WAGE_BONUS', 'RETIREMENT_PENSION', 'REVERSIONARY_PENSION', 'ALLOWANCE', 'ALLOWANCE_HOUSING'])(
		'holds %s',
		(category) => {
			const flows = [flow({ category, label: 'X', total: '300.00', months: { '2024-01': 100, '2024-02': 200 } })];
			expect(ofFlows(flows).income).toMatchObject({ total: 300, monthlyAverage: 100 });
		},
	);

	test.each(['RENTAL_INCOME', 'RECEIVED_ALIMONY', 'wage'])('holds %s', (category) => {
		const flows = [flow({ category, label: 'X', total: '300.00', months: { '2024-01': 100, '2024-02': 200 } })];
		expect(ofFlows(flows).income.total).toBe(300);
	});

	test('is a matter of the sign, not of the type', () => {
		const { income, expenses } = ofFlows([
			wage('100.00', { '2024-01': 50, '2024-02': 50 }, { type: 'DEBIT' }),
			flow({ category: 'RENT', label: 'X', type: 'CREDIT', total: '-70.00', months: { '2024-01': -70 } }),
		]);
		expect(income.total).toBe(100);
		expect(expenses.total).toBe(70);
	});

	test('is not told where only credits of unknown kind came in, and zero where nothing came in', () => {
		const spent = flow({ category: 'RENT', label: 'X', total: '-70.00', months: { '2024-01': -70, '2024-02': 0 } });
		const unknown = flow({ category: 'OTHER_ENTRY', label: 'X', total: '90.00', months: { '2024-02': 90 } });
		expect(ofFlows([spent, unknown]).income).toMatchObject({ total: null, monthlyAverage: null });
		expect(ofFlows([spent]).income.total).toBe(0);
	});

	test.each([person, company])('is not told where the only credit cannot be read: $userType', (context) => {
		const rent = flow({
			category: 'RENT',
			label: 'LOYER',
			total: '-700.00',
			months: { '2024-01': -700, '2024-02': -700 },
		});
		const { income, summary } = ofFlows(['a wage', rent], context);
		expect([income.total, income.monthlyAverage, summary.monthlyIncome]).toEqual([null, null, null]);
	});

	test('of a company is not told where the amount of a credit of unknown kind is not', () => {
		const untold = { ...flow({ category: 'SALES', label: 'VENTES', total: null, months: {} }), transactions: null };
		const { income } = ofFlows([wage('100.00', { '2024-01': 100, '2024-02': 100 }), untold], company);
		expect([income.total, income.monthlyAverage]).toEqual([null, null]);
	});

	test('is not told where the amount of a wage is not', () => {
		const flows = [
			wage('100.00', { '2024-01': 50, '2024-02': 50 }),
			wage(null, {}, { rows: [row('2024-01-05', 'n/a')] }),
		];
		expect(ofFlows(flows).income).toMatchObject({ total: null, monthlyAverage: null });
	});
});

describe('totals', () => {
	test.each([
		['text', '-70.55'],
		['a number', -70.55],
	])('are read as %s', (_kind, total) => {
		expect(ofFlows([flow({ category: 'RENT', label: 'X', total, months: { '2024-01': -70.55 } })]).expenses.total).toBe(
			70.55,
		);
	});

	test('that are missing are made from the transactions', () => {
		expect(ofFlows([wage(null, { '2024-01': 50, '2024-02': 60 })]).income.total).toBe(110);
	});

	test('leave out what is yet to come where they hold it', () => {
		const rows = [row('2024-01-05', -100), row('2024-02-05', -100), comingRow('2024-03-05', -100)];
		const insights = ofFlows([
			flow({
				category: 'RENT',
				label: 'X',
				total: '-300.00',
				months: { '2024-01': -100, '2024-02': -100, '2024-03': -100 },
				rows,
			}),
		]);
		expect(insights.expenses.total).toBe(200);
		expect(insights.expenses.months.map(({ month }) => month)).toEqual(['2024-01', '2024-02']);
		expect(insights.recurring[0]?.count).toBe(2);
		expect(insights.asOf).toBe('2024-02-05');
	});

	test('stay as told where what is yet to come is not within them', () => {
		const rows = [row('2024-01-05', -100), comingRow('2024-03-05', -100)];
		const insights = ofFlows([
			flow({ category: 'RENT', label: 'X', total: '-100.00', months: { '2024-01': -100 }, rows }),
		]);
		expect(insights.expenses.total).toBe(100);
		expect(codes(insights)).not.toContain('TOTALS_DISAGREE');
	});

	test('that fit neither way are kept, with a warning', () => {
		const rows = [row('2024-01-05', -100), comingRow('2024-03-05', -100)];
		const insights = ofFlows([
			flow({ category: 'RENT', label: 'X', total: '-170.00', months: { '2024-01': -170 }, rows }),
		]);
		expect(insights.expenses.total).toBe(170);
		expect(codes(insights)).toContain('TOTALS_DISAGREE');
	});

	test('that the calendar contradicts are kept, with a warning', () => {
		const insights = ofFlows([
			flow({ category: 'RENT', label: 'X', total: '-500.00', months: { '2024-01': -100, '2024-02': -100 } }),
		]);
		expect(insights.expenses.total).toBe(500);
		expect(warning(insights, 'TOTALS_DISAGREE')?.source).toBe('cash_flows[0].calendar');
	});

	test('of incidents may be rounded to whole amounts, and are kept where they are further off', () => {
		const raw = sampleInsights();
		raw.risks.incidents.payment_rejections.total_amount = 191;
		expect(codes(toInsights(raw, person))).not.toContain('TOTALS_DISAGREE');
		raw.risks.incidents.payment_rejections.total_amount = 300;
		const insights = toInsights(raw, person);
		expect(insights.risks.returnedPayments.total).toBe(300);
		expect(warning(insights, 'TOTALS_DISAGREE')?.message).toMatch(/is 300, its transactions add up to 190/);
	});
});

describe('months', () => {
	test('without a sign take that of the total', () => {
		const months = { '2024-01': 100, '2024-02': 100, '2024-03': 100 };
		const rent = flow({ category: 'RENT', label: 'X', total: '-300.00', months });
		const insights = ofFlows([{ ...rent, transactions: null }]);
		expect(insights.expenses.months[0]).toEqual({ month: '2024-01', amount: 100 });
		expect(insights.expenses.monthlyAverage).toBe(100);
		expect(codes(insights)).not.toContain('TOTALS_DISAGREE');
	});

	test('without a calendar come from the transactions', () => {
		const { calendar: _calendar, ...flowWithout } = wage('300.00', { '2024-01': 100, '2024-02': 200 });
		expect(ofFlows([flowWithout]).income).toMatchObject({
			monthlyAverage: 100,
			months: [
				{ month: '2024-01', amount: 100 },
				{ month: '2024-02', amount: 200 },
			],
		});
	});

	test.each(['01/2024', '2024-01-01', '2024-01-01T00:00:00+01:00', '2024/01'])('are read as %s', (month) => {
		const january = { ...wage('100.00', { '2024-01': 100 }), calendar: [{ month, amount: '100.00' }] };
		expect(ofFlows([january]).income.months).toEqual([{ month: '2024-01', amount: 100 }]);
	});

	test('that cannot be read are named, and the transactions take their place', () => {
		const january = { ...wage('100.00', { '2024-01': 100 }), calendar: [{ month: 'janvier', amount: '100.00' }] };
		const insights = ofFlows([january]);
		expect(insights.income.months).toEqual([{ month: '2024-01', amount: 100 }]);
		expect(warning(insights, 'FIELD_UNREADABLE')?.source).toBe('cash_flows[0].calendar[0]');
	});

	test('without any activity count between active ones, and not before or after', () => {
		const months = { '2023-11': 0, '2023-12': 0, '2024-01': 300, '2024-02': 0, '2024-03': 300, '2024-04': 0 };
		const flows = [wage('600.00', months, { rows: [row('2024-01-05', 300), row('2024-03-05', 300)] })];
		// January and February are whole: (300 + 0) / 2.
		expect(ofFlows(flows)).toMatchObject({ period: { months: 2 }, income: { monthlyAverage: 150 } });
	});

	test('that the data does not reach back to the beginning of are in no average', () => {
		// From 20 August on: the wage of 5 August is not in the data. September and October are whole.
		const rent = flow({
			category: 'RENT',
			label: 'X',
			total: '-400.00',
			months: { '2024-08': -100, '2024-09': -100, '2024-10': -100, '2024-11': -100 },
			day: '20',
		});
		const insights = ofFlows([wage('900.00', { '2024-09': 300, '2024-10': 300, '2024-11': 300 }), rent]);
		expect(insights).toMatchObject({
			period: { from: '2024-08-20', months: 2 },
			income: { monthlyAverage: 300 },
			expenses: { monthlyAverage: 100 },
		});
	});

	test('that are all begun or broken off give no average', () => {
		const months = { '2024-01': 100, '2024-02': 100 };
		const insights = ofFlows([wage('200.00', months, { rows: [row('2024-01-25', 100), row('2024-02-25', 100)] })]);
		expect(insights.income.monthlyAverage).toBeNull();
		expect(codes(insights)).toContain('NO_FULL_MONTH');
	});

	test('are divided exactly: ten months of 89,546.65 together are 8,954.665 on average, and so 8,954.67', () => {
		const months = Object.fromEntries(
			Array.from({ length: 11 }, (_, index) => [
				`2023-${String(index + 1).padStart(2, '0')}`,
				index === 0 ? 89546.65 : 0,
			]),
		);
		const whole = ofFlows([wage('89547.65', { ...months, '2023-11': 1 }, { day: '01' })]);
		expect([whole.period.months, whole.income.monthlyAverage]).toEqual([10, 8954.67]);
	});

	test('that are not whole give no average', () => {
		const insights = ofFlows([wage('100.00', { '2024-01': 100 })]);
		expect(insights.income).toMatchObject({ total: 100, monthlyAverage: null });
		expect(insights.period.months).toBeNull();
		expect(codes(insights)).toContain('NO_FULL_MONTH');
	});

	test('that are not known of one expense leave the average unknown', () => {
		const { calendar: _calendar, ...rent } = flow({ category: 'RENT', label: 'X', total: '-90.00', months: {} });
		const insights = ofFlows([wage('200.00', { '2024-01': 100, '2024-02': 100 }), { ...rent, transactions: null }]);
		expect(insights.expenses).toMatchObject({ total: 90, monthlyAverage: null });
		expect(insights.income.monthlyAverage).toBe(100);
	});
});

describe('currencies', () => {
	const dollars = (amount: number) => row('2024-02-07', amount, { currency: 'USD' });

	test('are those of most transactions; the others are named and left out', () => {
		const insights = ofFlows([
			wage('200.00', { '2024-01': 100, '2024-02': 100 }),
			flow({ category: 'WAGE', label: 'US', total: '900.00', months: { '2024-02': 900 }, rows: [dollars(900)] }),
		]);
		expect(insights.currency).toBe('EUR');
		expect(insights.income.total).toBe(200);
		expect(warning(insights, 'MIXED_CURRENCY')?.message).toBe(
			'The figures are those in EUR. Transactions in USD are left out.',
		);
	});

	test('within one cash flow are told apart by its transactions', () => {
		const rows = [row('2024-01-05', 100), row('2024-02-05', 100), dollars(50)];
		const insights = ofFlows([wage('250.00', { '2024-01': 100, '2024-02': 150 }, { rows })]);
		expect(insights.income).toMatchObject({ total: 200, monthlyAverage: 100 });
	});

	test('within incidents are told apart by their transactions', () => {
		const raw = sampleInsights();
		raw.risks.incidents.payment_rejections.transactions.push(dollars(-60));
		raw.risks.incidents.payment_rejections.total_amount = 250;
		const { risks, derived } = toInsights(raw, person);
		expect(risks.returnedPayments).toMatchObject({ count: 2, total: 190 });
		expect(derived).toContain('risks.returnedPayments.total');
	});

	test('within loans leave the monthly figure unknown', () => {
		const raw = sampleInsights();
		raw.loans.repayments.details[0]?.transactions.push(dollars(-60));
		raw.loans.repayments.total_amount = 510;
		expect(toInsights(raw, person).loans.repayments).toEqual({ count: 3, total: 450, monthlyAverage: null });
	});

	test('are the stated one where no transaction tells one', () => {
		const rows = [row('2024-01-05', 100, { currency: null })];
		const raw = { cash_flows: [wage('100.00', { '2024-01': 100 }, { rows })] };
		expect(toInsights(raw, { ...person, currency: 'EUR' }).currency).toBe('EUR');
		expect(toInsights(raw, person).currency).toBeNull();
	});
});

describe('loans', () => {
	test('told as negative amounts are magnitudes', () => {
		const raw = sampleInsights();
		raw.loans.repayments.total_amount = -450;
		raw.loans.repayments.monthly_amount = -150;
		expect(toInsights(raw, person).loans.repayments).toEqual({ count: 3, total: 450, monthlyAverage: 150 });
	});

	test('whose repayments are no cash flows are named', () => {
		const raw = sampleInsights();
		raw.cash_flows = raw.cash_flows.filter(({ category }) => category !== 'LOAN_REPAYMENT_PERSONAL');
		expect(warning(toInsights(raw, person), 'LOAN_REPAYMENTS_OUTSIDE_CASHFLOWS')?.message).toMatch(
			/loans\.repayments\.details\[0\]/,
		);
	});

	test('whose repayments are no cash flows come on top of the expenses: 150 a month less is left', () => {
		const raw = sampleInsights();
		const before = toInsights(raw, person);
		expect(before.expenses.includesLoanRepayments).toBe(true);
		raw.loans.repayments.details = raw.loans.repayments.details.map((detail) => ({ ...detail, label: 'AUTRE PRET' }));
		const after = toInsights(raw, person);
		expect(after.expenses.includesLoanRepayments).toBeNull();
		expect(after.summary.monthlyDisposable).toBeCloseTo(Number(before.summary.monthlyDisposable) - 150, 2);
	});

	test('without a told count of drawdowns are counted by their details', () => {
		const raw: { loans: { drawdowns: { count?: number } } } = sampleInsights();
		delete raw.loans.drawdowns.count;
		const { loans, derived } = toInsights(raw, person);
		expect(loans.drawdowns.count).toBe(1);
		expect(derived).toContain('loans.drawdowns.count');
	});

	test.each([{ category: null }, null])(
		'tell nothing of missed repayments where rejected payments have no category: %j',
		(enrichements) => {
			const raw: { risks: { incidents: { payment_rejections: { transactions: object[] } } } } = sampleInsights();
			raw.risks.incidents.payment_rejections.transactions = [row('2024-01-20', -190, { enrichements })];
			const { loans, derived } = toInsights(raw, person);
			expect(loans.missed).toEqual({ count: null, total: null });
			expect(derived).not.toContain('loans.missed.count');
		},
	);

	// REJECTION_PAYMENT is beside REJECTION_LOAN_REPAYMENT in the public SDK: the one is not the other.
	test.each([
		['REJECTION_LOAN_REPAYMENT', { count: 1, total: 190 }],
		['REJECTION_PAYMENT', { count: 0, total: 0 }],
	])('tell by %s whether a repayment was missed', (category, missed) => {
		const raw: { risks: { incidents: { payment_rejections: { transactions: object[] } } } } = sampleInsights();
		raw.risks.incidents.payment_rejections.transactions = [row('2024-01-20', 190, { enrichements: { category } })];
		expect(toInsights(raw, person).loans.missed).toEqual(missed);
	});

	test('tell nothing of missed repayments without a list of rejected payments', () => {
		const raw: { risks: { incidents: object } } = sampleInsights();
		raw.risks.incidents = {};
		expect(toInsights(raw, person).loans.missed).toEqual({ count: null, total: null });
	});
});

describe('the status', () => {
	test('is insufficient data for an empty answer and for a user without cash flows', () => {
		expect(toInsights(null, person).status).toBe('insufficientData');
		const insights = ofFlows([]);
		expect(insights.status).toBe('insufficientData');
		expect(codes(insights)).toContain('NO_CASH_FLOWS');
		expect(insights.income.total).toBeNull();
		expect(insights.expenses).toMatchObject({ total: null, includesLoanRepayments: null });
	});

	test('is processing for an answer that holds none of the blocks', () => {
		const insights = toInsights({ message: 'soon' }, person);
		expect(insights.status).toBe('processing');
		expect(codes(insights)).toEqual(['STATUS_UNKNOWN']);
	});
});

test('a block that is missing is named, and its figures are not told', () => {
	const { cash_flows: cashFlows } = sampleInsights();
	const insights = toInsights({ cash_flows: cashFlows }, person);
	expect(insights.dataQuality.warnings).toEqual(
		expect.arrayContaining([expect.objectContaining({ code: 'FIELD_MISSING', source: 'loans' })]),
	);
	expect(insights.loans.repayments).toEqual({ count: null, total: null, monthlyAverage: null });
	expect(insights.risks.returnedPayments).toMatchObject({ count: null, total: null });
});

test('a corrected spelling of enrichements is read too', () => {
	const raw: { risks: { incidents: { payment_rejections: { transactions: object[] } } } } = sampleInsights();
	raw.risks.incidents.payment_rejections.transactions = [
		row('2024-01-20', -190, { enrichements: undefined, enrichments: { category: 'LOAN_REPAYMENT' } }),
	];
	expect(toInsights(raw, person).loans.missed).toEqual({ count: 1, total: 190 });
});

describe('the holder match', () => {
	const owners = (...names: string[]) => ({
		holders: { accounts: [{ names, source: 'bank' as const }], warnings: [] },
	});
	const EXPECTED = 'Adaeze Nwokolo';

	test.each([
		['match', owners('Emeka Okafor', 'NWOKOLO ADAEZE')],
		['partial', owners('A. Nwokolo')],
		['mismatch', owners('Emeka Nwokolo')],
		['unknown', owners()],
		['unknown', {}],
	])('is %s for %j', (holderMatch, known) => {
		const insights = ofSample({ ...person, expectedName: EXPECTED, ...known });
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights).toMatchObject({ holderMatch, summary: { holderMatch } });
		expect(insights.summary.warningCount).toBe(insights.dataQuality.warnings.length);
	});

	test.each([null, {}])('is told where the answer is %j too', (raw) => {
		expect(toInsights(raw, { ...person, expectedName: EXPECTED, ...owners('Emeka Nwokolo') })).toMatchObject({
			holderMatch: 'mismatch',
			summary: { holderMatch: 'mismatch' },
		});
	});

	test('is null where it was not asked', () => {
		expect(ofSample().holderMatch).toBeNull();
	});
});
