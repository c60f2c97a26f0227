import type { ProcessingStatus } from '../store';
import type { Transaction } from '../transaction';

/** The status that the rows of a PDF end in. ALTERED goes before too few rows: a forgery is a forgery at any length. */
export function judgeRows(rows: Transaction[], minTransactions: number): ProcessingStatus {
	if (rows.length === 0) return 'NO TRANSACTIONS';
	if (rows.every(({ balanceKobo }) => balanceKobo === null)) return 'NO BALANCE';
	if (!addsUp(rows) && !addsUp([...rows].reverse())) return 'ALTERED';
	if (rows.length < minTransactions) return 'NOT ENOUGH TRANSACTIONS';
	return 'PROCESSED';
}

/** Whether each printed balance is the one before it plus the credit or minus the debit of its row. */
function addsUp(rows: Transaction[]): boolean {
	return rows.every((row, index) => {
		const before = rows[index - 1]?.balanceKobo ?? null;
		if (before === null || row.balanceKobo === null) return true;
		return row.balanceKobo === before + (row.type === 'credit' ? row.amountKobo : -row.amountKobo);
	});
}
