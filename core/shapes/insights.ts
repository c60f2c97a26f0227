import { z } from 'zod';
import { holderMatch } from './status';
import { count, day, figure, flag, moment, object, onRequest, rawAnswer, ratio, share, text } from './outputs/parts';
import { analysisStatus } from './status';

/** Version of the neutral answer; a field is added within it, a change of meaning raises it. */
export const INSIGHTS_SCHEMA_VERSION = '1';

const month = z.string().regex(/^\d{4}-\d{2}$/);

const monthAmounts = z.array(object({ month, amount: figure }));
const countAndTotal = { count, total: figure };

const transaction = object({
	date: day,
	description: text,
	amount: figure,
});

const countedThing = {
	...countAndTotal,
	days: count,
	windows: z.array(object({ days: z.number().int().positive(), ...countAndTotal })),
	transactions: onRequest(z.array(transaction)),
};

/** What could not be read, or must be known before a figure is used. */
export const warning = object({ code: z.string(), path: z.string(), message: z.string() });

export const principalReason = object({ variable: z.string(), points: figure, maxPoints: figure, pointsLost: figure });

export const scoreReason = object({
	code: z.string(),
	met: flag,
	points: figure,
	variable: text,
	operator: text,
	operand: text,
	message: z.string(),
});

/** A score with its own scale: never compared between providers. */
export const neutralScore = object({
	name: z.string(),
	value: figure,
	min: figure,
	max: figure,
	higherIsBetter: z.boolean(),
	band: text,
	passed: flag,
	horizonMonths: z.number().positive().nullable(),
	parts: z.record(figure),
	reasons: z.array(scoreReason),
	principalReasons: z.array(principalReason),
});

const category = {
	category: z.string(),
	total: figure,
	monthlyAverage: figure,
	share,
	months: monthAmounts,
};

const account = object({
	id: text,
	name: text,
	type: text,
	bankName: text,
	holders: z.array(z.string()),
	balance: figure,
	currency: text,
	asOf: day,
});

const loanFlow = object({ ...countAndTotal, monthlyAverage: figure });

export const insightsSummary = object({
	provider: z.string(),
	subjectId: text,
	reference: text,
	status: analysisStatus,
	holderType: z.enum(['individual', 'business']).nullable(),
	holderMatch: holderMatch.nullable(),
	currency: text,
	asOf: day,
	periodDays: z.number().int().nullable(),
	monthlyIncome: figure,
	monthlyExpenses: figure,
	monthlyDisposable: figure,
	monthlyLoanRepayments: figure,
	closingBalance: figure,
	returnedPayments: count,
	returnedPayments90d: count,
	returnedCheques: count,
	gamblingShareOfIncome: share,
	overdraftDays: count,
	creditScore: figure,
	creditScoreName: text,
	creditScoreMin: figure,
	creditScoreMax: figure,
	transactionCount: count,
	warningCount: z.number().int().nonnegative(),
});

/** What a provider says of one document. */
export const analysedDocument = object({
	id: text,
	status: analysisStatus.nullable(),
	state: text,
	trustScore: figure,
	qualityScore: figure,
	fraudulent: flag,
	reviewStatus: text,
	parsingConfidence: figure,
	createdAt: moment,
	modifiedAt: moment,
});

/** The neutral answer, the same shape whichever provider gave it. */
export const creditInsights = object({
	schemaVersion: z.literal(INSIGHTS_SCHEMA_VERSION),
	provider: z.string(),
	subject: object({
		kind: z.enum(['statement', 'customer', 'bankAccount', 'user', 'registration']),
		id: text,
		holderType: z.enum(['individual', 'business']).nullable(),
	}),
	reference: text,
	status: analysisStatus,
	/** How the holders fit the name that was expected; null where none was. */
	holderMatch: holderMatch.nullable(),
	generatedAt: moment,
	asOf: day,
	currency: text,
	period: object({ from: day, to: day, days: z.number().int().nullable(), months: figure }),
	summary: insightsSummary,
	income: object({
		total: figure,
		monthlyAverage: figure,
		monthlyMedian: figure,
		isSalaried: flag,
		salary: object({
			monthlyAverage: figure,
			lowest: figure,
			latest: figure,
			latestOn: day,
			nextOn: day,
			expectedDay: z.number().int().min(1).max(31).nullable(),
			frequency: text,
			count,
			expected: z.array(object({ amount: figure, on: day, frequency: text })),
		}),
		other: object({ monthlyAverage: figure, count, present: flag }),
		sources: z.array(object(category)),
		months: monthAmounts,
	}),
	expenses: object({
		total: figure,
		monthlyAverage: figure,
		notInAverage: figure,
		includesLoanRepayments: flag,
		fixed: figure,
		flexible: figure,
		recurring: figure,
		housing: flag,
		insurance: flag,
		categories: z.array(object({ ...category, nature: z.enum(['fixed', 'flexible']).nullable() })),
		months: monthAmounts,
	}),
	recurring: z.array(
		object({
			label: text,
			category: text,
			direction: z.enum(['in', 'out']).nullable(),
			...countAndTotal,
			averageAmount: figure,
			variance: figure,
			stability: object({ amount: figure, frequency: figure, longevity: figure }),
			months: monthAmounts,
		}),
	),
	business: object({
		payroll: object({ count, nextAmount: figure, nextOn: day, frequency: text }),
		profitability: figure,
	}),
	cashFlow: object({
		inflow: figure,
		outflow: figure,
		net: figure,
		monthlyInflow: figure,
		monthlyOutflow: figure,
		months: z.array(object({ month, inflow: figure, outflow: figure, net: figure })),
	}),
	balances: object({
		closing: figure,
		average: figure,
		minimum: figure,
		negativeShare: ratio,
		accounts: z.array(account),
	}),
	loans: object({
		repayments: loanFlow,
		drawdowns: loanFlow,
		missed: object(countAndTotal),
		lenders: z.array(z.string()),
		repaymentShareOfIncome: share,
	}),
	risks: object({
		gambling: object(countedThing),
		returnedPayments: object({ ...countedThing, fees: object(countAndTotal) }),
		returnedCheques: object({ ...countedThing, fees: object(countAndTotal) }),
		overdraft: object({ days: count, fees: object(countAndTotal), minimumBalance: figure }),
		interventionFees: object(countedThing),
		bankCharges: object(countedThing),
		wageAdvances: object(countedThing),
		debtRecoveries: object(countedThing),
		accountSeizures: object(countedThing),
		highCostCredit: flag,
		newDebt: flag,
		debtManagement: flag,
		accountSweep: flag,
	}),
	scores: z.array(neutralScore),
	documents: z.array(analysedDocument),
	dataQuality: object({
		transactionCount: count,
		coverageDays: z.number().int().nullable(),
		daysSinceLastTransaction: z.number().int().nullable(),
		recentAccount: flag,
		warnings: z.array(warning),
	}),
	derived: z.array(z.string()),
	raw: rawAnswer,
});

export type Warning = z.infer<typeof warning>;
export type CreditInsights = z.infer<typeof creditInsights>;
export type InsightsSummary = z.infer<typeof insightsSummary>;
export type NeutralScore = z.infer<typeof neutralScore>;
export type ScoreReason = z.infer<typeof scoreReason>;
export type PrincipalReason = z.infer<typeof principalReason>;
export type CountedThing = CreditInsights['risks']['gambling'];
