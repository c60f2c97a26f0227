import { dayNumber } from '../../statement/dates';
import { groupBy } from '../../statement/groupBy';
import { monthOf } from '../../statement/months';
import { sum } from '../../statement/money';
import { totalCents, type Row } from './subject';

const months = 12;

export function mean(values: number[]): number {
	return sum(values) / values.length;
}

/** The variance over all values (not a sample of them). */
export function variance(values: number[]): number {
	const average = mean(values);
	return mean(values.map((value) => (value - average) ** 2));
}

/**
 * The seed says what each figure tells and that 1.0 is best, not how it is made. Here: 1 / (1 + standard deviation / mean),
 * of the monthly amounts and of the days between one row and the next (1 for fewer than three rows), and for longevity the
 * share of the twelve months with a row.
 */
export function stabilities(rows: Row[]): { amount: number; frequency: number; time: number } {
	const monthly = [...groupBy(rows, ({ date }) => monthOf(date)).values()].map(totalCents);
	const days = rows.map(({ date }) => dayNumber(date));
	const pauses = days.slice(1).map((day, index) => day - (days[index] ?? day));
	return {
		amount: evenness(monthly),
		frequency: evenness(pauses),
		time: Math.min(1, monthly.length / months),
	};
}

function evenness(values: number[]): number {
	if (values.length < 2) return 1;
	const average = mean(values);
	// Rows that all come on one day are as regular as can be.
	return average === 0 ? 1 : 1 / (1 + Math.sqrt(variance(values)) / average);
}
