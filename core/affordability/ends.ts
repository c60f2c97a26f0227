import { subtractMoney, sumMoney } from '../base/money';
import type { Interval } from '../shapes/insights';
import type { Declared, Settled } from './figures';
import type { AssessedInsights } from './input';

/** The figures as they were settled, and what was declared. */
interface SettledFigures {
	income: Settled;
	/** Without loan repayments. */
	expenses: Settled;
	repayments: Settled;
	/** What is declared to be repaid, as far as it counts. */
	repaid: number | null;
	/** Living costs are not lower than these. */
	leastCosts: number;
	/** Costs that are certain beside those of the bounds. */
	costsBesideParts: number;
	declared: Declared;
}

/** Between which amounts a month the figures of a decision lie. */
interface Ends {
	income: Interval;
	repayments: Interval;
	/** Living costs and repayments together. */
	outgoings: Interval;
}

/**
 * The ends of the settled figures: those of the insights, with what was declared in its place wherever it is the more cautious. A doubt is
 * settled as far as the declared figure is beyond it.
 */
export function endsOf(insights: AssessedInsights, figures: SettledFigures): Ends {
	const { currency, bounds } = insights;
	const repayments = repaymentEnds(insights, figures);
	const income = incomeEnds(insights, figures);
	const { expenses, leastCosts, costsBesideParts } = figures;
	const isSeen = insights.expenses.monthlyAverage !== null || insights.expenses.livingCosts !== null;
	if (!isSeen && expenses.value !== null) {
		const costs = { low: expenses.value, high: expenses.value };
		return { income, repayments, outgoings: added(costs, repayments, currency) };
	}
	const outgoings =
		insights.expenses.includesLoanRepayments === true
			? togetherEnds(insights, { ...figures, ends: repayments })
			: added(
					atLeast(shifted(bounds.monthlyLivingCosts, costsBesideParts, currency), leastCosts, isDeclared(expenses)),
					repayments,
					currency,
				);
	return { income, repayments, outgoings };
}

function isDeclared({ source }: Settled): boolean {
	return source === 'declared';
}

function incomeEnds({ income, bounds }: AssessedInsights, { declared, income: settled }: SettledFigures): Interval {
	const { low, high } = bounds.monthlyIncome;
	const most = declared.monthlyIncome ?? null;
	const seen = income.monthlyAverage === null && most !== null ? { low: high ?? most, high } : { low, high };
	const ends = {
		low: most === null ? seen.low : Math.min(seen.low, most),
		high: most === null ? seen.high : Math.min(seen.high ?? most, most),
	};
	return holding(ends, settled.value);
}

function repaymentEnds(
	{ loans, bounds }: AssessedInsights,
	{ repaid, repayments, declared }: SettledFigures,
): Interval {
	const seen = loans.repayments.monthlyAverage;
	if (seen === null && repaid !== null) return { low: repaid, high: repaid };
	const isBureau = declared.repaymentsSource === 'bureau' && repaid !== null && repaid >= (seen ?? 0);
	return holding(atLeast(bounds.monthlyRepayments, repaid ?? 0, isDeclared(repayments) || isBureau), repayments.value);
}

/** Ends that are not below an amount; an amount that counts (`isCounted`) stands in the place of an end that nobody knows. */
function atLeast({ low, high }: Interval, least: number, isCounted: boolean): Interval {
	return { low: Math.max(low, least), high: high === null ? (isCounted ? least : null) : Math.max(high, least) };
}

/** No narrower than the figure itself. */
function holding({ low, high }: Interval, value: number | null): Interval {
	if (value === null) return { low, high };
	return { low: Math.min(low, value), high: high === null ? null : Math.max(high, value) };
}

function shifted({ low, high }: Interval, by: number, currency: string | null): Interval {
	return added({ low, high }, { low: by, high: by }, currency);
}

function added(left: Interval, right: Interval, currency: string | null): Interval {
	return { low: sumMoney([left.low, right.low], currency) ?? 0, high: sumMoney([left.high, right.high], currency) };
}

/**
 * Where a provider tells the sum of costs and repayments, what is repaid is not spent otherwise: of the sum s with repayments r, costs of
 * at least c and repayments of at least d leave max(s - r, c) + max(r, d). It is lowest at an end of r, or where one of both takes over.
 */
function togetherEnds(
	{ bounds, loans, currency }: AssessedInsights,
	{ repaid, leastCosts, costsBesideParts, expenses, ends }: SettledFigures & { ends: Interval },
): Interval {
	const { low: leastTogether, high: mostTogether } = shifted(bounds.monthlyOutgoings, costsBesideParts, currency);
	const isFilled = loans.repayments.monthlyAverage === null && repaid !== null;
	const { low, high } = isFilled ? ends : bounds.monthlyRepayments;
	const mostRepaid = high ?? ends.high;
	const of = (total: number, repayment: number) =>
		sumMoney(
			[Math.max(subtractMoney(total, [repayment], currency) ?? 0, leastCosts), Math.max(repayment, repaid ?? 0)],
			currency,
		) ?? 0;
	const between = (amount: number) => Math.min(Math.max(amount, low), mostRepaid ?? Infinity);
	const lowest = [low, between(repaid ?? 0), between(Math.max(0, leastTogether - leastCosts))];
	const most = mostTogether ?? (isDeclared(expenses) ? leastCosts + low : null);
	return {
		low: Math.min(...lowest.map((repayment) => of(leastTogether, repayment))),
		high: most === null || mostRepaid === null ? null : Math.max(of(most, low), of(most, mostRepaid)),
	};
}
