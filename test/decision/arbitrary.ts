import fc from 'fast-check';
import { FIGURES, FIGURE_NAMES, definitionOf } from '../../decision/figures/catalogue';
import { affordability, insights } from './application';

type Loose = Record<string, unknown>;

const money = fc.oneof(
	fc.integer({ min: 0, max: 400_000 }),
	fc.integer({ min: 0, max: 40_000_000 }).map((cents) => cents / 100),
);
const orUntold = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 6, nil: null });
const ends = fc.tuple(money, money, fc.boolean()).map(([one, other, isOpen]) => ({
	low: Math.min(one, other),
	high: isOpen ? null : Math.max(one, other),
}));
const bound = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: ends });
const count = fc.integer({ min: 0, max: 12 });

/** Insights of anybody: told, not told, or within bounds; verified, fresh and long enough. */
export const anyInsights: fc.Arbitrary<Loose> = fc
	.record({
		monthlyIncome: orUntold(money),
		incomeBounds: bound,
		monthlyLoanRepayments: orUntold(money),
		repaymentBounds: bound,
		monthlyDisposable: orUntold(money),
		overdraftDays: orUntold(count),
		returnedItems: orUntold(count),
		gamblingShareOfIncome: orUntold(fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000)),
		creditScore: orUntold(fc.integer({ min: 300, max: 900 })),
		trend: orUntold(fc.constantFrom('falling', 'stable', 'rising')),
		highCostCredit: orUntold(fc.boolean()),
	})
	.map(({ incomeBounds, repaymentBounds, trend, highCostCredit, ...summary }) =>
		insights({
			summary: { ...summary, monthlyIncomeLow: summary.monthlyIncome },
			bounds: { monthlyIncome: incomeBounds, monthlyRepayments: repaymentBounds },
			income: { trend, recentMonthlyAverage: summary.monthlyIncome },
			risks: { highCostCredit },
		}),
	);

/** Affordability of anybody for this loan. */
const anyAffordability = fc
	.record({
		affordable: fc.constantFrom('yes', 'no', 'undecided'),
		low: money,
		width: fc.integer({ min: 0, max: 5_000 }),
	})
	.map(({ affordable, low, width }) =>
		affordability({ affordable, monthlyAmount: low, monthlyAmountLow: low, monthlyAmountHigh: low + width }),
	);

/** The file of anybody of whom nothing keeps from a decision. */
export const anyFile: fc.Arbitrary<Loose> = fc
	.record({ insights: anyInsights, affordability: anyAffordability })
	.map((parts) => ({ applicationId: 'A-1', ...parts }));

const LIMITS = {
	money: fc.integer({ min: 0, max: 300_000 }),
	percent: fc.integer({ min: 1, max: 100 }),
	count,
	days: count,
	months: fc.integer({ min: 1, max: 48 }),
	times: fc.integer({ min: 0, max: 10 }),
	points: fc.integer({ min: 300, max: 900 }),
};

/** A rule that makes sense, on any figure. */
export const anyRule: fc.Arbitrary<Loose> = fc.constantFrom(...FIGURE_NAMES).chain((figure) => {
	const { words } = definitionOf(figure);
	const { unit } = FIGURES[figure];
	return fc.record({
		group: fc.constantFrom('referFirst', 'declineWhen', 'referWhen'),
		figure: fc.constant(figure),
		operator: words === undefined ? fc.constantFrom('below', 'above') : fc.constantFrom('is', 'isNot'),
		value: unit === 'word' ? fc.constantFrom(...(words ?? [''])) : LIMITS[unit],
		ifNotTold: fc.constantFrom('refer', 'refer', 'ignore'),
	});
});

/** Rules that a lender would draw up: they decline, and now and then approve. */
export const usualRule: fc.Arbitrary<Loose> = fc.oneof(
	anyRule,
	fc.record({
		group: fc.constantFrom('declineWhen', 'referWhen'),
		figure: fc.constantFrom('monthlyIncome', 'monthlyDisposable', 'creditScore'),
		operator: fc.constant('below'),
		value: fc.integer({ min: 0, max: 150_000 }),
		ifNotTold: fc.constant('refer'),
	}),
	fc.record({
		group: fc.constantFrom('declineWhen', 'referWhen'),
		figure: fc.constantFrom(
			'debtToIncome',
			'gamblingShareOfIncome',
			'instalment',
			'amountToMonthlyIncome',
			'overdraftDays',
		),
		operator: fc.constant('above'),
		value: fc.integer({ min: 1, max: 60 }),
		ifNotTold: fc.constant('refer'),
	}),
);

export const anyRules = fc.array(usualRule, { minLength: 1, maxLength: 5 });

/** A loan within the frame of the tests' policy. */
export const anyLoan = fc.record({
	amount: fc.integer({ min: 1, max: 1_000_000 }),
	termMonths: fc.integer({ min: 1, max: 36 }),
});
