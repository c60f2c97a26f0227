import { inputError } from '../../core/base/errors';
import type { Warning } from '../../core/shapes/insights';
import { sumMoney } from '../../core/base/money';
import { addBalanceRows } from '../balanceRows';
import { ledgerRows, type ReadRow } from '../balances';
import { areBalancesBefore } from '../integrity/check';
import { isNewestFirst, linksOf } from '../integrity/order';
import { datesWithFormat, type StatementDate } from '../dates';
import { Faults, quotedName } from '../faults';
import { refuseOversized } from '../limits';
import { isEmpty } from '../plainNumber';
import { refuseAmericanReading } from './americanReading';
import { dateText, SheetRow } from './cells';
import { amountColumns, type Columns, findColumns } from './columns';
import { debitsBearMinus, type Movement, readMovement } from './layouts';
import type { InputRow, RowMapping } from './mapping';
import { currencyInCell, isNothing } from './sheetNumber';
import { isBlankRow, withoutStrayRows } from './strayRows';

/** A transaction of the format `periculum`: naira, date YYYY-MM-DD, amount never negative. */
export interface SheetTransaction {
	date: string;
	description: string;
	balance: number;
	amount: number;
	type: 'Debit' | 'Credit';
}

/** A row of a table that has been read, in major units. */
export interface ReadSheetRow extends ReadRow {
	date: StatementDate;
	movement: number;
}

/** The rows of a table, and what their reader has to know. */
export interface ReadSheet {
	rows: ReadSheetRow[];
	warnings: Warning[];
	/** The one currency that its cells tell beside amounts; null where none does. */
	currency: string | null;
	/** How its dates are written, such as DD/MM/YYYY; null where it has none. */
	dateFormat: string | null;
}

/** A statement out of a table, and what its reader has to know. */
export interface StatementOfRows {
	transactions: SheetTransaction[];
	warnings: Warning[];
}

/** A table's amounts are major units. */
const PER_MAJOR = 100;

/**
 * Turns the rows of a spreadsheet or CSV file into a statement of the format `periculum`, order and count kept; blank rows are
 * left out. `today` is `YYYY-MM-DD` in UTC. Throws an input error naming rows, columns and cures.
 */
export function statementFromRows(rows: InputRow[], mapping: RowMapping, today: string): StatementOfRows {
	const sheet = readSheet(rows, { ...mapping, balanceColumn: mapping.balanceColumn ?? '' }, today);
	return { transactions: sheet.rows.map(toTransaction), warnings: sheet.warnings };
}

/** A row that moves nothing counts as a debit of 0. */
function toTransaction({ date, description, balance, movement }: ReadSheetRow): SheetTransaction {
	const type = movement > 0 ? 'Credit' : 'Debit';
	return { date: date.day, description, balance: balance ?? 0, amount: Math.abs(movement), type };
}

/**
 * Reads the rows of a table, order and count kept; blank rows are left out. A table whose mapping names no balance column may have none.
 * `today` is `YYYY-MM-DD` in UTC. Throws an input error naming rows, columns and cures.
 */
export function readSheet(rows: InputRow[], mapping: RowMapping, today: string): ReadSheet {
	const filled = rows.filter((row) => !isBlankRow(row));
	if (filled.length === 0) return { rows: [], warnings: [], currency: null, dateFormat: null };
	refuseOversized(filled);
	const columns = findColumns(rows, mapping);
	refuseAmericanReading(filled, columns);
	const faults = new Faults();
	const entries = withoutStrayRows(filled, columns, faults);
	const currency = currencyOf(entries, columns, faults);
	const { rows: asTold, dateFormat } = readRows(entries, { columns, mapping, today }, faults);
	const isBefore = areBalancesBefore(ledgerRows(asTold, PER_MAJOR));
	const read = isBefore ? asTold.map(withBalanceAfter) : asTold;
	addBalanceRows(ledgerRows(read, PER_MAJOR), faults);
	faults.throwIfAny();
	refuseLostSigns(read, columns);
	return { rows: read, warnings: isBefore ? [balanceBefore(columns.balance ?? '')] : [], currency, dateFormat };
}

