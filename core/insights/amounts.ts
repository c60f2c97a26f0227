import type { Warning } from '../shapes/insights';
import type { Reader } from './reader';

/** Up to twenty figures, each rounded to a hundredth, stand in one sum. */
const ROUNDING_SLACK = 0.1;
const AVERAGE_SLACK_SHARE = 0.01;

/** Reads amounts that cannot be below zero (spending, income, turnover, loans); a negative one is left out with a warning. */
export function amountsOf(reader: Reader, warnings: Warning[]): (...names: string[]) => number | null {
	return (...names) => {
		const value = reader.number(...names);
		if (value === null || value >= 0) return value;
		const path = reader.pathOf(names);
		warnings.push({ code: 'AMOUNT_NEGATIVE', path, message: `${path} should not be below zero; it is left out.` });
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

/** The warning that two of a provider's own figures contradict each other; both are kept. */
export function totalsDisagree(path: string, message: string): Warning {
	return { code: 'TOTALS_DISAGREE', path, message: `${message} Both figures are kept as told.` };
}
