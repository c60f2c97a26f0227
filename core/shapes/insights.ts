import { z } from 'zod';
import { authenticity, authenticityVerdict } from './authenticity';
import { count, day, figure, flag, moment, object, onRequest, rawAnswer, ratio, share, text } from './outputs/parts';
import { neutralScore } from './score';
import { analysisStatus, holderMatch } from './status';
import { warning } from './warnings';

/** Version of the neutral answer; a field is added within it, a change of meaning raises it. */
export const INSIGHTS_SCHEMA_VERSION = '1';

const month = z.string().regex(/^\d{4}-\d{2}$/);
const wholeDays = z.number().int().nullable();

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
	/** The same over the last so many days, shortest first. */
	windows: z.array(object({ days: z.number().int().positive(), ...countAndTotal })),
	transactions: onRequest(z.array(transaction)),
};

/** Between which amounts a monthly figure certainly lies; a high end of null is not known. */
export const interval = object({
	low: z.number().finite().nonnegative(),
	high: z.number().finite().nonnegative().nullable(),
});

const category = {
	category: z.string(),
	total: figure,
	monthlyAverage: figure,
	/** Of all of the list together. */
	share,
	months: monthAmounts,
};

/** Where income comes from, as a series of payments. */
const incomeStream = object({
	label: text,
	kind: z.enum(['salary', 'benefit', 'pension', 'selfEmployment', 'rent', 'maintenance', 'other']),
	frequency: z
		.enum(['weekly', 'fortnightly', 'fourWeekly', 'twiceMonthly', 'monthly', 'quarterly', 'yearly', 'irregular'])
		.nullable(),
	averageAmount: figure,
	/** By 52/12, 26/12 and 13/12 where it is paid every one, two or four weeks. */
	monthlyEquivalent: figure,
	count,
	firstOn: day,
	lastOn: day,
	nextOn: day,
	active: flag,
	confidence: z.enum(['high', 'medium', 'low']).nullable(),
});

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

/** What is repaid to one lender. */
const debt = object({
	lender: text,
	kind: text,
	monthlyRepayment: figure,
	count,
	firstOn: day,
	lastOn: day,
	active: flag,
});

