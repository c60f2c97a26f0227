import { FIGURE_NAMES, FIGURES } from '../../decision/figures/catalogue';
import {
	KEPT,
	affordability,
	creditFile,
	decideFile,
	declineWhen,
	insights,
	policy,
	referFirst,
	referWhen,
} from './application';

type Loose = Record<string, unknown>;

/** Puts a value where a file holds it; a rule on it is tried below, at and above the limit. */
interface Edge {
	figure: string;
	file: (value: number) => Loose;
	limit: number;
	/** The nearest values to the limit on either side, as the file holds them. */
	below: number;
	at: number;
	above: number;
}

const inSummary = (key: string) => (value: number) => creditFile({ insights: insights({ summary: { [key]: value } }) });
const inSummaryAndBounds =
	(key: string, bound = key) =>
	(value: number) =>
		creditFile({
			insights: insights({ summary: { [key]: value }, bounds: { [bound]: { low: value, high: value } } }),
		});
const count = (figure: string, file: Edge['file']): Edge => ({ figure, file, limit: 3, below: 2, at: 3, above: 4 });
const money = (figure: string, file: Edge['file']): Edge => ({
	figure,
	file,
	limit: 5_000,
	below: 4_999.99,
	at: 5_000,
	above: 5_000.01,
});

const EDGES: Edge[] = [
	money('monthlyIncome', inSummaryAndBounds('monthlyIncome')),
	money('monthlyIncomeLow', inSummary('monthlyIncomeLow')),
	money('recentMonthlyIncome', (value) =>
		creditFile({ insights: insights({ income: { recentMonthlyAverage: value } }) }),
	),
	money('monthlyLivingCosts', inSummaryAndBounds('monthlyLivingCosts')),
	money('monthlyDisposable', (value) =>
		creditFile({
			insights: insights({
				summary: { monthlyDisposable: value, monthlyDisposableLow: value },
				bounds: {
					monthlyIncome: { low: value, high: value },
					monthlyOutgoings: { low: 0, high: 0 },
				},
			}),
		}),
	),
	money('monthlyDisposableLow', inSummary('monthlyDisposableLow')),
	money('monthlyLoanRepayments', inSummaryAndBounds('monthlyLoanRepayments', 'monthlyRepayments')),
	money('monthlyAmount', (value) =>
		creditFile({
			affordability: affordability({ monthlyAmount: value, monthlyAmountLow: value, monthlyAmountHigh: value }),
		}),
	),
	{
		figure: 'dscr',
		file: (dscr) => creditFile({ affordability: affordability({ dscr }) }),
		limit: 1.25,
		below: 1.2499,
		at: 1.25,
		above: 1.2501,
	},
	money('closingBalance', inSummary('closingBalance')),
	money('averageBalance', (average) => creditFile({ insights: insights({ balances: { average } }) })),
	money('minimumBalance', (minimum) => creditFile({ insights: insights({ balances: { minimum } }) })),
	count('overdraftDays', inSummary('overdraftDays')),
	count('returnedItems', inSummary('returnedItems')),
	count('returnedItems90d', inSummary('returnedItems90d')),
	count('returnedCheques', (count) => creditFile({ insights: insights({ risks: { returnedCheques: { count } } }) })),
	// A share in the file, percent in the rule.
	{
		figure: 'gamblingShareOfIncome',
		file: inSummary('gamblingShareOfIncome'),
		limit: 35,
		below: 0.349999,
		at: 0.35,
		above: 0.350001,
	},
	// 100 times 0.29 is 28.999999999999996 in floating point.
	{
		figure: 'gamblingShareOfIncome',
		file: inSummary('gamblingShareOfIncome'),
		limit: 29,
		below: 0.289999,
		at: 0.29,
		above: 0.290001,
	},
	count('missedRepayments', (value) => creditFile({ insights: insights({ loans: { missed: { count: value } } }) })),
	...['debtRecoveries', 'accountSeizures', 'wageAdvances'].map((figure) =>
		count(figure, (value) => creditFile({ insights: insights({ risks: { [figure]: { count: value } } }) })),
	),
	count('creditScore', (value) => creditFile({ creditScore: { provider: 'periculum', score: { value } } })),
	count('creditScore', inSummary('creditScore')),
	...['trustScore', 'qualityScore'].flatMap((figure) =>
		['analysis', 'statement'].map((part) =>
			count(figure, (value) => creditFile({ [part]: { provider: 'inscribe', status: 'ready', [figure]: value } })),
		),
	),
	count('transactionCount', inSummary('transactionCount')),
	count('periodDays', inSummary('periodDays')),
];