/** The balance after the movement, where the column tells the one before it. */
function withBalanceAfter(row: ReadSheetRow): ReadSheetRow {
	return { ...row, balance: sumMoney([row.balance, row.movement], null) ?? row.balance };
}

function balanceBefore(column: string): Warning {
	const message = `Column ${quotedName(column)} holds the balance before each transaction: the balance after it was worked out from it.`;
	return { code: 'BALANCE_BEFORE_MOVEMENT', path: 'transactions[].balance', message };
}

function readRows(
	entries: InputRow[],
	{ columns, mapping, today }: { columns: Columns; mapping: RowMapping; today: string },
	faults: Faults,
): Pick<ReadSheet, 'rows' | 'dateFormat'> {
	const field = `column ${quotedName(columns.date)}`;
	const { dates, format } = datesWithFormat(
		entries.map(({ rowNumber, values }) => ({
			rowNumber,
			field,
			value: dateText(values[columns.date]),
		})),
		{ dateFormat: mapping.dateFormat, today },
		faults,
	);
	const minusDebits = debitsBearMinus(
		entries.map(({ values }) => values),
		columns.movement,
		mapping.decimalSeparator,
	);
	const rows = entries.flatMap(({ rowNumber, values }, index): ReadSheetRow[] => {
		const row = new SheetRow(rowNumber, values, mapping.decimalSeparator, faults);
		const isUntold =
			columns.balance === null || (mapping.mayLackBalances === true && isNothing(values[columns.balance]));
		const balance = isUntold ? null : readBalance(row, columns.balance ?? '');
		const movement = readMovement(row, columns.movement, mapping, minusDebits);
		const date = dates[index] ?? null;
		if (date === null || (balance === null && !isUntold) || movement === null) return [];
		const description = String(values[columns.description] ?? '').trim();
		return [{ rowNumber, description, date, balance, movement: signed(movement) }];
	});
	return { rows, dateFormat: format };
}

/** The currency that the cells tell; a fault is made of the first amount in another one than before: one sum of both would be neither. */
function currencyOf(entries: InputRow[], columns: Columns, faults: Faults): string | null {
	let currency: string | null = null;
	for (const { rowNumber, values } of entries) {
		for (const column of amountColumns(columns)) {
			const told = currencyInCell(values[column]);
			if (told === null || told === currency) continue;
			if (currency !== null) {
				const problem = `column ${quotedName(column)} is in ${told}, the rows before in ${currency}`;
				faults.add(rowNumber, 'MIXED_CURRENCY', problem, 'Make one statement of each currency.');
				return currency;
			}
			currency = told;
		}
	}
	return currency;
}

function signed({ amount, direction }: Movement): number {
	return direction === 'debit' ? 0 - amount : amount;
}

/** One balance may fit by chance. */
const FEWEST_EXCHANGED = 2;

/** A column of amounts in which all have one sign although the balances rise and fall has lost its signs. */
function refuseLostSigns(rows: ReadSheetRow[], { movement }: Columns): void {
	if (movement.layout !== 'signedAmount') return;
	const moving = rows.filter((row) => row.movement !== null && row.movement !== 0);
	const [isIn, isOut] = [moving.some((row) => (row.movement ?? 0) > 0), moving.some((row) => (row.movement ?? 0) < 0)];
	const ledger = ledgerRows(rows, PER_MAJOR);
	const { exchanged } = linksOf(isNewestFirst(ledger) ? ledger.toReversed() : ledger);
	if (isIn === isOut || exchanged < FEWEST_EXCHANGED) return;
	throw inputError(
		`Column ${quotedName(movement.amount)} says of every row that money ${isIn ? 'came in' : 'went out'}, but the balances ${isIn ? 'fall' : 'rise'} by the amounts: the signs are missing.`,
		'If another column says debit or credit, set Layout to Type and Amount; if money in and out have a column each, set it to Debit and Credit.',
		'SIGNS_MISSING',
	);
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
