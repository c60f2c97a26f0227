import type { Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { unreadable } from '../../../core/insights/warnings';

const HOUR_SECONDS = 3_600;
/** 1 January 2200. */
const LATEST_SECONDS = 7_258_118_400;

/** A UNIX timestamp in seconds; 0 is not told, and what lies outside 1970 to 2200 is null with a warning. */
export function readTimestamp(reader: Reader, name: string, warnings: Warning[]): number | null {
	const seconds = reader.number(name);
	if (seconds === null || seconds === 0) return null;
	if (seconds > 0 && seconds < LATEST_SECONDS) return seconds;
	warnings.push(unreadable(reader.pathOf([name]), 'a UNIX timestamp in seconds'));
	return null;
}

/** The point in time as ISO 8601, in UTC. */
export function momentAt(seconds: number | null): string | null {
	return seconds === null ? null : new Date(seconds * 1_000).toISOString();
}

/** The calendar day, in UTC. */
export function dayAt(seconds: number | null): string | null {
	return momentAt(seconds)?.slice(0, 10) ?? null;
}

/**
 * The calendar day with which a period begins. The seed's sample begins periods at 22:00 UTC sharp, which is midnight in Central European
 * summer; at 22:00 or 23:00 UTC sharp the next day is meant.
 */
export function firstDayAt(seconds: number | null): string | null {
	if (seconds === null || seconds % HOUR_SECONDS !== 0) return dayAt(seconds);
	return dayAt(seconds + 2 * HOUR_SECONDS);
}
