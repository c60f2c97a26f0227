import { z } from 'zod';
import { neutralScore, warning } from '../insights';
import { analysisStatus } from '../status';
import { affordable } from '../words';
import { calculatedAffordability } from './calculatedAffordability';
import { count, figure, flag, moment, object, ratio, rawAnswer, text } from './parts';

/** The monthly figures that a provider worked it out from. */
const assumptions = object({
	monthlySalary: figure,
	monthlyOtherIncome: figure,
	monthlyExpenses: figure,
	monthlyLoanRepayments: figure,
	/** The last month of the data (`YYYY-MM`), and of how many months it is. */
	untilMonth: text,
	windowMonths: count,
	/** How much of a category the lender has told the provider to count, in percent. */
	categoryWeights: z.array(object({ category: text, direction: z.enum(['in', 'out']).nullable(), percent: figure })),
}).partial();

/** What can be afforded. Money is in major units. */
const figures = {
	/** The word for `canAfford`. */
	affordable,
	/** Instalment that can be afforded per month. */
	monthlyAmount: figure,
	/** Sum of the affordable instalments over the term; not a principal. */
	totalAmount: figure,
	/** Debt-to-income limit used. */
	dti: ratio,
	termMonths: count,
	/** Null where no loan was asked about. */
	canAfford: flag,
	assumptions,
	createdAt: moment,
	warnings: z.array(warning),
};

/** An assessment of what can be afforded, as it stands in a callback. */
export const assessment = object(figures);
export type Assessment = z.infer<typeof assessment>;

/** An assessment of what can be afforded, with where it comes from. */
const { affordable: _affordable, ...others } = figures;

export const affordability = object({
	affordable,
	provider: z.string(),
	method: z.literal('provider'),
	statementId: text.optional(),
	customerId: z.string().optional(),
	status: analysisStatus.optional(),
	/** Of the amounts, where the provider tells it. */
	currency: text.optional(),
	...others,
	score: neutralScore.optional(),
	raw: rawAnswer,
});

/** The keys of both methods, for an editor that cannot tell which one is chosen. */
export const affordabilityByAnyMethod = affordability.extend({
	...calculatedAffordability.shape,
	method: z.string(),
	assumptions: calculatedAffordability.shape.assumptions.merge(assumptions),
});
