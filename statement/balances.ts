import type { StatementDate } from './dates';
import { type LedgerRow, toMinor } from './integrity/ledger';
import { isNewestFirst } from './integrity/order';

/** A row that has been read, in the unit of its format. */
export interface ReadRow {
	/** 1-based, as the user counts. */
	rowNumber: number;
	date: StatementDate | null;
	description: string;
	balance: number | null;
	/** Change of the balance: money in is positive; null if not told. */
	movement: number | null;
}

/** The rows as arithmetic takes them; `perMajor` is 100 where their unit is major units, 1 where it is minor ones already. */
export function ledgerRows(rows: readonly ReadRow[], perMajor: number): LedgerRow[] {
	return rows.map(({ rowNumber, date, description, balance, movement }) => ({
		rowNumber,
		day: date?.day ?? null,
		description,
		balance: toMinor(balance, perMajor),
		movement: toMinor(movement, perMajor),
	}));
}

function sortKey({ date }: ReadRow): string {
	return date === null ? '' : `${date.day} ${date.time}`;
}

/**
 * The balance of the newest row, in the unit it came in; null if that row tells none. Of rows at the same time the statement's own
 * order decides: newest first (Mono) or newest last (Periculum), seen from its dates and else from how its balances follow each other.
 */
export function newestBalance(rows: readonly ReadRow[], ledger: readonly LedgerRow[]): number | null {
	const newestKey = rows.map(sortKey).reduce((left, right) => (left > right ? left : right), '');
	const newest = rows.filter((row) => sortKey(row) === newestKey);
	return (isNewestFirst(ledger) ? newest[0] : newest.at(-1))?.balance ?? null;
}
