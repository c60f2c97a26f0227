import type { CreditInsights } from '../shapes/insights';
import { fillBounds } from './bounds';
import { fillIncomeCourse } from './incomeCourse';
import { fillLivingCosts } from './livingCosts';
import { fillClosing } from './closing';
import { fillEssentials, fillShares } from './spending';
import { warnOfFallingIncome } from './decisionIncome';
import { warnOfFlowLaws } from './flowLaws';
import { warnOfPartialMonths } from './partialMonths';
import { completePeriod } from './period';
import { warnOfStoppedIncome } from './stoppedIncome';
import { type ToldForSummary, summarise } from './summary';

/** What a provider tells of the whole that has no place of its own among the figures. */
export interface ToldOfAll extends ToldForSummary {
	/** Where `asOf` is the day of a balance: it then says nothing of the last transaction. */
	asOfIsBalanceDay?: boolean;
}

/**
 * Completes insights with what follows from them: period length, freshness against `nowMs`, the closing balance, the course of the income, living costs, warnings about hidden debt and income that fell or cannot be, bounds, and
 * the flat summary. Figures computed here are listed in `derived`. Changes and
 * returns its argument; it stands last, as it counts the warnings.
 */
export function completeInsights(insights: CreditInsights, told: ToldOfAll, nowMs: number): CreditInsights {
	completePeriod(insights, told.asOfIsBalanceDay === true, nowMs);
	fillClosing(insights);
	fillShares(insights);
	fillEssentials(insights);
	fillIncomeCourse(insights);
	fillLivingCosts(insights, told.areExpensesUnclear === true);
	warnOfPartialMonths(insights);
	warnOfLoanWithoutRepayments(insights);
	warnOfStoppedIncome(insights);
	warnOfFallingIncome(insights);
	warnOfFlowLaws(insights);
	fillBounds(insights);
	insights.summary = summarise(insights, told);
	return insights;
}

function warnOfLoanWithoutRepayments({ loans, dataQuality }: CreditInsights): void {
	const cameIn = (loans.drawdowns.total ?? 0) > 0 || (loans.drawdowns.count ?? 0) > 0;
	const { total, count, monthlyAverage } = loans.repayments;
	const nothingRepaid = (total ?? count ?? monthlyAverage) === 0;
	if (!cameIn || !nothingRepaid) return;
	dataQuality.warnings.push({
		code: 'LOAN_WITHOUT_REPAYMENTS',
		path: 'loans.repayments',
		message: 'Loans came in and no repayment is seen: debt may be hidden or about to fall due.',
	});
}
