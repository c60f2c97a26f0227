import type { Transaction } from '../../core/shapes/outputs/transaction';

/** Rows in the order of their days, those of one day as they were given; or the other way round, where the newest came first. */
export function oldestFirst(transactions: readonly Transaction[]): Transaction[] {
	const isNewestFirst = (transactions[0]?.date ?? '') > (transactions.at(-1)?.date ?? '');
	return sortedByDay(isNewestFirst ? transactions.toReversed() : transactions);
}

/** Rows in the order of their days; those of one day stay as they are. */
export function sortedByDay(transactions: readonly Transaction[]): Transaction[] {
	return transactions.toSorted((left, right) => {
		const [first, second] = [left.date ?? '', right.date ?? ''];
		return first < second ? -1 : first > second ? 1 : 0;
	});
}
