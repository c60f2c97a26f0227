import { decideOn } from '../../../support/decideOn';
import { type InsightsContext, toInsights } from './checked';
import { flow, row, sampleInsights } from './fixtures/insights';

const person: InsightsContext = {
	userId: 'user-1',
	userType: 'natural',
	currency: null,
	nowMs: Date.parse('2024-05-02T12:00:00Z'),
};

const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04'];
/** The same amount on the fifth of four months, of which the last is not whole. */
const monthly = (category: string, amount: number, more: { type?: string; label?: string } = {}) =>
	flow({
		category,
		label: category,
		total: (4 * amount).toFixed(2),
		months: Object.fromEntries(MONTHS.map((month) => [month, amount])),
		...more,
	});

const noRisks = () => {
	const nothing = { total_amount: 0, transactions: [] };
	const none = { ...nothing, total_fees_amount: 0, fees_transactions: [] };
	return {
		incidents: { payment_rejections: none, check_rejections: none },
		overdraft: { duration: 0, fees: nothing },
		heavy_failures: { direct_recovery_of_debt: nothing, bank_account_seizure: nothing },
	};
};

/** Rejections of so much, as whole numbers. */
const rejected = (payments: number, cheques = 0) => {
	const { incidents, ...risks } = noRisks();
	const of = (total: number) => ({
		...incidents.payment_rejections,
		total_amount: total,
		transactions: total === 0 ? [] : [row('2024-02-08', -total)],
	});
	return { ...risks, incidents: { payment_rejections: of(payments), check_rejections: of(cheques) } };
};

const noLoans = () => ({
	repayments: { total_amount: 0, monthly_amount: 0, details: [] as unknown[] },
	drawdowns: { count: 0, total_amount: 0, details: [] },
});

const of = (flows: unknown[], more: object = {}, context: InsightsContext = person) =>
	toInsights({ ...sampleInsights(), loans: noLoans(), risks: noRisks(), cash_flows: flows, ...more }, context);

const codes = ({ dataQuality }: ReturnType<typeof of>) => dataQuality.warnings.map(({ code }) => code);

describe('a card with deferred debit', () => {
	const household = [monthly('WAGE', 2500), monthly('RENT', -900)];
	const purchases = monthly('SHOPPING', -800, { type: 'CARD' });
	const total = (amount: number) => monthly('DEFERRED_TOTAL_PAYMENT', -amount);
	const reset = (amount: number) => monthly('CREDIT_CARD_RESET', amount);

	it('is spent once where its own account is read: the monthly total is a transfer to it', () => {
		const insights = of([...household, purchases, total(800), reset(800)]);
		expect(insights.expenses.monthlyAverage).toBe(1700);
		expect(insights.income.monthlyAverage).toBe(2500);
		expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 1700, high: 1700 });
		expect(codes(insights)).not.toContain('CARD_TOTALS_UNCLEAR');
		// All that moved is still there.
		expect(insights.cashFlow.monthlyInflow).toBe(3300);
	});

	// 2500 - 1700 = 800 is left, of which nine tenths are 720; 30 % of 2500 would be 750.
	it.each<[number, 'yes' | 'no']>([
		[720, 'yes'],
		[721, 'no'],
	])('leaves enough for %d a month: %s', (instalment, affordable) => {
		const insights = of([...household, purchases, total(800), reset(800)]);
		const answer = decideOn(insights, instalment, person.nowMs, { holderType: 'individual' });
		expect(answer).toMatchObject({ affordable, monthlyAmount: 720 });
	});

	it('is spent by its monthly total where only that is there', () => {
		const insights = of([...household, total(800)]);
		expect(insights.expenses.monthlyAverage).toBe(1700);
	});

	// 300 of purchases and the total of 300 that pays them.
	it('leaves it open whether purchases beside the total are those that it pays', () => {
		const insights = of([monthly('WAGE', 2000), monthly('GROCERY', -300), total(300)]);
		expect(insights.expenses.monthlyAverage).toBe(600);
		expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 300, high: 600 });
		expect(codes(insights)).toContain('CARD_TOTALS_UNCLEAR');
	});

	it.each([
		// Within one percent of 800, and beyond: what has no other leg may be spent.
		[792, { low: 1700, high: 1700 }],
		[791, { low: 1700, high: 1709 }],
	])('whose account gets %d of a total of 800 costs %j', (came, costs) => {
		expect(of([...household, purchases, total(800), reset(came)]).bounds.monthlyLivingCosts).toEqual(costs);
	});
});

