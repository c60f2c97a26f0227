import type { CreditInsights } from '../../../core/shapes/insights';
import { warning } from '../../../core/shapes/warnings';
import { readInsights } from '../../../core/affordability/input';
import { borrower, codesOf, decide } from './borrower';

const NOTHING_WORKED_OUT = {
	canAfford: null,
	monthlyAmount: null,
	totalAmount: null,
	maxPrincipal: null,
	dtiAfter: null,
	instalment: 8884.88,
};

describe('an input that nobody tells', () => {
	test.each<[string, string, (insights: CreditInsights) => void]>([
		[
			'income.monthlyAverage',
			'No income is known, so nothing has been decided.',
			({ income }) => void (income.monthlyAverage = null),
		],
		[
			'expenses.monthlyAverage',
			'The costs are not known, so nothing has been decided.',
			({ expenses }) => void (expenses.monthlyAverage = null),
		],
		[
			'loans.repayments.monthlyAverage',
			'It is not known what is repaid for other loans, so nothing has been decided.',
			({ loans }) => void (loans.repayments.monthlyAverage = null),
		],
	])('%s leaves the decision open, by its path and in words', (path, words, change) => {
		const answer = decide(borrower(change));
		expect(answer).toMatchObject({ canAfford: null, monthlyAmount: null, maxPrincipal: null, missing: [path] });
		expect(answer.reasons[0]?.message).toBe(words);
	});

	test('is named beside the others', () => {
		const answer = decide(
			borrower(({ income, expenses, loans }) => {
				income.monthlyAverage = null;
				expenses.monthlyAverage = null;
				loans.repayments.monthlyAverage = null;
			}),
		);
		expect(answer).toMatchObject(NOTHING_WORKED_OUT);
		expect(codesOf(answer)).toEqual(['NO_INCOME_KNOWN', 'NO_EXPENSES_KNOWN', 'NO_REPAYMENTS_KNOWN']);
		expect(answer.missing).toHaveLength(3);
	});

	test('leaves the ratio of the debts that are known standing', () => {
		const answer = decide(
			borrower(({ expenses }) => {
				expenses.monthlyAverage = null;
			}),
		);
		expect(answer).toMatchObject({ dtiBefore: 0.05, dtiAfter: 0.094424, monthlyAmount: null });
	});

	test('is no floor for living costs', () => {
		const answer = decide(
			borrower(({ expenses }) => {
				expenses.monthlyAverage = null;
			}),
			{ declared: { minimumExpenses: 50_000 } },
		);
		expect(answer).toMatchObject({ canAfford: null, missing: ['expenses.monthlyAverage'] });
	});
});

describe('an analysis that is not ready', () => {
	test.each([
		['processing', 'The analysis of the account is not finished, so nothing has been decided.'],
		['insufficientData', 'The account shows too little to decide on, so nothing has been decided.'],
		['rejected', 'The statement was not accepted, so nothing has been decided.'],
		['failed', 'The account could not be analysed, so nothing has been decided.'],
	] as const)('%s decides nothing, whatever figures it holds', (status, message) => {
		const answer = decide(
			borrower((insights) => {
				insights.status = status;
			}),
		);
		expect(answer).toMatchObject({ ...NOTHING_WORKED_OUT, dtiBefore: null, missing: [] });
		expect(answer.reasons).toEqual([{ code: 'NOT_READY', message }]);
	});
});

const warned = (code: string, path = 'anywhere', change: (insights: CreditInsights) => void = () => {}) =>
	borrower((insights) => {
		insights.dataQuality.warnings.push({ code: warning.shape.code.parse(code), path, message: 'why' });
		change(insights);
	});
/** So much is spent that the answer would be no. */
const spendsAll = ({ expenses }: CreditInsights) => void (expenses.monthlyAverage = 200_000);