/** Figures that are words, asked for, or worked out here: they have tables of their own. */
const ELSEWHERE = [
	...FIGURE_NAMES.filter((name) => FIGURES[name].unit === 'word'),
	'instalment',
	'debtToIncome',
	'dataAgeDays',
	'requestedAmount',
	'termMonths',
	'amountToMonthlyIncome',
];

test('every figure of the catalogue is tried at its edges', () => {
	expect([...new Set([...EDGES.map(({ figure }) => figure), ...ELSEWHERE])].sort()).toEqual([...FIGURE_NAMES].sort());
});

describe.each(EDGES)('$figure at $limit', ({ figure, file, limit, ...values }) => {
	test.each([
		['below', 'below', 'decline'],
		['below', 'at', 'approve'],
		['below', 'above', 'approve'],
		['above', 'below', 'approve'],
		['above', 'at', 'approve'],
		['above', 'above', 'decline'],
	] as const)('a rule "%s" on a figure %s the limit: %s', (operator, side, outcome) => {
		const decision = decideFile(file(values[side]), policy([KEPT, declineWhen(figure, operator, limit)]));
		expect(decision.outcome).toBe(outcome);
	});

	test('not told refers, whichever way the rule goes, and never declines or approves', () => {
		const empty = creditFile({ insights: insights({ summary: { [figure]: null }, [figure]: null }) });
		const nothing = {
			...empty,
			insights: { ...insights(), summary: {}, bounds: {}, income: {}, loans: {}, balances: {}, risks: {} },
		};
		for (const operator of ['below', 'above']) {
			for (const group of [declineWhen, referWhen, referFirst]) {
				const { outcome, rules } = decideFile(nothing, policy([KEPT, group(figure, operator, limit)]));
				expect([outcome, rules[1]?.state]).toEqual(['refer', 'notTold']);
			}
		}
	});
});

test.each([
	['incomeTrend', { income: { trend: 'falling' } }, 'falling'],
	['highCostCredit', { risks: { highCostCredit: true } }, 'yes'],
	['newDebt', { risks: { newDebt: true } }, 'yes'],
])('%s is compared as a word', (figure, change, word) => {
	const outcomeOf = (operator: string, changes: Loose) =>
		decideFile(creditFile({ insights: insights(changes) }), policy([KEPT, declineWhen(figure, operator, word)]))
			.outcome;
	expect(outcomeOf('is', change)).toBe('decline');
	expect(outcomeOf('is', {})).toBe('approve');
	expect(outcomeOf('isNot', change)).toBe('approve');
	expect(outcomeOf('isNot', {})).toBe('decline');
	expect(outcomeOf('is', { income: {}, risks: {} })).toBe('refer');
	expect(outcomeOf('isNot', { income: { trend: 'sideways' }, risks: { highCostCredit: 'maybe', newDebt: 7 } })).toBe(
		'refer',
	);
});

