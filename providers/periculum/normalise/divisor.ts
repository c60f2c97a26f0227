import Big from 'big.js';
import { daysCovered } from '../../../core/base/dates';
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

/** How the averages are to be divided; the period must be filled in before. */
export function divisorOf({ period, currency }: CreditInsights): Divisor {
	const covered = coveredMonths(period);
	const toldMonths = period.months;
	if (covered === null || toldMonths === null || isClose(toldMonths, covered)) {
		const months = toldMonths ?? covered?.toNumber() ?? null;
		return { toldMonths, months, isReplaced: false, perCoveredMonth: (average) => average };
	}
	return {
		toldMonths,
		months: covered.toNumber(),
		isReplaced: true,
		perCoveredMonth: (average) =>
			average === null ? null : roundMoney(new Big(average).times(toldMonths).div(covered), currency),
	};
}

/**
 * Periculum divides by the calendar months in which there was a transaction: 89 days that touch four months count as four. Where that is
 * not the time from the first to the last day, its averages are divided by that time instead (derived); the told ones stay in the
 * categories. Those of the income are left to its payments.
 */
export function divideAgain(
	{ period, expenses, loans, cashFlow, derived, dataQuality }: CreditInsights,
	{ toldMonths, months, isReplaced, perCoveredMonth }: Divisor,
): void {
	if (!isReplaced || months === null) return;
	const divide = <Key extends string>(holder: Record<Key, number | null>, key: Key, path: string) => {
		holder[key] = perCoveredMonth(holder[key]);
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
	period.months = Number(months.toFixed(2));
	derived.push('period.months');
	dataQuality.warnings.push({
		code: 'AVERAGES_DIVIDED_AGAIN',
		path: 'period.months',
		message: `Periculum divides by ${toldMonths} months; the data covers ${period.months}. The monthly averages here are over the time covered.`,
	});
}

/** The months from the first to the last day, both counted; less than a month counts as one. */
function coveredMonths(period: CreditInsights['period']): Big | null {
	const days = daysCovered(period.from, period.to);
	if (days === null || days <= 0) return null;
	const months = new Big(days).div(DAYS_PER_MONTH);
	return months.lt(1) ? new Big(1) : months;
}

function isClose(told: number, covered: Big): boolean {
	return covered.minus(told).abs().lte(covered.times(UNEVEN_MONTHS_SHARE));
}
