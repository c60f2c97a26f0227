import Big from 'big.js';
import { roundMoney, subtractMoney, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import type { DoubtSize } from '../shapes/warnings';
import { DAYS_PER_MONTH } from './period';
import { sized } from './warnings';

/** Averages over so much more than the data covers are too low by more than the uneven length of months. */
const TOLERATED_MONTHS = 0.5;

/**
 * Warns where averages are over months that the data touches and does not cover. Each monthly figure can then be higher, up to what it is
 * over the time from the first to the last day, both counted. A provider of which it is known by what it divides divides again itself.
 */
export function warnOfPartialMonths({
	period,
	income,
	expenses,
	loans,
	currency,
	derived,
	dataQuality,
}: CreditInsights): void {
	const { days, months } = period;
	if (days === null || months === null || days / DAYS_PER_MONTH >= months - TOLERATED_MONTHS) return;
	const factor = new Big(months).times(DAYS_PER_MONTH).div(days);
	const above = (figure: DoubtSize['figure'], average: number | null): DoubtSize[] => {
		const monthlyAmount =
			average === null ? null : subtractMoney(roundMoney(factor.times(average), currency), [average], currency);
		return monthlyAmount === null || monthlyAmount <= 0 ? [] : [{ figure, side: 'above', monthlyAmount }];
	};
	const divides = derived.includes('period.months')
		? `${days} days of data count as ${months} months here`
		: `The provider divides ${days} days of data by ${months} months`;
	const warning = {
		code: 'PARTIAL_MONTHS' as const,
		path: 'period.months',
		message: `${divides}, so the monthly averages are too low.`,
	};
	const spent = sumMoney([expenses.monthlyAverage, expenses.notInAverage ?? 0], currency);
	dataQuality.warnings.push(
		sized(
			warning,
			...above('income', income.monthlyAverage),
			...above('expenses', spent),
			...above('repayments', loans.repayments.monthlyAverage),
		),
	);
}
