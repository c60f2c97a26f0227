import { dayShifted } from '../base/dates';
import { sumMoney } from '../base/money';
import type { CountedThing } from '../shapes/insights';

/** The windows that lenders ask for (Plaid's nsf_overdraft_..._30d, 60d, 90d), in days. */
const WINDOW_DAYS = [30, 60, 90, 180];

/** A transaction that is counted; amounts in major units, with either sign. */
export interface CountedRow {
	date: string | null;
	amount: number | null;
}

/**
 * Counts rows over the last 30, 60, 90 and 180 days up to the last day of the data, that day included. A window that begins before the data
 * is none, and there are none where the day of a row or of the data is not told.
 */
export function windowsOf(
	rows: readonly CountedRow[],
	{ from, until, currency }: { from: string | null; until: string | null; currency: string | null },
): CountedThing['windows'] {
	if (from === null || until === null || rows.some(({ date }) => date === null)) return [];
	return WINDOW_DAYS.flatMap((days) => {
		const first = dayShifted(until, 1 - days);
		if (first < from) return [];
		const inside = rows.filter(({ date }) => date !== null && date >= first && date <= until);
		const total = sumMoney([0, ...inside.map(({ amount }) => (amount === null ? null : Math.abs(amount)))], currency);
		return [{ days, count: inside.length, total }];
	});
}

/** On how many days the rows lie; null where the day of one is not told. */
export function daysOf(rows: readonly CountedRow[]): number | null {
	const days = rows.flatMap(({ date }) => date ?? []);
	return days.length === rows.length ? new Set(days).size : null;
}
