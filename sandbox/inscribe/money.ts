import { toMajor } from '../statement/money';

/** `major`: dollars with the cents as decimals. `cents`: whole cents. */
export type AmountUnit = 'major' | 'cents';

/** An amount in hundredths (also a fractional one, such as an average) in the unit of the answer. */
export function amountIn(unit: AmountUnit, minor: number): number {
	return unit === 'cents' ? Math.round(minor) : toMajor(minor);
}
