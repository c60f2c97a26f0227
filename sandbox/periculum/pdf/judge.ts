import { balancesAddUp } from '../../statement/balances';
import type { ProcessingStatus } from '../store';
import type { Transaction } from '../../statement/transaction';

/** The status that the rows of a PDF end in. ALTERED goes before too few rows: a forgery is a forgery at any length. */
export function judgeRows(rows: Transaction[], minTransactions: number): ProcessingStatus {
	if (rows.length === 0) return 'NO TRANSACTIONS';
	if (rows.every(({ balanceMinor }) => balanceMinor === null)) return 'NO BALANCE';
	if (!balancesAddUp(rows)) return 'ALTERED';
	if (rows.length < minTransactions) return 'NOT ENOUGH TRANSACTIONS';
	return 'PROCESSED';
}
