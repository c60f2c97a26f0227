import { newestFirst, toAffordability } from './checked';
import { generated, history } from './fixtures/affordability';

describe("Periculum's affordability", () => {
	it('is read from the answer to a request, which tells neither income nor date', () => {
		expect(toAffordability(generated)).toEqual({
			affordable: 'undecided',
			monthlyAmount: 313920.45,
			totalAmount: 3767045.35,
			dti: 0.5,
			termMonths: 12,
			canAfford: null,
			assumptions: {
				monthlySalary: null,
				monthlyOtherIncome: null,
				monthlyExpenses: 16738,
				monthlyLoanRepayments: 600,
			},
			createdAt: null,
			warnings: [],
		});
	});

	it('is read from an entry of the history, zero amounts as zero', () => {
		expect(toAffordability(history[1])).toEqual({
			affordable: 'undecided',
			monthlyAmount: 0,
			totalAmount: 0,
			dti: 0.2,
			termMonths: 36,
			canAfford: null,
			assumptions: {
				monthlySalary: 315149.25,
				monthlyOtherIncome: 0,
				monthlyExpenses: 34474.51,
				monthlyLoanRepayments: 33836.46,
			},
			createdAt: '2022-01-27T15:32:34.828-08:00',
			warnings: [],
		});
	});

	it('names an amount that is missing', () => {
		const { affordability_amount: _left, ...rest } = generated;
		const answer = toAffordability(rest);
		expect(answer.totalAmount).toBeNull();
		expect(answer.warnings).toMatchObject([{ code: 'FIELD_MISSING', source: 'affordability_amount' }]);
	});
});

describe('a history', () => {
	it('is put newest first', () => {
		const sorted = newestFirst([...history].reverse().map((entry) => toAffordability(entry)));
		expect(sorted.map(({ termMonths }) => termMonths)).toEqual([10, 36]);
	});

	it('is ordered by instants, not by the words of the date', () => {
		const lagos = { createdAt: '2022-01-28T01:00:00+01:00' };
		const pacific = { createdAt: '2022-01-27T18:34:53-08:00' };
		const noZone = { createdAt: '2022-01-28T01:30:00' };
		expect(newestFirst([lagos, pacific, noZone])).toEqual([pacific, noZone, lagos]);
	});

	it('has entries without a date last, in their order, and leaves the list it was given alone', () => {
		const list = [
			{ name: 'a', createdAt: null },
			{ name: 'b', createdAt: null },
			{ name: 'c', createdAt: '2022-01-27' },
		];
		expect(newestFirst(list).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
		expect(list.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
	});
});