describe('figures in doubt', () => {
	test.each([
		['UNIT_UNCONFIRMED', 'UNIT_UNCONFIRMED'],
		['UNIT_MISMATCH', 'UNIT_UNCONFIRMED'],
		['DIRECTIONS_REVERSED', 'STATEMENT_UNRELIABLE'],
		['STATEMENT_INCOMPLETE', 'STATEMENT_UNRELIABLE'],
		['BALANCES_DO_NOT_ADD_UP', 'STATEMENT_UNRELIABLE'],
		['MIXED_CURRENCY', 'SEVERAL_CURRENCIES'],
		['STATUS_UNKNOWN', 'ANALYSIS_UNCERTAIN'],
	])('%s leaves no amount standing', (warning, code) => {
		const answer = decide(warned(warning));
		expect(answer).toMatchObject(NOTHING_WORKED_OUT);
		expect(codesOf(answer)).toEqual([code]);
		expect(answer.assumptions.seen.warnings).toEqual([warning]);
	});

	test.each([
		['income.total', ['INCOME_INCOMPLETE', 'INCOME_UNCERTAIN']],
		['income.monthlyAverage', ['INCOME_INCOMPLETE', 'INCOME_UNCERTAIN']],
		['expenses.total', ['EXPENSES_INCOMPLETE', 'EXPENSES_TOO_HIGH', 'AMOUNT_UNCERTAIN']],
		['expenses.monthlyAverage', ['EXPENSES_INCOMPLETE', 'EXPENSES_TOO_HIGH', 'AMOUNT_UNCERTAIN']],
		['loans.repayments', ['EXPENSES_TOO_HIGH', 'REPAYMENTS_INCOMPLETE', 'AMOUNT_UNCERTAIN']],
	])(
		'a contradiction at %s whose size is not known leaves the decision open, and the amounts standing',
		(path, codes) => {
			const answer = decide(warned('TOTALS_DISAGREE', path));
			expect(answer).toMatchObject({ canAfford: null, monthlyAmount: 50_000, monthlyAmountLow: 0 });
			expect(codesOf(answer)).toEqual(codes);
		},
	);

	test('figures of several people together leave the decision open', () => {
		expect(codesOf(decide(warned('PSUS_TOGETHER', 'psus')))).toEqual(['SEVERAL_PEOPLE']);
	});

	test('a contradiction of figures that are not used is none here', () => {
		expect(decide(warned('TOTALS_DISAGREE', 'cashFlow.inflow')).canAfford).toBe(true);
	});

	test.each([
		['HOLDER_MISMATCH', 'holderMatch', 'HOLDER_UNCERTAIN'],
		['HOLDER_PARTIAL', 'holderMatch', 'HOLDER_UNCERTAIN'],
		['EXPENSES_UNCLEAR', 'anywhere', 'EXPENSES_INCOMPLETE'],
		['EXPENSES_EXCLUDE_TRANSFERS', 'expenses.total', 'EXPENSES_INCOMPLETE'],
		['WINDOW_LENGTH', 'anywhere', 'REPAYMENTS_INCOMPLETE'],
		['LOAN_WITHOUT_REPAYMENTS', 'loans.repayments', 'REPAYMENTS_INCOMPLETE'],
		['INCOME_STOPPED', 'income.months', 'INCOME_MAY_HAVE_ENDED'],
		['SALARY_STOPPED', 'income.salary.latestOn', 'INCOME_MAY_HAVE_ENDED'],
		['NOT_READ', 'documents', 'NOT_CHECKED'],
	])('%s speaks against a yes, and leaves a no as it is', (warning, path, code) => {
		const answer = decide(warned(warning, path));
		expect(answer).toMatchObject({ canAfford: null, monthlyAmount: 50_000 });
		expect(codesOf(answer)[0]).toBe(code);
		expect(decide(warned(warning, path, spendsAll))).toMatchObject({
			canAfford: false,
			reasons: [{ code: 'NOTHING_LEFT' }],
		});
	});

	test('what was not read but the documents speaks against nothing', () => {
		expect(decide(warned('NOT_READ', 'bankAccounts')).canAfford).toBe(true);
	});

	test('loans without repayments stay a doubt where less was declared than is seen, a zero above all', () => {
		const seenNone = warned('LOAN_WITHOUT_REPAYMENTS', 'loans', ({ loans }) => (loans.repayments.monthlyAverage = 0));
		const undecided = { canAfford: null, reasons: [{ code: 'REPAYMENTS_INCOMPLETE' }, { code: 'AMOUNT_UNCERTAIN' }] };
		expect(decide(seenNone, { declared: { monthlyRepayments: 0 } })).toMatchObject(undecided);
		expect(decide(warned('LOAN_WITHOUT_REPAYMENTS'), { declared: { monthlyRepayments: 1 } })).toMatchObject(undecided);
		expect(decide(seenNone, { declared: { monthlyRepayments: 5_000 } }).canAfford).toBe(true);
		const bureau = { monthlyRepayments: 0, repaymentsSource: 'bureau' } as const;
		expect(decide(seenNone, { declared: bureau }).canAfford).toBe(true);
	});

	test.each([
		['DATES_IN_FUTURE', 'DATED_IN_FUTURE'],
		['ROWS_REPEATED', 'STATEMENT_UNRELIABLE'],
		['MONTHS_MISSING', 'STATEMENT_UNRELIABLE'],
		['ROUND_TRIPS', 'MONEY_GOES_ROUND'],
		['OWN_TRANSFERS_AS_INCOME', 'INCOME_UNCERTAIN'],
	])('%s keeps from a yes', (code, reason) => {
		const { affordable, reasons } = decide(warned(code));
		expect([affordable, reasons[0]?.code]).toEqual(['undecided', reason]);
	});

	test('money that is seen to go round keeps from a yes', () => {
		const sweeps = (accountSweep: boolean | null) => borrower(({ risks }) => void (risks.accountSweep = accountSweep));
		expect(decide(sweeps(true))).toMatchObject({ canAfford: null, reasons: [{ code: 'MONEY_GOES_ROUND' }] });
		expect([false, null].map((told) => decide(sweeps(told)).canAfford)).toEqual([true, true]);
	});

	test('data of days that are yet to come decides nothing, with and without a gate', () => {
		const until = (asOf: string) => decide(borrower((insights) => void (insights.asOf = asOf)));
		// Tomorrow is today in the east; the day after is not.
		expect(until('2026-11-21').canAfford).toBe(true);
		expect(until('2026-11-22')).toMatchObject({ canAfford: null, reasons: [{ code: 'DATED_IN_FUTURE' }] });
	});

	test('an account that is said to be recent decides nothing', () => {
		const recent = (recentAccount: boolean) =>
			decide(borrower(({ dataQuality }) => void Object.assign(dataQuality, { recentAccount })));
		expect(recent(true)).toMatchObject({ canAfford: null, reasons: [{ code: 'ACCOUNT_TOO_YOUNG' }] });
		expect(recent(false).canAfford).toBe(true);
	});

	test('figures that a fraud check refutes, and those of another holder, keep from a yes without any warning', () => {
		const refuted = borrower(({ authenticity }) => void (authenticity.verdict = 'refuted'));
		expect(decide(refuted)).toMatchObject({ canAfford: null, reasons: [{ code: 'STATEMENT_UNRELIABLE' }] });
		const another = borrower((insights) => void (insights.holderMatch = 'mismatch'));
		expect(decide(another)).toMatchObject({ canAfford: null, reasons: [{ code: 'HOLDER_UNCERTAIN' }] });
	});

	test('a warning that the rules do not know keeps from a yes, and leaves a no as it is', () => {
		const unknown = (change: (insights: CreditInsights) => void = () => {}) => {
			const insights = readInsights(borrower(change));
			insights.dataQuality.warnings.push({ code: 'NEW', path: '', message: 'why' });
			return decide(insights);
		};
		expect(unknown()).toMatchObject({ canAfford: null, reasons: [{ code: 'WARNING_UNKNOWN' }] });
		expect(unknown(spendsAll).canAfford).toBe(false);
	});

	test('insights within insights are refused: which of them count is not guessed', () => {
		expect(() => readInsights({ ...borrower(), insights: borrower() })).toThrow('Insights holds two insights');
		expect(readInsights({ status: 'ready', insights: borrower() }).income.monthlyAverage).toBe(200_000);
	});

	test.each(['INCOME_CATEGORY_UNKNOWN', 'REVENUE_NOT_COUNTED', 'AVERAGE_INCOME_UNCLEAR'])(
		'%s speaks against a no, and leaves a yes as it is',
		(warning) => {
			expect(decide(warned(warning)).canAfford).toBe(true);
			const answer = decide(warned(warning, 'income', spendsAll));
			expect(answer).toMatchObject({ canAfford: null, monthlyAmount: 0 });
			expect(codesOf(answer)).toEqual(['INCOME_INCOMPLETE']);
		},
	);

	test('transfers that are not among the expenses are no doubt only where more was declared than is seen', () => {
		const withDeclared = (monthlyExpenses: number) =>
			decide(warned('EXPENSES_EXCLUDE_TRANSFERS'), { declared: { monthlyExpenses } });
		expect(withDeclared(1)).toMatchObject({ canAfford: null, reasons: [{ code: 'EXPENSES_INCOMPLETE' }, {}] });
		expect(withDeclared(80_001).canAfford).toBe(true);
	});

	test.each(['EXPENSES_HOLD_SAVINGS', 'REJECTED_IN_TOTALS'])(
		'%s speaks against a no that rests on expenses, and on nothing else',
		(warning) => {
			expect(decide(warned(warning)).canAfford).toBe(true);
			const answer = decide(warned(warning, 'expenses.total', spendsAll));
			expect(answer).toMatchObject({ canAfford: null, reasons: [{ code: 'EXPENSES_TOO_HIGH' }, {}] });
			// 30 % of 20,000 is less than the 10,000 that are repaid already, whatever is spent.
			const earnsLittle = warned(warning, 'expenses.total', (insights) => {
				insights.income.monthlyAverage = 20_000;
			});
			expect(decide(earnsLittle)).toMatchObject({ canAfford: false, reasons: [{ code: 'DEBT_TOO_HIGH' }] });
		},
	);

	test('an income of which more may be unseen is no doubt where less was declared', () => {
		const answer = decide(warned('INCOME_CATEGORY_UNKNOWN', 'income', spendsAll), {
			declared: { monthlyIncome: 150_000 },
		});
		expect(answer).toMatchObject({ canAfford: false, reasons: [{ code: 'NOTHING_LEFT' }] });
	});

	test('each reason is given once', () => {
		const twice = warned('UNIT_UNCONFIRMED', 'anywhere', ({ dataQuality }) => {
			dataQuality.warnings.push({ code: 'UNIT_MISMATCH', path: 'general', message: 'why' });
		});
		expect(codesOf(decide(twice))).toEqual(['UNIT_UNCONFIRMED']);
	});

	test('other warnings say nothing against a decision, and are repeated by their code', () => {
		const answer = decide(warned('INCOME_FROM_CASHFLOWS'));
		expect(answer).toMatchObject({ canAfford: true, assumptions: { seen: { warnings: ['INCOME_FROM_CASHFLOWS'] } } });
	});
});

