import { dayShifted, daysBetween } from '../base/dates';
import { monthShifted, monthsBetween } from '../base/months';
import type { CreditInsights } from '../shapes/insights';

/** So many whole months at the end of the data show that income has ended, and not that it came a day late. */
const WATCHED_MONTHS = 2;
/** What is left of an income that has ended: interest, a refund, a last small payment. */
const REMAINDER_SHARE = 0.25;

/** A monthly salary may come late: two weeks after a month it is missed. */
const LONGEST_PAUSE_OF_SALARY_DAYS = 45;

/** Warns where the last salary (`YYYY-MM-DD`, null: not told) is long before the end of the period, although the income counts it. */
export function warnOfStoppedSalary(latestOn: string | null, { income, period, dataQuality }: CreditInsights): void {
	const pauseDays = daysBetween(latestOn, period.to);
	if (pauseDays === null || pauseDays <= LONGEST_PAUSE_OF_SALARY_DAYS) return;
	dataQuality.warnings.push({
		code: 'SALARY_STOPPED',
		path: 'income.salary.latestOn',
		message: `The last salary is ${pauseDays} days before the end of the data, and the monthly average of ${income.salary.monthlyAverage} still counts it: the income may have ended.`,
	});
}

/**
 * Warns where the last whole months brought next to no income although those before did: an average over the year still counts it.
 * Says nothing where months are not told.
 */
export function warnOfStoppedIncome({ income, period, asOf, dataQuality }: CreditInsights): void {
	const until = asOf ?? period.to;
	if (until === null || income.monthlyAverage === null || income.monthlyAverage <= 0) return;
	const amounts = new Map(income.months.map(({ month, amount }) => [month, amount]));
	const active = income.months.filter(({ amount }) => amount !== null && amount > 0).map(({ month }) => month);
	const last = lastWholeMonths(until);
	if (!active.some((month) => month < (last[0] ?? month))) return;
	const lastAmounts = last.map((month) => (amounts.has(month) ? (amounts.get(month) ?? null) : 0));
	const most = income.monthlyAverage * REMAINDER_SHARE;
	if (!lastAmounts.every((amount) => amount !== null && amount < most)) return;
	dataQuality.warnings.push({
		code: 'INCOME_STOPPED',
		path: 'income.months',
		message: `In ${last.join(' and ')} the income was ${lastAmounts.join(' and ')}; the monthly average of ${income.monthlyAverage} counts earlier months, and the income may have ended.`,
	});
}

/** The last months, oldest first, that had ended by that day; a month whose last day it is has ended. */
function lastWholeMonths(until: string): string[] {
	const running = dayShifted(until, 1).slice(0, 7);
	return monthsBetween(monthShifted(running, -WATCHED_MONTHS), monthShifted(running, -1));
}
