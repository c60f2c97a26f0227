import { createHash } from 'node:crypto';
import type { LedgerRow } from './ledger';

/**
 * A fingerprint (SHA-256, hexadecimal) of the rows of a statement: days and amounts, whatever their order, texts and file format, so
 * that a lender sees when the same statement comes again. Rows that move nothing do not count; null where no row does.
 */
export function fingerprintOf(rows: readonly LedgerRow[]): string | null {
	const moved = rows.flatMap(({ day, movement }) =>
		movement === null || movement === 0 ? [] : [`${day ?? ''} ${movement}`],
	);
	return moved.length === 0 ? null : createHash('sha256').update(moved.toSorted().join('\n')).digest('hex');
}
