/**
 * Exact decimals on whole numbers, apart from the library that the package uses: an amount is a count of ten-billionths. For
 * figures of at most ten decimals.
 */
export type Exact = bigint;

const DECIMALS = 10;
const ONE = 10n ** BigInt(DECIMALS);

/** A JSON number as it is written, exactly. */
export function exact(value: number | string): Exact {
	const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
	if (match === null) throw new Error(`${value} is no decimal number`);
	const [, minus, whole = '', fraction = '', exponent = '0'] = match;
	const shift = DECIMALS - fraction.length + Number(exponent);
	if (shift < 0) throw new Error(`${value} has more than ${DECIMALS} decimals`);
	const size = BigInt(whole + fraction) * 10n ** BigInt(shift);
	return minus === '' ? size : -size;
}

/** The sum of figures. */
export function total(values: ReadonlyArray<number | string>): Exact {
	return values.reduce<Exact>((sum, value) => sum + exact(value), 0n);
}

/** A part over a whole (both exact, or whole numbers), rounded half away from zero. */
export function rounded(part: Exact, { by = ONE, decimals = 2 }: { by?: Exact; decimals?: number } = {}): number {
	const scaled = part * 10n ** BigInt(decimals);
	const isBelowZero = scaled < 0n !== by < 0n;
	const [size, whole] = [scaled < 0n ? -scaled : scaled, by < 0n ? -by : by];
	const quotient = (2n * size + whole) / (2n * whole);
	return Number(`${isBelowZero && quotient > 0n ? '-' : ''}${quotient}e-${decimals}`);
}

/** A mean over a whole number of parts, in hundredths. */
export function mean(sum: Exact, parts: number): number {
	return rounded(sum, { by: ONE * BigInt(parts) });
}

/** A share with six decimals. */
export function share(part: number, whole: number): number {
	return rounded(exact(part), { by: exact(whole), decimals: 6 });
}
