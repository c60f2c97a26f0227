import { toMajor } from '../statement/money';

/** Naira per month (week, ...): a sum in kobo over a count; 0 when nothing is counted. */
export function averageNaira(sumKobo: number, count: number): number {
	return count === 0 ? 0 : toMajor(sumKobo / count);
}

/** A share rounded to `decimals`; 0 when the whole is 0, as the seed's samples print it. */
export function share(part: number, whole: number, decimals = 2): number {
	return whole === 0 ? 0 : Number((part / whole).toFixed(decimals));
}
