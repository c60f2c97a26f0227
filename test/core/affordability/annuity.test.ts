import fc from 'fast-check';
import { pmt } from 'financial';
import { instalmentOf, largestPrincipal } from '../../../core/affordability/annuity';

const naira = { currency: 'NGN' };

// The examples of Microsoft's pages on PMT and PV: 8 % a year, paid at the end of each month.
test('is the instalment of the public examples', () => {
	expect(instalmentOf({ principal: 10_000, annualInterestRate: 8, termMonths: 10, currency: 'USD' })).toBe(1037.03);
});

test('finds the loan of the public examples again: 500 a month over 20 years at 8 % is 59,777.15', () => {
	const terms = { annualInterestRate: 8, termMonths: 240, currency: 'USD' };
	const most = largestPrincipal(500, terms);
	expect(instalmentOf({ ...terms, principal: 59_777.15 })).toBe(500);
	// Up to half a cent a month more still rounds to 500: 0.005 x 119.55.
	expect(most).toBeCloseTo(59_777.15 + 0.005 * 119.55, 1);
});

test('without interest is a plain division, rounded', () => {
	expect(instalmentOf({ principal: 100, annualInterestRate: 0, termMonths: 3, ...naira })).toBe(33.33);
	expect(instalmentOf({ principal: 200, annualInterestRate: 0, termMonths: 3, ...naira })).toBe(66.67);
});

test('over one month is the principal with one month of interest', () => {
	expect(instalmentOf({ principal: 1000, annualInterestRate: 24, termMonths: 1, ...naira })).toBe(1020);
	expect(instalmentOf({ principal: 1000, annualInterestRate: 0, termMonths: 1, ...naira })).toBe(1000);
});

test.each([
	['JPY', 8885],
	['KWD', 8884.879],
])('is rounded to the minor unit of %s', (currency, expected) => {
	expect(instalmentOf({ principal: 100_000, annualInterestRate: 12, termMonths: 12, currency })).toBe(expected);
});

test('nothing can be lent where nothing can be paid', () => {
	expect(largestPrincipal(0, { annualInterestRate: 12, termMonths: 12, ...naira })).toBe(0);
});

const terms = fc.record({
	annualInterestRate: fc.oneof(
		fc.constant(0),
		fc.integer({ min: 1, max: 3000 }).map((tenths) => tenths / 10),
		fc.double({ min: 0.001, max: 400, noNaN: true }),
	),
	termMonths: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 600 })),
	currency: fc.constantFrom('NGN', 'EUR', null),
});
const cents = fc.integer({ min: 1, max: 10_000_000_000 }).map((amount) => amount / 100);

test('agrees with another implementation of the annuity to half a minor unit', () => {
	fc.assert(
		fc.property(terms, cents, (given, principal) => {
			const { annualInterestRate, termMonths } = given;
			const theirs = -pmt(annualInterestRate / 1200, termMonths, principal);
			const ours = instalmentOf({ ...given, principal });
			// Theirs is in doubles, which lose digits for rates near zero: a billionth of the amount.
			expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(0.005 + Math.abs(theirs) * 1e-9);
		}),
		{ numRuns: 500 },
	);
});

test('the largest loan fits, and one minor unit more does not', () => {
	fc.assert(
		fc.property(terms, cents, (given, instalment) => {
			const principal = largestPrincipal(instalment, given);
			expect(instalmentOf({ ...given, principal })).toBeLessThanOrEqual(instalment);
			const more = Math.round(principal * 100 + 1) / 100;
			expect(instalmentOf({ ...given, principal: more })).toBeGreaterThan(instalment);
		}),
		{ numRuns: 300 },
	);
});
