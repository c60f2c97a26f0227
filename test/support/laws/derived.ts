import type { CreditInsights } from '../../../core/shapes/insights';
import { exact, rounded, share } from './exact';

/** What a derived figure has to be, by its path (`[]` for every entry of a list): worked out again from what the answer tells. */
export type Formulas = Readonly<Record<string, () => unknown>>;

const DAY_MS = 86_400_000;
const daysFrom = (from: string | null, to: string | null) =>
	from === null || to === null ? null : (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** What core works out of the whole answer, whichever provider told it; test/core/insights holds it to figures by hand. */
const TESTED_IN_CORE = new Set([
	'bounds.monthlyIncome.high',
	'bounds.monthlyIncome.low',
	'bounds.monthlyLivingCosts.high',
	'bounds.monthlyLivingCosts.low',
	'bounds.monthlyOutgoings',
	'bounds.monthlyRepayments.high',
	'bounds.monthlyRepayments.low',
	'dataQuality.firstTransactionOn',
	'dataQuality.longestGapDays',
	'dataQuality.wholeMonths',
	'expenses.categories[].share',
	'expenses.discretionary',
	'expenses.essential',
	'expenses.livingCosts',
	'income.lowestMonth',
	'income.monthlyMedian',
	'income.recentMonthlyAverage',
	'income.streams',
	'income.trend',
	'summary.monthlyDisposableLow',
]);

/** The figures that follow from others whichever provider told these (INSIGHTS, settled readings). */
export function commonFormulas(
	{ income, expenses, loans, period, asOf, ...rest }: CreditInsights,
	today: string,
): Formulas {
	return {
		// The first and the last day both count.
		'period.days': () => {
			const apart = daysFrom(period.from, period.to);
			return apart === null ? null : apart + 1;
		},
		'dataQuality.coverageDays': () => period.days,
		'dataQuality.daysSinceLastTransaction': () => Math.max(0, daysFrom(asOf, today) ?? 0),
		'loans.repaymentShareOfIncome': () => share(loans.repayments.monthlyAverage ?? 0, income.monthlyAverage ?? 0),
		'cashFlow.net': () => rounded(exact(rest.cashFlow.inflow ?? 0) - exact(rest.cashFlow.outflow ?? 0)),
		'cashFlow.months[].net': () =>
			rest.cashFlow.months.map(({ inflow, outflow }) =>
				inflow === null || outflow === null ? null : rounded(exact(inflow) - exact(outflow)),
			),
		'summary.monthlyDisposable': () =>
			rounded(
				exact(income.monthlyAverage ?? 0) -
					exact(expenses.monthlyAverage ?? 0) -
					exact(expenses.notInAverage ?? 0) -
					exact(expenses.includesLoanRepayments === true ? 0 : (loans.repayments.monthlyAverage ?? 0)),
			),
	};
}

/**
 * Every path in `derived` has a formula and the value that it gives, and stands there once. A place of which a formula is known and
 * which is not listed holds what the provider told: `told` says what that is.
 */
export function expectDerived(insights: CreditInsights, formulas: Formulas, told: Formulas = {}): void {
	expect(insights.derived.filter((path) => !Object.hasOwn(formulas, path) && !TESTED_IN_CORE.has(path))).toEqual([]);
	expect(new Set(insights.derived).size).toBe(insights.derived.length);
	const expected = Object.entries(formulas).map(([path, formula]) => {
		const isDerived = insights.derived.some((listed) => path === listed || path.startsWith(`${listed}[]`));
		if (isDerived) return [path, formula()];
		return [path, (Object.hasOwn(told, path) ? told[path]?.() : undefined) ?? untoldAt(insights, path)];
	});
	expect(Object.fromEntries(Object.keys(formulas).map((path) => [path, valueAt(insights, path)]))).toEqual(
		Object.fromEntries(expected),
	);
}

/** Null; for a list, as many nulls as it has entries, and no entries for a list that is derived as a whole. */
function untoldAt(insights: CreditInsights, path: string): unknown {
	const value = valueAt(insights, path);
	if (!Array.isArray(value)) return null;
	return path.includes('[]') ? value.map(() => null) : [];
}

function valueAt(value: unknown, path: string): unknown {
	const [head = '', ...rest] = path.split('[].');
	const at = head.split('.').reduce<unknown>((holder, key) => new Map(Object.entries(Object(holder))).get(key), value);
	return rest.length === 0 || !Array.isArray(at) ? at : at.map((entry: unknown) => valueAt(entry, rest.join('[].')));
}