describe('currencies', () => {
	const withCurrency = (account: string | null, loan: string | null) =>
		decide(
			borrower((insights) => {
				insights.currency = account;
			}),
			{ loan: { currency: loan } },
		);

	test('that differ are not compared', () => {
		const answer = withCurrency('USD', 'NGN');
		expect(answer).toMatchObject({ ...NOTHING_WORKED_OUT, currency: 'NGN', missing: [] });
		expect(answer.assumptions).toMatchObject({ currency: 'NGN', insightsCurrency: 'USD' });
		expect(answer.reasons[0]?.message).toBe(
			'The loan is in NGN and the account in USD: they cannot be compared, so nothing has been decided. Correct Loan Currency in Assess Affordability; where USD was entered by hand, Currency in Get Credit Insights or Upload Bank Statement.',
		);
	});

	test.each([
		[
			null,
			'NGN',
			'currency',
			'Set Currency in Get Credit Insights or Upload Bank Statement, whichever made the insights.',
		],
		['NGN', null, 'loanCurrency', 'Set Loan Currency in Assess Affordability.'],
	])('of which only one is known (account %s, loan %s) are not compared', (account, loan, path, cure) => {
		const answer = withCurrency(account, loan);
		expect(answer).toMatchObject({ ...NOTHING_WORKED_OUT, missing: [path] });
		expect(codesOf(answer)).toEqual(['CURRENCY_UNKNOWN']);
		expect(answer.reasons[0]?.message).toMatch(new RegExp(`, so nothing has been decided\\. ${cure}$`));
	});

	test('that nobody tells on either side are taken for the same', () => {
		expect(withCurrency(null, null)).toMatchObject({ canAfford: true, currency: null });
	});
});

