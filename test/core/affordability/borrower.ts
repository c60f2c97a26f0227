import { assess } from '../../../core/affordability/assess';
import type { Request } from '../../../core/affordability/request';
import type { AssessedInsights } from '../../../core/affordability/input';
import type { CreditInsights } from '../../../core/shapes/insights';
import { fillBounds } from '../../../core/insights/bounds';
import { fillLivingCosts } from '../../../core/insights/livingCosts';
import { untoldInsights } from '../../../core/insights/untold';

/** Noon of the day on which the tests decide. */
export const NOW_MS = Date.parse('2026-11-20T12:00:00Z');

/** A person with 200,000 a month, living costs of 80,000 and 10,000 of repayments, in naira; the data ends twenty days ago. */
export function borrower(change: (insights: CreditInsights) => void = () => {}): CreditInsights {
	const insights = untoldInsights('provider', { kind: 'statement', id: '125', holderType: 'individual' }, 'ready');
	insights.reference = 'application-1';
	insights.currency = 'NGN';
	insights.asOf = '2026-10-31';
	insights.income.monthlyAverage = 200_000;
	insights.expenses.monthlyAverage = 80_000;
	insights.expenses.includesLoanRepayments = false;
	insights.loans.repayments.monthlyAverage = 10_000;
	insights.dataQuality.coverageDays = 365;
	change(insights);
	if (insights.status === 'ready') {
		fillLivingCosts(insights, false);
		fillBounds(insights);
	}
	return insights;
}

/** A business with 500,000 a month, costs of 350,000 and 40,000 of debt service. */
export function business(change: (insights: CreditInsights) => void = () => {}): CreditInsights {
	return borrower((insights) => {
		insights.subject.holderType = 'business';
		insights.income.monthlyAverage = 500_000;
		insights.expenses.monthlyAverage = 350_000;
		insights.loans.repayments.monthlyAverage = 40_000;
		change(insights);
	});
}

interface Changes {
	loan?: Partial<Request['loan']>;
	rules?: Partial<Request['rules']>;
	gates?: Partial<Request['gates']>;
	declared?: Request['declared'];
}

/** 100,000 naira at 12 % over a year, which is 8,884.88 a month; 30 % debt to income, a buffer of 10 %, coverage of 1.25. */
export function decide(insights: AssessedInsights, { loan, rules, gates = {}, declared = {} }: Changes = {}) {
	return assess(
		insights,
		{
			loan: { principal: 100_000, annualInterestRate: 12, termMonths: 12, currency: 'NGN', ...loan },
			rules: { maxDti: 30, livingBuffer: 10, minDscr: 1.25, ...rules },
			gates: { maxDataAgeDays: 0, minCoverageDays: 0, ...gates },
			declared,
		},
		NOW_MS,
	);
}

/** The codes of the reasons. */
export function codesOf({ reasons }: ReturnType<typeof decide>): string[] {
	return reasons.map(({ code }) => code);
}
