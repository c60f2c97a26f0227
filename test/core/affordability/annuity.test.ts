import fc from 'fast-check';
import { pmt } from 'financial';
import { annuityOf } from '../../../core/affordability/annuity';

const instalment = (
	principal: number,
	annualInterestRate: number,
	termMonths: number,
	currency: string | null = 'NGN',
) => annuityOf({ annualInterestRate, termMonths, currency }).instalmentOf(principal);

// The examples of Microsoft's pages on PMT and PV: 8 % a year, paid at the end of each month.
test('is the instalment of the public examples', () => {
	expect(instalment(10_000, 8, 10, 'USD')).toBe(1037.03);
});

test('finds the loan of the public examples again: 500 a month over 20 years at 8 % is 59,777.15', () => {
	expect(instalment(59_777.15, 8, 240, 'USD')).toBe(500);
	const most = annuityOf({ annualInterestRate: 8, termMonths: 240, currency: 'USD' }).largestPrincipal(500);
	// Up to half a cent a month more still rounds to 500: 0.005 x 119.55.
	expect(most).toBeCloseTo(59_777.15 + 0.005 * 119.55, 1);
});

test('without interest is a plain division, rounded', () => {
	expect(instalment(100, 0, 3)).toBe(33.33);
	expect(instalment(200, 0, 3)).toBe(66.67);
});

test('over one month is the principal with one month of interest', () => {
	expect(instalment(1000, 24, 1)).toBe(1020);
	expect(instalment(1000, 0, 1)).toBe(1000);
});

// 1,000.25 x 1.02 = 1,020.255; 600.60 x (1 + 1/120) = 605.605
test('rounds an exact half up', () => {
	expect(instalment(1000.25, 24, 1)).toBe(1020.26);
	expect(instalment(600.6, 10, 1)).toBe(605.61);
});

test.each([
	['JPY', 8885],
	['KWD', 8884.879],
])('is rounded to the minor unit of %s', (currency, expected) => {
	expect(instalment(100_000, 12, 12, currency)).toBe(expected);
});

// 6,274,453 / 1.02 = 6,151,424.5; the instalment of 6,151,425 is 6,274,453.5, which rounds up.
test('the largest loan of a currency without a minor unit is a whole number', () => {
	expect(annuityOf({ annualInterestRate: 24, termMonths: 1, currency: 'JPY' }).largestPrincipal(6_274_453)).toBe(
		6_151_424,
	);
});

test('nothing can be lent where nothing can be paid', () => {
	expect(annuityOf({ annualInterestRate: 12, termMonths: 12, currency: 'NGN' }).largestPrincipal(0)).toBe(0);
});

const DECIMALS = { NGN: 2, JPY: 0, KWD: 3 };
const currency = fc.constantFrom('NGN' as const, 'JPY' as const, 'KWD' as const);
/** In hundredths of a percent, so that the rate is an exact fraction. */
const rateHundredths = fc.oneof(
	fc.constant(0),
	fc.integer({ min: 1, max: 1_000_000 }),
	fc.integer({ min: 1, max: 5000 }),
);
const termMonths = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 600 }));
const minorUnits = fc.integer({ min: 1, max: 10_000_000_000 });

/** The instalment in minor units by exact fractions: P r (1 + r)^n / ((1 + r)^n - 1), half rounded up. */
function exactInstalment(principalMinor: number, hundredths: number, months: number): bigint {
	const [p, n] = [BigInt(principalMinor), BigInt(months)];
	// r = hundredths / 120000, and (1 + r)^n = grown / base
	const base = 120_000n ** n;
	const grown = (120_000n + BigInt(hundredths)) ** n;
	const [numerator, denominator] =
		hundredths === 0 ? [p, n] : [p * BigInt(hundredths) * grown, 120_000n * (grown - base)];
	return (2n * numerator + denominator) / (2n * denominator);
}

test('is exact: the same as in fractions of whole numbers', () => {
	fc.assert(
		fc.property(currency, rateHundredths, termMonths, minorUnits, (code, hundredths, months, minor) => {
			const scale = 10 ** DECIMALS[code];
			const ours = instalment(minor / scale, hundredths / 100, months, code);
			expect(BigInt(Math.round(ours * scale))).toBe(exactInstalment(minor, hundredths, months));
		}),
		{ numRuns: 400 },
	);
});

test('agrees with the annuity of another library to half a minor unit', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 400, noNaN: true }), termMonths, minorUnits, (rate, months, minor) => {
			const theirs = -pmt(rate / 1200, months, minor / 100);
			// Theirs is in doubles, which lose digits for rates near zero: a billionth of the amount.
			expect(Math.abs(instalment(minor / 100, rate, months) - theirs)).toBeLessThanOrEqual(0.005 + theirs * 1e-9);
		}),
		{ numRuns: 300 },
	);
});

test('the largest loan fits, and one minor unit more does not', () => {
	fc.assert(
		fc.property(currency, rateHundredths, termMonths, minorUnits, (code, hundredths, months, minor) => {
			const scale = 10 ** DECIMALS[code];
			const annuity = annuityOf({ annualInterestRate: hundredths / 100, termMonths: months, currency: code });
			const principal = annuity.largestPrincipal(minor / scale);
			expect(annuity.instalmentOf(principal)).toBeLessThanOrEqual(minor / scale);
			const more = Math.round(principal * scale + 1) / scale;
			expect(annuity.instalmentOf(more)).toBeGreaterThan(minor / scale);
		}),
		{ numRuns: 300 },
	);
});