/** The flat summary: what a person looks for comes first. */
export const insightsSummary = object({
	status: analysisStatus,
	monthlyIncome: figure,
	/** Without loan repayments and savings, whichever provider. */
	monthlyLivingCosts: figure,
	monthlyLoanRepayments: figure,
	monthlyDisposable: figure,
	/** The low end of what is certain; null where not even that is told. */
	monthlyIncomeLow: figure,
	monthlyDisposableLow: figure,
	closingBalance: figure,
	/** Payments and cheques that came back, as far as they are told. */
	returnedItems: count,
	returnedItems90d: count,
	gamblingShareOfIncome: share,
	overdraftDays: count,
	creditScore: figure,
	creditScoreName: text,
	creditScoreMin: figure,
	creditScoreMax: figure,
	authenticity: authenticityVerdict,
	holderMatch: holderMatch.nullable(),
	periodDays: wholeDays,
	transactionCount: count,
	warningCount: z.number().int().nonnegative(),
	holderType: z.enum(['individual', 'business']).nullable(),
	currency: text,
	asOf: day,
	provider: z.string(),
	subjectId: text,
	reference: text,
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

/** The neutral answer, the same shape whichever provider gave it. What a person looks for comes first. */
export const creditInsights = object({
	status: analysisStatus,
	summary: insightsSummary,
	/** The decision figures a month, as far as they are certain. */
	bounds: object({
		monthlyIncome: interval,
		monthlyLivingCosts: interval,
		monthlyRepayments: interval,
		/** Living costs and repayments together: where a provider tells only their sum, it is narrower than its parts. */
		monthlyOutgoings: interval,
	}),
	authenticity,
	/** How the holders fit the name that was expected; null where none was. */
	holderMatch: holderMatch.nullable(),
	income: object({
		total: figure,
		monthlyAverage: figure,
		monthlyMedian: figure,
		/** Of the last three whole months. */
		recentMonthlyAverage: figure,
		lowestMonth: object({ month: month.nullable(), amount: figure }),
		/** The last three whole months against the whole period: falling and rising are more than 10 % away. */
		trend: z.enum(['falling', 'stable', 'rising']).nullable(),
		isSalaried: flag,
		streams: z.array(incomeStream),
		salary: object({
			monthlyAverage: figure,
			lowest: figure,
			latest: figure,
			latestOn: day,
			nextOn: day,
			expectedDay: z.number().int().min(1).max(31).nullable(),
			frequency: text,
			/** Payments. */
			count,
			expected: z.array(object({ amount: figure, on: day, frequency: text })),
		}),
		other: object({ monthlyAverage: figure, count, present: flag }),
		sources: z.array(object(category)),
		months: monthAmounts,
	}),
	expenses: object({
		/** As the provider counts them, which differs from one to another: `livingCosts` is the figure to compare. */
		total: figure,
		monthlyAverage: figure,
		notInAverage: figure,
		includesLoanRepayments: flag,
		/** A month, without loan repayments and savings: one meaning at every provider. */
		livingCosts: figure,
		/** A month, by the categories that say so: what cannot be put off, and what can. Both are at least so much; of persons only. */
		essential: figure,
		discretionary: figure,
		savings: object({ total: figure, monthlyAverage: figure }),
		cashWithdrawals: object({ total: figure, monthlyAverage: figure, count }),
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
		/** Of the deposit accounts in the main currency, where each tells one. */
		closing: figure,
		average: figure,
		minimum: figure,
		negativeShare: ratio,
		months: z.array(object({ month, closing: figure, lowest: figure, daysNegative: count })),
		accounts: z.array(account),
	}),
	loans: object({
		repayments: loanFlow,
		drawdowns: loanFlow,
		missed: object(countAndTotal),
		lenders: z.array(z.string()),
		debts: z.array(debt),
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
		coverageDays: wholeDays,
		/** Calendar months that the data covers from their first to their last day. */
		wholeMonths: count,
		/** The longest time without any transaction. */
		longestGapDays: count,
		firstTransactionOn: day,
		daysSinceLastTransaction: wholeDays,
		recentAccount: flag,
		warnings: z.array(warning),
	}),
	/** Paths of the figures that were worked out here and not told. */
	derived: z.array(z.string()),
	/** What the provider's own transactions say beside it. */
	secondOpinion: onRequest(
		object({
			/** How many were read, and of which days. */
			transactions: z.number().int().nonnegative(),
			from: day,
			to: day,
			/** Paths of the figures that the provider does not tell and the transactions do. */
			filled: z.array(z.string()),
			/** Figures that both tell; those that do not agree have a warning. */
			compared: z.array(
				object({ path: z.string(), told: z.number().finite(), workedOut: z.number().finite(), agrees: z.boolean() }),
			),
		}),
	),
	/** The transactions that each figure rests on, as far as they were read here. */
	evidence: onRequest(
		z.array(
			object({
				/** The neutral place of the figure: its rows come to it. */
				path: z.string(),
				/** What told these rows apart: pack, category and term, or a structural code; null where nothing did. */
				rule: text,
				confidence: z.enum(['high', 'medium', 'low']),
				/** Account and number of each, the first being 1#1; texts are without personal numbers. */
				rows: z.array(object({ row: z.string(), date: day, amount: figure, description: z.string() })),
			}),
		),
	),
	/** When the provider made its analysis. */
	generatedAt: moment,
	/** The last day of the data. */
	asOf: day,
	currency: text,
	/** `days` counts the first and the last one: 1 January to 31 March of 2021 are 90. */
	period: object({ from: day, to: day, days: wholeDays, months: figure }),
	reference: text,
	provider: z.string(),
	subject: object({
		kind: z.enum(['statement', 'customer', 'bankAccount', 'user', 'registration']),
		id: text,
		holderType: z.enum(['individual', 'business']).nullable(),
	}),
	schemaVersion: z.literal(INSIGHTS_SCHEMA_VERSION),
	raw: rawAnswer,
});

export type CreditInsights = z.infer<typeof creditInsights>;
export type InsightsSummary = z.infer<typeof insightsSummary>;
export type Interval = z.infer<typeof interval>;
export type CountedThing = CreditInsights['risks']['gambling'];
export {
	neutralScore,
	principalReason,
	scoreReason,
	type NeutralScore,
	type PrincipalReason,
	type ScoreReason,
} from './score';
export { warning, type Warning } from './warnings';
