import { parseMoment } from '../../../../core/base/dates';
import { type Reader, anything, refuse } from '../../../../core/provider/paramTypes';

const DAY_SECONDS = 86_400;

/**
 * A time as UNIX seconds, or null when left empty. A time without a zone is UTC; a date alone is the start or the end of its day.
 */
export function time(edgeOfDay: 'start' | 'end'): Reader<number | null> {
	return anything.transform((value, context) => {
		const given = asText(value);
		if (typeof given !== 'string') return refuse(context, 'must be a date and time');
		if (given.trim() === '') return null;
		return (
			secondsOf(given.trim(), edgeOfDay) ?? refuse(context, 'must be a date and time such as 2026-01-31T00:00:00Z')
		);
	});
}

/** Dates that expressions give are objects; as JSON each of them is an ISO 8601 text. */
function asText(value: unknown): unknown {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'object') return value;
	const text: unknown = JSON.parse(JSON.stringify(value));
	return text;
}

/** A date and time in UNIX seconds, of a date alone the start or end of its day in UTC; null where it is none. */
export function secondsOf(text: string, edgeOfDay: 'start' | 'end'): number | null {
	const moment = parseMoment(text);
	if (moment === null) return null;
	const isDay = !moment.includes('T');
	const hasZone = /(Z|[+-]\d{2}:\d{2})$/.test(moment);
	const instant = Date.parse(isDay || hasZone ? moment : `${moment}Z`);
	if (Number.isNaN(instant)) return null;
	const seconds = Math.floor(instant / 1_000);
	return isDay && edgeOfDay === 'end' ? seconds + DAY_SECONDS - 1 : seconds;
}
