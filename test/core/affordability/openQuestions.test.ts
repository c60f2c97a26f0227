import type { CreditInsights } from '../../../core/insights';
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
			'The living costs are not known, so nothing has been decided.',
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
		expect(answer.reasons.map(({ message }) => message)).toEqual([words]);
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
		['insufficientData', 'The account shows too little to decide on.'],
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

describe('figures in doubt', () => {
	test.each([
		['UNIT_UNCONFIRMED', 'UNIT_UNCONFIRMED'],
		['UNIT_MISMATCH', 'UNIT_UNCONFIRMED'],
		['DIRECTIONS_REVERSED', 'STATEMENT_UNRELIABLE'],
		['STATEMENT_INCOMPLETE', 'STATEMENT_UNRELIABLE'],
	])('%s leaves no amount standing', (warning, code) => {
		const answer = decide(
			borrower(({ dataQuality }) => {
				dataQuality.warnings.push({ code: warning, path: 'general', message: 'why' });
			}),
		);
		expect(answer).toMatchObject(NOTHING_WORKED_OUT);
		expect(codesOf(answer)).toEqual([code]);
	});

	test('other warnings do not', () => {
		const answer = decide(
			borrower(({ dataQuality }) => {
				dataQuality.warnings.push({ code: 'PARTIAL_MONTHS', path: 'period.months', message: 'why' });
			}),
		);
		expect(answer.canAfford).toBe(true);
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
			'The loan is in NGN and the account in USD, so they have not been compared and nothing has been decided.',
		);
	});

	test.each([
		[null, 'NGN', 'currency'],
		['NGN', null, 'loanCurrency'],
	])('of which only one is known (account %s, loan %s) are not compared', (account, loan, path) => {
		const answer = withCurrency(account, loan);
		expect(answer).toMatchObject({ ...NOTHING_WORKED_OUT, missing: [path] });
		expect(codesOf(answer)).toEqual(['CURRENCY_UNKNOWN']);
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
				message: 'The data ends 20 days ago and may be 19 days old at most, so nothing has been decided.',
			},
		]);
	});

	test('is not below zero where the last day is tomorrow', () => {
		const answer = decide(
			borrower((insights) => {
				insights.asOf = '2026-11-21';
			}),
			{ gates: { maxDataAgeDays: 0 } },
		);
		expect(answer).toMatchObject({ canAfford: true, assumptions: { dataAgeDays: 0 } });
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

describe('warnings', () => {
	test.each([
		[0, ['NO_INTEREST']],
		[0.24, ['RATE_BELOW_ONE_PERCENT']],
		[1, []],
		[24, []],
	])('of a rate of %d', (annualInterestRate, codes) => {
		expect(decide(borrower(), { loan: { annualInterestRate } }).warnings.map(({ code }) => code)).toEqual(codes);
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
