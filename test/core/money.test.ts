import { shareOf, sumMoney } from '../../core/money';

describe('figures beyond what a JSON number can hold', () => {
	it('give no sum', () => {
		expect(sumMoney([1e308, 1e308], null)).toBeNull();
	});

	it('give no share', () => {
		expect(shareOf(1e300, 1e-300)).toBeNull();
	});
});

describe('a share', () => {
	it('is rounded to six decimals', () => {
		expect(shareOf(1, 3)).toBe(0.333333);
	});

	it.each([
		['of nothing', 1, 0],
		['of a negative whole', 1, -5],
		['that would be negative', -1, 5],
		['of something not told', 1, null],
		['that is not told', null, 5],
	])('%s is not told', (_case, part, whole) => {
		expect(shareOf(part, whole)).toBeNull();
	});
});
