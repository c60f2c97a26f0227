import { daysBetween } from '../base/dates';
import type { CreditInsights, InsightsSummary } from '../shapes/insights';
import { shareOf, subtractMoney } from '../base/money';
import { warnOfStoppedIncome } from './stoppedIncome';

const DAYS_PER_MONTH = 30.4;
const SHORTEST_90_DAY_WINDOW_DAYS = 89;
const LONGEST_90_DAY_WINDOW_DAYS = 92;

/** What a provider tells that has its place in the summary only. */
export interface ToldForSummary {
	/** The provider's own net figure, per month in major units. */
	monthlyDisposable?: number | null;
	/** Whether the average expenses may leave out an amount that is not known: a disposable income worked out from them would be too high. */
	areExpensesUnclear?: boolean;
	/** Gambling per month in major units. */
	monthlyGambling?: number | null;
	/** Gambling as a share of income, where the provider tells that share itself. */
	gamblingShareOfIncome?: number | null;
	/** Name of the entry in `scores` that is a credit score. */
	creditScoreName?: string;
	/** Where `asOf` is the day of a balance: it then says nothing of the last transaction. */
	asOfIsBalanceDay?: boolean;
}

/**
 * Completes insights with what follows from them: period length, freshness against `nowMs`, warnings about thin periods and
 * hidden debt, and the flat summary. Figures computed here are listed in `derived`. Changes and returns its argument.
 */
export function completeInsights(insights: CreditInsights, told: ToldForSummary, nowMs: number): CreditInsights {
	completePeriod(insights, told, nowMs);
	warnOfPartialMonths(insights);
	warnOfLoanWithoutRepayments(insights);
	warnOfStoppedIncome(insights);
	insights.summary = summarise(insights, told);
	return insights;
}

function completePeriod(insights: CreditInsights, told: ToldForSummary, nowMs: number): void {
	const { period, dataQuality, derived } = insights;
	if (period.days === null) {
		period.days = daysBetween(period.from, period.to);
		if (period.days !== null && period.days < 0) {
			period.days = null;
			dataQuality.warnings.push({
				code: 'PERIOD_REVERSED',
				path: 'period',
				message: 'The period ends before it begins; its length is left out.',
			});
		}
		if (period.days !== null) derived.push('period.days');
	}
	if (dataQuality.coverageDays === null && period.days !== null) {
		dataQuality.coverageDays = period.days;
		derived.push('dataQuality.coverageDays');
	}
	if (dataQuality.daysSinceLastTransaction === null && insights.asOf !== null && !told.asOfIsBalanceDay) {
		const days = daysBetween(insights.asOf, new Date(nowMs).toISOString().slice(0, 10));
		// East of Greenwich a transaction of today can bear tomorrow's date.
		dataQuality.daysSinceLastTransaction = days === null ? null : Math.max(0, days);
		derived.push('dataQuality.daysSinceLastTransaction');
	}
}

function warnOfPartialMonths({ period, dataQuality, derived }: CreditInsights): void {
	if (period.days === null || period.months === null || period.days / DAYS_PER_MONTH >= period.months - 0.5) return;
	const divides = derived.includes('period.months')
		? `${period.days} days of data count as ${period.months} months here`
		: `The provider divides ${period.days} days of data by ${period.months} months`;
	dataQuality.warnings.push({
		code: 'PARTIAL_MONTHS',
		path: 'period.months',
		message: `${divides}, so the monthly averages are too low.`,
	});
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

function summarise(insights: CreditInsights, told: ToldForSummary): InsightsSummary {
	const { income, expenses, loans, risks, balances, period, dataQuality } = insights;
	const score = insights.scores.find(({ name }) => name === told.creditScoreName);
	const near90Days = risks.returnedPayments.windows.find(
		({ days }) => days >= SHORTEST_90_DAY_WINDOW_DAYS && days <= LONGEST_90_DAY_WINDOW_DAYS,
	);
	return {
		provider: insights.provider,
		subjectId: insights.subject.id,
		reference: insights.reference,
		status: insights.status,
		holderType: insights.subject.holderType,
		holderMatch: insights.holderMatch,
		currency: insights.currency,
		asOf: insights.asOf,
		periodDays: period.days,
		monthlyIncome: income.monthlyAverage,
		monthlyExpenses: expenses.monthlyAverage,
		monthlyDisposable:
			told.monthlyDisposable ?? (told.areExpensesUnclear === true ? null : derivedDisposable(insights)),
		monthlyLoanRepayments: loans.repayments.monthlyAverage,
		closingBalance: balances.closing,
		returnedPayments: risks.returnedPayments.count,
		returnedPayments90d: near90Days?.count ?? null,
		returnedCheques: risks.returnedCheques.count,
		gamblingShareOfIncome: told.gamblingShareOfIncome ?? derivedGamblingShare(insights, told.monthlyGambling ?? null),
		overdraftDays: risks.overdraft.days,
		creditScore: score?.value ?? null,
		creditScoreName: score?.name ?? null,
		creditScoreMin: score?.min ?? null,
		creditScoreMax: score?.max ?? null,
		transactionCount: dataQuality.transactionCount,
		warningCount: dataQuality.warnings.length,
	};
}

/** Income less expenses, less what the told average leaves out, less loan repayments unless the expenses are known to hold them. */
function derivedDisposable({ income, expenses, loans, currency, derived }: CreditInsights): number | null {
	const repayments = expenses.includesLoanRepayments === true ? 0 : loans.repayments.monthlyAverage;
	const disposable = subtractMoney(
		income.monthlyAverage,
		[expenses.monthlyAverage, expenses.notInAverage ?? 0, repayments],
		currency,
	);
	if (disposable !== null) derived.push('summary.monthlyDisposable');
	return disposable;
}

function derivedGamblingShare({ income, derived }: CreditInsights, monthlyGambling: number | null): number | null {
	const share = shareOf(monthlyGambling, income.monthlyAverage);
	if (share !== null) derived.push('summary.gamblingShareOfIncome');
	return share;
}
