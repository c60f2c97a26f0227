import { type Faults, quotedName } from '../faults';
import { isEmpty } from '../plainNumber';
import type { Columns } from './columns';
import type { InputRow } from './mapping';

const TOTALS = /^\s*(?:grand\s+|sub-?\s*)?totals?\b/i;

function sameWord(value: unknown, name: string): boolean {
	return typeof value === 'string' && value.trim().toLowerCase() === name.trim().toLowerCase();
}

/** Whether no cell of the row tells anything. */
export function isBlankRow({ values }: InputRow): boolean {
	return Object.values(values).every(isEmpty);
}

/**
 * Finds rows that are no transactions, a header printed again or a totals row, and makes each a fault: to drop them silently could
 * drop a transaction, to send them would count money twice. Returns the others.
 */
export function withoutStrayRows(rows: InputRow[], columns: Columns, faults: Faults): InputRow[] {
	return rows.filter(({ rowNumber, values }) => {
		const date = values[columns.date];
		if (sameWord(date, columns.date)) {
			faults.add(
				rowNumber,
				'HEADER_ROW',
				`the header is repeated (column ${quotedName(columns.date)})`,
				'Remove the row.',
			);
			return false;
		}
		const isTotals =
			(typeof date === 'string' && TOTALS.test(date)) ||
			(isEmpty(date) && Object.values(values).some((value) => typeof value === 'string' && TOTALS.test(value)));
		if (isTotals) faults.add(rowNumber, 'TOTALS_ROW', 'this is a row of totals, not a transaction', 'Remove the row.');
		return !isTotals;
	});
}
