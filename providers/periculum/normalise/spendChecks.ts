import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { subtractMoney, sumMoney } from '../../../core/base/money';
import { addsUp, averageFits } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';

/** The category of what is in no other. */
export const OTHERS = 'others';

/** One category's figures in major units. */
export interface Spending {
	category: string;
	total: number | null;
	monthlyAverage: number | null;
}

/**
 * Periculum's averageMonthlyTotalExpenses leaves "Others" out in the document's own sample. Where the named categories alone add
 * up to the told average, Others is spending on top of it; where they do with Others, nothing is left out. Returns false where neither
 * can be seen, as a category is not told: the average may then be too low by Others.
 */
export function checkAverage(
	spending: Spending[],
	savings: number | null,
	insights: CreditInsights,
	warnings: Warning[],
): boolean {
	const { expenses, derived } = insights;
	const told = expenses.monthlyAverage;
	if (told === null) return true;
	const { named, others, isComplete } = sums(spending, 'monthlyAverage');
	const matches = (sum: number | null) => sum !== null && (addsUp(sum, told) || addsUp(sum + (savings ?? 0), told));
	if (others !== null && (matches(named) || matches(named === null ? null : named + others))) {
		expenses.notInAverage = matches(named) ? others : 0;
		derived.push('expenses.notInAverage');
		if (expenses.notInAverage > 0) warnings.push(othersExcluded(others));
		return true;
	}
	if (isComplete) {
		const message = `The categories add up to ${named} a month (others: ${others}), the average told is ${told}.`;
		warnings.push(totalsDisagree('expenses.monthlyAverage', message));
	} else if (others !== 0) warnings.push(UNCLEAR);
	return isComplete || others === 0;
}

const UNCLEAR: Warning = {
	code: 'EXPENSES_UNCLEAR',
	path: 'expenses.notInAverage',
	message:
		"A category is not told, so it cannot be seen whether Periculum's average monthly expenses leave out other spending. The disposable income is not worked out.",
};

/**
 * Compares the total with its parts (with or without Others and savings) and with the monthly average. Savings that are in it by its
 * parts are taken out (derived): they are no expense, and not in the average.
 */
export function checkTotal(
	spending: Spending[],
	savings: number | null,
	insights: CreditInsights,
	warnings: Warning[],
): void {
	const { expenses, period, currency, derived } = insights;
	const told = expenses.total;
	if (told === null) return;
	const { named, others, isComplete } = sums(spending, 'total');
	if (named !== null && isComplete) {
		const sumsTold = [named, named + (others ?? 0)];
		const isSum = (of: number) => sumsTold.some((sum) => addsUp(sum, of));
		if (!isSum(told) && isSum(told - (savings ?? 0))) {
			expenses.total = subtractMoney(told, [savings], currency);
			derived.push('expenses.total');
		} else if (!isSum(told)) {
			const message = `The categories add up to ${named} (others: ${others}), the total told is ${told}.`;
			warnings.push(totalsDisagree('expenses.total', message));
		}
	}
	if (expenses.monthlyAverage === null) return;
	const averages = [expenses.monthlyAverage, expenses.monthlyAverage + (expenses.notInAverage ?? 0)];
	// Savings are in the total of some answers and not in the average: they are no expense.
	const totals = [told, told - (savings ?? 0)];
	if (averages.some((average) => totals.some((total) => averageFits(average, total, period.months)))) return;
	const message = `Expenses of ${expenses.monthlyAverage} a month over ${period.months} months do not give the total of ${told}.`;
	warnings.push(totalsDisagree('expenses.total', message));
}

/** The sum of the named categories that are told, Others beside it, and whether every one was told. */
function sums(spending: Spending[], figure: 'total' | 'monthlyAverage') {
	const named = spending.filter(({ category }) => category !== OTHERS).map((entry) => entry[figure]);
	const others = spending.find(({ category }) => category === OTHERS)?.[figure] ?? null;
	return {
		named: sumMoney(
			named.filter((value) => value !== null),
			null,
		),
		others,
		isComplete: others !== null && named.every((value) => value !== null),
	};
}

function othersExcluded(others: number): Warning {
	return {
		code: 'EXPENSES_EXCLUDE_OTHERS',
		path: 'expenses.notInAverage',
		message: `Periculum's average monthly expenses leave out ${others} a month of other spending; it is counted in expenses.notInAverage.`,
	};
}
