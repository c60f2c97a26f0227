import fc from 'fast-check';
import type { DoubtSize } from '../../../core/shapes/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { borrower, business, codesOf, decide } from './borrower';

const doubted = (sizes: DoubtSize[], change: (insights: CreditInsights) => void = () => {}, of = borrower) =>
	of((insights) => {
		change(insights);
		insights.dataQuality.warnings.push({ code: 'PARTIAL_MONTHS', path: 'period', message: 'why', sizes });
	});
const incomeAbove = (monthlyAmount: number | null): DoubtSize => ({ figure: 'income', side: 'above', monthlyAmount });
const costsAbove = (monthlyAmount: number | null): DoubtSize => ({ figure: 'expenses', side: 'above', monthlyAmount });

// The loan is 100,000 at 12 % over a year: 8,884.88 a month. 30 % of 200,000 less 10,000 is 50,000.
describe('an answer is the same at both ends, or none', () => {
	test('a yes stands where the cautious end is one too', () => {
		// 0.9 x (200,000 - 110,000 - 10,000) = 72,000 and 0.3 x 200,000 - 10,000 = 50,000.
		expect(decide(doubted([costsAbove(30_000)]))).toMatchObject({
			affordable: 'yes',
			monthlyAmount: 50_000,
			monthlyAmountLow: 50_000,
			monthlyAmountHigh: 50_000,
			reasons: [],
		});
	});

	test('a no stands where the generous end is one too, in the figures of that end', () => {
		const spends = ({ expenses }: CreditInsights) => void (expenses.monthlyAverage = 210_000);
		const answer = decide(doubted([incomeAbove(25_000)], spends));
		// 0.9 x (225,000 - 210,000 - 10,000) = 4,500
		expect(answer).toMatchObject({ affordable: 'no', monthlyAmount: 0, monthlyAmountLow: 0, monthlyAmountHigh: 4_500 });
		expect(answer.reasons).toEqual([
			{
				code: 'TOO_LITTLE_LEFT',
				message:
					'The instalment is 8,884.88 NGN a month; of what is left after costs and debt payments, at most 4,500.00 NGN may be used.',
			},
		]);
	});

	test('where they differ nothing is decided, and the width is told in words', () => {
		// 0.9 x (200,000 - 190,000 - 10,000) = 0 and 50,000.
		const answer = decide(doubted([costsAbove(110_000)]));
		expect(answer).toMatchObject({
			affordable: 'undecided',
			canAfford: null,
			monthlyAmount: 50_000,
			monthlyAmountLow: 0,
			monthlyAmountHigh: 50_000,
		});
		expect(answer.reasons.at(-1)).toEqual({
			code: 'AMOUNT_UNCERTAIN',
			message:
				'Between 0.00 NGN and 50,000.00 NGN a month can be afforded, depending on what is not certain about the account; the instalment is 8,884.88 NGN, so nothing has been decided.',
		});
	});

	test('an end without a limit is none of an amount, and its words say so', () => {
		// 0.3 x 40,000 - 10,000 = 2,000
		const earnsLittle = ({ income, expenses }: CreditInsights) => {
			income.monthlyAverage = 40_000;
			expenses.monthlyAverage = 1_000;
		};
		const answer = decide(doubted([incomeAbove(null)], earnsLittle));
		expect(answer).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 2_000, monthlyAmountHigh: null });
		expect(answer.reasons.at(-1)?.message).toBe(
			'At least 2,000.00 NGN a month can be afforded, and how much more is not known; the instalment is 8,884.88 NGN, so nothing has been decided.',
		);
	});

	test('repayments that are not told, but held by the expenses, can be at most these: a no can stand without them', () => {
		const untold = (spent: number) =>
			borrower(({ expenses, loans }) => {
				expenses.includesLoanRepayments = true;
				expenses.monthlyAverage = spent;
				loans.repayments.monthlyAverage = null;
			});
		// All repaid: 0.3 x 200,000 - 40,000 = 20,000; nothing repaid: 60,000.
		expect(decide(untold(40_000))).toMatchObject({
			affordable: 'yes',
			monthlyAmount: null,
			monthlyAmountLow: 20_000,
			monthlyAmountHigh: 60_000,
			missing: ['loans.repayments.monthlyAverage'],
		});
		expect(decide(untold(55_000))).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 5_000 });
		// 0.9 x (200,000 - 195,000) = 4,500, however it is divided.
		expect(decide(untold(195_000))).toMatchObject({ affordable: 'no', monthlyAmountHigh: 4_500 });
	});

	test('a business is judged at both ends of its debt service', () => {
		// (500,000 - 350,000) / 1.25 - 40,000 = 80,000; with 100,000 more of costs 0.
		const answer = decide(doubted([costsAbove(100_000)], () => {}, business));
		expect(answer).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 0, monthlyAmountHigh: 80_000 });
	});
});

