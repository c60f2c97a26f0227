import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { divideMoney, subtractMoney, sumMoney } from '../../../core/base/money';
import { addsUp, averageFits } from '../../../core/insights/amounts';
import type { Divisor } from './divisor';
import { awayFrom, sized, totalsDisagree } from '../../../core/insights/warnings';

/** The insights that are filled in, and how their averages are divided. */
interface Context {
	insights: CreditInsights;
	divisor: Divisor;
}

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
	{ insights: { expenses, derived }, divisor: { perCoveredMonth } }: Context,
	warnings: Warning[],
): boolean {
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
		const average = perCoveredMonth(told);
		const sizes = [Math.min(told, named ?? told), Math.max(told, (named ?? told) + (others ?? 0))].flatMap((reading) =>
			awayFrom('expenses', average, perCoveredMonth(reading)),
		);
		warnings.push(sized(totalsDisagree('expenses.monthlyAverage', message), ...sizes));
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
	{ insights: { expenses, currency, derived }, divisor: { toldMonths, perCoveredMonth } }: Context,
	warnings: Warning[],
): void {
	const told = expenses.total;
	if (told === null) return;
	const perMonth = (total: number) =>
		toldMonths === null || toldMonths === 0 ? null : perCoveredMonth(divideMoney(total, toldMonths, currency));
	const { named, others, isComplete } = sums(spending, 'total');
	if (named !== null && isComplete) {
		const sumsTold = [named, named + (others ?? 0)];
		const isSum = (of: number) => sumsTold.some((sum) => addsUp(sum, of));
		if (!isSum(told) && isSum(told - (savings ?? 0))) {
			expenses.total = subtractMoney(told, [savings], currency);
			derived.push('expenses.total');
		} else if (!isSum(told)) {
			const message = `The categories add up to ${named} (others: ${others}), the total told is ${told}.`;
			// A higher sum of the categories is a higher cost; a lower one is not: what is told may have no category.
			const [ofTotal, ofParts] = [told, Math.max(told, ...sumsTold)].map(perMonth);
			warnings.push(
				sized(totalsDisagree('expenses.total', message), ...awayFrom('expenses', ofTotal ?? null, ofParts ?? null)),
			);
		}
	}
	if (expenses.monthlyAverage === null) return;
	const averages = [expenses.monthlyAverage, expenses.monthlyAverage + (expenses.notInAverage ?? 0)];
	// Savings are in the total of some answers and not in the average: they are no expense.
	const totals = [told, told - (savings ?? 0)];
	if (averages.some((average) => totals.some((total) => averageFits(average, total, toldMonths)))) return;
	const message = `Expenses of ${expenses.monthlyAverage} a month over ${toldMonths} months do not give the total of ${told}.`;
	const average = perCoveredMonth(sumMoney([expenses.monthlyAverage, expenses.notInAverage ?? 0], currency));
	const sizes = awayFrom('expenses', average, perMonth(expenses.total ?? told));
	warnings.push(sized(totalsDisagree('expenses.total', message), ...sizes));
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
