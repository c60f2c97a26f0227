import type { CollectedRow } from '../applicant';
import { figures, inCategories, monthlyOf, totalOf } from './rows';

const fixedCategories = ['rent', 'utilities', 'insurance', 'schoolFees'] as const;
const otherCategories = [
	'groceries',
	'eatingOut',
	'transport',
	'health',
	'airtime',
	'cash',
	'shopping',
	'entertainment',
	'travel',
	'charges',
	'transfer',
	'gambling',
] as const;

/** The rows that count as expenses: money out, without savings, loan repayments and cheques that came back. */
export function expenseRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(moneyOut(rows), [...fixedCategories, ...otherCategories]);
}

/** "Details show a breakdown of the expenses, notably the fixed charges": one figure per category of the sandbox's people. */
export function expenses(rows: CollectedRow[]) {
	const all = expenseRows(rows);
	const fixed = inCategories(all, fixedCategories);
	const other = inCategories(all, otherCategories);
	return {
		totalAmount: totalOf(all),
		monthlyAmount: monthlyOf(all),
		expensesDetails: Object.fromEntries(
			[...fixedCategories, ...otherCategories].map((category) => [category, figures(inCategories(all, [category]))]),
		),
		fixedCharges: { totalAmount: totalOf(fixed), monthlyAmount: monthlyOf(fixed) },
		otherExpenses: { totalAmount: totalOf(other), monthlyAmount: monthlyOf(other) },
	};
}

function moneyOut(rows: CollectedRow[]): CollectedRow[] {
	return rows.filter(({ amountCents }) => amountCents < 0);
}
