import type { Interval } from '../shapes/insights';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import { type Figures, isDisposableTold } from './figures';
import { holderTypeOf } from './holderType';
import type { AssessedInsights } from './input';
import type { OpenQuestions } from './openQuestions';
import type { Request } from './request';

/** Raised whenever the same inputs would get another answer. */
const RULES_VERSION = '1';

/** Everything that was used, so that a decision can be followed later. */
export function assumptionsOf(
	insights: AssessedInsights,
	{ loan, rules, declared, gates }: Request,
	{ income, expenses, repayments, outgoings, disposable }: Figures,
	{ dataAgeDays, coverageDays }: OpenQuestions,
): CalculatedAffordability['assumptions'] {
	return {
		rulesVersion: RULES_VERSION,
		...loan,
		insightsCurrency: insights.currency,
		status: insights.status,
		holderType: holderTypeOf(insights, declared) ?? 'individual',
		isHolderTypeTold: holderTypeOf(insights, declared) !== null,
		...rules,
		monthlyIncome: income.value,
		monthlyIncomeSource: income.source,
		monthlyExpenses: expenses.value,
		monthlyExpensesSource: expenses.source,
		monthlyRepayments: repayments.value,
		monthlyRepaymentsSource: repayments.source,
		monthlyDisposable: disposable,
		bounds: {
			monthlyIncome: endsOf(income),
			monthlyRepayments: endsOf(repayments),
			monthlyOutgoings: outgoings,
		},
		seen: {
			monthlyIncome: insights.income.monthlyAverage,
			monthlyExpenses: insights.expenses.monthlyAverage,
			monthlyExpensesNotInAverage: insights.expenses.notInAverage,
			expensesIncludeRepayments: insights.expenses.includesLoanRepayments,
			monthlyRepayments: insights.loans.repayments.monthlyAverage,
			monthlyDisposable: insights.summary.monthlyDisposable,
			isDisposableTold: isDisposableTold(insights),
			warnings: [...new Set(insights.dataQuality.warnings.map(({ code }) => code))],
		},
		declared: {
			monthlyIncome: declared.monthlyIncome ?? null,
			monthlyExpenses: declared.monthlyExpenses ?? null,
			monthlyRepayments: declared.monthlyRepayments ?? null,
			repaymentsSource: declared.monthlyRepayments === undefined ? null : (declared.repaymentsSource ?? 'applicant'),
		},
		minimumExpenses: declared.minimumExpenses ?? null,
		asOf: insights.asOf,
		dataAgeDays,
		maxDataAgeDays: gates.maxDataAgeDays,
		coverageDays,
		minCoverageDays: gates.minCoverageDays,
		transactionCount: insights.dataQuality.transactionCount,
		wholeMonths: insights.dataQuality.wholeMonths,
	};
}

function endsOf({ low, high }: Interval): Interval {
	return { low, high };
}
