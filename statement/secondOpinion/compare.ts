import { awayFrom, sized } from '../../core/insights/warnings';
import type { CreditInsights, Interval, Warning } from '../../core/shapes/insights';
import type { DoubtSize } from '../../core/shapes/warnings';

/** Within this share of the larger, two ways of counting say the same. */
const TOLERANCE_SHARE = 0.1;

/** One figure as the provider tells it and as its transactions give it. */
export interface Comparison {
	path: string;
	/** The figures that belong to it: where the two differ, none of them is filled. */
	block: string;
	/** Of the decision, where it is one of its figures. */
	figure: DoubtSize['figure'] | null;
	told: number;
	workedOut: number;
	agrees: boolean;
}

interface Compared {
	block: string;
	key: string;
	figure?: DoubtSize['figure'];
	of: (insights: CreditInsights) => number | null;
	/** How far the transactions leave the figure open. */
	within?: (insights: CreditInsights) => Interval;
}

const COUNTED = [
	'gambling',
	'returnedPayments',
	'returnedCheques',
	'interventionFees',
	'wageAdvances',
	'debtRecoveries',
	'accountSeizures',
] as const;

/** Figures of one meaning at every provider. Totals of expenses are not among them: what they hold differs. */
const FIGURES: readonly Compared[] = [
	{
		block: 'income',
		key: 'monthlyAverage',
		figure: 'income',
		of: ({ income }) => income.monthlyAverage,
		within: ({ bounds }) => bounds.monthlyIncome,
	},
	{
		block: 'income.salary',
		key: 'monthlyAverage',
		of: ({ income }) => income.salary.monthlyAverage,
	},
	{
		block: 'expenses',
		key: 'livingCosts',
		figure: 'expenses',
		of: ({ expenses }) => expenses.livingCosts,
		within: ({ bounds }) => bounds.monthlyLivingCosts,
	},
	{
		block: 'loans.repayments',
		key: 'monthlyAverage',
		figure: 'repayments',
		of: ({ loans }) => loans.repayments.monthlyAverage,
		within: ({ bounds }) => bounds.monthlyRepayments,
	},
	{ block: 'loans.drawdowns', key: 'total', of: ({ loans }) => loans.drawdowns.total },
	{ block: 'cashFlow', key: 'inflow', of: ({ cashFlow }) => cashFlow.inflow },
	{ block: 'cashFlow', key: 'outflow', of: ({ cashFlow }) => cashFlow.outflow },
	{ block: 'balances', key: 'closing', of: ({ balances }) => balances.closing },
	{ block: 'risks.overdraft', key: 'days', of: ({ risks }) => risks.overdraft.days },
	...COUNTED.flatMap((thing) =>
		(['count', 'total'] as const).map((key): Compared => ({
			block: `risks.${thing}`,
			key,
			of: ({ risks }) => risks[thing][key],
		})),
	),
];

/** The figures that the provider tells and its transactions give as well. */
export function compared(alone: CreditInsights, opinion: CreditInsights): Comparison[] {
	return FIGURES.flatMap(({ block, key, figure = null, of, within }): Comparison[] => {
		const [told, workedOut] = [of(alone), of(opinion)];
		if (told === null || workedOut === null) return [];
		const { low, high } = within?.(opinion) ?? { low: workedOut, high: workedOut };
		const ends = { low: Math.min(low, workedOut), high: high === null ? Infinity : Math.max(high, workedOut) };
		return [{ path: `${block}.${key}`, block, figure, told, workedOut, agrees: isWithin(told, ends) }];
	});
}

function isWithin(told: number, { low, high }: { low: number; high: number }): boolean {
	const near = (end: number) => Math.abs(told - end) <= TOLERANCE_SHARE * Math.max(Math.abs(told), Math.abs(end));
	return (told >= low && told <= high) || near(low) || near(high);
}

/** The warning about a figure that differs, which lies between the two; nothing where they agree. */
export function warningOf(comparison: Comparison, currency: string | null): Warning[] {
	const { path, figure, told, workedOut, agrees } = comparison;
	if (agrees) return [];
	const unit = currency === null || isCounted(path) ? '' : ` ${currency}`;
	const message = `The provider tells ${told}${unit}, and its own transactions give ${workedOut}${unit}. The provider's figure is kept; nothing beside it is filled.`;
	const sizes = figure === null ? [] : awayFrom(figure, told, workedOut);
	return [sized({ code: 'SECOND_OPINION_DIFFERS', path, message }, ...sizes)];
}

const isCounted = (path: string) => /\.(count|days)$/.test(path);
