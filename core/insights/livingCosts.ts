import { subtractMoney, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';

/**
 * Fills the living costs a month, without loan repayments and savings: one meaning at every provider. A provider whose expenses hold more
 * than these fills them itself. Not told where the average is not, or where it holds repayments that are not. Whether it holds them
 * being unknown counts as that it does not: the costs may then be lower. `areUnclear`: the average may leave out an unknown amount.
 */
export function fillLivingCosts({ expenses, loans, currency, derived }: CreditInsights, areUnclear: boolean): void {
	if (expenses.livingCosts !== null || areUnclear) return;
	const { monthlyAverage, notInAverage, includesLoanRepayments } = expenses;
	const repayments = includesLoanRepayments === true ? loans.repayments.monthlyAverage : 0;
	const costs = subtractMoney(sumMoney([monthlyAverage, notInAverage ?? 0], currency), [repayments], currency);
	if (costs === null) return;
	expenses.livingCosts = Math.max(0, costs);
	derived.push('expenses.livingCosts');
}
