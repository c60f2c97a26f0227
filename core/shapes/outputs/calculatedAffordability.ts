import { z } from 'zod';
import { interval, warning } from '../insights';
import { analysisStatus } from '../status';
import { affordable } from '../words';
import { count, day, figure, flag, moment, object, ratio, share, text } from './parts';

const monthlyFigures = { monthlyIncome: figure, monthlyExpenses: figure, monthlyRepayments: figure };
const source = z.enum(['insights', 'recent', 'net', 'declared', 'minimum']).nullable();
const days = z.number().int().nullable();

/** Every input that was used: the loan, the rules, the figures and where they come from. */
const assumptions = object({
	/** Raised whenever the same inputs would get another answer. */
	rulesVersion: z.string(),
	principal: z.number(),
	annualInterestRate: z.number(),
	termMonths: z.number().int(),
	currency: text,
	insightsCurrency: text,
	status: analysisStatus,
	holderType: z.enum(['individual', 'business']),
	isHolderTypeTold: z.boolean(),
	/** In percent, as they were entered: 30 is 30 %. */
	maxDti: z.number(),
	livingBuffer: z.number(),
	minDscr: z.number(),
	...monthlyFigures,
	monthlyIncomeSource: source,
	monthlyExpensesSource: source,
	monthlyRepaymentsSource: source,
	monthlyDisposable: figure,
	/** Between which amounts the figures certainly lie, with what was declared. */
	bounds: object({ monthlyIncome: interval, monthlyRepayments: interval, monthlyOutgoings: interval }),
	/** What the insights tell. */
	seen: object({
		...monthlyFigures,
		monthlyExpensesNotInAverage: figure,
		expensesIncludeRepayments: flag,
		monthlyDisposable: figure,
		isDisposableTold: z.boolean(),
		warnings: z.array(z.string()),
	}),
	declared: object({
		...monthlyFigures,
		/** Who says what is repaid; null where nothing was declared. */
		repaymentsSource: z.enum(['applicant', 'bureau']).nullable(),
	}),
	minimumExpenses: figure,
	asOf: day,
	dataAgeDays: days,
	maxDataAgeDays: days,
	coverageDays: days,
	minCoverageDays: days,
	transactionCount: count,
	wholeMonths: count,
});

/** What a borrower can afford, worked out from insights. Money is in major units of the loan's currency. */
export const calculatedAffordability = object({
	/** The word for `canAfford`: undecided where that is null. */
	affordable,
	provider: z.string(),
	method: z.literal('calculated'),
	subjectId: text,
	reference: text,
	currency: text,
	/** Instalment that can be afforded per month. */
	monthlyAmount: figure,
	/** What can be afforded for certain, and what at most, as far as the figures are certain; a high end of null is not known. */
	monthlyAmountLow: figure,
	monthlyAmountHigh: figure,
	/** That over the term; not a principal. */
	totalAmount: figure,
	/** The largest loan on these terms whose instalment can be afforded. */
	maxPrincipal: figure,
	/** Debt-to-income limit used; null for a business. */
	dti: ratio,
	dtiBefore: share,
	dtiAfter: share,
	/** Debt service coverage with the loan; null for a person. */
	dscr: figure,
	termMonths: count,
	/** Null where nothing was decided: `reasons` says why. */
	canAfford: flag,
	/** In words that an applicant can be told. */
	reasons: z.array(object({ code: z.string(), message: z.string() })),
	/** Of the loan asked for. */
	instalment: z.number(),
	totalRepayment: z.number(),
	/** Paths of the inputs that nobody told. */
	missing: z.array(z.string()),
	assumptions,
	createdAt: moment,
	warnings: z.array(warning),
});

export type CalculatedAffordability = z.infer<typeof calculatedAffordability>;
