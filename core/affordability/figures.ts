import { subtractMoney, sumMoney } from '../base/money';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import type { AssessedInsights } from './input';

/** Figures that the applicant declared or a bureau told, per month in major units. */
export interface Declared {
	monthlyIncome?: number;
	/** Without loan repayments. */
	monthlyExpenses?: number;
	monthlyRepayments?: number;
	/** A living-cost floor. */
	minimumExpenses?: number;
	/** Whose account it is, where the insights do not tell. */
	holderType?: 'individual' | 'business';
}

/** Where a figure comes from; `net` is what the provider's own net figure leaves for expenses. */
export type Source = NonNullable<CalculatedAffordability['assumptions']['monthlyIncomeSource']>;

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

type Candidate = [source: Source, value: number | null | undefined];

/** Settles each figure: of several that are told, the more cautious counts. */
export function settleFigures(insights: AssessedInsights, declared: Declared): Figures {
	const { currency } = insights;
	const income = mostCautious('lower', [
		['insights', insights.income.monthlyAverage],
		['declared', declared.monthlyIncome],
	]);
	const repayments = mostCautious('higher', [
		['insights', insights.loans.repayments.monthlyAverage],
		['declared', declared.monthlyRepayments],
	]);
	const told = mostCautious('higher', [...seenExpenses(insights, declared), ['declared', declared.monthlyExpenses]]);
	const floor: Candidate[] = [['minimum', declared.minimumExpenses]];
	const expenses =
		told.source === null ? told : mostCautious('higher', [[told.source, told.value], ['insights', 0], ...floor]);
	return {
		income,
		expenses,
		repayments,
		disposable: subtractMoney(income.value, [expenses.value, repayments.value], currency),
	};
}

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

/**
 * What the insights show of expenses without loan repayments. Repayments are taken out only where the provider is known to count
 * them in. Where its own net figure leaves less than its parts do, the difference is an expense too.
 */
function seenExpenses(insights: AssessedInsights, declared: Declared): Candidate[] {
	const { income, expenses, loans, currency, summary } = insights;
	const repayments = loans.repayments.monthlyAverage ?? declared.monthlyRepayments ?? null;
	// Where it is not known what the average leaves out, EXPENSES_UNCLEAR keeps from a yes.
	const together = expenses.monthlyAverage === null ? [] : [expenses.monthlyAverage, expenses.notInAverage ?? 0];
	const included = expenses.includesLoanRepayments === true ? (repayments ?? 0) : 0;
	return [
		['insights', subtractMoney(sumMoney(together, currency), [included], currency)],
		[
			'net',
			isDisposableTold(insights)
				? subtractMoney(income.monthlyAverage, [repayments, summary.monthlyDisposable], currency)
				: null,
		],
	];
}

/** Whether the disposable income is the provider's own figure, and not worked out from the others. */
export function isDisposableTold({ summary, derived }: AssessedInsights): boolean {
	return summary.monthlyDisposable !== null && !derived.includes('summary.monthlyDisposable');
}
