import { sumMoney } from '../../../core/base/money';
import type { CreditInsights } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { isOwnAccount, spaced } from '../../../statement';
import { type RowKind, isMortgage, kindOf } from './categories';

/** A booked row of which day and amount are told. */
export interface LedgerRow {
	day: string;
	/** In major units, without a sign. */
	amount: number;
	kind: RowKind;
	/** The category as told; null where there is none. */
	category: string | null;
	description: string | null;
	vendor: string | null;
	isTransfer: boolean;
	isMortgage: boolean;
}

/** The booked rows behind the statistics, oldest first. */
export interface Ledger {
	credits: readonly LedgerRow[];
	debits: readonly LedgerRow[];
}

const BY_TRANSFER = /transfer|wire|ach/i;

/** Opens the rows (amounts in major units); the pages do not come in the order of the days. */
export function openLedger(transactions: readonly Transaction[]): Ledger {
	const rows = transactions.flatMap((transaction) => {
		const { date, amount, status, category, description, merchant, type } = transaction;
		if (date === null || amount === null || amount === 0 || status !== 'booked') return [];
		const row: LedgerRow = {
			day: date,
			amount: Math.abs(amount),
			kind: kindOfRow(transaction),
			category,
			description,
			vendor: merchant,
			isTransfer: BY_TRANSFER.test(type ?? ''),
			isMortgage: isMortgage(transaction),
		};
		return [{ isCredit: amount > 0, row }];
	});
	const inOrder = rows.toSorted((left, right) => left.row.day.localeCompare(right.row.day));
	return {
		credits: inOrder.flatMap(({ isCredit, row }) => (isCredit ? [row] : [])),
		debits: inOrder.flatMap(({ isCredit, row }) => (isCredit ? [] : [row])),
	};
}

/** By the category, else by words of the description that say that both accounts are the holder's own. */
function kindOfRow(transaction: Transaction): RowKind {
	const kind = kindOf(transaction);
	if (kind !== 'unnamed' || transaction.description === null) return kind;
	return isOwnAccount(spaced(transaction.description), []) ? 'ownTransfer' : kind;
}

/** The rows of some kinds. */
export function ofKind(rows: readonly LedgerRow[], ...kinds: RowKind[]): LedgerRow[] {
	return rows.filter(({ kind }) => kinds.includes(kind));
}

/** What rows come to; 0 for none. */
export function totalOf(rows: readonly LedgerRow[], { currency }: Pick<CreditInsights, 'currency'>): number | null {
	return sumMoney([0, ...rows.map(({ amount }) => amount)], currency);
}
