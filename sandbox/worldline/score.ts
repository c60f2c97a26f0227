import { collectedMonths, type CollectedRow } from './applicant';
import { expenseRows } from './insights/expenses';
import { incomeRows } from './insights/incomes';
import { drawdownRows, repaymentRows } from './insights/loans';
import { gamblingRows, rejectionRows } from './insights/risks';
import { byMonth, inCategories, totalOf } from './insights/rows';

const maxCreditScore = 1000;
const maxPaymentScore = 10;

/**
 * The sandbox's own credit score, 0 (most risky) to 1000; Worldline's is not public. It ranks, and predicts nothing:
 * 500
 * + 300 x (1 - (expenses + loan repayments) / income), that factor held between -1 and 1
 * + 100 when a salary came in each of the three months
 * + 100 when no loan was drawn
 * - 200 x (5 x gambling / income), that factor held at 1
 * - 50 for each payment or cheque that came back, at most four of them
 */
export function creditScore(rows: CollectedRow[]): number {
	const income = totalOf(incomeRows(rows));
	const outgoings = totalOf(expenseRows(rows)) + totalOf(repaymentRows(rows));
	const gambling = totalOf(gamblingRows(rows));
	const monthsWithSalary = byMonth(inCategories(rows, ['salary'])).length;
	const score =
		500 +
		300 * (income === 0 ? -1 : between(-1, 1 - outgoings / income, 1)) +
		(monthsWithSalary === collectedMonths ? 100 : 0) +
		(drawdownRows(rows).length === 0 ? 100 : 0) -
		200 * (gambling === 0 ? 0 : between(0, (5 * gambling) / income, 1)) -
		50 * Math.min(4, rejectionRows(rows).length);
	return between(0, Math.round(score), maxCreditScore);
}

/** The sandbox's own payment score, 0 (most risky) to 10: a hundredth of the credit score, less one per rejection. */
export function paymentScore(rows: CollectedRow[]): number {
	const hundredth = Math.round(creditScore(rows) / (maxCreditScore / maxPaymentScore));
	return between(0, hundredth - rejectionRows(rows).length, maxPaymentScore);
}

function between(low: number, value: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