describe('the age of the data', () => {
	test('is counted from its last day to today: 31 October to 20 November is 20 days', () => {
		expect(decide(borrower(), { gates: { maxDataAgeDays: 20 } })).toMatchObject({
			canAfford: true,
			assumptions: { dataAgeDays: 20, maxDataAgeDays: 20, asOf: '2026-10-31' },
		});
	});

	test('leaves the decision open where it is too high, and the amounts standing', () => {
		const answer = decide(borrower(), { gates: { maxDataAgeDays: 19 } });
		expect(answer).toMatchObject({ canAfford: null, monthlyAmount: 50_000, missing: [] });
		expect(answer.reasons).toEqual([
			{
				code: 'DATA_TOO_OLD',
				message: 'The data ended 20 days ago and may be 19 days old at most, so nothing has been decided.',
			},
		]);
	});

	test('is not below zero where the last day is tomorrow', () => {
		const answer = decide(
			borrower((insights) => {
				insights.asOf = '2026-11-21';
			}),
			{ gates: { maxDataAgeDays: 1 } },
		);
		expect(answer).toMatchObject({ canAfford: true, assumptions: { dataAgeDays: 0 } });
	});

	test('is not known where the last day lies further ahead', () => {
		const answer = decide(
			borrower((insights) => {
				insights.asOf = '2031-01-10';
			}),
			{ gates: { maxDataAgeDays: 30 } },
		);
		expect(answer).toMatchObject({ canAfford: null, missing: ['asOf'], assumptions: { dataAgeDays: null } });
	});

	test('of one day is one day', () => {
		const dayBefore = borrower((insights) => {
			insights.asOf = '2026-11-18';
		});
		expect(decide(dayBefore, { gates: { maxDataAgeDays: 1 } }).reasons[0]?.message).toBe(
			'The data ended 2 days ago and may be 1 day old at most, so nothing has been decided.',
		);
	});

	test('that nobody tells leaves the decision open where it is asked for', () => {
		const undated = borrower((insights) => {
			insights.asOf = null;
		});
		expect(decide(undated).canAfford).toBe(true);
		expect(decide(undated, { gates: { maxDataAgeDays: 30 } })).toMatchObject({ canAfford: null, missing: ['asOf'] });
	});
});

