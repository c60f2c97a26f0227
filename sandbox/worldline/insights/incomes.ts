import type { CollectedRow } from '../applicant';
import { byMonth, figures, inCategories, monthlyOf, totalOf } from './rows';

/**
 * The types of income that the made-up people have; transfers, loans, winnings and returned payments are none. The takings of
 * a firm are other incomes: the product is about persons. Pensions are a type of those who have one.
 */
const incomeTypes = [
	{ type: 'salaries', categories: ['salary'], isAlwaysTold: true },
	{ type: 'pensions', categories: ['pension'], isAlwaysTold: false },
	{ type: 'otherIncomes', categories: ['otherIncome', 'sales'], isAlwaysTold: true },
] as const;

/** The rows that count as income. */
export function incomeRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(
		rows,
		incomeTypes.flatMap(({ categories }) => categories),
	);
}

/**
 * "Summary of the client's sources of incomes. Details show a breakdown in types and temporality of incomes": one member a
 * type with its figure per month. What is inside the incomesDetails object is not public; this is the sandbox's own.
 */
export function incomes(rows: CollectedRow[]) {
	const all = incomeRows(rows);
	return {
		totalAmount: totalOf(all),
		monthlyAmount: monthlyOf(all),
		incomesDetails: Object.fromEntries(
			incomeTypes.flatMap(({ type, categories, isAlwaysTold }) => {
				const ofType = inCategories(rows, categories);
				if (ofType.length === 0 && !isAlwaysTold) return [];
				return [[type, { ...figures(ofType), months: byMonth(ofType) }]];
			}),
		),
	};
}
