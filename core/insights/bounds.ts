import { roundMoney, subtractMoney, sumMoney } from '../base/money';
import type { CreditInsights, Interval } from '../shapes/insights';
import { type DoubtSize, sizesOf } from '../shapes/warnings';
import { decisionIncome } from './decisionIncome';
import { UNEVEN_MONTHS_SHARE, perMonth } from './flowLaws';

type Figure = DoubtSize['figure'];

/**
 * Fills the bounds of the decision figures, a month in major units, from the figures told and the warnings that doubt them, each with its
 * size; the income is the one that a decision counts. What no size limits is limited by all money that came in or went out, where that is told. An end that is not the told figure is
 * listed in `derived`.
 */
export function fillBounds(insights: CreditInsights): void {
	const { expenses, loans, bounds, currency } = insights;
	const open = opener(insights);
	const repayments = loans.repayments.monthlyAverage;
	const all = sumMoney([expenses.monthlyAverage, expenses.notInAverage ?? 0], currency);
	const holdRepayments = expenses.includesLoanRepayments === true;
	const livingCosts = expenses.livingCosts ?? (holdRepayments ? subtractMoney(all, [repayments], currency) : all);
	const told = livingCosts !== null && repayments !== null;
	const outgoings = told ? sumMoney([livingCosts, repayments], currency) : holdRepayments ? all : null;
	const { inflow, outflow } = monthlyFlows(insights);

	bounds.monthlyIncome = limited(open('income', decisionIncome(insights)), inflow);
	const spent = limited(open('expenses', holdRepayments ? outgoings : livingCosts), outflow);
	const repaid = open('repayments', repayments);
	bounds.monthlyRepayments =
		repayments === null
			? limited(repaid, holdRepayments ? spent.high : subtractMoney(outflow, [spent.low], currency))
			: repaid;
	bounds.monthlyOutgoings = holdRepayments ? spent : added(spent, bounds.monthlyRepayments, currency);
	bounds.monthlyLivingCosts = holdRepayments ? without(spent, bounds.monthlyRepayments, currency) : spent;
	listDerived(insights);
}

/** Opens a told figure by all doubts about it. Of one that nobody told, only a size above zero is a limit. */
function opener({ dataQuality, currency }: CreditInsights): (figure: Figure, told: number | null) => Interval {
	const sizes = dataQuality.warnings.flatMap(sizesOf);
	return (figure, told) => {
		const by = (side: DoubtSize['side']) =>
			sizes.filter((size) => size.figure === figure && size.side === side).map(({ monthlyAmount }) => monthlyAmount);
		const isTold = told !== null && told >= 0;
		const above = by('above');
		const low = isTold ? subtractMoney(told, by('below'), currency) : null;
		const high = isTold || above.length > 0 ? sumMoney([isTold ? told : 0, ...above], currency) : null;
		return { low: Math.max(0, low ?? 0), high };
	};
}

/** All that comes in, less loans, and all that goes out, a month: no income and no cost is above it. Null where it or its time is not told. */
function monthlyFlows(insights: CreditInsights) {
	const { cashFlow, loans, currency } = insights;
	const monthly = (total: number | null) => {
		const amount = perMonth(total, insights);
		return amount === null ? null : roundMoney(amount * (1 + UNEVEN_MONTHS_SHARE), currency);
	};
	return {
		inflow: monthly(subtractMoney(cashFlow.inflow, [loans.drawdowns.total ?? 0], currency)),
		outflow: monthly(cashFlow.outflow),
	};
}

/** An interval without a high end gets this one, where it is not below what is certain. */
function limited({ low, high }: Interval, most: number | null): Interval {
	return { low, high: high ?? (most === null ? null : Math.max(low, most)) };
}

function added(left: Interval, right: Interval, currency: string | null): Interval {
	return {
		low: sumMoney([left.low, right.low], currency) ?? 0,
		high: sumMoney([left.high, right.high], currency),
	};
}

/** What is left of a sum when the part is taken out: least where the part is most. */
function without(sum: Interval, part: Interval, currency: string | null): Interval {
	return {
		low: Math.max(0, subtractMoney(sum.low, [part.high], currency) ?? 0),
		high: sum.high === null ? null : Math.max(0, subtractMoney(sum.high, [part.low], currency) ?? 0),
	};
}

/** Lists the ends that nobody told; the outgoings as a whole, as they are a sum. */
function listDerived({ income, expenses, loans, bounds, derived }: CreditInsights): void {
	const ends = [
		['monthlyIncome', income.monthlyAverage],
		['monthlyLivingCosts', expenses.livingCosts],
		['monthlyRepayments', loans.repayments.monthlyAverage],
	] as const;
	for (const [name, told] of ends) {
		const { low, high } = bounds[name];
		if (low !== (told ?? 0)) derived.push(`bounds.${name}.low`);
		if (high !== null && high !== told) derived.push(`bounds.${name}.high`);
	}
	if (bounds.monthlyOutgoings.low > 0 || bounds.monthlyOutgoings.high !== null) derived.push('bounds.monthlyOutgoings');
}