describe('the days that the data covers', () => {
	const covering = (days: number | null) =>
		borrower(({ dataQuality }) => {
			dataQuality.coverageDays = days;
		});

	test('are enough at the limit and too few below it', () => {
		expect(decide(covering(80), { gates: { minCoverageDays: 80 } }).canAfford).toBe(true);
		const answer = decide(covering(79), { gates: { minCoverageDays: 80 } });
		expect(answer).toMatchObject({ canAfford: null, monthlyAmount: 50_000 });
		expect(codesOf(answer)).toEqual(['DATA_TOO_SHORT']);
	});

	test('that nobody tells leave the decision open where they are asked for', () => {
		expect(decide(covering(null)).canAfford).toBe(true);
		expect(decide(covering(null), { gates: { minCoverageDays: 1 } })).toMatchObject({
			canAfford: null,
			missing: ['dataQuality.coverageDays'],
		});
	});
});

describe('how much the data shows', () => {
	const showing = (told: Partial<CreditInsights['dataQuality']>, months: number | null = null) =>
		decide(
			borrower(({ dataQuality, income }) => {
				Object.assign(dataQuality, told);
				if (months !== null) income.months = [{ month: '2026-10', amount: 200_000 }];
			}),
		);

	test('is enough with twenty transactions, and too little with nineteen, where they are counted', () => {
		expect(showing({ transactionCount: 20 }).canAfford).toBe(true);
		expect(showing({ transactionCount: null }).canAfford).toBe(true);
		expect(showing({ transactionCount: 19 })).toMatchObject({
			affordable: 'undecided',
			reasons: [
				{
					code: 'TOO_FEW_TRANSACTIONS',
					message: 'The account shows 19 transactions and at least 20 are needed, so nothing has been decided.',
				},
			],
			assumptions: { transactionCount: 19 },
		});
	});

	test('is one odd month where averages are over whole months, of which there is but one', () => {
		expect(showing({ wholeMonths: 2 }, 1).canAfford).toBe(true);
		expect(showing({ wholeMonths: 1 }).canAfford).toBe(true);
		expect(showing({ wholeMonths: 1 }, 1)).toMatchObject({
			affordable: 'undecided',
			reasons: [{ code: 'TOO_FEW_MONTHS', message: expect.stringContaining('1 whole month and at least 2') }],
		});
	});
});

