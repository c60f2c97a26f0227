import fc from 'fast-check';
import { toBankAccounts, toInsights } from '../../../../providers/friendlyScore/normalise';
import { commonFormulas, expectDerived } from '../../../support/laws/derived';
import { type Exact, exact, mean, rounded, share, total } from '../../../support/laws/exact';
import { context } from './fixtures/context';
import { account, balance } from './fixtures/lists';
import { seconds, year } from './fixtures/year';

const amount = (cents: number) => Number(`${cents}e-2`);
const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const money = cents.map(amount);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });

/** The year of the fixture runs from 21 October 2025 to 20 October 2026. */
const LISTED = ['2025-10', '2025-11', '2026-01', '2026-02', '2026-06', '2026-09', '2026-10'];
const WHOLE = [
	'2025-11',
	'2025-12',
	'2026-01',
	'2026-02',
	'2026-03',
	'2026-04',
	'2026-05',
	'2026-06',
	'2026-07',
	'2026-08',
	'2026-09',
];

const months = fc.dictionary(fc.constantFrom(...LISTED), maybe(cents), { minKeys: 1 });
type Months = typeof months extends fc.Arbitrary<infer T> ? T : never;

const sent = (told: Months) =>
	Object.entries(told).map(([month, value]) => ({
		year: month.slice(0, 4),
		month: String(Number(month.slice(5))),
		amount: value === null ? null : amount(value).toFixed(2),
	}));
const amountsOf = (told: Months) => Object.values(told);
const sumOf = (told: Months) =>
	amountsOf(told).includes(null) ? null : rounded(total(amountsOf(told).map((value) => amount(value ?? 0))));

function activeMonthsOf(lists: Months[]): string[] {
	return lists.flatMap((list) => Object.entries(list).flatMap(([month, value]) => (value === 0 ? [] : month))).sort();
}

const DAY_MS = 86_400_000;

/** Days from the end of the first active month, or from the first day of the year, to its last, both counted. */
function coverageOf(lists: Months[]): number {
	const [first = '2025-10'] = activeMonthsOf(lists);
	const next = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5)), 1)).getTime();
	const from = first === '2025-10' ? Date.parse('2025-10-21') : next - DAY_MS;
	return Math.max(0, (Date.parse('2026-10-20') - from) / DAY_MS + 1);
}

/** Months from the first active one to September, the last that ended: twelve at most, one at least; twelve where none is active. */
function monthsWithData(lists: Months[]): number {
	const [first] = activeMonthsOf(lists);
	if (first === undefined) return 12;
	const months = (2026 - Number(first.slice(0, 4))) * 12 + 9 - Number(first.slice(5)) + 1;
	return Math.min(12, Math.max(1, months));
}

/** The whole months between the first and the last active one of income and expenses together. */
function activeMonths(lists: Months[]): string[] {
	const active = activeMonthsOf(lists);
	return WHOLE.filter((month) => month >= (active[0] ?? '9') && month <= (active.at(-1) ?? '0'));
}

function meanOf(told: Months, whole: string[]): number | null {
	const amounts = whole.map((month) => (month in told ? (told[month] ?? null) : 0));
	if (whole.length === 0 || amounts.includes(null)) return null;
	return mean(total(amounts.map((value) => amount(value ?? 0))), whole.length);
}

/** More than a tenth of the second away from it. */
const isFar = (left: number, right: number) => {
	const distance = exact(left) - exact(right);
	return (distance < 0n ? -distance : distance) * 10n > exact(right);
};
const product = (left: Exact, right: Exact) => rounded(left * right, { by: 10n ** 20n });

const answers = fc.record({
	income: months,
	expenditure: months,
	sources: fc.array(months, { maxLength: 3 }),
	categories: fc.array(months, { maxLength: 3 }),
	averages: fc.record({
		average_income: maybe(money),
		average_fixed_exp: maybe(money),
		average_flexible_exp: maybe(money),
	}),
	fixedPercent: fc.integer({ min: 0, max: 100 }),
	repayments: fc.record({ total: maybe(money), sharePermille: maybe(fc.integer({ min: 0, max: 1_000 })) }),
	salaries: fc.array(fc.record({ amount: maybe(money), day: fc.constantFrom('2026-10-30', '2026-11-30') }), {
		maxLength: 4,
	}),
	ids: fc.array(fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), { maxLength: 3 }),
	balances: fc.array(maybe(money), { maxLength: 3 }),
});
type Told = typeof answers extends fc.Arbitrary<infer T> ? T : never;

