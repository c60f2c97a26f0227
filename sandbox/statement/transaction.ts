/** One row of a statement in the sandbox's own words, whatever format it came in. */
export interface Transaction {
	/** `YYYY-MM-DD` */
	day: string;
	/** `HH:MM:SS`; midnight when the statement prints days only. */
	time: string;
	description: string;
	type: 'credit' | 'debit';
	/** Hundredths of the currency, never negative. */
	amountMinor: number;
	/** The balance after the transaction; null when the statement does not print it. */
	balanceMinor: number | null;
}

/** What a statement says about its account; null where it does not. */
export interface StatementFacts {
	clientFullName: string | null;
	bankName: string | null;
	accountType: string | null;
	accountName: string | null;
	accountBalance: string | null;
	transactions: Transaction[];
}

/**
 * Oldest first. Banks export either way round and many rows share a day, so a newest-first list is turned round before
 * the (stable) sort; the order of the rows within a day, which the running balance depends on, is kept.
 */
export function chronological(transactions: Transaction[]): Transaction[] {
	const moment = (transaction: Transaction) => `${transaction.day} ${transaction.time}`;
	const first = transactions[0];
	const last = transactions[transactions.length - 1];
	const isNewestFirst = first !== undefined && last !== undefined && moment(first) > moment(last);
	const ordered = isNewestFirst ? [...transactions].reverse() : [...transactions];
	return ordered.sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}