test.each([
	['yes', 'approve', 'approve'],
	['no', 'decline', 'decline'],
	// Undecided is a word that somebody told: not a no, and not a yes.
	['undecided', 'approve', 'decline'],
	[null, 'refer', 'refer'],
])('affordable %s: "is no" gives %s, "is not yes" gives %s', (affordable, isNo, isNotYes) => {
	const file = creditFile({ affordability: affordability({ affordable }) });
	const outcomeOf = (operator: string, word: string) =>
		decideFile(file, policy([KEPT, declineWhen('affordable', operator, word)])).outcome;
	expect(outcomeOf('is', 'no')).toBe(isNo);
	expect(outcomeOf('isNot', 'yes')).toBe(isNotYes);
});

describe('what is worked out from the loan asked for', () => {
	// 100,000 at 12 % over a year is 8,884.88 a month; with 10,000 of repayments that is 18,884.88 of 200,000: 9.44244 %.
	test.each([
		['instalment', 8_884.87, 'decline'],
		['instalment', 8_884.88, 'approve'],
		['debtToIncome', 9.44243, 'decline'],
		['debtToIncome', 9.44244, 'approve'],
		['amountToMonthlyIncome', 0.49, 'decline'],
		['amountToMonthlyIncome', 0.5, 'approve'],
		['requestedAmount', 99_999.99, 'decline'],
		['requestedAmount', 100_000, 'approve'],
		['termMonths', 11, 'decline'],
		['termMonths', 12, 'approve'],
		['dataAgeDays', 9, 'decline'],
		['dataAgeDays', 10, 'approve'],
	])('%s above %d: %s', (figure, limit, outcome) => {
		const by = policy([declineWhen('monthlyIncome', 'below', 1), declineWhen(figure, 'above', limit)]);
		expect(decideFile(creditFile(), by).outcome).toBe(outcome);
	});

	test('the decision tells the instalment, and the figures it was worked out from', () => {
		const { instalment, figures } = decideFile(creditFile(), policy([declineWhen('debtToIncome', 'above', 40)]));
		expect(instalment).toBe(8_884.88);
		const values = Object.fromEntries(figures.map(({ name, value, source }) => [name, [value, source]]));
		expect(values).toMatchObject({
			requestedAmount: [100_000, 'declared'],
			debtToIncome: [9.44244, 'derived'],
			monthlyIncome: [200_000, 'told'],
			monthlyLoanRepayments: [10_000, 'told'],
		});
	});

	test('without an interest rate there is no instalment: that is not 0', () => {
		const noRate = policy([declineWhen('debtToIncome', 'above', 40)], { limits: { annualInterestRate: null } });
		const { outcome, rules, reasons } = decideFile(creditFile(), noRate);
		expect([outcome, rules[0]?.state]).toEqual(['refer', 'notTold']);
		expect(reasons[0]?.message).toBe('Debt to income with this loan is not told: the policy has no interest rate');
	});

	test.each([
		['debtToIncome', 'above', 'decline'],
		['debtToIncome', 'below', 'approve'],
		['amountToMonthlyIncome', 'above', 'decline'],
		['amountToMonthlyIncome', 'below', 'approve'],
	])('what divides by no income is above every limit, not unknown: %s %s gives %s', (figure, operator, outcome) => {
		const none = insights({ summary: { monthlyIncome: 0 }, bounds: { monthlyIncome: { low: 0, high: 0 } } });
		const { outcome: told, figures } = decideFile(
			creditFile({ insights: none }),
			policy([KEPT, declineWhen(figure, operator, 1_000)]),
		);
		expect(told).toBe(outcome);
		expect(figures.find(({ name }) => name === figure)).toMatchObject({
			value: null,
			isAboveEveryLimit: true,
			notTold: null,
		});
	});
});

