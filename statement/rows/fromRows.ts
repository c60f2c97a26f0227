import { readDates } from '../dates';
import { Faults, quotedName } from '../faults';
import { isEmpty } from '../plainNumber';
import { dateText, SheetRow } from './cells';
import { findColumns } from './columns';
import { debitsBearMinus, readMovement } from './layouts';
import type { InputRow, RowMapping } from './mapping';
import { isBlankRow, withoutStrayRows } from './strayRows';

/** A transaction of the format `periculum`: naira, date YYYY-MM-DD, amount never negative. */
export interface SheetTransaction {
	date: string;
	description: string;
	balance: number;
	amount: number;
	type: 'Debit' | 'Credit';
}

/**
 * Turns the rows of a spreadsheet or CSV file into a statement of the format `periculum`, order and count kept; blank rows are
 * left out. Throws an input error naming rows, columns and cures.
 */
export function statementFromRows(rows: InputRow[], mapping: RowMapping): { transactions: SheetTransaction[] } {
	const filled = rows.filter((row) => !isBlankRow(row));
	if (filled.length === 0) return { transactions: [] };
	const columns = findColumns(rows, mapping);
	const faults = new Faults();
	const entries = withoutStrayRows(filled, columns, faults);
	const dates = readDates(
		entries.map(({ rowNumber, values }) => ({
			rowNumber,
			field: `column ${quotedName(columns.date)}`,
			value: dateText(values[columns.date]),
		})),
		mapping.dateFormat,
		faults,
	);
	const minusDebits = debitsBearMinus(
		entries.map(({ values }) => values),
		columns.movement,
		mapping.decimalSeparator,
	);
	const transactions = entries.flatMap(({ rowNumber, values }, index): SheetTransaction[] => {
		const row = new SheetRow(rowNumber, values, mapping.decimalSeparator, faults);
		const balance = readBalance(row, columns.balance);
		const movement = readMovement(row, columns.movement, mapping, minusDebits);
		const date = dates[index] ?? null;
		if (date === null || balance === null || movement === null) return [];
		return [
			{
				date: date.day,
				description: String(values[columns.description] ?? '').trim(),
				balance,
				amount: movement.amount,
				type: movement.direction === 'debit' ? 'Debit' : 'Credit',
			},
		];
	});
	faults.throwIfAny();
	return { transactions };
}

/** A balance; DR behind it means that the account is overdrawn. */
function readBalance(row: SheetRow, column: string): number | null {
	if (isEmpty(row.values[column])) {
		row.fault(
			'BALANCE_MISSING',
			`column ${quotedName(column)} is empty`,
			'Fill in the balance after each transaction: Periculum analyses no statement without balances.',
		);
		return null;
	}
	const number = row.number(column, 'BALANCE_UNREADABLE');
	if (number === null) return null;
	return number.direction === 'debit' && number.value !== 0 ? -number.value : number.value;
}
