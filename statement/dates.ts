import { daysBetween } from '../core/base/dates';
import {
	DATE_ORDERS,
	type DateFormat,
	type DateOrder,
	dayInOrder,
	readWrittenDate,
	type WrittenDate,
} from './dateText';
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

/** How the dates of a statement are to be read. */
export interface DateReading {
	dateFormat: DateFormat;
	/** `YYYY-MM-DD` in UTC: a year of two digits is the last one that is not in the future. */
	today: string;
}

type NumericDate = Extract<WrittenDate, { kind: 'numeric' }>;
type ReadableDate = Extract<WrittenDate, { kind: 'day' | 'numeric' }>;

const WRITE_IT_OUT = 'Write the date as YYYY-MM-DD.';
const SET_THE_OPTION = 'Set the option Date Format to the way this statement writes its dates.';
const FOUR_DIGITS = 'Write the year with four digits.';

const FIRST_IN: Readonly<Record<DateOrder, string>> = {
	'DD/MM/YYYY': 'day',
	'MM/DD/YYYY': 'month',
	'YYYY-MM-DD': 'year',
};

/** Where the year may stand in front or behind, the reading that spreads the dates over this many times more days is the wrong one. */
const SPREAD_OF_A_WRONG_YEAR = 4;

/**
 * Reads the dates of a whole statement. With `auto`, any row that fits one order only decides between day, month and year (of two
 * digits) first for all of them; contradicting rows and an undecided file become faults, as do unreadable dates (null in the result).
 */
export function readDates(cells: DateCell[], reading: DateReading, faults: Faults): Array<StatementDate | null> {
	return datesWithFormat(cells, reading, faults).dates;
}

/** As `readDates`, with how the dates are written, for people; null where there are none. */
export function datesWithFormat(
	cells: DateCell[],
	reading: DateReading,
	faults: Faults,
): { dates: Array<StatementDate | null>; format: string | null } {
	const { dateFormat, today } = reading;
	const written = eachOnce(cells, (cell) => readable(cell, today, faults));
	const order = dateFormat === 'auto' ? decideOrder(cells, written, today, faults) : dateFormat;
	const isInNumbers = written.some((date) => date?.kind === 'numeric');
	return {
		dates: inOrder(cells, written, order, today, faults),
		format: isInNumbers ? order : formatOf(cells[0]?.value),
	};
}

/** Reads each text once, as days come again and again; what cannot be read is asked for each cell, so that each is a fault. */
function eachOnce<T>(cells: readonly DateCell[], read: (cell: DateCell) => T | null): Array<T | null> {
	const known = new Map<unknown, T>();
	return cells.map((cell) => {
		const found = known.get(cell.value) ?? read(cell);
		if (found !== null) known.set(cell.value, found);
		return found;
	});
}

/** How a date is written that can be read in one way only. */
function formatOf(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	if (/^\s*\d{4}/.test(value)) return 'YYYY-MM-DD';
	return /^\s*\d/.test(value) ? 'DD MMM YYYY' : 'MMM DD, YYYY';
}

function inOrder(
	cells: DateCell[],
	written: ReadonlyArray<ReadableDate | null>,
	order: DateOrder | null,
	today: string,
	faults: Faults,
): Array<StatementDate | null> {
	const known = new Map<NumericDate, StatementDate>();
	return cells.map((cell, index) => {
		const date = written[index] ?? null;
		if (date === null) return null;
		if (date.kind === 'day') return { day: date.day, time: date.time };
		if (order === null) return null;
		const before = known.get(date);
		if (before !== undefined) return before;
		const day = dayInOrder(date.parts, order, today);
		if (day !== null) {
			const found = { day, time: date.time };
			known.set(date, found);
			return found;
		}
		addUnreadable(cell, date, order, faults);
		return null;
	});
}

function addUnreadable(
	{ rowNumber, field, value }: DateCell,
	date: NumericDate,
	order: DateOrder,
	faults: Faults,
): void {
	const isOfFuture = dayInOrder(date.parts, order, '2200-12-31') !== null;
	if (isOfFuture) faults.add(rowNumber, 'DATE_UNREADABLE', ofFuture(field, value), FOUR_DIGITS);
	else {
		const problem = `${field} ${quoted(value)} is not a date written as ${order}`;
		faults.add(rowNumber, 'DATE_UNREADABLE', problem, `Correct the date. ${SET_THE_OPTION}`);
	}
}

function ofFuture(field: string, value: unknown): string {
	return `${field} ${quoted(value)} has a year of two digits and would be in the future`;
}

