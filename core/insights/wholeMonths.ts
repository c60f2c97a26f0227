import { dayShifted } from '../base/dates';
import { largest, smallest } from '../base/extremes';
import { monthShifted, monthsBetween } from '../base/months';
import type { CreditInsights } from '../shapes/insights';

/**
 * An account in use has a transaction within some days: one whose first transaction is not later than this day of a month has that
 * month from its beginning.
 */
const LATEST_FIRST_DAY_OF_WHOLE_MONTH = 5;

/**
 * The calendar months (`YYYY-MM`) that the data covers from their first to their last day, oldest first. A month that ran on the last
 * day of the data is none, nor is one in which the data began; that day is the first transaction's, where it is told, or that of the
 * period. Months after the last in which anything moved are none either. Null where nothing tells it.
 */
export function wholeMonthsOf(insights: CreditInsights): string[] | null {
	const { period, asOf, dataQuality, income, expenses, cashFlow } = insights;
	const active = [
		...[...income.months, ...expenses.months].filter(({ amount }) => amount !== 0),
		...cashFlow.months.filter(({ inflow, outflow }) => inflow !== 0 || outflow !== 0),
	].map(({ month }) => month);
	const firstActive = smallest(active);
	const lastActive = largest(active);
	const first = firstWhole(dataQuality.firstTransactionOn, period.from, firstActive);
	const until = asOf ?? period.to;
	// Without a last day the last month in which anything moved may still have been running.
	const ended = until === null ? (lastActive === null ? null : monthShifted(lastActive, -1)) : lastEnded(until);
	if (first === null || ended === null) return null;
	return monthsBetween(first, lastActive !== null && lastActive < ended ? lastActive : ended);
}

function firstWhole(firstTransactionOn: string | null, from: string | null, firstActive: string | null): string | null {
	if (firstTransactionOn !== null) {
		const month = firstTransactionOn.slice(0, 7);
		return Number(firstTransactionOn.slice(8)) <= LATEST_FIRST_DAY_OF_WHOLE_MONTH ? month : monthShifted(month, 1);
	}
	const begun = from === null ? null : from.endsWith('-01') ? from.slice(0, 7) : monthShifted(from.slice(0, 7), 1);
	if (firstActive === null) return begun;
	// On which day of the first active month the data begins is not told: only where it reaches back beyond it is the month whole.
	const reachesBack = from !== null && from <= `${firstActive}-01`;
	const isWindow = from !== null && from.slice(0, 7) >= monthShifted(firstActive, -1);
	return reachesBack && isWindow ? firstActive : later(begun, monthShifted(firstActive, 1));
}

function later(left: string | null, right: string): string {
	return left !== null && left > right ? left : right;
}

/** The last month that had ended by the end of that day. */
function lastEnded(day: string): string {
	return monthShifted(dayShifted(day, 1).slice(0, 7), -1);
}
