import { inputError } from '../../core/base/errors';
import { quotedName } from '../faults';
import type { ColumnRole } from '../rows/columnNames';
import { columnNames, layoutOf } from '../rows/columns';
import { type ReadSheet, type StatementOfRows, readSheet, statementFromRows } from '../rows/fromRows';
import {
	type DecimalSeparator,
	DEFAULT_CREDIT_WORDS,
	DEFAULT_DEBIT_WORDS,
	type InputRow,
	type RowMapping,
} from '../rows/mapping';
import { isNothing, readSheetNumber } from '../rows/sheetNumber';
import type { DateFormat } from '../dateText';
import { type GivenColumns, rolesOf } from '../rows/givenColumns';
import { refuseDoubledNames, rowsOfTable, tableOf } from './csvTable';

/** Said by a type column, beside the words that are known without a table of one's own. */
const DEBIT_WORDS = [...DEFAULT_DEBIT_WORDS, 'db', 'af', 's', 'soll', 'cargo', 'debito', 'debet'];
const CREDIT_WORDS = [...DEFAULT_CREDIT_WORDS, 'bij', 'h', 'haben', 'abono', 'credito'];

const BY_HAND =
	'Put Extract From File in front, set Transactions From to Input Items, and choose the columns and the decimal separator there.';
const MOST_COLUMNS_LISTED = 30;
const UNDER_OPTIONS =
	'Name the columns under Options (Date Column, and Amount Column or Debit Column and Credit Column), as they stand in the table; in a file without a header give their numbers, the first being 1.';

/** How a CSV file was read. */
export interface UnderstoodCsv {
	format: 'csv';
	separator: string;
	columns: string[];
	decimal: DecimalSeparator;
}

/** No column of a file has this name. */
const DESCRIPTION = '\u0000description';

/** The texts of all columns that describe a payment, its name and its purpose, as one. */
function withOneDescription(rows: readonly InputRow[], columns: readonly string[]): InputRow[] {
	return rows.map(({ rowNumber, values }) => {
		const texts = columns.map((column) => String(values[column] ?? '').trim()).filter((text) => text !== '');
		return { rowNumber, values: { ...values, [DESCRIPTION]: [...new Set(texts)].join(' ') } };
	});
}

/** One sign before three digits: a thousand, or three decimals. */
const MAY_BE_EITHER = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/;

/** The decimal separator by which most amounts can be read; refused where none of them decides between thousands and decimals. */
export function decimalOf(
	rows: readonly InputRow[],
	columns: readonly string[],
	reading: Pick<CsvReading, 'columns'>,
): DecimalSeparator {
	const cells = rows
		.flatMap(({ values }) => columns.map((column) => String(values[column] ?? '')))
		.filter((cell) => !isNothing(cell));
	const readable = (separator: DecimalSeparator) => cells.filter((cell) => readSheetNumber(cell, separator) !== null);
	const [point, comma] = [readable('.'), readable(',')];
	const isOpen = cells.some((cell) => MAY_BE_EITHER.test(cell));
	const isDecided =
		point.length !== comma.length && cells.some((cell) => /[.,]/.test(cell) && !MAY_BE_EITHER.test(cell));
	if (!isOpen || isDecided) return point.length >= comma.length ? '.' : ',';
	throw inputError(
		'No amount of the file decides whether its points and commas stand before decimals or thousands.',
		reading.columns === undefined ? BY_HAND : 'Set Decimals under Options.',
		'DECIMAL_AMBIGUOUS',
	);
}

/** How a CSV text is read, and the day on which it is. */
interface CsvReading {
	dateFormat: DateFormat;
	/** `YYYY-MM-DD` in UTC. */
	today: string;
	/** Where the file leaves open what stands before decimals; undefined finds it. */
	decimalSeparator?: DecimalSeparator;
	/** Columns that the user names; undefined for who cannot be asked. */
	columns?: GivenColumns;
}

/** A table out of a CSV text, with the mapping that its header and cells speak for. */
interface FoundTable {
	rows: InputRow[];
	mapping: RowMapping;
	/** What the column of currencies says of all rows; null where there is none. */
	currency: string | null;
}

/** Reads a statement out of a CSV text for a provider that needs balances. */
export function statementFromCsv(text: string, reading: CsvReading): StatementOfRows & { understood: UnderstoodCsv } {
	const { rows, mapping, understood } = foundTable(text, reading);
	if (mapping.balanceColumn === undefined) {
		throw inputError(
			'The file has no column with the balance after each transaction.',
			'Export the statement with balances: Periculum analyses none without them.',
			'COLUMN_MISSING',
		);
	}
	return { ...statementFromRows(rows, mapping, reading.today), understood };
}

