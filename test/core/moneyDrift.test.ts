import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalsOf, divideMoney, roundMoney, shareOf, subtractMoney, sumMoney } from '../../core/base/money';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const CURRENCIES = ['NGN', 'EUR', 'JPY', 'KWD', null] as const;

const currency = fc.constantFrom(...CURRENCIES);
/** Amounts as providers send them: up to six decimals, in floating point. */
const amount = fc
	.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
	.map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

const rounded = (value: Decimal, code: string | null) => value.toDecimalPlaces(decimalsOf(code)).toNumber() + 0;

/** What comes out is what another decimal library gives: no float drift, in any currency's minor unit. */
function agree(property: fc.IProperty<unknown>): void {
	fc.assert(property, { numRuns: 500 });
}

test('sums', () => {
	agree(
		fc.property(fc.array(amount, { minLength: 1, maxLength: 100 }), currency, (parts, code) => {
			const exact = parts.reduce((total, part) => total.plus(part), new Exact(0));
			expect(sumMoney(parts, code)).toBe(rounded(exact, code));
		}),
	);
});

test('differences', () => {
	agree(
		fc.property(amount, fc.array(amount, { maxLength: 20 }), currency, (first, rest, code) => {
			const exact = rest.reduce((left, part) => left.minus(part), new Exact(first));
			expect(subtractMoney(first, rest, code)).toBe(rounded(exact, code));
		}),
	);
});

test('quotients', () => {
	agree(
		fc.property(amount, fc.integer({ min: 1, max: 400 }), currency, (total, parts, code) => {
			expect(divideMoney(total, parts, code)).toBe(rounded(new Exact(total).div(parts), code));
		}),
	);
});

test('rounded amounts', () => {
	agree(
		fc.property(amount, currency, (value, code) => {
			expect(roundMoney(value, code)).toBe(rounded(new Exact(value), code));
		}),
	);
});

test('shares', () => {
	const positive = amount.map(Math.abs).filter((value) => value > 0);
	agree(
		fc.property(positive, positive, (part, whole) => {
			expect(shareOf(part, whole)).toBe(new Exact(part).div(whole).toDecimalPlaces(6).toNumber());
		}),
	);
});
