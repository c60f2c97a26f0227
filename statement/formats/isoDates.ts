import { parseDay } from '../../core/base/dates';
import type { StatementDate } from '../dates';
import type { StatementRow } from '../statementRow';

/** A date for formats that have ISO dates: as it came where that is ISO, else the day it was read as. */
export function isoForm(value: unknown, date: StatementDate | null): unknown {
	return typeof value === 'string' && parseDay(value) !== null ? value : date?.day;
}

/** The date cells of rows that tell their date in the first of these fields, else the next. */
export function dateCells(rows: StatementRow[], ...fields: string[]) {
	return rows.map((row) => ({ rowNumber: row.rowNumber, ...row.firstTold(...fields) }));
}
