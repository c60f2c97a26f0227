const DAY_MS = 86_400_000;

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

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The calendar day as written in an ISO date or date-time (no shift between time zones), or null. */
export function parseDay(text: string): string | null {
	const match = ISO.exec(text.trim());
	if (match === null || Number(match[4] ?? 0) > 24) return null;
	return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** An ISO date-time with its separator and zone as ISO 8601 wants them; a text without a zone stays without. Null if unreadable. */
export function parseMoment(text: string): string | null {
	const trimmed = text.trim();
	if (parseDay(trimmed) === null) return null;
	return trimmed
		.replace(/^(\S{10})[ t]/, '$1T')
		.replace(/\s+(?=Z|[+-])/i, '')
		.toUpperCase();
}

/** Days from one calendar day to another, both `YYYY-MM-DD`; null if one is not told. */
export function daysBetween(from: string | null, to: string | null): number | null {
	if (from === null || to === null) return null;
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
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

/** `YYYY-MM` from a year and an English month name; accepts short names and the spelling "Febuary" of Periculum's document. */
export function monthOf(year: string, monthName: string): string | null {
	if (!/^\d{4}$/.test(year)) return null;
	const name = monthName
		.trim()
		.toLowerCase()
		.replace(/^febuary$/, 'february');
	const index = MONTHS.findIndex(
		(month) => month === name || (name.length >= 3 && name.length <= 4 && month.startsWith(name)),
	);
	return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}`;
}
