import { subtractMoney, sumMoney } from '../money';
import type { AssessedInsights } from './input';

/** Figures that the applicant declared or a bureau told, per month in major units. */
export interface Declared {
	monthlyIncome?: number;
	/** Without loan repayments. */
	monthlyExpenses?: number;
	monthlyRepayments?: number;
	/** A living-cost floor. */
	minimumExpenses?: number;
}

export type Source = 'insights' | 'declared' | 'minimum';

/** A figure and where it comes from; both null where nobody tells it. */
export interface Settled {
	value: number | null;
	source: Source | null;
}

/** What the decision rests on, per month in major units. */
export interface Figures {
	income: Settled;
	/** Without loan repayments. */
	expenses: Settled;
	repayments: Settled;
	/** What is left of the income after both; null as soon as one is not known. */
	disposable: number | null;
}

/** Settles each figure: of several that are told, the more cautious counts. */
export function settleFigures(insights: AssessedInsights, declared: Declared): Figures {
	const seenRepayments = insights.loans.repayments.monthlyAverage;
	const income = mostCautious('lower', [
		['insights', insights.income.monthlyAverage],
		['declared', declared.monthlyIncome],
	]);
	const repayments = mostCautious('higher', [
		['insights', seenRepayments],
		['declared', declared.monthlyRepayments],
	]);
	const expenses = mostCautious('higher', [
		['insights', seenExpenses(insights, seenRepayments ?? declared.monthlyRepayments ?? null)],
		['declared', declared.monthlyExpenses],
	]);
	const floored = expenses.value === null ? expenses : withFloor(expenses, declared.minimumExpenses);
	return {
		income,
		expenses: floored,
		repayments,
		disposable: subtractMoney(income.value, [floored.value, repayments.value], insights.currency),
	};
}

type Candidate = [source: Source, value: number | null | undefined];

/** The first of the most cautious candidates; null where none is told. */
function mostCautious(cautious: 'lower' | 'higher', candidates: Candidate[]): Settled {
	let settled: Settled = { value: null, source: null };
	for (const [source, value] of candidates) {
		if (value === null || value === undefined) continue;
		const isMoreCautious =
			settled.value === null || (cautious === 'lower' ? value < settled.value : value > settled.value);
		if (isMoreCautious) settled = { value, source };
	}
	return settled;
}

function withFloor(expenses: Settled, minimum: number | undefined): Settled {
	return mostCautious('higher', [
		[expenses.source ?? 'insights', expenses.value],
		['minimum', minimum],
	]);
}

/**
 * What the insights show of expenses without loan repayments. Repayments are taken out only where the provider is known to count
 * them in. Where its own net figure leaves less than its parts do, the difference is an expense too.
 */
function seenExpenses(insights: AssessedInsights, repayments: number | null): number | null {
	const { income, expenses, currency, summary, derived } = insights;
	const all = expenses.monthlyAverage === null ? null : [expenses.monthlyAverage, expenses.notInAverage ?? 0];
	if (all === null) return null;
	const toldSum = sumMoney(all, currency);
	const withoutRepayments =
		expenses.includesLoanRepayments === true ? subtractMoney(toldSum, [repayments ?? 0], currency) : toldSum;
	const impliedByNet = derived.includes('summary.monthlyDisposable')
		? null
		: subtractMoney(
				income.monthlyAverage,
				[insights.loans.repayments.monthlyAverage, summary.monthlyDisposable],
				currency,
			);
	return mostCautious('higher', [
		['insights', 0],
		['insights', withoutRepayments],
		['insights', impliedByNet],
	]).value;
}
