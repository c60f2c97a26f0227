import { roundMoney } from '../../core/base/money';
import { type ToldOfAll, completeInsights } from '../../core/insights/complete';
import { DAYS_PER_MONTH } from '../../core/insights/period';
import type { CreditInsights, Warning } from '../../core/shapes/insights';
import { accountsByNumber } from '../analysis/accounts';
import { analyse } from '../analysis/analyse';
import { compared, warningOf } from './compare';
import { fill } from './fill';
import type { OwnTransactions } from './own';
import { reasonNotToUse } from './usable';

/**
 * Completes insights, and where the provider's own transactions are given fills what it does not tell from them, by the same analysis as that
 * of Local Analysis. What the provider tells is never replaced: where the two differ, a warning says both, and nothing beside that figure
 * is filled. Changes and returns its argument.
 */
export function completeWithTransactions(
	insights: CreditInsights,
	told: ToldOfAll,
	{ nowMs, own }: { nowMs: number; own: OwnTransactions | null },
): CreditInsights {
	if (own === null || insights.status !== 'ready') return completeInsights(insights, told, nowMs);
	const alone = completeInsights(structuredClone(insights), told, nowMs);
	const opinion = opinionOn(alone, own, nowMs);
	const { warnings } = insights.dataQuality;
	const reason = own.unread === undefined ? reasonNotToUse(alone, opinion) : `they could not be read (${own.unread})`;
	if (reason !== null) {
		warnings.push({
			code: 'SECOND_OPINION_MISSING',
			path: '',
			message: `Nothing is filled from the transactions: ${reason}.`,
		});
		return completeInsights(insights, told, nowMs);
	}
	const comparisons = compared(alone, opinion);
	const filled = fill(insights, { alone, opinion, differing: comparisons.filter(({ agrees }) => !agrees) });
	insights.derived.push(...filled);
	insights.secondOpinion = {
		transactions: opinion.dataQuality.transactionCount ?? 0,
		from: opinion.period.from,
		to: opinion.period.to,
		filled,
		compared: comparisons.map(({ path, told: figure, workedOut, agrees }) => ({
			path,
			told: figure,
			workedOut,
			agrees,
		})),
	};
	warnings.push(...comparisons.flatMap((comparison) => warningOf(comparison, insights.currency)));
	warnings.push(...opinion.dataQuality.warnings.flatMap((warning) => carried(warning, filled, warnings)));
	return completeInsights(insights, withGambling(told, alone, opinion), nowMs);
}

/** What the rows of the provider's own period say. */
function opinionOn(alone: CreditInsights, { transactions, country }: OwnTransactions, nowMs: number): CreditInsights {
	const { from, to } = alone.period;
	const rows = transactions.filter(
		({ date }) => date === null || ((from === null || date >= from) && (to === null || date <= to)),
	);
	const holders = alone.balances.accounts.flatMap((account) => account.holders);
	return analyse(
		accountsByNumber(rows).map((account) => ({ ...account, holders })),
		{
			provider: alone.provider,
			subject: { kind: alone.subject.kind, id: alone.subject.id },
			reference: null,
			holderType: alone.subject.holderType ?? 'individual',
			country,
			currency: alone.currency,
			origin: alone.authenticity.origin ?? 'applicant',
			expectedName: null,
			warnings: [],
			nowMs,
		},
	).insights;
}

/** What the analysis itself doubts of a figure goes with it where it is filled in; what follows from the figures is found again. */
const OF_THE_ANALYSIS: ReadonlySet<string> = new Set([
	'DEBITS_UNCLEAR',
	'INCOME_CATEGORY_UNKNOWN',
	'OWN_TRANSFERS_AS_INCOME',
	'REPAYMENTS_BEGAN',
	'SALARY_STOPPED',
]);

/** Where each figure of a decision stands. */
const PATHS = {
	income: 'income.monthlyAverage',
	expenses: 'expenses.livingCosts',
	repayments: 'loans.repayments.monthlyAverage',
};

function carried(warning: Warning, filled: readonly string[], known: readonly Warning[]): Warning[] {
	if (warning.code === 'ROUND_TRIPS') return known.some(({ code }) => code === warning.code) ? [] : [warning];
	if (!OF_THE_ANALYSIS.has(warning.code)) return [];
	if (warning.sizes === undefined) {
		return filled.some((path) => path === warning.path || path.startsWith(`${warning.path}.`)) ? [warning] : [];
	}
	const sizes = warning.sizes.filter(({ figure }) => filled.includes(PATHS[figure]));
	return sizes.length === 0 ? [] : [{ ...warning, sizes }];
}

/** A share of gambling that the provider does not tell follows from the filled total. */
function withGambling(told: ToldOfAll, alone: CreditInsights, { risks, period, currency }: CreditInsights): ToldOfAll {
	const isTold = alone.risks.gambling.total !== null || alone.summary.gamblingShareOfIncome !== null;
	const { total } = risks.gambling;
	if (isTold || total === null || period.days === null) return told;
	return { ...told, monthlyGambling: roundMoney(total / (period.days / DAYS_PER_MONTH), currency) };
}
