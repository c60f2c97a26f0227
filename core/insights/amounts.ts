import type { Warning } from '../shapes/insights';
import type { Reader } from './reader';
import { negative } from './warnings';

/** Up to twenty figures, each rounded to a hundredth, stand in one sum. */
const ROUNDING_SLACK = 0.1;
const AVERAGE_SLACK_SHARE = 0.01;

/** Reads amounts that cannot be below zero (spending, income, turnover, loans); a negative one is left out with a warning. */
export function amountsOf(reader: Reader, warnings: Warning[]): (...names: string[]) => number | null {
	return (...names) => {
		const value = reader.number(...names);
		if (value === null || value >= 0) return value;
		warnings.push(negative(reader.pathOf(names)));
		return null;
	};
}

/** Whether two of a provider's sums are the same but for rounding. */
export function addsUp(sum: number, told: number): boolean {
	return Math.abs(sum - told) <= ROUNDING_SLACK;
}

/** Whether a monthly average times the months of the period gives its total, to within one percent; true when a part is not told. */
export function averageFits(average: number | null, total: number | null, months: number | null): boolean {
	if (average === null || total === null || months === null || months === 0) return true;
	const perMonth = total / months;
	return Math.abs(perMonth - average) <= Math.max(ROUNDING_SLACK, perMonth * AVERAGE_SLACK_SHARE);
}

/** Beyond this share of the higher one, two figures that should be the same are not. */
const APART_SHARE = 0.1;

/** Whether two readings of one figure are more than 10 % of the higher one away from each other. */
export function areApart(left: number, right: number): boolean {
	return Math.abs(left - right) > Math.max(Math.abs(left), Math.abs(right)) * APART_SHARE;
}
