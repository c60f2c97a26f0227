import { sum, toMajor } from '../../statement/money';
import { collectedMonths, type CollectedRow } from '../applicant';

/** One bank row inside an insight: as the bank signs it, so money out is negative. */
export interface InsightTransaction {
	date: string;
	description: string;
	amount: number;
}

/** Rows as the lists of the insights show them. */
export function listed(rows: CollectedRow[]): InsightTransaction[] {
	return rows.map(({ date, description, amountCents }) => ({ date, description, amount: toMajor(amountCents) }));
}

/** What the rows come to, without a sign: the name of a figure says whether the money came or went. Euro. */
export function totalOf(rows: CollectedRow[]): number {
	return toMajor(totalCents(rows));
}

/** `totalOf` over the three collected months. */
export function monthlyOf(rows: CollectedRow[]): number {
	return toMajor(totalCents(rows) / collectedMonths);
}

/** The figures of one kind inside a details object. */
export function figures(rows: CollectedRow[]) {
	return { transactionsCount: rows.length, totalAmount: totalOf(rows), monthlyAmount: monthlyOf(rows) };
}

/** What the rows come to in each calendar month (`YYYY-MM`) that has one, oldest first. */
export function byMonth(rows: CollectedRow[]) {
	const months = [...new Set(rows.map(({ date }) => date.slice(0, 7)))].sort();
	return months.map((month) => ({ month, amount: totalOf(rows.filter(({ date }) => date.startsWith(month))) }));
}

/** The rows of some categories. */
export function inCategories(rows: CollectedRow[], categories: readonly string[]): CollectedRow[] {
	return rows.filter(({ category }) => categories.includes(category));
}

function totalCents(rows: CollectedRow[]): number {
	return Math.abs(sum(rows.map(({ amountCents }) => amountCents)));
}
