import { shareOf, subtractMoney } from '../base/money';
import type { CountedThing, CreditInsights, InsightsSummary } from '../shapes/insights';

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
}

/** The flat summary of insights that are complete but for it. Figures computed here are listed in `derived`. */
export function summarise(insights: CreditInsights, told: ToldForSummary): InsightsSummary {
	const { income, expenses, loans, risks, balances, period, dataQuality, bounds } = insights;
	const score = insights.scores.find(({ name }) => name === told.creditScoreName);
	const returned = [risks.returnedPayments, risks.returnedCheques];
	return {
		status: insights.status,
		monthlyIncome: income.monthlyAverage,
		monthlyLivingCosts: expenses.livingCosts,
		monthlyLoanRepayments: loans.repayments.monthlyAverage,
		monthlyDisposable:
			told.monthlyDisposable ?? (told.areExpensesUnclear === true ? null : derivedDisposable(insights)),
		monthlyIncomeLow: lowEnd(income.monthlyAverage, bounds.monthlyIncome.low),
		monthlyDisposableLow: disposableLow(insights),
		closingBalance: balances.closing,
		returnedItems: counted(returned.map(({ count }) => count)),
		returnedItems90d: counted(returned.map(countOf90Days)),
		gamblingShareOfIncome: told.gamblingShareOfIncome ?? derivedGamblingShare(insights, told.monthlyGambling ?? null),
		overdraftDays: risks.overdraft.days,
		creditScore: score?.value ?? null,
		creditScoreName: score?.name ?? null,
		creditScoreMin: score?.min ?? null,
		creditScoreMax: score?.max ?? null,
		authenticity: insights.authenticity.verdict,
		holderMatch: insights.holderMatch,
		periodDays: period.days,
		transactionCount: dataQuality.transactionCount,
		warningCount: dataQuality.warnings.length,
		holderType: insights.subject.holderType,
		currency: insights.currency,
		asOf: insights.asOf,
		provider: insights.provider,
		subjectId: insights.subject.id,
		reference: insights.reference,
	};
}

/** The low end of a figure; a figure of which nothing is told has none. */
function lowEnd(told: number | null, low: number): number | null {
	return told === null && low === 0 ? null : low;
}

/** What is left at least: the least that comes in less the most that goes out. */
function disposableLow({ income, bounds, currency, derived }: CreditInsights): number | null {
	const low = lowEnd(income.monthlyAverage, bounds.monthlyIncome.low);
	const disposable = subtractMoney(low, [bounds.monthlyOutgoings.high], currency);
	if (disposable !== null) derived.push('summary.monthlyDisposableLow');
	return disposable;
}

function countOf90Days({ windows }: Pick<CountedThing, 'windows'>): number | null {
	const window = windows.find(({ days }) => days >= SHORTEST_90_DAY_WINDOW_DAYS && days <= LONGEST_90_DAY_WINDOW_DAYS);
	return window?.count ?? null;
}

/** Together what is told; null where nothing is. */
function counted(counts: ReadonlyArray<number | null>): number | null {
	const told = counts.filter((count) => count !== null);
	return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0);
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