/** Reads the rows of a CSV text, with balances or without. */
export function sheetFromCsv(text: string, reading: CsvReading): ReadSheet & { understood: UnderstoodCsv } {
	const { rows, mapping, understood, currency } = foundTable(text, reading);
	const sheet = readSheet(rows, { ...mapping, mayLackBalances: true }, reading.today);
	return { ...sheet, currency: currency ?? sheet.currency, understood };
}

/** One currency for all rows, as a column tells it. */
function currencyColumn(rows: readonly InputRow[], column: string | undefined): string | null {
	if (column === undefined) return null;
	const codes = new Set(
		rows.map(({ values }) =>
			String(values[column] ?? '')
				.trim()
				.toUpperCase(),
		),
	);
	codes.delete('');
	const [code, other] = [...codes];
	if (other !== undefined) {
		throw inputError(
			`The file has amounts in ${[...codes].slice(0, 3).join(', ')}.`,
			'Make one statement of each currency.',
			'MIXED_CURRENCY',
		);
	}
	return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : null;
}

/** Separator, header line, columns and decimal separator of a CSV text, found by themselves. Throws an input error with the cure. */
function foundTable(text: string, reading: CsvReading): FoundTable & { understood: UnderstoodCsv } {
	const table = tableOf(text.replace(/^\uFEFF/, ''), reading.columns ?? {});
	if (table === null) throw noColumns(reading);
	refuseDoubledNames(table);
	const found = mapped(rowsOfTable(table), table.roles, reading);
	const { decimalSeparator: decimal } = found.mapping;
	return { ...found, understood: { format: 'csv', separator: table.separator, columns: table.header, decimal } };
}

function noColumns({ columns }: CsvReading, listed = '') {
	const given = Object.values(columns ?? {});
	const wanted =
		given.length === 0
			? 'a date column and columns of amounts'
			: `${given.map(quotedName).join(', ')} and the other columns that are needed`;
	const cure = columns === undefined ? BY_HAND : UNDER_OPTIONS;
	return inputError(`The table has no line that names ${wanted}.${listed}`, cure, 'COLUMN_MISSING');
}

/** Rows of a table that came in as objects, such as Extract From File gives them, with balances or without. */
export function sheetFromObjects(
	rows: readonly InputRow[],
	reading: CsvReading,
): ReadSheet & { columns: string[]; decimal: DecimalSeparator } {
	const columns = columnNames(rows);
	const roles = rolesOf(columns, reading.columns ?? {});
	if (roles === null)
		throw noColumns(reading, ` Its columns are ${columns.slice(0, MOST_COLUMNS_LISTED).map(quotedName).join(', ')}.`);
	const { mapping, rows: described, currency } = mapped(rows, roles, reading);
	const sheet = readSheet(described, { ...mapping, mayLackBalances: true }, reading.today);
	return { ...sheet, currency: currency ?? sheet.currency, columns, decimal: mapping.decimalSeparator };
}

/** The mapping that the names of the columns and their cells speak for. Throws an input error with the cure. */
function mapped(told: readonly InputRow[], roles: ReadonlyMap<ColumnRole, string[]>, reading: CsvReading): FoundTable {
	const { dateFormat, decimalSeparator } = reading;
	const layout = layoutOf(roles);
	if (layout === null || !roles.has('date')) throw noColumns(reading);
	const column = (role: ColumnRole) => roles.get(role)?.[0];
	const balance = column('balance') ?? column('balanceBefore');
	const rows = withOneDescription(told, roles.get('description') ?? []);
	const amounts = layout.layout === 'debitCredit' ? layout.columns : [column('amount') ?? ''];
	const decimal = decimalSeparator ?? decimalOf(rows, balance === undefined ? amounts : [...amounts, balance], reading);
	const isSigned = rows.some(({ values }) => (readSheetNumber(values[amounts[0] ?? ''], decimal)?.value ?? 0) < 0);
	const mapping: RowMapping = {
		// Where amounts bear signs, a type column says what kind of payment it is.
		layout: layout.layout === 'typeColumn' && isSigned ? 'signedAmount' : layout.layout,
		dateColumn: column('date') ?? '',
		descriptionColumn: DESCRIPTION,
		balanceColumn: balance,
		amountColumn: column('amount'),
		typeColumn: column('type'),
		debitColumn: column('debit'),
		creditColumn: column('credit'),
		debitWords: DEBIT_WORDS,
		creditWords: CREDIT_WORDS,
		decimalSeparator: decimal,
		dateFormat,
	};
	return { rows, mapping, currency: currencyColumn(rows, column('currency')) };
}
