import { subtractMoney, sumMoney } from '../base/money';
import { decisionIncome } from '../insights/decisionIncome';
import { endsOf } from './ends';
import type { Interval } from '../shapes/insights';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import type { AssessedInsights } from './input';

/** Figures that the applicant declared or a bureau told, per month in major units. */
export interface Declared {
	monthlyIncome?: number;
	/** Without loan repayments. */
	monthlyExpenses?: number;
	monthlyRepayments?: number;
	/** Who says what is repaid; the applicant where nobody says. */
	repaymentsSource?: 'applicant' | 'bureau';
	/** A living-cost floor. */
	minimumExpenses?: number;
	/** Whose account it is, where the insights do not tell. */
	holderType?: 'individual' | 'business';
}

/** Where a figure comes from; `net` is what the provider's own net figure leaves for expenses, `recent` an income that is lower of late. */
export type Source = NonNullable<CalculatedAffordability['assumptions']['monthlyIncomeSource']>;

/** A figure and where it comes from; both null where nobody tells it. */
export interface Settled {
	value: number | null;
	source: Source | null;
}

/** A figure with the ends between which it certainly lies; of one that nobody tells the ends can be known all the same. */
export type Bounded = Settled & Interval;

/** What the decision rests on, per month in major units. */
export interface Figures {
	income: Bounded;
	/** Without loan repayments. */
	expenses: Settled;
	repayments: Bounded;
	/** Expenses and repayments together: narrower than their sum where the provider tells only that. */
	outgoings: Interval;
	/** What is left of the income after both; null as soon as one is not known. */
	disposable: number | null;
}

type Candidate = [source: Source, value: number | null | undefined];

/** Settles each figure and its ends: of several that are told, the more cautious counts, at each end. */
export function settleFigures(insights: AssessedInsights, declared: Declared): Figures {
	const { currency } = insights;
	const income = mostCautious('lower', [
		['insights', insights.income.monthlyAverage],
		['recent', decisionIncome(insights)],
		['declared', declared.monthlyIncome],
	]);
	const repaid = declaredRepayments(insights, declared);
	const repayments = mostCautious('higher', [
		['insights', insights.loans.repayments.monthlyAverage],
		['declared', repaid],
	]);
	const seen = seenExpenses(insights, repaid);
	const net = netExpenses(insights, repaid);
	const told = mostCautious('higher', [
		['insights', seen],
		['net', net],
		['declared', declared.monthlyExpenses],
	]);
	const expenses =
		told.source === null
			? told
			: mostCautious('higher', [
					[told.source, told.value],
					['insights', 0],
					['minimum', declared.minimumExpenses],
				]);
	const ends = endsOf(insights, {
		income,
		expenses,
		repayments,
		repaid,
		leastCosts: Math.max(0, declared.minimumExpenses ?? 0, declared.monthlyExpenses ?? 0),
		// What the net figure counts beyond its parts is certain; what it shares with them is as doubtful as they are.
		costsBesideParts: seen === null || net === null ? 0 : Math.max(0, subtractMoney(net, [seen], currency) ?? 0),
		declared,
	});
	return {
		income: { ...income, ...ends.income },
		expenses,
		repayments: { ...repayments, ...ends.repayments },
		outgoings: ends.outgoings,
		disposable: subtractMoney(income.value, [expenses.value, repayments.value], currency),
	};
}

/** What is declared to be repaid. That there is nothing only a bureau can say: an applicant's 0 fills no gap. */
function declaredRepayments({ loans }: AssessedInsights, declared: Declared): number | null {
	const { monthlyRepayments = null, repaymentsSource = 'applicant' } = declared;
	const isGap = loans.repayments.monthlyAverage === null;
	return isGap && monthlyRepayments === 0 && repaymentsSource !== 'bureau' ? null : monthlyRepayments;
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

/** What the insights show of expenses without loan repayments, which are taken out only where the provider is known to count them in. */
function seenExpenses({ expenses, loans, currency }: AssessedInsights, repaid: number | null): number | null {
	const repayments = loans.repayments.monthlyAverage ?? repaid;
	const included = expenses.includesLoanRepayments === true ? (repayments ?? 0) : 0;
	const together = expenses.monthlyAverage === null ? [] : [expenses.monthlyAverage, expenses.notInAverage ?? 0];
	const told = expenses.livingCosts ?? subtractMoney(sumMoney(together, currency), [included], currency);
	return told === null ? null : Math.max(0, told);
}

/** What the provider's own net figure leaves for expenses: where that is more than its parts show, the difference is an expense too. */
function netExpenses(insights: AssessedInsights, repaid: number | null): number | null {
	const { income, loans, currency, summary } = insights;
	if (!isDisposableTold(insights)) return null;
	const repayments = loans.repayments.monthlyAverage ?? repaid;
	return subtractMoney(income.monthlyAverage, [repayments, summary.monthlyDisposable], currency);
}

/** Whether the disposable income is the provider's own figure, and not worked out from the others. */
export function isDisposableTold({ summary, derived }: AssessedInsights): boolean {
	return summary.monthlyDisposable !== null && !derived.includes('summary.monthlyDisposable');
}
