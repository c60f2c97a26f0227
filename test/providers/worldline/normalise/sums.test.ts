import fc from 'fast-check';
import { toInsights } from '../../../../providers/worldline/normalise';
import { commonFormulas, expectDerived } from '../../../support/laws/derived';
import { exact, mean, rounded, share, total } from '../../../support/laws/exact';
import { report } from './fixtures/report';

const PERIOD_MONTHS = 3;
const amount = (cents: number) => Number(`${cents}e-2`);
const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const money = cents.map(amount);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });

const reports = fc.record({
	balances: fc.array(
		fc.record({
			balance: maybe(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(amount)),
			balanceDate: fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-19'),
		}),
		{ maxLength: 4 },
	),
	income: fc.record({ totalAmount: maybe(money), monthlyAmount: maybe(money) }),
	fixedCents: cents,
	otherCents: cents,
	tells: fc.constantFrom<'totals' | 'monthly'>('totals', 'monthly'),
	repayments: fc.record({ totalAmount: maybe(money), monthlyAmount: maybe(money) }),
	gamblingTotalAmount: maybe(money),
	fees: fc.array(maybe(money), { maxLength: 4 }),
});

function body({ balances, income, repayments, ...told }: typeof reports extends fc.Arbitrary<infer T> ? T : never) {
	const sum = amount(told.fixedCents + told.otherCents);
	return {
		RegistrationId: 'r',
		Balances: balances,
		Incomes: { ...income, incomesDetails: [] },
		Expenses: {
			// The sides add up to the one of the two sums that is told: that is how their period is known.
			...(told.tells === 'totals'
				? { totalAmount: sum, monthlyAmount: null }
				: { totalAmount: null, monthlyAmount: sum }),
			expensesDetails: { fixedCharges: amount(told.fixedCents), otherExpenses: amount(told.otherCents) },
		},
		Loans: { ...report.Loans, loanRepayments: repayments },
		Risks: {
			...report.Risks,
			gamblingTotalAmount: told.gamblingTotalAmount,
			overdraftFees: told.fees.map((fee) => ({ amount: fee })),
		},
	};
}

test('every figure worked out of a report is the sum of its parts', () => {
	fc.assert(
		fc.property(reports, (told) => {
			const [insights] = toInsights(body(told), { nowMs: Date.parse('2026-11-20T00:00:00Z') });
			if (insights === undefined) throw new Error('no insights');
			const { monthlyAmount: income } = told.income;
			const side = (of: number) => (told.tells === 'totals' ? mean(exact(amount(of)), PERIOD_MONTHS) : amount(of));
			expectDerived(
				insights,
				{
					...commonFormulas(insights, '2026-11-20'),
					asOf: () =>
						told.balances
							.map(({ balanceDate }) => balanceDate)
							.sort()
							.at(-1),
					'balances.closing': () => rounded(total(told.balances.map(({ balance }) => balance ?? 0))),
					'subject.holderType': () => 'individual',
					'period.to': () => insights.asOf,
					// The day after the same one three months before, which each of these months has.
					'period.from': () => insights.asOf?.replace(/-11-(\d+)/, (_, day) => `-08-${Number(day) + 1}`),
					'risks.debtRecoveries.days': () => 0,
					...(insights.asOf === null
						? {}
						: {
								'risks.debtRecoveries.windows': () => [30, 60, 90].map((days) => ({ days, count: 0, total: 0 })),
							}),
					'expenses.fixed': () => side(told.fixedCents),
					'expenses.flexible': () => side(told.otherCents),
					'risks.overdraft.fees.total': () => rounded(total(told.fees.map((fee) => fee ?? 0))),
					'summary.gamblingShareOfIncome': () =>
						share(mean(exact(told.gamblingTotalAmount ?? 0), PERIOD_MONTHS), income ?? 0),
				},
				{
					'balances.closing': () => (told.balances.length === 1 ? told.balances[0]?.balance : null),
					'expenses.fixed': () => (told.tells === 'monthly' ? side(told.fixedCents) : null),
					'expenses.flexible': () => (told.tells === 'monthly' ? side(told.otherCents) : null),
				},
			);
			expect(insights.balances.closing === null).toBe(
				told.balances.length === 0 || told.balances.some(({ balance }) => balance === null),
			);
			expect(insights.risks.overdraft.fees.total === null).toBe(told.fees.length === 0 || told.fees.includes(null));
		}),
		{ numRuns: 200 },
	);
});

test.each([
	['Incomes', 'income.total', 'income'],
	['Expenses', 'expenses.total', 'expenses'],
] as const)('a total of %s that its monthly amount contradicts is kept with it', (block, path, place) => {
	fc.assert(
		fc.property(
			fc.integer({ min: 10_000, max: 1_000_000_000 }),
			fc.integer({ min: 2, max: 50 }),
			(monthly, percent) => {
				const totalAmount = rounded(
					3n * exact(amount(monthly)) + (3n * exact(amount(monthly)) * BigInt(percent)) / 100n,
				);
				const told = { totalAmount, monthlyAmount: amount(monthly) };
				const [insights] = toInsights({ ...report, [block]: told }, { nowMs: 0 });
				expect(insights?.[place]).toMatchObject({ total: totalAmount, monthlyAverage: amount(monthly) });
				expect(insights?.dataQuality.warnings).toContainEqual(
					expect.objectContaining({ code: 'TOTALS_DISAGREE', path }),
				);
			},
		),
		{ numRuns: 50 },
	);
});

test.each([
	['repayments', { loanRepayments: { totalAmount: 900, monthlyAmount: 250 } }, { total: 900, monthlyAverage: 250 }],
	['drawdowns', { totalDrawdownAmount: 1500, monthlyDrawdownAmount: 400 }, { total: 1500, monthlyAverage: 400 }],
] as const)('a total of loan %s that its monthly amount contradicts is kept with it', (place, told, kept) => {
	const [insights] = toInsights({ Loans: { ...report.Loans, ...told } }, { nowMs: 0 });
	expect(insights?.loans[place]).toMatchObject(kept);
	expect(insights?.dataQuality.warnings).toContainEqual(
		expect.objectContaining({ code: 'TOTALS_DISAGREE', path: `loans.${place}` }),
	);
});
