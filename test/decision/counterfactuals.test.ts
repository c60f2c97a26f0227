import { KEPT, affordability, creditFile, decideFile, declineWhen, insights, policy, referWhen } from './application';

type Loose = Record<string, unknown>;

/** A person with this income, told exactly. */
const earning = (monthlyIncome: number, changes: Loose = {}) =>
	creditFile({
		insights: insights({
			summary: { monthlyIncome },
			bounds: { monthlyIncome: { low: monthlyIncome, high: monthlyIncome } },
		}),
		...changes,
	});

const changesOf = (...of: Parameters<typeof decideFile>) => decideFile(...of).counterfactuals.changes;

describe('one figure at a time', () => {
	test('the limit itself is enough', () => {
		expect(changesOf(earning(95_000), policy([declineWhen('monthlyIncome', 'below', 100_000)]))).toEqual([
			{
				figure: 'monthlyIncome',
				operator: 'atLeast',
				needed: 100_000,
				message: 'Income per month would have to be at least 100,000: that alone would be approved',
			},
		]);
	});

	test('nothing is needed for an approval', () => {
		expect(changesOf(earning(100_000), policy([declineWhen('monthlyIncome', 'below', 100_000)]))).toEqual([]);
	});

	test('where two figures stand against it, neither is enough by itself, and both are named with what is asked', () => {
		const by = policy([declineWhen('monthlyIncome', 'below', 300_000), referWhen('overdraftDays', 'below', 5)]);
		expect(changesOf(creditFile(), by)).toEqual([
			{
				figure: 'monthlyIncome',
				operator: 'atLeast',
				needed: null,
				message: 'Income per month would have to be at least 300,000: that alone is not enough',
			},
			expect.objectContaining({ figure: 'overdraftDays', needed: null }),
		]);
	});

	test('the strictest of several rules on one figure is the one that is needed', () => {
		const by = policy([declineWhen('monthlyIncome', 'below', 250_000), referWhen('monthlyIncome', 'below', 300_000)]);
		expect(changesOf(creditFile(), by)).toEqual([expect.objectContaining({ needed: 300_000 })]);
	});

	test('rules that no value keeps leave nothing to be needed', () => {
		const by = policy([declineWhen('monthlyIncome', 'below', 300_000), declineWhen('monthlyIncome', 'above', 250_000)]);
		expect(changesOf(creditFile(), by)).toEqual([expect.objectContaining({ needed: null })]);
	});

	test('shares are in percent', () => {
		const file = creditFile({ insights: insights({ summary: { gamblingShareOfIncome: 0.45 } }) });
		expect(changesOf(file, policy([declineWhen('gamblingShareOfIncome', 'above', 35)]))).toEqual([
			expect.objectContaining({
				figure: 'gamblingShareOfIncome',
				operator: 'atMost',
				needed: 35,
				message: 'Gambling share of income would have to be at most 35 %: that alone would be approved',
			}),
		]);
	});

	test('a higher income counts where others are worked out from it', () => {
		// (10,000 + 8,884.88) / 40 % = 47,212.20, above what the income itself has to be.
		const by = policy([declineWhen('monthlyIncome', 'below', 40_000), declineWhen('debtToIncome', 'above', 40)]);
		expect(changesOf(earning(30_000), by)).toEqual([
			expect.objectContaining({ figure: 'monthlyIncome', needed: 47_212.2 }),
			// Debt to income alone leaves the income too low.
			expect.objectContaining({ figure: 'debtToIncome', needed: null }),
		]);
	});

	test('what is not told would have to be told', () => {
		const file = creditFile({ insights: insights({ summary: { overdraftDays: null } }) });
		expect(changesOf(file, policy([KEPT, declineWhen('overdraftDays', 'above', 5)]))).toEqual([
			expect.objectContaining({ figure: 'overdraftDays', operator: 'atMost', needed: 5 }),
		]);
	});

	test('a word would have to be another', () => {
		const file = creditFile({ insights: insights({ income: { trend: 'falling' } }) });
		const [change] = changesOf(file, policy([KEPT, declineWhen('incomeTrend', 'is', 'falling')]));
		expect(change).toMatchObject({ operator: 'isNot', needed: 'stable' });
		const no = creditFile({ affordability: affordability({ affordable: 'no' }) });
		expect(changesOf(no, policy([KEPT, declineWhen('affordable', 'isNot', 'yes')]))).toEqual([
			expect.objectContaining({
				operator: 'is',
				needed: 'yes',
				message: 'Affordable would have to be yes: that alone would be approved',
			}),
		]);
	});

	test('no figure mends evidence', () => {
		const by = policy([declineWhen('monthlyIncome', 'below', 300_000)]);
		const { counterfactuals } = decideFile(creditFile({ insights: insights({ currency: 'USD' }) }), by);
		expect(counterfactuals).toMatchObject({ largestAmount: null, shortestTermMonths: null });
		expect(counterfactuals.changes).toEqual([expect.objectContaining({ needed: null })]);
	});
});

