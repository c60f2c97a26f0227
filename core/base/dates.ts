/** Milliseconds of a day in UTC. */
export const DAY_MS = 86_400_000;

/** The same instant must come out of the parts that went in: 2021-02-30 is no day. */
function isRealDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYYY-MM-DD` of a real calendar day, or null. Month and day are 1-based. */
export function dayOf(year: number, month: number, day: number): string | null {
	if (year < 1900 || year > 2200 || !isRealDay(year, month, day)) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?|24:00(?::00(?:\.0+)?)?`;
const ISO = new RegExp(
	String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ](${TIME})\s*(Z|([+-](?:[01]\d|2[0-3]))(?::?([0-5]\d))?)?)?$`,
	'i',
);

/** The calendar day as written in an ISO date or date-time (no shift between time zones), or null. */
export function parseDay(text: string): string | null {
	const match = ISO.exec(text.trim());
	return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** An ISO date-time with its separator and zone as ISO 8601 wants them; a text without a zone stays without. Null if unreadable. */
export function parseMoment(text: string): string | null {
	const day = parseDay(text);
	const [, , , , time, zone, hours, minutes] = ISO.exec(text.trim()) ?? [];
	if (day === null || time === undefined) return day;
	return `${day}T${time}${hours === undefined ? (zone ?? '').toUpperCase() : `${hours}:${minutes ?? '00'}`}`;
}

/** Unix ms of an ISO date or date-time; a text without a zone is taken as UTC, so that nothing hangs on the machine's own. Null if unreadable. */
export function instantOf(text: string): number | null {
	const moment = parseMoment(text);
	if (moment === null) return null;
	const hasZone = !moment.includes('T') || /(Z|[+-]\d{2}:\d{2})$/.test(moment);
	const instant = Date.parse(hasZone ? moment : `${moment}Z`);
	return Number.isNaN(instant) ? null : instant;
}

/** Days from one calendar day to another, both `YYYY-MM-DD`; null if one is not told. */
export function daysBetween(from: string | null, to: string | null): number | null {
	if (from === null || to === null) return null;
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Days that data covers from its first to its last one, both counted: 1 January to 31 March of 2021 are 90. Null if one is not told. */
export function daysCovered(from: string | null, to: string | null): number | null {
	const apart = daysBetween(from, to);
	return apart === null ? null : apart + 1;
}

/** The calendar day (`YYYY-MM-DD`) so many days later, or earlier for a negative number. */
export function dayShifted(day: string, by: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** `YYYY-MM` from a year and an English month name; accepts short names. */
export function monthOf(year: string, monthName: string): string | null {
	if (!/^\d{4}$/.test(year)) return null;
	const name = monthName.trim().toLowerCase();
	const index = MONTHS.findIndex(
		(month) => month === name || (name.length >= 3 && name.length <= 4 && month.startsWith(name)),
	);
	return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}`;
}
