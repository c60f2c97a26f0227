import Big from 'big.js';
import { daysBetween } from '../../../core/base/dates';
import { roundMoney } from '../../../core/base/money';
import { DAYS_PER_MONTH } from '../../../core/insights/period';
import type { CreditInsights } from '../../../core/shapes/insights';

/** Calendar months differ in length from 30.4 days (January and February have 59 together): so much a divisor by months may be off. */
const UNEVEN_MONTHS_SHARE = 0.04;

/** How Periculum's averages are made those of the time that the data covers. */
export interface Divisor {
	/** The months by which Periculum divides. */
	toldMonths: number | null;
	/** The months that the data covers: Periculum's own where they are that. */
	months: number | null;
	isReplaced: boolean;
	/** The average over the time covered of one that Periculum tells, in major units. */
	perCoveredMonth: (toldAverage: number | null) => number | null;
}

/**
 * Periculum divides by the calendar months in which there was a transaction: 89 days that touch four months count as four. Where that is
 * not the time from the first to the last day, its averages are divided by that time instead (derived); the told ones stay in the
 * categories. Those of the income are left to its payments.
 */
export function divideByCoveredTime(insights: CreditInsights): Divisor {
	const { period, currency, expenses, loans, cashFlow, derived, dataQuality } = insights;
	const covered = coveredMonths(insights);
	const told = period.months;
	if (covered === null || told === null || isClose(told, covered)) {
		return {
			toldMonths: told,
			months: told ?? covered?.toNumber() ?? null,
			isReplaced: false,
			perCoveredMonth: (average) => average,
		};
	}
	const again: Divisor['perCoveredMonth'] = (average) =>
		average === null ? null : roundMoney(new Big(average).times(told).div(covered), currency);
	const divide = <Key extends string>(holder: Record<Key, number | null>, key: Key, path: string) => {
		holder[key] = again(holder[key]);
		if (holder[key] !== null && !derived.includes(path)) derived.push(path);
	};
	divide(expenses, 'monthlyAverage', 'expenses.monthlyAverage');
	divide(expenses, 'notInAverage', 'expenses.notInAverage');
	divide(expenses, 'recurring', 'expenses.recurring');
	divide(expenses.savings, 'monthlyAverage', 'expenses.savings.monthlyAverage');
	divide(loans.repayments, 'monthlyAverage', 'loans.repayments.monthlyAverage');
	divide(loans.drawdowns, 'monthlyAverage', 'loans.drawdowns.monthlyAverage');
	divide(cashFlow, 'monthlyInflow', 'cashFlow.monthlyInflow');
	divide(cashFlow, 'monthlyOutflow', 'cashFlow.monthlyOutflow');
	period.months = covered.round(2).toNumber();
	derived.push('period.months');
	dataQuality.warnings.push({
		code: 'AVERAGES_DIVIDED_AGAIN',
		path: 'period.months',
		message: `Periculum divides by ${told} months; the data covers ${period.months}. The monthly averages here are over the time covered.`,
	});
	return { toldMonths: told, months: covered.toNumber(), isReplaced: true, perCoveredMonth: again };
}

/** The months from the first to the last day, both counted; less than a month counts as one. */
function coveredMonths({ period }: CreditInsights): Big | null {
	const days = daysBetween(period.from, period.to);
	if (days === null || days < 0) return null;
	const months = new Big(days).plus(1).div(DAYS_PER_MONTH);
	return months.lt(1) ? new Big(1) : months;
}

function isClose(told: number, covered: Big): boolean {
	return covered.minus(told).abs().lte(covered.times(UNEVEN_MONTHS_SHARE));
}
