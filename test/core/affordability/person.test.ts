import fc from 'fast-check';
import { borrower, codesOf, decide } from './borrower';

// 100,000 over 12 months at 1 % a month: 100,000 / 11.255077 = 8,884.88, by any table of annuities.
const INSTALMENT = 8884.88;

test('may pay 30 % of the income less what is repaid already: 60,000 - 10,000 = 50,000', () => {
	const answer = decide(borrower());
	expect(answer).toMatchObject({
		provider: 'provider',
		method: 'calculated',
		subjectId: '125',
		reference: 'application-1',
		currency: 'NGN',
		monthlyAmount: 50_000,
		totalAmount: 600_000,
		dti: 0.3,
		dtiBefore: 0.05,
		// (10,000 + 8,884.88) / 200,000
		dtiAfter: 0.094424,
		dscr: null,
		termMonths: 12,
		canAfford: true,
		instalment: INSTALMENT,
		// 12 x 8,884.88
		totalRepayment: 106_618.56,
		missing: [],
		reasons: [],
		createdAt: '2026-11-20T12:00:00.000Z',
		warnings: [],
	});
	// 50,000 x 11.255077
	expect(answer.maxPrincipal).toBeCloseTo(562_753.9, 0);
});

test('may pay 90 % of what is left where that is less: 0.9 x (200,000 - 170,000 - 10,000) = 18,000', () => {
	const answer = decide(
		borrower(({ expenses }) => {
			expenses.monthlyAverage = 170_000;
		}),
	);
	expect(answer).toMatchObject({ monthlyAmount: 18_000, totalAmount: 216_000, canAfford: true });
});

test('rounds down what may be paid: 0.3 x 100.02 = 30.006', () => {
	const answer = decide(
		borrower(({ income, expenses, loans }) => {
			income.monthlyAverage = 100.02;
			expenses.monthlyAverage = 0;
			loans.repayments.monthlyAverage = 0;
		}),
	);
	expect(answer.monthlyAmount).toBe(30);
});

test('can afford an instalment of exactly what may be paid, and none that is a hundredth more', () => {
	// Half of the income less 10,000 leaves the instalment, or a hundredth too little.
	const debt = (monthlyIncome: number) =>
		decide(
			borrower(({ income, expenses }) => {
				income.monthlyAverage = monthlyIncome;
				expenses.monthlyAverage = 0;
			}),
			{ rules: { maxDti: 50 } },
		);
	expect(debt(37_769.76)).toMatchObject({ monthlyAmount: INSTALMENT, canAfford: true, reasons: [] });
	expect(debt(37_769.74)).toMatchObject({ monthlyAmount: 8884.87, canAfford: false });
});

test('says in words why not, rule by rule', () => {
	const answer = decide(
		borrower(({ income, expenses }) => {
			income.monthlyAverage = 60_000;
			expenses.monthlyAverage = 45_000;
		}),
	);
	// 0.3 x 60,000 = 18,000, less 10,000 leaves 8,000; of the 5,000 that are left, 4,500 may be used.
	expect(answer).toMatchObject({ monthlyAmount: 4500, canAfford: false });
	expect(answer.reasons).toEqual([
		{
			code: 'DEBT_TOO_HIGH',
			message:
				'With this loan 18,884.88 NGN a month would go into debt payments; with this income at most 18,000.00 NGN may.',
		},
		{
			code: 'TOO_LITTLE_LEFT',
			message:
				'The instalment is 8,884.88 NGN a month; of what is left after costs and debt payments, at most 4,500.00 NGN may be used.',
		},
	]);
});

test.each([
	['more is spent than earned', 250_000],
	['all is spent', 190_000],
])('can afford nothing where %s', (_, monthlyExpenses) => {
	const answer = decide(
		borrower(({ expenses }) => {
			expenses.monthlyAverage = monthlyExpenses;
		}),
	);
	expect(answer).toMatchObject({ monthlyAmount: 0, totalAmount: 0, maxPrincipal: 0, canAfford: false });
	expect(codesOf(answer)).toEqual(['NOTHING_LEFT']);
});

test('an income that is told as zero is a no, not an open question', () => {
	const answer = decide(
		borrower(({ income }) => {
			income.monthlyAverage = 0;
		}),
	);
	expect(answer).toMatchObject({ monthlyAmount: 0, canAfford: false, dtiBefore: null, dtiAfter: null, missing: [] });
	expect(codesOf(answer)).toEqual(['NO_INCOME']);
});

