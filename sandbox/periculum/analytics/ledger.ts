import { creditCategory, debitCategory, type CreditCategory, type DebitCategory } from '../categories';
import { dayNumber } from '../../statement/dates';
import { sum } from '../../statement/money';
import { chronological, type Transaction } from '../../statement/transaction';

/** A statement ready for counting: rows oldest first, each sorted into its category once. */
export interface Ledger {
	all: Transaction[];
	credits: Array<Transaction & { category: CreditCategory }>;
	debits: Array<Transaction & { category: DebitCategory }>;
	creditKobo: number;
	debitKobo: number;
	firstDay: string;
	lastDay: string;
	/** Calendar months (`YYYY-MM`) with at least one transaction: the divisor of every monthly average. */
	months: string[];
	/** Days with at least one transaction. */
	days: string[];
	/** From the first to the last day, both counted. */
	periodDays: number;
}

/** Prepares at least one transaction for the analyses. */
export function ledgerOf(transactions: Transaction[]): Ledger {
	const all = chronological(transactions);
	const credits = all
		.filter((transaction) => transaction.type === 'credit')
		.map((transaction) => ({ ...transaction, category: creditCategory(transaction) }));
	const debits = all
		.filter((transaction) => transaction.type === 'debit')
		.map((transaction) => ({ ...transaction, category: debitCategory(transaction) }));
	const firstDay = all[0]?.day;
	const lastDay = all[all.length - 1]?.day;
	if (firstDay === undefined || lastDay === undefined) throw new Error('A ledger needs at least one transaction.');
	return {
		all,
		credits,
		debits,
		creditKobo: totalKobo(credits),
		debitKobo: totalKobo(debits),
		firstDay,
		lastDay,
		months: distinct(all.map(monthOf)),
		days: distinct(all.map(({ day }) => day)),
		periodDays: dayNumber(lastDay) - dayNumber(firstDay) + 1,
	};
}

/** The calendar month `YYYY-MM` of a transaction. */
export function monthOf(transaction: Transaction): string {
	return transaction.day.slice(0, 7);
}

export function totalKobo(transactions: Transaction[]): number {
	return sum(transactions.map(({ amountMinor }) => amountMinor));
}

export function distinct<Value>(values: Value[]): Value[] {
	return [...new Set(values)];
}

/** The value that occurs most often, the one that came first when several do; null for an empty list. */
export function mostFrequent<Value>(values: Value[]): Value | null {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let best: Value | null = null;
	let bestCount = 0;
	for (const [value, count] of counts) {
		if (count <= bestCount) continue;
		best = value;
		bestCount = count;
	}
	return best;
}

/** The last printed balance of each group (a day, week or month), in kobo; groups without a balance are left out. */
export function closingBalances(transactions: Transaction[], groupOf: (transaction: Transaction) => unknown): number[] {
	const closing = new Map<unknown, number>();
	for (const transaction of transactions) {
		if (transaction.balanceMinor !== null) closing.set(groupOf(transaction), transaction.balanceMinor);
	}
	return [...closing.values()];
}
