import { ANYBODY, type Makers } from '../../decision/file/parts';
import { readApplication } from '../../decision/file/application';
import type { Data } from '../../decision/file/path';
import type { LoanRequest } from '../../decision/file/evidence';
import { parsePolicy } from '../../decision/policy/parse';
import { decide, readyPolicy } from '../../decision/record/decide';
import type { Decision } from '../../core/shapes/outputs/decision';
import { checkOutput } from '../support/neutral';

/** The day on which the tests decide: ten days after the last day of the data. */
export const TODAY = '2026-11-10';

type Loose = Record<string, unknown>;

/** A file of somebody with 200,000 a month of which 80,000 are living costs and 10,000 go into loans; verified, fresh, long enough. */
export function creditFile(changes: Loose = {}): Loose {
	return { applicationId: 'A-1', insights: insights(), ...changes };
}

/** Insights as Get Credit Insights gives them; `summary`, `bounds` and all other keys can be replaced. */
export function insights({ summary = {}, bounds, ...others }: { summary?: Loose; bounds?: Loose } & Loose = {}): Loose {
	const exactly = (value: number) => ({ low: value, high: value });
	return {
		status: 'ready',
		summary: {
			monthlyIncome: 200_000,
			monthlyIncomeLow: 200_000,
			monthlyLivingCosts: 80_000,
			monthlyLoanRepayments: 10_000,
			monthlyDisposable: 110_000,
			monthlyDisposableLow: 110_000,
			closingBalance: 50_000,
			returnedItems: 0,
			returnedItems90d: 0,
			gamblingShareOfIncome: 0.05,
			overdraftDays: 0,
			creditScore: 700,
			transactionCount: 240,
			periodDays: 180,
			...summary,
		},
		bounds: {
			monthlyIncome: exactly(200_000),
			monthlyLivingCosts: exactly(80_000),
			monthlyRepayments: exactly(10_000),
			monthlyOutgoings: exactly(90_000),
			...bounds,
		},
		authenticity: { verdict: 'verified', by: 'bankConnection' },
		income: { trend: 'stable', recentMonthlyAverage: 200_000 },
		loans: { missed: { count: 0 } },
		balances: { average: 40_000, minimum: 5_000 },
		risks: {
			returnedPayments: { count: 0 },
			returnedCheques: { count: 0 },
			debtRecoveries: { count: 0 },
			accountSeizures: { count: 0 },
			wageAdvances: { count: 0 },
			highCostCredit: false,
			newDebt: false,
		},
		holderMatch: null,
		dataQuality: { coverageDays: 180, warnings: [] },
		derived: [],
		asOf: '2026-10-31',
		currency: 'NGN',
		provider: 'periculum',
		subject: { kind: 'statement', id: '125' },
		reference: null,
		...others,
	};
}

/** Affordability worked out for 100,000 over 12 months at 12 %: 50,000 a month could be paid. */
export function affordability(changes: Loose = {}): Loose {
	return {
		affordable: 'yes',
		provider: 'periculum',
		method: 'calculated',
		subjectId: '125',
		reference: null,
		currency: 'NGN',
		monthlyAmount: 50_000,
		monthlyAmountLow: 50_000,
		monthlyAmountHigh: 50_000,
		dscr: null,
		termMonths: 12,
		assumptions: { principal: 100_000, annualInterestRate: 12, termMonths: 12 },
		warnings: [],
		...changes,
	};
}

/** A policy that lends up to 1,000,000 over up to 36 months at 12 % a year. */
export function policy(
	rules: Loose[],
	{ limits = {}, evidence = {}, ...others }: { limits?: Loose; evidence?: Loose } & Loose = {},
) {
	return parsePolicy({
		name: 'Test',
		currency: 'NGN',
		limits: { maximumAmount: 1_000_000, maximumTermMonths: 36, annualInterestRate: 12, ...limits },
		evidence,
		rules,
		...others,
	});
}

export const rule = (group: string, figure: string, operator: string, value: unknown, others: Loose = {}): Loose => ({
	group,
	figure,
	operator,
	value,
	...others,
});
export const declineWhen = (figure: string, operator: string, value: unknown, others?: Loose) =>
	rule('declineWhen', figure, operator, value, others);
export const referWhen = (figure: string, operator: string, value: unknown, others?: Loose) =>
	rule('referWhen', figure, operator, value, others);
export const referFirst = (figure: string, operator: string, value: unknown, others?: Loose) =>
	rule('referFirst', figure, operator, value, others);

/** A rule that is kept whatever happens, so that an approval is possible. */
export const KEPT = declineWhen('requestedAmount', 'above', 1_000_000);

export const LOAN: LoanRequest = { amount: 100_000, termMonths: 12, currency: null };

export interface DecideOptions {
	loan?: Partial<LoanRequest>;
	makers?: Makers;
	today?: string | null;
}

/** Decides a file, and holds the decision to its published schema. */
export function decideFile(
	file: Data,
	by: ReturnType<typeof policy>,
	{ loan = {}, makers = ANYBODY, today = TODAY }: DecideOptions = {},
): Decision {
	const ready = readyPolicy(by);
	const application = readApplication(file, { ...LOAN, ...loan }, { makers, used: ready.used, today });
	const decision = decide(ready, application, { applicationId: 'A-1', language: 'en' });
	checkOutput('decision', decision);
	return decision;
}

/** Codes of the evidence that needs a person. */
export const refersBecause = ({ evidence }: Decision) => evidence.flatMap(({ code }) => code ?? []);