describe('expenses', () => {
	const restOf = (...[change, declared]: [Parameters<typeof borrower>[0], object?]) =>
		decide(borrower(change), { declared, rules: { maxDti: 100, livingBuffer: 0 } }).assumptions.monthlyDisposable;

	test('leave repayments out where the provider does not count them in, or does not say', () => {
		// 200,000 - 80,000 - 10,000
		expect(restOf(() => {})).toBe(110_000);
		expect(
			restOf(({ expenses }) => {
				expenses.includesLoanRepayments = null;
			}),
		).toBe(110_000);
	});

	test('hold repayments once where the provider counts them in', () => {
		expect(
			restOf(({ expenses }) => {
				expenses.includesLoanRepayments = true;
			}),
		).toBe(120_000);
	});

	test('count what the told average leaves out', () => {
		expect(
			restOf(({ expenses }) => {
				expenses.notInAverage = 30_000;
			}),
		).toBe(80_000);
	});

	test('are higher where the net figure of the provider leaves less than its parts', () => {
		const change = (derived: boolean) =>
			restOf((insights) => {
				insights.summary.monthlyDisposable = 70_000;
				if (derived) insights.derived.push('summary.monthlyDisposable');
			});
		expect(change(false)).toBe(70_000);
		expect(change(true)).toBe(110_000);
	});

	test('are what the net figure of the provider leaves, where they are not told or its repayments are only declared', () => {
		const net: Parameters<typeof borrower>[0] = ({ summary, expenses, loans }) => {
			summary.monthlyDisposable = 10_000;
			expenses.monthlyAverage = null;
			loans.repayments.monthlyAverage = null;
		};
		// 200,000 - 5,000 - 10,000 = 185,000
		const { assumptions } = decide(borrower(net), { declared: { monthlyRepayments: 5000 } });
		expect(assumptions).toMatchObject({
			monthlyExpenses: 185_000,
			monthlyExpensesSource: 'net',
			monthlyDisposable: 10_000,
			seen: { isDisposableTold: true },
		});
		expect(decide(borrower(net), { declared: { monthlyRepayments: 5000, monthlyExpenses: 50_000 } })).toMatchObject({
			assumptions: { monthlyDisposable: 10_000 },
		});
	});

	test('are rounded in the currency of the insights', () => {
		const inYen = borrower((insights) => {
			insights.currency = 'JPY';
			insights.expenses.monthlyAverage = 80_000.4;
		});
		expect(decide(inYen, { loan: { currency: 'JPY' } }).assumptions.monthlyExpenses).toBe(80_000);
	});

	test('are not lower where the net figure of the provider leaves more', () => {
		expect(
			restOf((insights) => {
				insights.summary.monthlyDisposable = 150_000;
			}),
		).toBe(110_000);
	});

	test('are taken to hold declared repayments that the provider counts in but does not tell', () => {
		// 200,000 - 80,000, of which 15,000 are repayments.
		const change: Parameters<typeof borrower>[0] = ({ expenses, loans }) => {
			expenses.includesLoanRepayments = true;
			loans.repayments.monthlyAverage = null;
		};
		expect(restOf(change, { monthlyRepayments: 15_000 })).toBe(120_000);
		// More than all expenses: then there is nothing else in them.
		expect(restOf(change, { monthlyRepayments: 90_000 })).toBe(110_000);
	});

	test('have the further repayments beside them that only a bureau tells', () => {
		// 200,000 - (80,000 - 10,000) - 25,000
		expect(
			restOf(
				({ expenses }) => {
					expenses.includesLoanRepayments = true;
				},
				{ monthlyRepayments: 25_000 },
			),
		).toBe(105_000);
	});
});