function answerOf(told: Told) {
	const base = year();
	const named = (list: Months[], more: object) =>
		list.map((entry, index) => ({ name: `Category ${index}`, ...more, monthly_amounts: sent(entry) }));
	return {
		...base,
		income: { currency: 'GBP', monthly_amounts: sent(told.income), categories: named(told.sources, {}) },
		expenditure: {
			currency: 'GBP',
			monthly_amounts: sent(told.expenditure),
			categories: named(told.categories, { fixed_flexible: 'fixed' }),
		},
		financial_patterns: {
			...base.financial_patterns,
			recurrence: told.ids.map((transaction_ids) => ({
				description: 'x',
				average_amount: '1',
				amount_variance: '0',
				transaction_ids,
			})),
		},
		financial_markers: {
			...base.financial_markers,
			summary_averages: told.averages,
			income_proportion: { sales_proportion: null, services_proportion: null, other_income_proportion: null },
			expense_proportion: {
				fixed_proportion: amount(told.fixedPercent),
				flexible_proportion: amount(100 - told.fixedPercent),
			},
			credit_repayments: {
				count: '1',
				total_amounts: told.repayments.total,
				ratio_to_income: told.repayments.sharePermille === null ? null : Number(`${told.repayments.sharePermille}e-3`),
			},
		},
		employment: {
			...base.employment,
			expected_salary: told.salaries.map(({ amount: value, day }) => ({
				amount: value,
				expected_pay_date: seconds(`${day}T00:00:00Z`),
				pay_frequency: 'Monthly',
			})),
		},
	};
}

/** What the normaliser has to work out, by the settled readings. */
function expectedOf(told: Told) {
	const whole = activeMonths([told.income, told.expenditure]);
	const { average_income: income, average_fixed_exp: fixed, average_flexible_exp: flexible } = told.averages;
	const incomeMean = meanOf(told.income, whole);
	const isMeanUsed = income === null || (incomeMean !== null && isFar(income, incomeMean) && incomeMean < income);
	const expenseMean = meanOf(told.expenditure, whole);
	const ofTold = fixed === null || flexible === null ? null : rounded(total([fixed, flexible]));
	const part = (percent: number) => (expenseMean === null ? null : product(exact(expenseMean), exact(amount(percent))));
	const monthlyIncome = isMeanUsed ? incomeMean : income;
	const ratio = told.repayments.sharePermille === null ? null : Number(`${told.repayments.sharePermille}e-3`);
	const fromShare = ratio === null || monthlyIncome === null ? null : product(exact(ratio), exact(monthlyIncome));
	const fromTotal =
		told.repayments.total === null
			? null
			: mean(exact(told.repayments.total), monthsWithData([told.income, told.expenditure]));
	return {
		isMeanUsed,
		monthlyIncome,
		expenses: ofTold ?? expenseMean,
		fixed: fixed ?? part(told.fixedPercent),
		flexible: flexible ?? part(100 - told.fixedPercent),
		// The higher one; a difference of 1 % is one of rounding.
		repayments:
			fromTotal === null || fromShare === null
				? (fromTotal ?? fromShare)
				: fromShare > fromTotal * 1.01
					? fromShare
					: fromTotal,
		fromTotal,
		ratio,
	};
}

test('every figure worked out of a report is the sum of its parts', () => {
	fc.assert(
		fc.property(answers, (told) => {
			const accounts = toBankAccounts(
				told.balances.map((_, index) => account({ id: `a${index}`, number: `n${index}` })),
				told.balances.map((value, index) => balance({ account_number: `n${index}`, amount: value })),
			);
			const insights = toInsights(answerOf(told), context('business', { accounts }));
			const expected = expectedOf(told);
			const nextPay = told.salaries.filter(({ day }) => day === told.salaries.map((each) => each.day).sort()[0]);
			expectDerived(
				insights,
				{
					...commonFormulas(insights, '2026-10-25'),
					asOf: () => '2026-10-20',
					'dataQuality.coverageDays': () => coverageOf([told.income, told.expenditure]),
					'income.sources[].total': () => told.sources.map(sumOf),
					'income.monthlyAverage': () => expected.monthlyIncome,
					'expenses.categories[].total': () => told.categories.map(sumOf),
					'expenses.monthlyAverage': () => expected.expenses,
					'expenses.fixed': () => expected.fixed,
					'expenses.flexible': () => expected.flexible,
					'loans.repayments.monthlyAverage': () => expected.repayments,
					'loans.repaymentShareOfIncome': () => share(expected.fromTotal ?? 0, expected.monthlyIncome ?? 0),
					'recurring[].count': () => told.ids.map((ids) => (ids.length === 0 ? null : ids.length)),
					'balances.closing': () => rounded(total(told.balances.map((value) => value ?? 0))),
					'business.payroll.nextAmount': () => rounded(total(nextPay.map((each) => each.amount ?? 0))),
				},
				{
					'income.monthlyAverage': () => (expected.isMeanUsed ? null : expected.monthlyIncome),
					// Of a single account it is that account's.
					'balances.closing': () => (told.balances.length === 1 ? told.balances[0] : null),
					'expenses.fixed': () => told.averages.average_fixed_exp,
					'expenses.flexible': () => told.averages.average_flexible_exp,
					'loans.repaymentShareOfIncome': () => expected.ratio,
					'business.payroll.nextAmount': () => (nextPay.length === 1 ? nextPay[0]?.amount : null),
				},
			);
			expect(insights.income.monthlyAverage).toBe(expected.monthlyIncome);
			expect(insights.expenses).toMatchObject({
				monthlyAverage: expected.expenses,
				fixed: expected.fixed,
				flexible: expected.flexible,
			});
			expect(insights.loans.repayments.monthlyAverage).toBe(expected.repayments);
		}),
		{ numRuns: 300 },
	);
});