describe('a figure with bounds is compared at both ends', () => {
	const between = (low: number, high: number | null, value = 100_000) =>
		creditFile({ insights: insights({ summary: { monthlyIncome: value }, bounds: { monthlyIncome: { low, high } } }) });
	const below = policy([KEPT, declineWhen('monthlyIncome', 'below', 100_000)]);
	const above = policy([KEPT, declineWhen('monthlyIncome', 'above', 100_000)]);

	test.each([
		[50_000, 99_999.99, 'decline', 'approve'],
		[50_000, 100_000, 'refer', 'approve'],
		[50_000, 150_000, 'refer', 'refer'],
		[100_000, 150_000, 'approve', 'refer'],
		[100_000.01, 150_000, 'approve', 'decline'],
		[50_000, null, 'refer', 'refer'],
		[100_000, null, 'approve', 'refer'],
		[100_000.01, null, 'approve', 'decline'],
	] as const)('from %d to %s: below gives %s, above gives %s', (low, high, isBelow, isAbove) => {
		const value = Math.min(low, high ?? low);
		expect(decideFile(between(low, high, value), below).outcome).toBe(isBelow);
		expect(decideFile(between(low, high, value), above).outcome).toBe(isAbove);
	});

	test('the reason says the width, and the rule both ends', () => {
		const { reasons, rules } = decideFile(between(80_000, 120_000), below);
		expect(reasons[0]).toMatchObject({
			code: 'FIGURE_UNCERTAIN',
			figure: 'monthlyIncome',
			message:
				'Income per month is between 80,000 and 120,000: nobody can tell whether that is below 100,000, a person decides',
		});
		expect(rules[1]).toMatchObject({ state: 'between', low: 80_000, high: 120_000, actual: 100_000 });
	});

	test('debt to income takes repayments high with income low, and the other way round', () => {
		const file = creditFile({
			insights: insights({
				bounds: { monthlyIncome: { low: 100_000, high: 200_000 }, monthlyRepayments: { low: 10_000, high: 20_000 } },
			}),
		});
		const { figures } = decideFile(file, policy([declineWhen('debtToIncome', 'above', 40)]));
		// (10,000 + 8,884.88) / 200,000 and (20,000 + 8,884.88) / 100,000
		expect(figures.find(({ name }) => name === 'debtToIncome')).toMatchObject({ low: 9.44244, high: 28.88488 });
	});

	test('disposable income is at its high end what is left of the highest income after the lowest outgoings', () => {
		const file = creditFile({
			insights: insights({
				summary: { monthlyDisposable: 110_000, monthlyDisposableLow: 60_000 },
				bounds: { monthlyIncome: { low: 180_000, high: 210_000 }, monthlyOutgoings: { low: 80_000, high: 120_000 } },
			}),
		});
		const { rules } = decideFile(file, policy([declineWhen('monthlyDisposable', 'below', 100_000)]));
		expect(rules[0]).toMatchObject({ low: 60_000, high: 130_000, actual: 110_000, state: 'between' });
	});

	test.each([
		['RATIO_ABOVE_ONE', 'below', 0, 200],
		['TOTALS_DISAGREE', 'both', 0, null],
	])('a figure that %s doubts in a way that has no size is open to that side', (code, _side, low, high) => {
		const warnings = [{ code, path: 'summary.gamblingShareOfIncome', message: 'why' }];
		const doubted = insights({
			summary: { gamblingShareOfIncome: 2 },
			dataQuality: { coverageDays: 180, warnings },
		});
		const { outcome, rules } = decideFile(
			creditFile({ insights: doubted }),
			policy([KEPT, declineWhen('gamblingShareOfIncome', 'above', 20)]),
		);
		expect([outcome, rules[1]?.state, rules[1]?.low, rules[1]?.high]).toEqual(['refer', 'between', low, high]);
	});

	test('bounds are never narrower than the figure itself', () => {
		const { rules } = decideFile(between(150_000, 160_000, 100_000), below);
		expect(rules[1]).toMatchObject({ low: 100_000, high: 160_000 });
	});
});

