import Big from 'big.js';
import fc from 'fast-check';
import {
	decimalsOf,
	divideMoney,
	ratioOfPercent,
	roundMoney,
	sameMoney,
	shareOf,
	subtractMoney,
	sumMoney,
} from '../../../core/base/money';

// ISO 4217 (list one): minor units that are not two.
const WITHOUT_MINOR_UNIT = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const WITH_THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const WITH_FOUR_DECIMALS = ['CLF', 'UYW'];
const WITH_TWO_DECIMALS = 'NGN GHS KES ZAR EUR GBP USD PLN SEK MGA MRU HUF CHF'.split(' ');

describe('the decimals of a currency', () => {
	it.each([
		...WITHOUT_MINOR_UNIT.map((code) => [code, 0] as const),
		...WITH_TWO_DECIMALS.map((code) => [code, 2] as const),
		...WITH_THREE_DECIMALS.map((code) => [code, 3] as const),
		...WITH_FOUR_DECIMALS.map((code) => [code, 4] as const),
	])('%s are %d', (code, decimals) => {
		expect(decimalsOf(code)).toBe(decimals);
	});

	it('are two where the currency is not told', () => {
		expect(decimalsOf(null)).toBe(2);
	});

	it.each(['', 'XYZ', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
		'are two for "%s", which is none',
		(code) => {
			expect(decimalsOf(code)).toBe(2);
		},
	);
});

describe('a rounded amount', () => {
	it.each<[number, string | null, number]>([
		[1.005, 'NGN', 1.01],
		[1.004, 'NGN', 1],
		[-1.005, 'NGN', -1.01],
		[-1.004, 'NGN', -1],
		[0.5, 'JPY', 1],
		[-0.5, 'JPY', -1],
		[2.5, 'XOF', 3],
		[1.0005, 'TND', 1.001],
		[1.00005, 'CLF', 1.0001],
		[1.005, null, 1.01],
		[1e21, 'NGN', 1e21],
		[1.7976931348623157e308, 'NGN', 1.7976931348623157e308],
		[5e-324, 'NGN', 0],
		[0.1 + 0.2, 'NGN', 0.3],
	])('of %d %s is %d: half goes away from zero', (amount, currency, expected) => {
		expect(roundMoney(amount, currency)).toBe(expected);
	});

	it('that comes to nothing is a plain zero', () => {
		expect(roundMoney(-0.001, 'NGN')).toBe(0);
	});
});

/** Amounts of so many hundredths, as the numbers that JSON gives. */
const hundredths = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const asAmount = (cents: number) => Number(`${cents}e-2`);

describe('a sum', () => {
	it('is what whole hundredths add up to, without drift', () => {
		fc.assert(
			fc.property(fc.array(hundredths, { minLength: 1, maxLength: 200 }), (cents) => {
				const exact = cents.reduce((total, part) => total + BigInt(part), 0n);
				expect(sumMoney(cents.map(asAmount), 'NGN')).toBe(asAmount(Number(exact)) + 0);
			}),
		);
	});

	it('does not depend on the order of its parts', () => {
		fc.assert(
			fc.property(fc.array(hundredths, { minLength: 1 }), (cents) => {
				const parts = cents.map(asAmount);
				expect(sumMoney([...parts].reverse(), 'NGN')).toBe(sumMoney(parts, 'NGN'));
			}),
		);
	});

	it('of ten times ten hundredths is one', () => {
		expect(
			sumMoney(
				Array.from({ length: 10 }, () => 0.1),
				'NGN',
			),
		).toBe(1);
	});

	it('is rounded once, at the end', () => {
		expect(sumMoney([0.004, 0.004], 'NGN')).toBe(0.01);
		expect(sumMoney([0.4, 0.4], 'JPY')).toBe(1);
	});

	it('keeps what a currency of three decimals needs', () => {
		expect(sumMoney([0.001, 0.002], 'KWD')).toBe(0.003);
	});

	it('keeps a small part beside a large one where a float would lose it', () => {
		expect(sumMoney([1e15, 0.01, -1e15], 'NGN')).toBe(0.01);
		expect(sumMoney([1e21, 1, -1e21], 'NGN')).toBe(1);
	});

	it('is not told as soon as one part is not told', () => {
		expect(sumMoney([1, null, 2], 'NGN')).toBeNull();
	});

	it('of no parts is not told', () => {
		expect(sumMoney([], 'NGN')).toBeNull();
	});

	it('of told zeros is zero', () => {
		expect(sumMoney([0, 0], 'NGN')).toBe(0);
	});

	it('beyond what a JSON number can hold is none', () => {
		expect(sumMoney([1e308, 1e308], null)).toBeNull();
	});
});

describe('a difference', () => {
	it('is what whole hundredths leave, without drift', () => {
		fc.assert(
			fc.property(hundredths, fc.array(hundredths, { maxLength: 50 }), (first, rest) => {
				const exact = rest.reduce((left, part) => left - BigInt(part), BigInt(first));
				expect(subtractMoney(asAmount(first), rest.map(asAmount), 'NGN')).toBe(asAmount(Number(exact)) + 0);
			}),
		);
	});

	it('of 1.1 and 1 is 0.1', () => {
		expect(subtractMoney(1.1, [1], 'NGN')).toBe(0.1);
	});

	it('can be negative', () => {
		expect(subtractMoney(1, [0.5, 2], 'NGN')).toBe(-1.5);
	});

	it('of nothing and nothing is a plain zero', () => {
		expect(subtractMoney(0, [0], 'NGN')).toBe(0);
	});

	it.each([
		['the first', null, [1]],
		['one of the rest', 1, [null]],
	])('is not told where %s is not told', (_which, first, rest) => {
		expect(subtractMoney(first, rest, 'NGN')).toBeNull();
	});
});

describe('a mean', () => {
	// 89546.65 / 10 is 8954.665; as floats it lies just below the half.
	it.each([
		[89_546.65, 10, 8_954.67],
		[917_066_180.91, 6, 152_844_363.49],
		[-89_546.65, 10, -8_954.67],
		[100, 3, 33.33],
		[0, 7, 0],
	])('of %d over %d is %d', (total, parts, expected) => {
		expect(divideMoney(total, parts, 'NGN')).toBe(expected);
	});

	it('is the exact quotient, half away from zero, also where that is half a hundredth', () => {
		const halves = fc
			.tuple(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 12 }))
			.map(([whole, half]): [number, number] => [2 * half * whole + half, 2 * half]);
		const any = fc.tuple(fc.nat({ max: 2_000_000_000 }), fc.integer({ min: 1, max: 500 }));
		fc.assert(
			fc.property(fc.oneof(halves, any), ([cents, parts]) => {
				const quotient = (BigInt(cents) * 2n + BigInt(parts)) / (BigInt(parts) * 2n);
				expect(divideMoney(asAmount(cents), parts, 'NGN')).toBe(asAmount(Number(quotient)));
			}),
		);
	});
});