describe('what is declared', () => {
	test('fills what is missing, and says so', () => {
		const answer = decide(
			borrower(({ income, expenses, loans }) => {
				income.monthlyAverage = null;
				expenses.monthlyAverage = null;
				loans.repayments.monthlyAverage = null;
			}),
			{
				declared: {
					monthlyIncome: 150_000,
					monthlyExpenses: 60_000,
					monthlyRepayments: 0,
					repaymentsSource: 'bureau',
				},
			},
		);
		expect(answer).toMatchObject({
			// 0.3 x 150,000; 0.9 x 90,000 is more.
			monthlyAmount: 45_000,
			canAfford: true,
			missing: [],
			assumptions: {
				monthlyIncome: 150_000,
				monthlyIncomeSource: 'declared',
				monthlyExpenses: 60_000,
				monthlyExpensesSource: 'declared',
				monthlyRepayments: 0,
				monthlyRepaymentsSource: 'declared',
				seen: { monthlyIncome: null, monthlyExpenses: null, monthlyRepayments: null },
				declared: { monthlyIncome: 150_000, monthlyExpenses: 60_000, monthlyRepayments: 0 },
			},
		});
	});

	test('counts where it is more cautious than what is seen', () => {
		const { assumptions } = decide(borrower(), {
			declared: { monthlyIncome: 180_000, monthlyExpenses: 90_000, monthlyRepayments: 12_000 },
		});
		expect(assumptions).toMatchObject({
			monthlyIncome: 180_000,
			monthlyIncomeSource: 'declared',
			monthlyExpenses: 90_000,
			monthlyExpensesSource: 'declared',
			monthlyRepayments: 12_000,
			monthlyRepaymentsSource: 'declared',
			monthlyDisposable: 78_000,
		});
	});

	test('does not count where what is seen is more cautious', () => {
		const { assumptions } = decide(borrower(), {
			declared: { monthlyIncome: 900_000, monthlyExpenses: 1, monthlyRepayments: 0 },
		});
		expect(assumptions).toMatchObject({
			monthlyIncome: 200_000,
			monthlyIncomeSource: 'insights',
			monthlyExpenses: 80_000,
			monthlyExpensesSource: 'insights',
			monthlyRepayments: 10_000,
			monthlyRepaymentsSource: 'insights',
		});
	});

	test('does not lower living costs to a floor, but lifts them to one', () => {
		expect(decide(borrower(), { declared: { minimumExpenses: 79_999 } }).assumptions).toMatchObject({
			monthlyExpenses: 80_000,
			monthlyExpensesSource: 'insights',
			minimumExpenses: 79_999,
		});
		expect(decide(borrower(), { declared: { minimumExpenses: 95_000 } }).assumptions).toMatchObject({
			monthlyExpenses: 95_000,
			monthlyExpensesSource: 'minimum',
		});
	});
});

const amount = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100);

const kind = fc.constantFrom('individual' as const, 'business' as const);

test('more debt, more costs, less income or a lower net figure never make more affordable', () => {
	fc.assert(
		fc.property(
			amount,
			amount,
			amount,
			amount,
			amount,
			fc.boolean(),
			kind,
			(income, spent, repaid, net, worse, included, holder) => {
				const of = (monthlyIncome: number, monthlyExpenses: number, monthlyRepayments: number, monthlyNet: number) =>
					decide(
						borrower((insights) => {
							insights.subject.holderType = holder;
							insights.income.monthlyAverage = monthlyIncome;
							insights.expenses.monthlyAverage = monthlyExpenses;
							insights.expenses.includesLoanRepayments = included;
							insights.loans.repayments.monthlyAverage = monthlyRepayments;
							insights.summary.monthlyDisposable = monthlyNet;
						}),
					).monthlyAmount ?? Number.NaN;
				const before = of(income, spent, repaid, net);
				expect(of(income, spent + worse, repaid, net)).toBeLessThanOrEqual(before);
				expect(of(income, spent, repaid, net - worse)).toBeLessThanOrEqual(before);
				// With the net figure as told, less income is less of unseen costs: only without it is the law plain.
				expect(of(Math.max(0, income - worse), spent, repaid, 1e9)).toBeLessThanOrEqual(of(income, spent, repaid, 1e9));
				if (!included)
					expect(of(income, spent, repaid + worse, 1e9)).toBeLessThanOrEqual(of(income, spent, repaid, 1e9));
			},
		),
		{ numRuns: 200 },
	);
});

test('what is declared never makes more affordable than what is seen', () => {
	fc.assert(
		fc.property(amount, amount, amount, amount, kind, (income, spent, repaid, floor, holder) => {
			const of = (declared: object) =>
				decide(
					borrower((insights) => {
						insights.subject.holderType = holder;
					}),
					{ declared },
				).monthlyAmount ?? Number.NaN;
			const declared = {
				monthlyIncome: income,
				monthlyExpenses: spent,
				monthlyRepayments: repaid,
				minimumExpenses: floor,
			};
			expect(of(declared)).toBeLessThanOrEqual(of({}));
		}),
		{ numRuns: 200 },
	);
});

test('a loan can be afforded exactly where it is not above the largest one, and only a no has reasons', () => {
	fc.assert(
		fc.property(amount, amount, amount, kind, (income, expenses, principal, holder) => {
			const answer = decide(
				borrower((insights) => {
					insights.subject.holderType = holder;
					insights.income.monthlyAverage = income;
					insights.expenses.monthlyAverage = expenses;
				}),
				{ loan: { principal: principal + 0.01 } },
			);
			expect(answer.canAfford).toBe(principal + 0.01 <= (answer.maxPrincipal ?? Number.NaN));
			expect(answer.reasons.length > 0).toBe(answer.canAfford === false);
		}),
		{ numRuns: 200 },
	);
});
