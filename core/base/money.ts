import Big from 'big.js';

/** ISO 4217 currencies whose minor unit is not a hundredth: their number of decimals. */
const DECIMALS_BY_CURRENCY = new Map<string, number>([
	...codes(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
	...codes(3, 'BHD IQD JOD KWD LYD OMR TND'),
	...codes(4, 'CLF UYW'),
]);

function codes(decimals: number, list: string): Array<[string, number]> {
	return list.split(' ').map((code) => [code, decimals]);
}

const USUAL_DECIMALS = 2;

/** Decimals of a currency's minor unit (ISO 4217); two where the currency is not told. */
export function decimalsOf(currency: string | null): number {
	return (currency === null ? undefined : DECIMALS_BY_CURRENCY.get(currency)) ?? USUAL_DECIMALS;
}

/** Rounds an amount in major units to its currency's minor unit, half away from zero. */
export function roundMoney(amount: Big | number, currency: string | null): number {
	// Plus zero, as a small negative amount would else become -0.
	return new Big(amount).round(decimalsOf(currency), Big.roundHalfUp).toNumber() + 0;
}

/** Absurd inputs can leave the range of a JSON number: then there is no figure. */
function orNull(figure: number): number | null {
	return Number.isFinite(figure) ? figure : null;
}

/** Exact sum in major units, without float drift; null as soon as one part is not told, and for no parts at all. */
export function sumMoney(parts: ReadonlyArray<number | null>, currency: string | null): number | null {
	if (parts.length === 0) return null;
	let total = new Big(0);
	for (const part of parts) {
		if (part === null) return null;
		total = total.plus(part);
	}
	return orNull(roundMoney(total, currency));
}

/** `first` less all of `rest`, in major units; null as soon as one of them is not told. */
export function subtractMoney(
	first: number | null,
	rest: ReadonlyArray<number | null>,
	currency: string | null,
): number | null {
	return sumMoney(
		[first, ...rest.map((part) => (part === null ? null : new Big(part).times(-1).toNumber()))],
		currency,
	);
}

/** A total over a number of parts (months, transactions), exactly and then rounded to the minor unit; `parts` is above zero. */
export function divideMoney(total: number, parts: number, currency: string | null): number {
	return roundMoney(new Big(total).div(parts), currency);
}

/** A share as a ratio, to six decimals; null when one side is not told, the part is negative or the whole not positive. */
export function shareOf(part: number | null, whole: number | null): number | null {
	if (part === null || whole === null || part < 0 || whole <= 0) return null;
	return orNull(new Big(part).div(whole).round(6, Big.roundHalfUp).toNumber());
}

/** A share that was entered in percent as a ratio, exactly: 30 is 0.3. */
export function ratioOfPercent(percent: number): number {
	return new Big(percent).div(100).toNumber();
}

/** Whether two amounts are the same to within `tolerance` major units. */
export function sameMoney(left: number, right: number, tolerance = 0.01): boolean {
	return new Big(left).minus(right).abs().lte(tolerance);
}