describe('the largest amount and the shortest term', () => {
	const loanOf = (...of: Parameters<typeof decideFile>) => {
		const { largestAmount, shortestTermMonths } = decideFile(...of).counterfactuals;
		return { largestAmount, shortestTermMonths };
	};

	test('by the frame alone', () => {
		expect(loanOf(creditFile(), policy([KEPT]))).toEqual({ largestAmount: 1_000_000, shortestTermMonths: 1 });
	});

	test('by a limit on the instalment', () => {
		// At 12 % over a year, 5,000.005 a month, which rounds to more than 5,000.00, repays 56,275.4436 (x (1 - 1.01^-12) / 0.01).
		// 100,000 in 23 months is 4,888.58 a month, in 22 months 5,086.37.
		const { largestAmount, shortestTermMonths } = loanOf(
			creditFile(),
			policy([declineWhen('instalment', 'above', 5_000)]),
		);
		expect(largestAmount).toBe(56_275.44);
		expect(shortestTermMonths).toBe(23);
	});

	test('by debt to income', () => {
		// 10 % of 200,000 less 10,000 is an instalment of 10,000: 10,000.005 would repay 112,550.8310 over a year; 100,000 in eleven months is 9,645.41, in ten 10,558.21.
		const { largestAmount, shortestTermMonths } = loanOf(
			creditFile(),
			policy([declineWhen('debtToIncome', 'above', 10)]),
		);
		expect(largestAmount).toBe(112_550.83);
		expect(shortestTermMonths).toBe(11);
	});

	test('by the amount over income, and by a rule on the amount', () => {
		expect(loanOf(creditFile(), policy([declineWhen('amountToMonthlyIncome', 'above', 1.5)])).largestAmount).toBe(
			300_000,
		);
		expect(loanOf(creditFile(), policy([declineWhen('requestedAmount', 'above', 70_000.5)])).largestAmount).toBe(
			70_000.5,
		);
	});

	test('by what can be afforded, also where this loan cannot', () => {
		const by = policy([referWhen('affordable', 'isNot', 'yes')]);
		const file = creditFile({
			affordability: affordability({
				affordable: 'no',
				monthlyAmount: 5_000,
				monthlyAmountLow: 5_000,
				monthlyAmountHigh: 5_000,
			}),
		});
		const { largestAmount, shortestTermMonths } = loanOf(file, by);
		expect(largestAmount).toBe(56_275.44);
		expect(shortestTermMonths).toBe(23);
	});

	test('at the low end of what can be afforded where its ends differ', () => {
		const file = creditFile({
			affordability: affordability({
				affordable: 'undecided',
				monthlyAmount: 8_000,
				monthlyAmountLow: 5_000,
				monthlyAmountHigh: 9_000,
			}),
		});
		const { largestAmount } = loanOf(file, policy([referWhen('affordable', 'isNot', 'yes')]));
		expect(largestAmount).toBe(56_275.44);
	});

	test.each([
		['a warning', { dataQuality: { coverageDays: 180, warnings: [{ code: 'HOLDER_PARTIAL', path: '' }] } }],
		['an account that is swept', { risks: { accountSweep: true } }],
	])('none where %s keeps affordability from a yes, whatever the amount', (_what, changes) => {
		const no = { affordable: 'no', monthlyAmount: 5_000, monthlyAmountLow: 5_000, monthlyAmountHigh: 5_000 };
		const file = creditFile({ insights: insights(changes), affordability: affordability(no) });
		const by = policy([referWhen('affordable', 'isNot', 'yes')], { evidence: { warnings: [] } });
		expect(loanOf(file, by)).toEqual({ largestAmount: null, shortestTermMonths: null });
	});

	test('none where affordability is undecided for another reason than its width', () => {
		const file = creditFile({ affordability: affordability({ affordable: 'undecided' }) });
		expect(loanOf(file, policy([referWhen('affordable', 'isNot', 'yes')]))).toEqual({
			largestAmount: null,
			shortestTermMonths: null,
		});
	});

	test('none where the answer of a provider was for one term only, or the cover of debt service is not known for another loan', () => {
		const theirs = creditFile({
			affordability: {
				provider: 'periculum',
				method: 'provider',
				affordable: 'no',
				monthlyAmount: 5_000,
				termMonths: 12,
			},
		});
		expect(loanOf(theirs, policy([referWhen('affordable', 'isNot', 'yes')]))).toEqual({
			largestAmount: null,
			shortestTermMonths: null,
		});
		const business = creditFile({ affordability: affordability({ dscr: 1.1 }) });
		expect(loanOf(business, policy([declineWhen('dscr', 'below', 1.25)]))).toEqual({
			largestAmount: null,
			shortestTermMonths: null,
		});
	});

	test('an amount outside the frame is brought into it', () => {
		const { largestAmount } = loanOf(creditFile(), policy([KEPT]), { loan: { amount: 2_000_000 } });
		expect(largestAmount).toBe(1_000_000);
	});

	test('none for whom something else stands against it', () => {
		expect(loanOf(creditFile(), policy([KEPT, declineWhen('overdraftDays', 'below', 5)]))).toEqual({
			largestAmount: null,
			shortestTermMonths: null,
		});
	});

	test('none below the least amount or beyond the longest term', () => {
		const by = policy([declineWhen('instalment', 'above', 1_000)], { limits: { minimumAmount: 50_000 } });
		expect(loanOf(creditFile(), by)).toEqual({ largestAmount: null, shortestTermMonths: null });
	});
});
