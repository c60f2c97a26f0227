import { dayOf } from '../core/base/dates';
import { type DateFormat, readWrittenDate, type WrittenDate } from './dateText';
import { type Faults, quoted } from './faults';

/** Where a date stands, for the words about it. */
export interface DateCell {
	rowNumber: number;
	/** The field as a message names it, e.g. `date` or `column "Date"`. */
	field: string;
	value: unknown;
}

/** A calendar day `YYYY-MM-DD`, and the time of day `HH:MM:SS.fff` ('' when none is written). */
export interface StatementDate {
	day: string;
	time: string;
}

type NumericDate = Extract<WrittenDate, { kind: 'numeric' }>;
type ReadableDate = Extract<WrittenDate, { kind: 'day' | 'numeric' }>;
type Order = 'DD/MM/YYYY' | 'MM/DD/YYYY';

const WRITE_IT_OUT = 'Write the date as YYYY-MM-DD.';
const SET_THE_OPTION = 'Set the option Date Format to the way this statement writes its dates.';

/**
 * Reads the dates of a whole statement. With `auto`, any row with a number over 12 decides between day first and month first for
 * all of them; contradicting rows and an undecided file become faults, as do unreadable dates (null in the result).
 */
export function readDates(cells: DateCell[], dateFormat: DateFormat, faults: Faults): Array<StatementDate | null> {
	const written = cells.map((cell) => readable(cell, faults));
	const order = dateFormat === 'auto' ? decideOrder(cells, written, faults) : dateFormat;
	return cells.map((cell, index) => {
		const date = written[index] ?? null;
		if (date === null) return null;
		if (date.kind === 'day') return { day: date.day, time: date.time };
		if (order === null) return null;
		const day = order === 'YYYY-MM-DD' ? null : dayIn(date, order);
		if (day !== null) return { day, time: date.time };
		const problem = `${cell.field} ${quoted(cell.value)} is not a date written as ${order}`;
		faults.add(cell.rowNumber, 'DATE_UNREADABLE', problem, `Correct the date. ${SET_THE_OPTION}`);
		return null;
	});
}

function readable({ rowNumber, field, value }: DateCell, faults: Faults): ReadableDate | null {
	if (value === undefined || value === null || value === '') {
		faults.add(rowNumber, 'DATE_MISSING', `${field} is empty`, `Fill in the date. ${WRITE_IT_OUT}`);
		return null;
	}
	const date = typeof value === 'string' ? readWrittenDate(value) : null;
	if (date?.kind === 'day' || date?.kind === 'numeric') return date;
	if (date?.kind === 'twoDigitYear') {
		const problem = `${field} ${quoted(value)} has a year of two digits`;
		faults.add(rowNumber, 'DATE_UNREADABLE', problem, 'Write the year with four digits.');
	} else {
		faults.add(rowNumber, 'DATE_UNREADABLE', `${field} ${quoted(value)} is not a date`, WRITE_IT_OUT);
	}
	return null;
}

function dayIn({ first, second, year }: NumericDate, order: Order): string | null {
	return order === 'DD/MM/YYYY' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** The order that the rows themselves prove, or null after a fault. A file whose every date reads the same either way needs none. */
function decideOrder(cells: DateCell[], written: Array<ReadableDate | null>, faults: Faults): Order | null {
	const dayFirst = written.findIndex((date) => date?.kind === 'numeric' && date.first > 12 && date.second <= 12);
	const monthFirst = written.findIndex((date) => date?.kind === 'numeric' && date.second > 12 && date.first <= 12);
	const open = written.findIndex((date) => date?.kind === 'numeric' && date.first !== date.second);
	const [dayFirstCell, monthFirstCell, openCell] = [cells[dayFirst], cells[monthFirst], cells[open]];
	if (dayFirstCell !== undefined && monthFirstCell !== undefined) {
		faults.add(
			dayFirstCell.rowNumber,
			'DATE_CONTRADICTORY',
			`${dayFirstCell.field} ${quoted(dayFirstCell.value)} has the day first, but row ${monthFirstCell.rowNumber} ` +
				`${quoted(monthFirstCell.value)} has the month first`,
			`Write all dates of the statement in one way, best as YYYY-MM-DD.`,
		);
		return null;
	}
	if (dayFirstCell !== undefined) return 'DD/MM/YYYY';
	if (monthFirstCell !== undefined || openCell === undefined) return 'MM/DD/YYYY';
	faults.add(
		openCell.rowNumber,
		'DATE_AMBIGUOUS',
		`${openCell.field} ${quoted(openCell.value)} may have the day or the month first, and no row of the statement decides it`,
		SET_THE_OPTION,
	);
	return null;
}