describe('the order', () => {
	const low = creditFile({
		insights: insights({ summary: { monthlyIncome: 1 }, bounds: { monthlyIncome: { low: 1, high: 1 } } }),
	});
	const lowIncome = declineWhen('monthlyIncome', 'below', 100);
	const untold = (changes: Loose = {}) => ({
		...low,
		insights: {
			...insights({
				summary: { monthlyIncome: 1, overdraftDays: null },
				bounds: { monthlyIncome: { low: 1, high: 1 } },
			}),
			...changes,
		},
	});

	test('evidence refers before a met decline', () => {
		expect(decideFile(untold({ currency: 'USD' }), policy([lowIncome])).outcome).toBe('refer');
	});
	test('a met "refer first" beats a met decline', () => {
		expect(decideFile(low, policy([lowIncome, referFirst('termMonths', 'above', 1)])).outcome).toBe('refer');
	});
	test('a "refer first" that is not told does not hold a decline back', () => {
		expect(decideFile(untold(), policy([lowIncome, referFirst('overdraftDays', 'above', 1)])).outcome).toBe('decline');
	});
	test('a decline on a told figure stands where another figure is not told', () => {
		expect(decideFile(untold(), policy([lowIncome, declineWhen('overdraftDays', 'above', 1)])).outcome).toBe('decline');
	});
	test('a figure that is not told refers where nothing declines, and can be left out', () => {
		const rules = (ifNotTold: string) => policy([KEPT, declineWhen('overdraftDays', 'above', 1, { ifNotTold })]);
		expect(decideFile(untold(), rules('refer')).outcome).toBe('refer');
		expect(decideFile(untold(), rules('ignore')).outcome).toBe('approve');
	});
	test('a met "refer when" refers', () => {
		expect(decideFile(creditFile(), policy([KEPT, referWhen('termMonths', 'above', 1)])).outcome).toBe('refer');
	});
	test('what nothing stands against is approved', () => {
		const decision = decideFile(creditFile(), policy([KEPT, referWhen('termMonths', 'above', 12)]));
		expect(decision.outcome).toBe('approve');
		expect(decision.reasons).toEqual([
			expect.objectContaining({ code: 'ALL_RULES_KEPT', message: 'All 2 rules of the policy are kept' }),
		]);
	});
	test('a policy without rules refers, and says what to do', () => {
		const { outcome, reasons } = decideFile(creditFile(), policy([]));
		expect(outcome).toBe('refer');
		expect(reasons[0]?.code).toBe('NO_RULES');
		expect(reasons[0]?.message).toContain('Choose a policy under Start From, or add rules');
	});
	test('a policy of which no rule could be checked refers', () => {
		const { outcome, reasons } = decideFile(
			untold(),
			policy([declineWhen('overdraftDays', 'above', 1, { ifNotTold: 'ignore' })]),
		);
		expect([outcome, reasons[0]?.code]).toEqual(['refer', 'NO_RULE_CHECKED']);
	});
});

describe('what came back, of a provider that tells cheques alone', () => {
	const withCheques = (cheques: number) =>
		creditFile({
			insights: insights({
				summary: { returnedItems: cheques, returnedItems90d: cheques },
				risks: { returnedPayments: { count: null }, returnedCheques: { count: cheques } },
			}),
		});

	it.each(['returnedItems', 'returnedItems90d'])('does not pass as %s, and declines once the cheques do', (figure) => {
		const rules = policy([declineWhen(figure, 'above', 0)]);
		expect(decideFile(withCheques(0), rules)).toMatchObject({
			outcome: 'refer',
			rules: [{ state: 'between', low: 0, high: null }],
			reasons: [{ code: 'FIGURE_UNCERTAIN' }],
		});
		expect(decideFile(withCheques(1), rules)).toMatchObject({ outcome: 'decline' });
	});

	it('passes by the cheques themselves', () => {
		const rules = policy([declineWhen('returnedCheques', 'above', 0)]);
		expect(decideFile(withCheques(0), rules).outcome).toBe('approve');
		expect(decideFile(withCheques(1), rules)).toMatchObject({
			outcome: 'decline',
			reasons: [{ code: 'RETURNED_CHEQUES' }],
		});
	});
});
