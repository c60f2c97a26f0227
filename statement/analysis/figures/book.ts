import Big from 'big.js';
import { roundMoney } from '../../../core/base/money';
import { monthsBetween } from '../../../core/base/months';
import type { Category } from '../category';
import type { Pairs } from '../pairs';
import { type Row, roleOfRow } from '../row';
import { type Span, type Stream, aMonth, streamsOf } from '../streams';

/** All rows of a person or firm, told apart and in the order of their days, with what their figures need. */
export interface Book {
	rows: readonly Row[];
	pairs: Pairs;
	span: Span;
	isBusiness: boolean;
	currency: string | null;
	/** Minor units in a major unit. */
	perMajor: number;
	/** Whether the words of the country are known; else what only words can tell is not told. */
	isCountryKnown: boolean;
}

/** An amount in minor units, which need not be whole, in major units. */
export function major(minor: number, { currency, perMajor }: Pick<Book, 'currency' | 'perMajor'>): number {
	return roundMoney(new Big(minor).div(perMajor), currency);
}

/** Rows by what they count as. Legs of own transfers and what came back count as nothing. */
export interface Sorted {
	income: Row[];
	/** Credits that nothing says anything about. */
	unclear: Row[];
	costs: Row[];
	repayments: Row[];
	drawdowns: Row[];
	savings: Row[];
	/** What came back for a cost of the period, by the debit that it takes back. */
	refunds: Row[];
}

/** Sorts the rows of a book. Of a business credits that nothing speaks against are turnover. */
export function sorted({ rows, pairs, isBusiness }: Book): Sorted {
	const answers = new Set(pairs.takenBack.values());
	const sorted: Sorted = {
		income: [],
		unclear: [],
		costs: [],
		repayments: [],
		drawdowns: [],
		savings: [],
		refunds: [],
	};
	for (const row of rows) {
		if (pairs.own.has(row) || pairs.takenBack.has(row) || answers.has(row)) continue;
		const role = roleOfRow(row);
		if (role === 'income') sorted.income.push(row);
		else if (role === 'unclear') (isBusiness ? sorted.income : sorted.unclear).push(row);
		else if (role === 'cost') sorted.costs.push(row);
		else if (role === 'repayment') sorted.repayments.push(row);
		else if (role === 'drawdown') sorted.drawdowns.push(row);
		else if (role === 'saving') sorted.savings.push(row);
		else if (row.category === 'refund') sorted.refunds.push(row);
		else if (row.category === 'cashDeposit') sorted.unclear.push(row);
	}
	return sorted;
}

/** What rows come to, in minor units and without a sign. */
export function totalOf(rows: readonly Row[]): number {
	return Math.abs(rows.reduce((sum, { amount }) => sum + amount, 0));
}

/** What the streams of rows come to a month, in minor units and not rounded. */
export function monthlyOf(streams: readonly Stream[], span: Span): number {
	return streams.reduce((sum, stream) => sum + aMonth(stream, span), 0);
}

/** What rows come to a month. */
export function rowsAMonth(rows: readonly Row[], span: Span): number {
	return monthlyOf(streamsOf(rows), span);
}

/** Rows of some categories. */
export function ofCategories(rows: readonly Row[], ...categories: Category[]): Row[] {
	return rows.filter(({ category }) => category !== null && categories.includes(category));
}

/** What rows come to in each calendar month (`YYYY-MM`) of the data, without a sign, those without any counting as zero. */
export function byMonth(rows: readonly Row[], book: Book): Array<{ month: string; amount: number }> {
	const touched = monthsBetween(book.span.from.slice(0, 7), book.span.to.slice(0, 7));
	const sums = new Map<string, number>(touched.map((month) => [month, 0]));
	for (const { day, amount } of rows) sums.set(day.slice(0, 7), (sums.get(day.slice(0, 7)) ?? 0) + amount);
	return [...sums].map(([month, sum]) => ({ month, amount: major(Math.abs(sum), book) }));
}