function readable({ rowNumber, field, value }: DateCell, today: string, faults: Faults): ReadableDate | null {
	if (value === undefined || value === null || value === '') {
		faults.add(rowNumber, 'DATE_MISSING', `${field} is empty`, `Fill in the date. ${WRITE_IT_OUT}`);
		return null;
	}
	const date = typeof value === 'string' ? readWrittenDate(value, today) : null;
	if (date?.kind === 'day' || date?.kind === 'numeric') return date;
	if (date?.kind === 'futureYear') faults.add(rowNumber, 'DATE_UNREADABLE', ofFuture(field, value), FOUR_DIGITS);
	else faults.add(rowNumber, 'DATE_UNREADABLE', `${field} ${quoted(value)} is not a date`, WRITE_IT_OUT);
	return null;
}

/** The orders that a date fits by its numbers; the 31st of every month is let through, so that it is told as a wrong date. */
function ordersOf({ parts }: NumericDate, today: string): DateOrder[] {
	const [first, second, third] = parts;
	if (third.length === 2) return DATE_ORDERS.filter((order) => dayInOrder(parts, order, today) !== null);
	const fits = (day: string, month: string) => Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
	return [
		...(fits(first, second) ? (['DD/MM/YYYY'] as const) : []),
		...(fits(second, first) ? (['MM/DD/YYYY'] as const) : []),
	];
}

/** The order that the rows themselves prove, or null after a fault. A file whose every date reads the same either way needs none. */
function decideOrder(
	cells: DateCell[],
	written: Array<ReadableDate | null>,
	today: string,
	faults: Faults,
): DateOrder | null {
	const seen = new Set<NumericDate>();
	const open = written.flatMap((date, index) => {
		const cell = cells[index];
		if (date?.kind !== 'numeric' || cell === undefined || seen.has(date)) return [];
		seen.add(date);
		const orders = ordersOf(date, today);
		return orders.length === 0 ? [] : [{ date, cell, orders }];
	});
	const common = DATE_ORDERS.filter((order) => open.every(({ orders }) => orders.includes(order)));
	if (common.length === 0) {
		return open.length === 0 ? 'DD/MM/YYYY' : contradiction(open, faults);
	}
	const readsAlike = ({ date }: { date: NumericDate }, orders: readonly DateOrder[]) =>
		new Set(orders.map((order) => dayInOrder(date.parts, order, today))).size === 1;
	const left = withoutWrongYear(
		common,
		open.map(({ date }) => date),
		today,
	);
	const undecided = open.find((entry) => !readsAlike(entry, left));
	if (undecided === undefined) return left[0] ?? null;
	const choices = left.map((order) => FIRST_IN[order]).join(' or the ');
	faults.add(
		undecided.cell.rowNumber,
		'DATE_AMBIGUOUS',
		`${undecided.cell.field} ${quoted(undecided.cell.value)} may have the ${choices} first, and no row of the statement decides it`,
		SET_THE_OPTION,
	);
	return null;
}

function contradiction(open: Array<{ cell: DateCell; orders: DateOrder[] }>, faults: Faults): null {
	const decided = open.filter(({ orders }) => orders.length === 1);
	const [first = open[0]] = decided;
	const other = open.find(({ orders }) => first !== undefined && !orders.includes(first.orders[0] ?? 'DD/MM/YYYY'));
	if (first === undefined || other === undefined) return null;
	const says = ({ orders }: { orders: DateOrder[] }) => FIRST_IN[orders[0] ?? 'DD/MM/YYYY'];
	faults.add(
		first.cell.rowNumber,
		'DATE_CONTRADICTORY',
		`${first.cell.field} ${quoted(first.cell.value)} has the ${says(first)} first, but row ${other.cell.rowNumber} ` +
			`${quoted(other.cell.value)} has the ${says(other)} first`,
		`Write all dates of the statement in one way, best as YYYY-MM-DD.`,
	);
	return null;
}

/**
 * Two digits in front may be a day or a year (13/04/21). Taken for years, the days of one month become the same day of many years:
 * where one reading spreads the dates over far more days than the other, it is dropped.
 */
function withoutWrongYear(orders: readonly DateOrder[], dates: NumericDate[], today: string): readonly DateOrder[] {
	const yearLast = orders.filter((order) => order !== 'YYYY-MM-DD');
	if (yearLast.length === orders.length || yearLast.length === 0) return orders;
	const spread = (order: DateOrder) => {
		const days = dates.flatMap(({ parts }) => dayInOrder(parts, order, today) ?? []).toSorted();
		return daysBetween(days[0] ?? null, days.at(-1) ?? null) ?? 0;
	};
	const behind = Math.min(...yearLast.map(spread));
	const inFront = spread('YYYY-MM-DD');
	if (behind * SPREAD_OF_A_WRONG_YEAR < inFront) return yearLast;
	return inFront * SPREAD_OF_A_WRONG_YEAR < behind ? ['YYYY-MM-DD'] : orders;
}
