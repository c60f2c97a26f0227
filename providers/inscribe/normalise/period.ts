import { daysCovered } from '../../../core/base/dates';
import { DAYS_PER_MONTH, fillDaysOfTransactions } from '../../../core/insights/period';
import type { CreditInsights } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';

/** Fills the period from the days of the first and last booked transaction; Inscribe itself tells none. Less than a month counts as one. */
export function fillPeriod(transactions: readonly Transaction[], insights: CreditInsights): void {
	const days = transactions.flatMap(({ date, status }) => (date === null || status === 'pending' ? [] : [date])).sort();
	const from = days[0] ?? null;
	const to = days.at(-1) ?? null;
	const covered = daysCovered(from, to);
	if (covered === null) return;
	insights.period.from = from;
	insights.period.to = to;
	insights.asOf = to;
	insights.period.months = Math.max(1, Number((covered / DAYS_PER_MONTH).toFixed(2)));
	insights.derived.push('period.from', 'period.to', 'asOf', 'period.months');
	fillDaysOfTransactions(days, insights);
}
