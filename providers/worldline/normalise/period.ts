import { dayShifted, daysCovered } from '../../../core/base/dates';
import { dayMonthsShifted, lastDayOf } from '../../../core/base/months';
import type { CreditInsights } from '../../../core/shapes/insights';
import { PERIOD_MONTHS } from './shared';

/** An account in use moves within its first days: where these reach into the next month, nothing may have moved in the one before. */
const DAYS_OF_FIRST_MOVEMENT = 7;

/**
 * Fills the period, which the report does not tell: Worldline collects the last three months, and the day of the balance is the last day
 * of these. Where the months that are told begin later, so does the data, on a day that nobody tells: the last of that month counts.
 * Balances, incomes and expenses must be filled in before.
 */
export function fillPeriod(insights: CreditInsights): void {
	const { period, asOf, income, expenses, dataQuality, derived } = insights;
	period.months = PERIOD_MONTHS;
	if (asOf === null) return;
	period.from = dayShifted(dayMonthsShifted(asOf, -PERIOD_MONTHS), 1);
	period.to = asOf;
	derived.push('period.from', 'period.to');
	const active = [
		...income.months,
		...expenses.months,
		...[...income.sources, ...expenses.categories].flatMap(({ months }) => months),
	].filter(({ amount }) => amount !== 0);
	const [first] = active.map(({ month }) => month).sort();
	const begins = dayShifted(period.from, DAYS_OF_FIRST_MOVEMENT - 1);
	if (first === undefined || first <= begins.slice(0, 7)) return;
	dataQuality.coverageDays = Math.max(0, daysCovered(lastDayOf(first), asOf) ?? 0);
	derived.push('dataQuality.coverageDays');
}