describe('what is declared settles a doubt as far as it is beyond it', () => {
	test('a trifle settles nothing', () => {
		const answer = decide(doubted([costsAbove(110_000)]), { declared: { monthlyExpenses: 1 } });
		expect(answer).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 0 });
		expect(decide(doubted([costsAbove(110_000)]), { declared: { monthlyExpenses: 81_000 } }).affordable).toBe(
			'undecided',
		);
	});

	test('costs above all that is in doubt are the costs', () => {
		// 0.9 x (200,000 - 191,000 - 1,000) is below zero; with 100,000 in doubt 0.9 x 10,000 = 9,000.
		const answer = decide(doubted([costsAbove(50_000)]), { declared: { monthlyExpenses: 140_000 } });
		// 0.9 x (200,000 - 140,000 - 10,000) = 45,000
		expect(answer).toMatchObject({ affordable: 'yes', monthlyAmountLow: 45_000, monthlyAmountHigh: 45_000 });
	});

	test('a lower income than is seen leaves no doubt about more', () => {
		const answer = decide(doubted([incomeAbove(null)]), { declared: { monthlyIncome: 60_000 } });
		// 0.3 x 60,000 - 10,000 = 8,000; 60,000 - 90,000 is less than nothing.
		expect(answer).toMatchObject({ affordable: 'no', monthlyAmountHigh: 0 });
	});

	test('an income in doubt is at most what is declared', () => {
		const spends = ({ expenses }: CreditInsights) => void (expenses.monthlyAverage = 190_000);
		const answer = decide(doubted([incomeAbove(50_000)], spends), { declared: { monthlyIncome: 215_000 } });
		// 0.9 x (215,000 - 200,000) = 13,500
		expect(answer).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 0, monthlyAmountHigh: 13_500 });
	});

	test('that nothing is repaid only a bureau can say, where the account does not tell', () => {
		const untold = borrower(({ loans }) => void (loans.repayments.monthlyAverage = null));
		const saying = (repaymentsSource?: 'applicant' | 'bureau') =>
			decide(untold, { declared: { monthlyRepayments: 0, repaymentsSource } });
		expect(saying()).toMatchObject({
			affordable: 'undecided',
			assumptions: { declared: { repaymentsSource: 'applicant' } },
		});
		expect(codesOf(saying('applicant'))[0]).toBe('NO_REPAYMENTS_KNOWN');
		expect(saying('bureau')).toMatchObject({ affordable: 'yes', monthlyAmount: 60_000, monthlyAmountLow: 60_000 });
	});
});

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
const figure = fc.option(amount, { nil: null });
const size = fc.record({
	figure: fc.constantFrom('income' as const, 'expenses' as const, 'repayments' as const),
	side: fc.constantFrom('below' as const, 'above' as const),
	monthlyAmount: figure,
});
const declaredFigures = fc.record(
	{ monthlyIncome: amount, monthlyExpenses: amount, monthlyRepayments: amount, minimumExpenses: amount },
	{ requiredKeys: [] },
);

test('the amount lies between its ends, and the answer never contradicts an end', () => {
	fc.assert(
		fc.property(
			fc.record({ income: figure, spent: figure, repaid: figure, included: fc.option(fc.boolean(), { nil: null }) }),
			fc.array(size, { maxLength: 3 }),
			declaredFigures,
			fc.constantFrom('individual' as const, 'business' as const),
			({ income, spent, repaid, included }, sizes, declared, holder) => {
				const answer = decide(
					doubted(sizes, (insights) => {
						insights.subject.holderType = holder;
						insights.income.monthlyAverage = income;
						insights.expenses.monthlyAverage = spent;
						insights.expenses.includesLoanRepayments = included;
						insights.loans.repayments.monthlyAverage = repaid;
					}),
					{ declared },
				);
				const { monthlyAmount, monthlyAmountLow, monthlyAmountHigh, canAfford, instalment } = answer;
				const low = monthlyAmountLow ?? Number.NaN;
				const high = monthlyAmountHigh ?? Infinity;
				expect(low).toBeLessThanOrEqual(high);
				if (monthlyAmount !== null) {
					expect(monthlyAmount).toBeGreaterThanOrEqual(low);
					expect(monthlyAmount).toBeLessThanOrEqual(high);
				}
				if (canAfford === true) expect(instalment).toBeLessThanOrEqual(low);
				if (canAfford === false) expect(instalment).toBeGreaterThan(high);
				if (canAfford === null) expect(low < instalment && instalment <= high).toBe(true);
			},
		),
		{ numRuns: 500 },
	);
});

test('one more doubt never turns a no into a yes, or a yes into a no', () => {
	fc.assert(
		fc.property(amount, amount, amount, size, fc.boolean(), (income, spent, repaid, doubt, included) => {
			const answerOf = (sizes: DoubtSize[]) =>
				decide(
					doubted(sizes, (insights) => {
						insights.income.monthlyAverage = income;
						insights.expenses.monthlyAverage = spent;
						insights.expenses.includesLoanRepayments = included;
						insights.loans.repayments.monthlyAverage = repaid;
					}),
					{ loan: { principal: 1_000 } },
				).canAfford;
			const [without, withDoubt] = [answerOf([]), answerOf([doubt])];
			expect(withDoubt === null || withDoubt === without).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test("a provider's net figure is as doubtful as its parts, but for what it counts beyond them", () => {
	const costsBelow: DoubtSize = { figure: 'expenses', side: 'below', monthlyAmount: 60_000 };
	const withNet = (net: number) =>
		decide(
			doubted([costsBelow], (insights) => {
				insights.expenses.monthlyAverage = 185_000;
				insights.summary.monthlyDisposable = net;
			}),
		);
	// 200,000 - 185,000 - 10,000 = 5,000: its parts. At most 0.9 x 65,000 and 0.3 x 200,000 - 10,000.
	expect(withNet(5_000)).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 4_500, monthlyAmountHigh: 50_000 });
	// 20,000 more are spent: 0.9 x 45,000.
	expect(withNet(-15_000)).toMatchObject({ affordable: 'undecided', monthlyAmountLow: 0, monthlyAmountHigh: 40_500 });
});
