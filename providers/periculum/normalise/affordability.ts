import type { Warning } from '../../../core/shapes/insights';
import type { Assessment } from '../../../core/shapes/outputs/affordability';
import { instantOf } from '../../../core/base/dates';
import { Reader } from '../../../core/insights/reader';

/**
 * One answer of POST /affordability, or one entry of the history of GET /affordability/{key}. It is asked about no loan, so whether
 * one can be afforded is never told. Never throws.
 */
export function toAffordability(raw: unknown): Assessment {
	const warnings: Warning[] = [];
	const answer = Reader.of(raw, '', warnings);
	// Only the history tells the income and the date; the answer to a POST rightly does not.
	const optional = answer.optional;
	return {
		affordable: 'undecided',
		monthlyAmount: answer.number('monthly_disposable_income/monthly_affordability_amount'),
		totalAmount: answer.number('affordability_amount'),
		dti: answer.ratio('dti'),
		termMonths: answer.count('loanTenure'),
		canAfford: null,
		assumptions: {
			monthlySalary: optional.number('average_predicted_salary'),
			monthlyOtherIncome: optional.number('average_other_income'),
			monthlyExpenses: optional.number('average_monthly_total_expenses'),
			monthlyLoanRepayments: optional.number('average_monthly_loan_repayment_amount'),
		},
		createdAt: optional.moment('createdDate'),
		warnings,
	};
}

/** A history with the newest first, as instants across time zones; entries without a date come last, in their order. */
export function newestFirst<T extends { createdAt: string | null }>(history: readonly T[]): T[] {
	const instant = ({ createdAt }: T) => instantOf(createdAt ?? '') ?? Number.NEGATIVE_INFINITY;
	return [...history].sort((left, right) => instant(right) - instant(left) || 0);
}
