/** Naira as a JSON number to whole kobo; sums are made in kobo so that no cent is lost to floating point. */
export function toKobo(naira: number): number {
	return Math.round(naira * 100);
}

/** Whole or fractional kobo to naira, rounded to two decimals. */
export function toNaira(kobo: number): number {
	return Math.round(kobo) / 100;
}

/** Naira per month (week, ...): a sum in kobo over a count; 0 when nothing is counted. */
export function averageNaira(sumKobo: number, count: number): number {
	return count === 0 ? 0 : toNaira(sumKobo / count);
}

/** A share rounded to `decimals`; 0 when the whole is 0, as the seed's samples print it. */
export function share(part: number, whole: number, decimals = 2): number {
	return whole === 0 ? 0 : Number((part / whole).toFixed(decimals));
}

export function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
