import type { CreditInsights } from '../../../core/shapes/insights';
import { CATEGORIES, type Category } from '../category';
import type { Row } from '../row';
import { streamsOf } from '../streams';
import { type Book, type Sorted, byMonth, major, monthlyOf, ofCategories, rowsAMonth, totalOf } from './book';

const UNCATEGORISED = 'uncategorised';

/** Fills what is spent on living: all that goes out but repayments, savings, own transfers and what came back. Refunds lower it. */
export function fillExpenses(
	insights: CreditInsights,
	book: Book,
	{ costs, savings, refunds, repayments }: Sorted,
): void {
	const { expenses } = insights;
	const { span } = book;
	const refunded = totalOf(refunds);
	const monthly = Math.max(0, rowsAMonth(costs, span) - rowsAMonth(refunds, span));
	expenses.total = major(Math.max(0, totalOf(costs) - refunded), book);
	expenses.monthlyAverage = major(monthly, book);
	expenses.livingCosts = major(monthly, book);
	expenses.includesLoanRepayments = false;
	expenses.categories = categoriesOf(costs, book);
	expenses.months = byMonth(costs, book);
	expenses.savings = { total: major(totalOf(savings), book), monthlyAverage: major(rowsAMonth(savings, span), book) };
	const cash = ofCategories(costs, 'cash');
	expenses.cashWithdrawals = {
		total: major(totalOf(cash), book),
		monthlyAverage: major(rowsAMonth(cash, span), book),
		count: cash.length,
	};
	if (!book.isCountryKnown) return;
	const is = (test: (meaning: (typeof CATEGORIES)[Category]) => boolean) =>
		costs.filter(({ category }) => category !== null && test(CATEGORIES[category]));
	const fixed = rowsAMonth(
		is(({ nature }) => nature === 'fixed'),
		span,
	);
	expenses.fixed = major(fixed, book);
	expenses.flexible = major(Math.max(0, monthly - fixed), book);
	const essential = rowsAMonth(
		is(({ isEssential }) => isEssential === true),
		span,
	);
	expenses.essential = major(essential, book);
	expenses.discretionary = major(Math.max(0, monthly - essential), book);
	expenses.housing = ofCategories([...costs, ...repayments], 'rent', 'mortgage').length > 0;
	expenses.insurance = ofCategories(costs, 'insurance').length > 0;
}

function categoriesOf(rows: readonly Row[], book: Book): CreditInsights['expenses']['categories'] {
	const all = totalOf(rows);
	const names = [...new Set(rows.map(({ category }) => category))];
	return names.map((name) => {
		const own = rows.filter(({ category }) => category === name);
		return {
			category: name ?? UNCATEGORISED,
			total: major(totalOf(own), book),
			monthlyAverage: major(monthlyOf(streamsOf(own), book.span), book),
			share: all === 0 ? null : Math.round((totalOf(own) / all) * 1e6) / 1e6,
			months: byMonth(own, book),
			nature: (name === null ? undefined : CATEGORIES[name].nature) ?? null,
		};
	});
}
