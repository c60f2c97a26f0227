import { sumMoney } from '../base/money';
import type { CreditInsights, Interval } from '../shapes/insights';

/**
 * Fills the bounds of the decision figures: a figure that is told is certain, of one that is not only that it is not below zero.
 * What is not simply the told figure is listed in `derived`.
 */
export function fillBounds({ income, expenses, loans, bounds, currency, derived }: CreditInsights): void {
	const repayments = loans.repayments.monthlyAverage;
	const outgoings =
		expenses.includesLoanRepayments === true
			? sumMoney([expenses.monthlyAverage, expenses.notInAverage ?? 0], currency)
			: sumMoney([expenses.livingCosts, repayments], currency);
	bounds.monthlyIncome = certain(income.monthlyAverage);
	bounds.monthlyLivingCosts = certain(expenses.livingCosts);
	bounds.monthlyRepayments = certain(repayments);
	bounds.monthlyOutgoings = certain(outgoings);
	if (outgoings !== null) derived.push('bounds.monthlyOutgoings');
}

function certain(figure: number | null): Interval {
	return figure === null || figure < 0 ? { low: 0, high: null } : { low: figure, high: figure };
}