describe('a document that is called forged', () => {
	test('keeps from a yes, whatever else the insights say', () => {
		const document = (fraudulent: boolean | null) =>
			decide(
				borrower(({ documents }) => {
					documents.push({
						id: '1',
						status: 'ready',
						state: null,
						trustScore: null,
						qualityScore: null,
						fraudulent,
						reviewStatus: null,
						parsingConfidence: null,
						createdAt: null,
						modifiedAt: null,
					});
				}),
			);
		expect(document(true)).toMatchObject({ affordable: 'undecided', reasons: [{ code: 'STATEMENT_UNRELIABLE' }] });
		expect([document(false).affordable, document(null).affordable]).toEqual(['yes', 'yes']);
	});
});

describe('warnings', () => {
	test.each([
		[0, ['NO_INTEREST']],
		[0.24, ['RATE_BELOW_ONE_PERCENT']],
		[1, []],
		[24, []],
	])('of a rate of %d', (annualInterestRate, codes) => {
		expect(decide(borrower(), { loan: { annualInterestRate } }).warnings.map(({ code }) => code)).toEqual(codes);
	});

	test('of a declared type that switches off the rule for persons, and of none that does not', () => {
		const declaredAs = (holderType: 'individual' | 'business') =>
			decide(
				borrower(({ subject }) => void (subject.holderType = null)),
				{ declared: { holderType } },
			);
		expect(declaredAs('individual')).toMatchObject({
			dti: 0.3,
			assumptions: { holderType: 'individual', isHolderTypeTold: true },
			warnings: [],
		});
		expect(declaredAs('business')).toMatchObject({
			dti: null,
			assumptions: { holderType: 'business', isHolderTypeTold: true },
			warnings: [{ code: 'HOLDER_TYPE_DECLARED', path: 'subject.holderType' }],
		});
	});

	test('of a declared type where the insights only conclude one, as at a product for consumers: it is judged as declared', () => {
		const concluded = (holderType?: 'individual' | 'business') =>
			decide(
				borrower(({ derived }) => void derived.push('subject.holderType')),
				{ declared: { holderType } },
			);
		expect(concluded('business')).toMatchObject({
			dti: null,
			assumptions: { holderType: 'business' },
			warnings: [{ code: 'HOLDER_TYPE_DECLARED' }],
		});
		expect(concluded('individual')).toMatchObject({ dti: 0.3, warnings: [] });
		expect(concluded()).toMatchObject({ dti: 0.3, assumptions: { holderType: 'individual' }, warnings: [] });
	});

	test('of a declared type that the insights contradict: these count', () => {
		expect(decide(borrower(), { declared: { holderType: 'business' } })).toMatchObject({
			dti: 0.3,
			assumptions: { holderType: 'individual' },
			warnings: [{ code: 'HOLDER_TYPE_DECLARED' }],
		});
		expect(decide(borrower(), { declared: { holderType: 'individual' } }).warnings).toEqual([]);
	});

	test('of a holder of whom nobody tells what it is, who is judged as a person', () => {
		const answer = decide(
			borrower(({ subject }) => {
				subject.holderType = null;
			}),
		);
		expect(answer).toMatchObject({
			canAfford: true,
			dti: 0.3,
			assumptions: { holderType: 'individual', isHolderTypeTold: false },
			warnings: [{ code: 'HOLDER_TYPE_UNKNOWN', path: 'subject.holderType' }],
		});
	});
});
