import { addsUp, amountsOf, averageFits } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';
import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';

function amounts(value: unknown, path = '') {
	const warnings: Warning[] = [];
	return { amount: amountsOf(Reader.of(value, path, warnings), warnings), warnings };
}

describe('an amount that cannot be below zero', () => {
	it.each([0, 5.5, '7'])('%j is read', (value) => {
		const { amount, warnings } = amounts({ spend: value });
		expect(amount('spend')).toBe(Number(value));
		expect(warnings).toEqual([]);
	});

	it('is left out with a warning where it is', () => {
		const { amount, warnings } = amounts({ spend: -0.01 }, 'report');
		expect(amount('spend')).toBeNull();
		expect(warnings).toEqual([expect.objectContaining({ code: 'AMOUNT_NEGATIVE', path: '', source: 'report.spend' })]);
	});

	it('is named as the provider spells it, also under an alias', () => {
		const { amount, warnings } = amounts({ TotalSpend: -1 });
		expect(amount('spend', 'totalSpend')).toBeNull();
		expect(warnings[0]?.source).toBe('TotalSpend');
	});

	it('that is not told is null', () => {
		expect(amounts({ spend: null }).amount('spend')).toBeNull();
	});
});

describe('sums', () => {
	it.each<[number, number, boolean]>([
		[19246.94, 19246.94, true],
		[0.1 + 0.2, 0.3, true],
		[100.05, 100, true],
		[100.11, 100, false],
		// Periculum's own sample: the named categories with "Others" and without.
		[17761.56 + 485.38 + 1000, 19246.94, true],
		[17761.56 + 485.38 + 1000 + 51888.67, 19246.94, false],
	])('of %d and %d are the same but for rounding: %s', (sum, told, same) => {
		expect(addsUp(sum, told)).toBe(same);
		expect(addsUp(told, sum)).toBe(same);
	});
});

describe('an average', () => {
	it.each<[number | null, number | null, number | null, boolean]>([
		[25, 100, 4, true],
		[25.2, 100, 4, true],
		[24.8, 100, 4, true],
		[25.3, 100, 4, false],
		[33.33, 100, 3, true],
		[0, 0, 4, true],
		[0.05, 0, 4, true],
		[1, 0, 4, false],
		[null, 100, 4, true],
		[25, null, 4, true],
		[25, 100, null, true],
		[25, 100, 0, true],
	])('of %s for a total of %s in %s months fits: %s', (average, total, months, fits) => {
		expect(averageFits(average, total, months)).toBe(fits);
	});
});

it('figures that contradict each other are both kept, and a warning says so', () => {
	expect(totalsDisagree('expenses.total', 'The parts add up to 5.')).toEqual({
		code: 'TOTALS_DISAGREE',
		path: 'expenses.total',
		message: 'The parts add up to 5. Both figures are kept as told.',
	});
});
