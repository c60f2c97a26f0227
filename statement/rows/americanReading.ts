import { inputError } from '../../core/base/errors';
import { amountColumns, type Columns } from './columns';
import { dateText, isExcelDay } from './cells';
import type { InputRow } from './mapping';

/**
 * Files that banks call .xls are often HTML or CSV inside. n8n's Extract From File then reads them the American way before we see
 * them: 12,50 becomes 1250, 1.234,56 becomes 1.23456, 03/04/2026 becomes 4 March while 13/04/2026 stays text, and dates of HTML
 * become instants of the server's midnight, a day early east of Greenwich. Nothing in the balances shows it.
 */
const CURE =
	'In Extract From File, switch on the option RAW Data (for a file of .xls that is HTML or CSV inside: it is read the American way otherwise), and run both nodes again.';

/** Fewer rows show no pattern. */
const FEWEST_ROWS = 3;
/** Midnight of a server east of Greenwich, UTC: 10:00 (14 hours ahead) to 23:45, but noon, which some banks put for no time. */
const MIDNIGHT_ELSEWHERE = /^\d{4}-\d{2}-\d{2}T(?!12:00)(?:1\d|2[0-3]):(?:00|30|45):00(?:\.000)?Z$/;
const MIDNIGHT_UTC = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.000)?Z$/;
const STARTS_WITH_NUMBER = /^(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}/;
const DOTTED_DAY_FIRST = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?:\s|$)/;
/** Summer and winter time. */
const MOST_MIDNIGHTS = 2;

/** The day of a cell that a spreadsheet reader made a date of, `YYYY-MM-DD`; null for a text that it left alone. */
function convertedDay(cell: unknown): string | null {
	if (isExcelDay(cell)) return String(dateText(cell));
	const text = dateText(cell);
	return typeof text === 'string' ? (MIDNIGHT_UTC.exec(text)?.[1] ?? null) : null;
}

function refuse(what: string): never {
	throw inputError(`The rows look as if the file had been read the American way: ${what}.`, CURE, 'AMERICAN_READING');
}

/** Refuses rows that bear the marks of a file that was read the American way; any others pass. */
export function refuseAmericanReading(rows: readonly InputRow[], columns: Columns): void {
	const dates = rows.map(({ values }) => values[columns.date]);
	const amounts = rows.flatMap(({ values }) => amountColumns(columns).map((column) => values[column]));
	refuseMidnights(dates);
	refuseSwappedDates(dates, amounts);
	refuseLostCommas(dates, amounts);
}

function refuseMidnights(dates: readonly unknown[]): void {
	const instants = dates.map(dateText).filter((date): date is string => typeof date === 'string' && date !== '');
	if (instants.length < FEWEST_ROWS || !instants.every((date) => MIDNIGHT_ELSEWHERE.test(date))) return;
	const times = new Set(instants.map((date) => date.slice(11, 16)));
	if (times.size <= MOST_MIDNIGHTS) {
		refuse(
			`all dates are instants at ${[...times].join(' or ')} UTC, the midnight of another time zone, so each may be a day early`,
		);
	}
}

function refuseSwappedDates(dates: readonly unknown[], amounts: readonly unknown[]): void {
	const converted = dates.flatMap((date) => convertedDay(date) ?? []);
	if (converted.length === 0 || converted.some((day) => Number(day.slice(8)) > 12)) return;
	const left = dates.flatMap((date) =>
		typeof date === 'string' ? (STARTS_WITH_NUMBER.exec(date.trim())?.[1] ?? []) : [],
	);
	if (left.length > 0 && left.every((number) => Number(number) > 12)) {
		refuse(
			'the dates up to the 12th have become dates, with day and month exchanged, and the later ones have stayed text',
		);
	}
	const days = [...new Set(converted)];
	const swapped = new Set(days.map((day) => day.slice(0, 7)));
	const isSpread = days.length >= FEWEST_ROWS && swapped.size === days.length;
	if (left.length === 0 && isSpread && converted.length === dates.length && allWhole(amounts)) {
		refuse('each date is in another month, up to the 12th of it, and all amounts are whole');
	}
}

/** Decimals behind the point, without the noise of binary fractions. */
function decimals(number: number): number {
	return (Number(number.toPrecision(12)).toString().split('.')[1] ?? '').length;
}

function refuseLostCommas(dates: readonly unknown[], amounts: readonly unknown[]): void {
	const numbers = amounts.filter((amount): amount is number => typeof amount === 'number');
	// 1.234,56 has become 1.23456: up to three digits before the point and more than three behind.
	const long = numbers.filter((number) => decimals(number) > 3 && Math.abs(number) < 1_000);
	if (long.length > 0 && numbers.every((number) => Number.isInteger(number) || Math.abs(number) < 1_000)) {
		refuse('amounts have become numbers with more than three decimals, as 1.234,56 becomes 1.23456');
	}
	const texts = dates.filter((date): date is string => typeof date === 'string' && date.trim() !== '');
	const isDotted = texts.length >= FEWEST_ROWS && texts.every((date) => DOTTED_DAY_FIRST.test(date.trim()));
	if (isDotted && allWhole(amounts))
		refuse('dates are written with points, and all amounts are whole, as 12,50 becomes 1250');
}

/** Whether all amounts are whole numbers, and several of them no round ones. */
function allWhole(amounts: readonly unknown[]): boolean {
	const told = amounts.filter((amount) => amount !== undefined && amount !== null && amount !== '');
	const odd = told.filter((amount) => typeof amount === 'number' && amount % 100 !== 0);
	return odd.length >= FEWEST_ROWS && told.every((amount) => Number.isInteger(amount));
}
