import { inputError } from '../../core/base/errors';
import { Faults, quotedName } from '../faults';
import type { ColumnRole } from '../rows/columnNames';
import { layoutOf } from '../rows/columns';
import { type GivenColumns, rolesOf } from '../rows/givenColumns';
import type { InputRow } from '../rows/mapping';
import { type CsvRecord, csvRecords } from './csvRecords';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Banks print the account and the period above the table. */
const MOST_LINES_BEFORE_THE_HEADER = 40;

const NOT_BOOKED = /^\s*(?:pend|vorgemerkt|en attente|pendiente|declin|fail|revert|reject)/i;

/** A table within a CSV text. */
export interface CsvTable {
	separator: string;
	header: string[];
	records: CsvRecord[];
	roles: Map<ColumnRole, string[]>;
}

/** The table within the text: the separator and the line whose cells name the most columns, a date and amounts among them. Null where there is none. */
export function tableOf(text: string, given: GivenColumns): CsvTable | null {
	const separators = SEPARATORS.filter((separator) => text.includes(separator));
	const headers = separators.flatMap((separator) =>
		csvRecords(text, separator, MOST_LINES_BEFORE_THE_HEADER).flatMap(({ cells }, index) => {
			const header = cells.map((cell) => cell.trim());
			const roles = rolesOf(header, given);
			return roles !== null && roles.has('date') && layoutOf(roles) !== null
				? [{ separator, header, roles, index }]
				: [];
		}),
	);
	const [best] = headers.toSorted((left, right) => right.roles.size - left.roles.size);
	if (best === undefined) return withoutHeader(text, separators, given);
	const { index, ...found } = best;
	return { ...found, records: csvRecords(text, found.separator).slice(index + 1) };
}

/** A table without a header, of which the user numbers the columns, the first being 1: by the separator that gives all rows as many cells. */
function withoutHeader(text: string, separators: readonly string[], given: GivenColumns): CsvTable | null {
	const numbers = Object.values(given);
	if (numbers.length === 0 || !numbers.every((number) => /^[1-9]\d{0,2}$/.test(number))) return null;
	const most = Math.max(...numbers.map(Number));
	const read = separators.map((separator) => ({ separator, records: csvRecords(text, separator) }));
	const found = read.find(({ records }) => records.length > 0 && records.every(({ cells }) => cells.length >= most));
	if (found === undefined) return null;
	const width = Math.max(...found.records.map(({ cells }) => cells.length));
	const header = Array.from({ length: width }, (_, index) => String(index + 1));
	const roles = rolesOf(header, given);
	return roles?.has('date') === true && layoutOf(roles) !== null ? { ...found, header, roles } : null;
}

/** Refuses a table of which two columns have one name. */
export function refuseDoubledNames({ header }: CsvTable): void {
	const doubled = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
	if (doubled === undefined) return;
	throw inputError(
		`The file has two columns ${quotedName(doubled)}.`,
		'Give each column a name of its own.',
		'COLUMN_AMBIGUOUS',
	);
}

/** Rows by the names of the columns; a row of another length has slipped, so that its cells stand under the wrong names. */
export function rowsOfTable({ header, records, roles }: CsvTable): InputRow[] {
	const faults = new Faults();
	const [status] = roles.get('status') ?? [];
	const named = header.flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
	const rows = records.map(({ line, cells }): InputRow => {
		if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')) {
			faults.add(
				line,
				'ROW_UNREADABLE',
				`the row has ${cells.length} cells and the header ${header.length}`,
				'Export the file again, or put quotes around cells that hold the separator.',
			);
		}
		const values: Record<string, unknown> = {};
		for (const { name, index } of named) values[name] = cells[index] ?? '';
		if (status !== undefined && NOT_BOOKED.test(String(values[status] ?? ''))) {
			faults.add(
				line,
				'ROW_NOT_BOOKED',
				'the transaction is not booked',
				'Remove the row: it may still change or never happen.',
			);
		}
		return { rowNumber: line, values };
	});
	faults.throwIfAny();
	return rows;
}
