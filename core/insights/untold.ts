import { type CreditInsights, INSIGHTS_SCHEMA_VERSION } from '../shapes/insights';

const nothingCounted = () => ({ count: null, total: null, days: null, windows: [] });
const noFees = () => ({ count: null, total: null });
const noFlow = () => ({ count: null, total: null, monthlyAverage: null });
const anything = () => ({ low: 0, high: null });

/** Insights in which nothing is told yet: every figure null, every list empty. A normaliser fills in what its provider tells. */
export function untoldInsights(
	provider: string,
	subject: CreditInsights['subject'],
	status: CreditInsights['status'],
): CreditInsights {
	return {
		status,
		summary: untoldSummary(provider, subject, status),
		bounds: {
			monthlyIncome: anything(),
			monthlyLivingCosts: anything(),
			monthlyRepayments: anything(),
			monthlyOutgoings: anything(),
		},
		authenticity: { verdict: 'unverified', by: null, steps: null, brokenSteps: null, brokenRows: [], origin: null },
		holderMatch: null,
		income: untoldIncome(),
		expenses: untoldExpenses(),
		recurring: [],
		business: { payroll: { count: null, nextAmount: null, nextOn: null, frequency: null }, profitability: null },
		cashFlow: { inflow: null, outflow: null, net: null, monthlyInflow: null, monthlyOutflow: null, months: [] },
		balances: { closing: null, average: null, minimum: null, negativeShare: null, months: [], accounts: [] },
		loans: {
			repayments: noFlow(),
			drawdowns: noFlow(),
			missed: noFees(),
			lenders: [],
			debts: [],
			repaymentShareOfIncome: null,
		},
		risks: {
			gambling: nothingCounted(),
			returnedPayments: { ...nothingCounted(), fees: noFees() },
			returnedCheques: { ...nothingCounted(), fees: noFees() },
			overdraft: { days: null, fees: noFees(), minimumBalance: null },
			interventionFees: nothingCounted(),
			bankCharges: nothingCounted(),
			wageAdvances: nothingCounted(),
			debtRecoveries: nothingCounted(),
			accountSeizures: nothingCounted(),
			highCostCredit: null,
			newDebt: null,
			debtManagement: null,
			accountSweep: null,
		},
		scores: [],
		documents: [],
		dataQuality: {
			transactionCount: null,
			coverageDays: null,
			wholeMonths: null,
			longestGapDays: null,
			firstTransactionOn: null,
			daysSinceLastTransaction: null,
			recentAccount: null,
			warnings: [],
		},
		derived: [],
		generatedAt: null,
		asOf: null,
		currency: null,
		period: { from: null, to: null, days: null, months: null },
		reference: null,
		provider,
		subject,
		schemaVersion: INSIGHTS_SCHEMA_VERSION,
	};
}

function untoldSummary(
	provider: string,
	subject: CreditInsights['subject'],
	status: CreditInsights['status'],
): CreditInsights['summary'] {
	return {
		status,
		monthlyIncome: null,
		monthlyLivingCosts: null,
		monthlyLoanRepayments: null,
		monthlyDisposable: null,
		monthlyIncomeLow: null,
		monthlyDisposableLow: null,
		closingBalance: null,
		returnedItems: null,
		returnedItems90d: null,
		gamblingShareOfIncome: null,
		overdraftDays: null,
		creditScore: null,
		creditScoreName: null,
		creditScoreMin: null,
		creditScoreMax: null,
		authenticity: 'unverified',
		holderMatch: null,
		periodDays: null,
		transactionCount: null,
		warningCount: 0,
		holderType: subject.holderType,
		currency: null,
		asOf: null,
		provider,
		subjectId: subject.id,
		reference: null,
	};
}

function untoldIncome(): CreditInsights['income'] {
	return {
		total: null,
		monthlyAverage: null,
		monthlyMedian: null,
		recentMonthlyAverage: null,
		lowestMonth: { month: null, amount: null },
		trend: null,
		isSalaried: null,
		streams: [],
		salary: {
			monthlyAverage: null,
			lowest: null,
			latest: null,
			latestOn: null,
			nextOn: null,
			expectedDay: null,
			frequency: null,
			count: null,
			expected: [],
		},
		other: { monthlyAverage: null, count: null, present: null },
		sources: [],
		months: [],
	};
}

function untoldExpenses(): CreditInsights['expenses'] {
	return {
		total: null,
		monthlyAverage: null,
		notInAverage: null,
		includesLoanRepayments: null,
		livingCosts: null,
		essential: null,
		discretionary: null,
		savings: { total: null, monthlyAverage: null },
		cashWithdrawals: { total: null, monthlyAverage: null, count: null },
		fixed: null,
		flexible: null,
		recurring: null,
		housing: null,
		insurance: null,
		categories: [],
		months: [],
	};
}
