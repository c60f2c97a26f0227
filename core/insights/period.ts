import { DAY_MS, daysBetween, daysCovered } from '../base/dates';
import type { CreditInsights } from '../shapes/insights';
import { wholeMonthsOf } from './wholeMonths';

/** Days of a month on average, as INSIGHTS counts them: what total / (days / 30.4) is, whichever provider. */
export const DAYS_PER_MONTH = 30.4;

/**
 * Completes the length of the period (its first and its last day both counted), the days and whole months that the data covers, and its age on the day of `nowMs`. Where `asOf` is
 * the day of a balance (`asOfIsBalanceDay`) it says nothing of the last transaction.
 */
export function completePeriod(insights: CreditInsights, asOfIsBalanceDay: boolean, nowMs: number): void {
	const { period, dataQuality, derived, asOf } = insights;
	if (period.days === null) {
		period.days = daysCovered(period.from, period.to);
		if (period.days !== null && period.days <= 0) {
			period.days = null;
			dataQuality.warnings.push({
				code: 'PERIOD_REVERSED',
				path: 'period',
				message: 'The period ends before it begins; its length is left out.',
			});
		}
		if (period.days !== null) derived.push('period.days');
	}
	if (dataQuality.coverageDays === null && period.days !== null) {
		dataQuality.coverageDays = period.days;
		derived.push('dataQuality.coverageDays');
	}
	if (dataQuality.daysSinceLastTransaction === null && asOf !== null && !asOfIsBalanceDay) {
		const days = daysBetween(asOf, new Date(nowMs).toISOString().slice(0, 10));
		// East of Greenwich a transaction of today can bear tomorrow's date.
		dataQuality.daysSinceLastTransaction = days === null ? null : Math.max(0, days);
		derived.push('dataQuality.daysSinceLastTransaction');
	}
	dataQuality.wholeMonths ??= wholeMonthsOf(insights)?.length ?? null;
	if (dataQuality.wholeMonths !== null) derived.push('dataQuality.wholeMonths');
}

/** Fills the day of the first transaction and the longest time without any, from the days (`YYYY-MM-DD`) of all of them. */
export function fillDaysOfTransactions(days: readonly string[], { dataQuality, derived }: CreditInsights): void {
	const sorted = [...new Set(days)].sort();
	const [first] = sorted;
	if (first === undefined) return;
	dataQuality.firstTransactionOn = first;
	dataQuality.longestGapDays = sorted.reduce((longest, day, index) => {
		const gap = index === 0 ? 0 : (Date.parse(day) - Date.parse(sorted[index - 1] ?? day)) / DAY_MS;
		return Math.max(longest, gap);
	}, 0);
	derived.push('dataQuality.firstTransactionOn', 'dataQuality.longestGapDays');
}
