import type { CollectedRow } from '../applicant';
import { byMonth, figures, inCategories, monthlyOf, totalOf } from './rows';

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
/** What few have, firms above all: told of those who have it. */
const rareFixedCategories = ['payroll', 'tax'] as const;
const rareOtherCategories = ['supplies', 'cardBill'] as const;
const allFixed = [...fixedCategories, ...rareFixedCategories];
const allOther = [...otherCategories, ...rareOtherCategories];

/**
 * The rows that count as expenses: money out, without savings, loan repayments, payments that came back, and what was recovered
 * or seized (that is among the risks).
 */
export function expenseRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(moneyOut(rows), [...allFixed, ...allOther]);
}

/** "Details show a breakdown of the expenses, notably the fixed charges": one figure per category of the sandbox's people. */
export function expenses(rows: CollectedRow[]) {
	const all = expenseRows(rows);
	const fixed = inCategories(all, allFixed);
	const other = inCategories(all, allOther);
	const rare = [...rareFixedCategories, ...rareOtherCategories].filter(
		(category) => inCategories(all, [category]).length > 0,
	);
	return {
		totalAmount: totalOf(all),
		monthlyAmount: monthlyOf(all),
		expensesDetails: Object.fromEntries(
			[...fixedCategories, ...otherCategories, ...rare].map((category) => {
				const ofCategory = inCategories(all, [category]);
				return [category, { ...figures(ofCategory), months: byMonth(ofCategory) }];
			}),
		),
		fixedCharges: { totalAmount: totalOf(fixed), monthlyAmount: monthlyOf(fixed) },
		otherExpenses: { totalAmount: totalOf(other), monthlyAmount: monthlyOf(other) },
	};
}

function moneyOut(rows: CollectedRow[]): CollectedRow[] {
	return rows.filter(({ amountCents }) => amountCents < 0);
}