describe('payments that came back', () => {
	const household = [monthly('WAGE', 2500), monthly('RENT', -900), monthly('TELECOM', -50)];
	const back = (amount: number, category = 'REJECTION_PAYMENT') =>
		flow({ category, label: 'REJET', total: amount.toFixed(2), months: { '2024-02': amount } });

	// (3 x 950 - 150) / 3 in the whole months.
	it('are taken out of the expenses in the month in which they came back', () => {
		const insights = of([...household, back(150)], { risks: rejected(150) });
		expect(insights.expenses.monthlyAverage).toBe(900);
		expect(insights.expenses.total).toBe(3650);
		expect(insights.expenses.months.find(({ month }) => month === '2024-02')?.amount).toBe(800);
		expect(codes(insights)).not.toContain('REJECTED_IN_TOTALS');
		expect(insights.income.monthlyAverage).toBe(2500);
	});

	it('are compared with payments and cheques together, which are whole numbers', () => {
		const flows = [...household, back(100.4), back(49.9, 'REJECTION_CHECK')];
		// 100 + 50 told; 100.40 + 49.90 came back.
		expect(codes(of(flows, { risks: rejected(100, 50) }))).not.toContain('REJECTED_IN_TOTALS');
		expect(codes(of(flows, { risks: rejected(100, 52) }))).toContain('REJECTED_IN_TOTALS');
	});

	it('may be counted as spent where no cash flow shows them, by no more than they are', () => {
		const insights = of(household, { risks: rejected(150) });
		expect(insights.expenses.monthlyAverage).toBe(950);
		// 150 / 3
		expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 900, high: 950 });
	});

	// An instalment of 200 that came back in February: spent 3 x 200, repaid 2 x 200.
	it('of a loan are no living costs', () => {
		const repayments = { total_amount: 600, monthly_amount: 150, details: [] };
		const insights = of(
			[...household, monthly('LOAN_REPAYMENT_PERSONAL', -200), back(200, 'REJECTION_LOAN_REPAYMENT')],
			{
				risks: rejected(200),
				loans: { ...noLoans(), repayments },
			},
		);
		// (3 x 1150 - 200) / 3 = 1083.33, less repayments of 150.
		expect(insights.expenses.livingCosts).toBe(933.33);
	});
});

describe('a sign that contradicts the category', () => {
	it('does not make income of an instalment, nor costs of less', () => {
		const repayments = { total_amount: 2400, monthly_amount: 600, details: [] };
		const insights = of([monthly('WAGE', 2000), monthly('RENT', -900), monthly('LOAN_REPAYMENT', 600)], {
			loans: { ...noLoans(), repayments },
		});
		expect(insights.expenses.monthlyAverage).toBe(1500);
		expect(insights.expenses.livingCosts).toBe(900);
		expect(insights.summary.monthlyDisposable).toBe(500);
		expect(insights.cashFlow.inflow).toBe(8000);
		expect(codes(insights)).toContain('SIGN_CONTRADICTS_CATEGORY');
	});

	it('leaves it open whether other spending was spent or came back', () => {
		const insights = of([monthly('WAGE', 2000), monthly('RENT', -900), monthly('GROCERY', 100)]);
		expect(insights.expenses.monthlyAverage).toBe(900);
		expect(insights.income.monthlyAverage).toBe(2000);
		expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 900, high: 1000 });
	});
});

