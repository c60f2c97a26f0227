import { sumMoney } from '../../../core/base/money';
import { DAYS_PER_MONTH } from '../../../core/insights/period';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Book, byMonth, major, totalOf } from './book';

/** All money in and out, own transfers between the accounts left out. */
export function fillCashFlow({ cashFlow }: CreditInsights, book: Book): void {
	const moving = book.rows.filter((row) => !book.pairs.own.has(row));
	const credits = moving.filter(({ amount }) => amount > 0);
	const debits = moving.filter(({ amount }) => amount < 0);
	const [inflow, outflow] = [totalOf(credits), totalOf(debits)];
	cashFlow.inflow = major(inflow, book);
	cashFlow.outflow = major(outflow, book);
	cashFlow.net = major(inflow - outflow, book);
	const months = book.span.days / DAYS_PER_MONTH;
	cashFlow.monthlyInflow = major(inflow / months, book);
	cashFlow.monthlyOutflow = major(outflow / months, book);
	const out = new Map(byMonth(debits, book).map(({ month, amount }) => [month, amount]));
	cashFlow.months = byMonth(credits, book).map(({ month, amount }) => ({
		month,
		inflow: amount,
		outflow: out.get(month) ?? 0,
		net: sumMoney([amount, -(out.get(month) ?? 0)], book.currency),
	}));
}
