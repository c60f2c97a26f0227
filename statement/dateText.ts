import { DAY_MS, dayOf } from '../core/base/dates';
import { monthNumber } from './monthNames';

/** Values of the Date Format option; `/`, `-` and `.` are all accepted between the parts. */
export const DATE_FORMATS = ['auto', 'YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** The orders of the parts of a date that is written in numbers only. */
export const DATE_ORDERS = ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as it is written: a known day, or three numbers whose order the other dates of the statement have to tell. */
export type WrittenDate =
	| { kind: 'day'; day: string; time: string }
	| { kind: 'numeric'; parts: [string, string, string]; time: string }
	| { kind: 'futureYear' }
	| { kind: 'unreadable' };

const UNREADABLE: WrittenDate = { kind: 'unreadable' };

/** No date with a time is longer, and long texts make the patterns below slow. */
const LONGEST_DATE_CHARACTERS = 60;

const DATE_AND_TIME =
	/^(.*?\d)(?:(?:\s{0,60},\s{0,60}|\s{1,60}|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s{0,60}([AP])?\.?(?:M\.?)?\s{0,60}(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** Colons are Danske Bank's. */
const YEAR_FIRST = /^(\d{4})([-/.:])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_AND_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s./,-]+(\p{L}{3,10})[\s./,-]+'?(\d{4}|\d{2})$/iu;
const MONTH_NAME_AND_DAY = /^(\p{L}{3,10})[\s./-]+(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]+'?(\d{4}|\d{2})$/iu;

/** The time of day as a text that sorts, `HH:MM:SS.fff`; empty if none is written, null if it is no time. */
function timeOf(hours = '', minutes = '', seconds = '', fraction = '', half = ''): string | null {
	if (hours === '') return half === '' ? '' : null;
	let hour = Number(hours);
	if (half !== '') {
		if (hour < 1 || hour > 12) return null;
		hour = (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
	}
	if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
	return `${String(hour).padStart(2, '0')}:${minutes}:${seconds.padStart(2, '0')}.${fraction.padEnd(3, '0')}`;
}

function knownDay(day: string | null, time: string): WrittenDate {
	return day === null ? UNREADABLE : { kind: 'day', day, time };
}

/** The first day that lies in the future everywhere on earth: with UTC's `today`, somewhere it may be tomorrow already. */
export function isFuture(day: string, today: string): boolean {
	return Date.parse(day) > Date.parse(today) + DAY_MS;
}

/** A year as written: two digits are of this century, for no statement is older. */
function fullYear(year: string): number {
	return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function namedMonthDay(
	year: string,
	monthName: string,
	day: string,
	{ time, today }: { time: string; today: string },
): WrittenDate {
	const month = monthNumber(monthName);
	const known = month === null ? null : dayOf(fullYear(year), month, Number(day));
	if (known !== null && year.length === 2 && isFuture(known, today)) return { kind: 'futureYear' };
	return knownDay(known, time);
}

/** The day that three numbers are in this order, `YYYY-MM-DD`; null where they are none, or where two digits of a year lie in the future. */
export function dayInOrder(parts: readonly [string, string, string], order: DateOrder, today: string): string | null {
	const [first, second, third] = parts;
	if (order === 'YYYY-MM-DD' && (third.length !== 2 || first.length !== 2)) return null;
	const [year, month, day] =
		order === 'YYYY-MM-DD' ? parts : order === 'DD/MM/YYYY' ? [third, second, first] : [third, first, second];
	const known = dayOf(fullYear(year), Number(month), Number(day));
	return known !== null && year.length === 2 && isFuture(known, today) ? null : known;
}

/** Reads how a date is written, a time behind it included. `today` (`YYYY-MM-DD`, UTC) bounds years of two digits: they are of this century. */
export function readWrittenDate(text: string, today: string): WrittenDate {
	if (text.length > LONGEST_DATE_CHARACTERS) return UNREADABLE;
	const [, date = '', ...timeParts] = DATE_AND_TIME.exec(text.trim()) ?? [];
	const time = timeOf(...timeParts);
	if (time === null) return UNREADABLE;
	let parts = YEAR_FIRST.exec(date);
	if (parts !== null) return knownDay(dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4])), time);
	parts = COMPACT.exec(date);
	if (parts !== null) return knownDay(dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])), time);
	parts = NUMBERS.exec(date);
	if (parts !== null) return { kind: 'numeric', parts: [parts[1] ?? '', parts[3] ?? '', parts[4] ?? ''], time };
	parts = DAY_AND_MONTH_NAME.exec(date);
	if (parts !== null) return namedMonthDay(parts[3] ?? '', parts[2] ?? '', parts[1] ?? '', { time, today });
	parts = MONTH_NAME_AND_DAY.exec(date);
	if (parts !== null) return namedMonthDay(parts[3] ?? '', parts[1] ?? '', parts[2] ?? '', { time, today });
	return UNREADABLE;
}