describe('a share', () => {
	it('is rounded to six decimals', () => {
		expect(shareOf(1, 3)).toBe(0.333333);
		expect(shareOf(2, 3)).toBe(0.666667);
	});

	it('of a part that is told as zero is zero', () => {
		expect(shareOf(0, 5)).toBe(0);
	});

	it('can be above one', () => {
		expect(shareOf(3, 2)).toBe(1.5);
	});

	it.each([
		['of nothing', 1, 0],
		['of nothing, of nothing', 0, 0],
		['of a negative whole', 1, -5],
		['that would be negative', -1, 5],
		['of something not told', 1, null],
		['that is not told', null, 5],
		['beyond what a JSON number can hold', 1e300, 1e-300],
	])('%s is not told', (_case, part, whole) => {
		expect(shareOf(part, whole)).toBeNull();
	});

	it('is the exact quotient, half away from zero', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000_000_000 }),
				fc.integer({ min: 1, max: 1_000_000_000 }),
				(part, whole) => {
					const millionths = (BigInt(part) * 2_000_000n + BigInt(whole)) / (BigInt(whole) * 2n);
					expect(shareOf(part, whole)).toBe(Number(`${millionths}e-6`));
				},
			),
		);
	});
});

describe('two amounts', () => {
	it.each<[number, number, boolean]>([
		[1, 1, true],
		[0.1 + 0.2, 0.3, true],
		[19246.94, 19246.93, true],
		[19246.94, 19246.92, false],
		[-5, 5, false],
	])('%d and %d are the same to a hundredth: %s', (left, right, same) => {
		expect(sameMoney(left, right)).toBe(same);
		expect(sameMoney(right, left)).toBe(same);
	});

	it('are compared with the tolerance that is asked for', () => {
		expect(sameMoney(100, 101, 1)).toBe(true);
		expect(sameMoney(100, 101.01, 1)).toBe(false);
	});
});

it('a Big amount is rounded like a number', () => {
	expect(roundMoney(new Big('1.005'), 'NGN')).toBe(1.01);
});

describe('a share that was entered in percent', () => {
	it.each([
		[0, 0],
		[1.1, 0.011],
		[24.5, 0.245],
		[28.7, 0.287],
		[30, 0.3],
		[100, 1],
	])('%d %% is %d', (percent, ratio) => {
		expect(ratioOfPercent(percent)).toBe(ratio);
	});
});
