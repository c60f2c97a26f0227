import { toMajor } from '../../statement/money';

/** The seed's sample has most numbers as strings: money with two decimals. */
export function moneyText(cents: number): string {
	return toMajor(cents).toFixed(2);
}

/** A ratio, a variance, a stability; null where there is nothing to compare with. */
export function ratioText(value: number | null): string | null {
	return value === null ? null : value.toFixed(4);
}

/** `part / whole`, null when there is no whole. */
export function ratio(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

/** The ratios that are numbers in the seed's sample. */
export function ratioNumber(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
