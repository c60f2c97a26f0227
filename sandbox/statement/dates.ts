/** A moment as the statement prints it, without a time zone: day `YYYY-MM-DD`, time `HH:MM:SS`. */
export interface StatementDate {
	day: string;
	time: string;
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const monthFirstPattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads ISO 8601 dates (preferred) and the M/D/YYYY of the documents' samples; null for anything else. */
export function parseStatementDate(text: string): StatementDate | null {
	const iso = isoPattern.exec(text.trim());
	if (iso !== null) {
		const [, year = '', month = '', day = '', hoursAndMinutes = '00:00', seconds = ':00'] = iso;
		return atDay(year, month, day, hoursAndMinutes + seconds);
	}
	const monthFirst = monthFirstPattern.exec(text.trim());
	if (monthFirst === null) return null;
	const [, month = '', day = '', year = ''] = monthFirst;
	return atDay(year, month.padStart(2, '0'), day.padStart(2, '0'), '00:00:00');
}

function atDay(year: string, month: string, day: string, time: string): StatementDate | null {
	const isoDay = `${year}-${month}-${day}`;
	const parsed = new Date(`${isoDay}T00:00:00Z`);
	// 2026-02-30 parses as March 2: only a date that comes back unchanged exists.
	if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== isoDay) return null;
	return { day: isoDay, time };
}

const dayMilliseconds = 24 * 3600 * 1000;

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(isoDay: string): number {
	return Date.parse(`${isoDay}T00:00:00Z`) / dayMilliseconds;
}

/** The number of a calendar week that starts on Monday (1970-01-01 was a Thursday). */
export function weekNumber(isoDay: string): number {
	return Math.floor((dayNumber(isoDay) + 3) / 7);
}
