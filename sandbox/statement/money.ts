/** An amount as a JSON number to whole hundredths (kobo, cents); sums are made in them so that nothing is lost to floating point. */
export function toMinor(major: number): number {
	return Math.round(major * 100);
}

/** Whole or fractional hundredths to naira (dollars), rounded to two decimals. */
export function toMajor(minor: number): number {
	return Math.round(minor) / 100;
}

export function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
