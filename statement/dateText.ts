import { dayOf, monthOf } from '../core/base/dates';

/** Values of the Date Format option; `/`, `-` and `.` are all accepted between the parts. */
export const DATE_FORMATS = ['auto', 'YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A date as it is written: a known day, or one whose first two numbers may each be the month. */
export type WrittenDate =
	| { kind: 'day'; day: string; time: string }
	| { kind: 'numeric'; first: number; second: number; year: number; time: string }
	| { kind: 'twoDigitYear' }
	| { kind: 'unreadable' };

const UNREADABLE: WrittenDate = { kind: 'unreadable' };

/** No date with a time is longer, and long texts make the patterns below slow. */
const LONGEST_DATE_CHARACTERS = 60;

const DATE_AND_TIME =
	/^(.*?\d)(?:(?:\s*,\s*|\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([AP])?\.?(?:M\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_AND_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s./,-]+([a-z]{3,9})[\s./,-]+(\d{4})$/i;
const MONTH_NAME_AND_DAY = /^([a-z]{3,9})[\s./-]+(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]+(\d{4})$/i;
const TWO_DIGIT_YEAR = /^\d{1,2}[\s./-]+(?:\d{1,2}|[a-z]{3,9})[\s./-]+\d{2}$/i;

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

function namedMonthDay(year: string, monthName: string, day: string): string | null {
	const month = monthOf(year, monthName);
	return month === null ? null : dayOf(Number(year), Number(month.slice(5)), Number(day));
}

/** Reads how a date is written, a time behind it included. Two-digit years are told apart, for they cannot be known. */
export function readWrittenDate(text: string): WrittenDate {
	if (text.length > LONGEST_DATE_CHARACTERS) return UNREADABLE;
	const [, date = '', ...timeParts] = DATE_AND_TIME.exec(text.trim()) ?? [];
	const time = timeOf(...timeParts);
	if (time === null) return UNREADABLE;
	let parts = YEAR_FIRST.exec(date);
	if (parts !== null) return knownDay(dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4])), time);
	parts = YEAR_LAST.exec(date);
	if (parts !== null) {
		return { kind: 'numeric', first: Number(parts[1]), second: Number(parts[3]), year: Number(parts[4]), time };
	}
	parts = DAY_AND_MONTH_NAME.exec(date);
	if (parts !== null) return knownDay(namedMonthDay(parts[3] ?? '', parts[2] ?? '', parts[1] ?? ''), time);
	parts = MONTH_NAME_AND_DAY.exec(date);
	if (parts !== null) return knownDay(namedMonthDay(parts[3] ?? '', parts[1] ?? '', parts[2] ?? ''), time);
	return TWO_DIGIT_YEAR.test(date) ? { kind: 'twoDigitYear' } : UNREADABLE;
}