describe('categories', () => {
	it.each(['FREELANCE', 'REGULAR_INCOME', 'STATE_SUBSIDY', 'WAGE', 'ALLOWANCE_DISABILITY', 'REVERSIONARY_PENSION'])(
		'of income hold %s',
		(category) => {
			const { income, bounds } = of([monthly(category, 1000)]);
			expect(income.monthlyAverage).toBe(1000);
			expect(bounds.monthlyIncome.high).toBe(1000);
		},
	);

	it.each([
		'NON_OPERATING_NEW_FINANCING',
		'NON_OPERATING_SHAREHOLDER_INCOMING',
		'RED_FLAG_REJECTION_ON_PAYMENT',
		'RED_FLAG_REFUND_INCIDENT_FEES',
		'RED_FLAG_RELEASE_FOR_ACCOUNT_SEIZURE',
		'RED_FLAG_REJECTION_ON_LOAN_REPAYMENT',
		'INTERNAL_TRANSFER',
		'REFUND_SOCIAL',
		'LOAN_DRAWDOWN',
	])('of a company count no %s as turnover', (category) => {
		const company = of([monthly('OTHER_ENTRY', 1000), monthly(category, 500)], {}, { ...person, userType: 'legal' });
		expect(company.income.monthlyAverage).toBe(1000);
	});

	it('of a company whose turnover has a name leave the others open', () => {
		const { income, bounds } = of(
			[monthly('REVENUE', 1000), monthly('OTHER', 200)],
			{},
			{ ...person, userType: 'legal' },
		);
		expect(income.monthlyAverage).toBe(1000);
		expect(bounds.monthlyIncome).toEqual({ low: 1000, high: 1200 });
	});

	it('of unknown credits open the income of a person by what came in of them', () => {
		expect(of([monthly('WAGE', 1000), monthly('OTHER_ENTRY', 200)]).bounds.monthlyIncome).toEqual({
			low: 1000,
			high: 1200,
		});
	});

	it('have a loan that is paid off before its time for no cost of a month', () => {
		expect(of([monthly('RENT', -900), monthly('LOAN_PREPAYMENT', -5000)]).expenses.monthlyAverage).toBe(900);
	});

	it('tell what is put aside and what is drawn in cash', () => {
		const { expenses } = of([
			monthly('RENT', -900),
			monthly('BANKBOOK_SAVING', -100),
			monthly('OTHER_EXPENSE', -60, { type: 'CASH_WITHDRAWAL' }),
		]);
		expect(expenses.savings).toEqual({ total: 400, monthlyAverage: 100 });
		expect(expenses.cashWithdrawals).toEqual({ total: 240, monthlyAverage: 60, count: 4 });
		expect(expenses.monthlyAverage).toBe(960);
	});
});

describe('income and debts as series of payments', () => {
	it('have a kind, a rhythm and a monthly equivalent', () => {
		const { income, derived } = of([monthly('WAGE', 2500, { label: 'EMPLOYER' }), monthly('STATE_SUBSIDY', 300)]);
		expect(
			income.streams.map(({ label, kind, frequency, monthlyEquivalent, active, lastOn }) => [
				label,
				kind,
				frequency,
				monthlyEquivalent,
				active,
				lastOn,
			]),
		).toEqual([
			['EMPLOYER', 'salary', 'monthly', 2500, true, '2024-04-05'],
			['STATE_SUBSIDY', 'benefit', 'monthly', 300, true, '2024-04-05'],
		]);
		expect(derived).toContain('income.streams');
	});

	it('tell to whom is repaid, and who collects', () => {
		const instalments = flow({
			category: 'LOAN_REPAYMENT_PERSONAL',
			label: 'LENDER',
			total: '-300.00',
			months: { '2024-01': -150, '2024-02': -150 },
		});
		const { loans } = of([monthly('WAGE', 2500), instalments, monthly('DEBT_COLLECTION', -20)], {
			loans: { ...noLoans(), repayments: { total_amount: 300, monthly_amount: 75, details: [instalments] } },
		});
		// 300 and 3 x 20 over three whole months; the last instalment is 60 days before the last data.
		expect(loans.debts).toEqual([
			{
				lender: 'LENDER',
				kind: 'LOAN_REPAYMENT_PERSONAL',
				monthlyRepayment: 100,
				count: 2,
				firstOn: '2024-01-05',
				lastOn: '2024-02-05',
				active: false,
			},
			expect.objectContaining({ lender: 'DEBT_COLLECTION', monthlyRepayment: 20, count: 4, active: true }),
		]);
		expect(loans.lenders).toEqual(['LENDER', 'DEBT_COLLECTION']);
	});
});
