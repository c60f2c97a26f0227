import type { CreditInsights } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { type Block, type Blocks, received } from './block';
import { type ReadMonths, meanOf, readMonths, totalOf } from './months';

/** Beyond this the told average and the mean of the months do not say the same. */
export const AVERAGE_SLACK_SHARE = 0.1;

const PROPORTIONS = [
	['sales', 'sales_proportion'],
	['services', 'services_proportion'],
	['other', 'other_income_proportion'],
] as const;

/** How far from 1 the three shares of income may add up. */
const SHARES_SLACK = 0.02;

/** Fills the months and sources of income from `income`; returns the months as read. */
export function fillIncomeMonths({ income: block }: Blocks, { income, currency, derived }: CreditInsights): ReadMonths {
	const months = readMonths(block, block.fields, 'in');
	income.months = months.list;
	income.sources = block.isForeign
		? []
		: block.fields.list('categories').map((category) => sourceOf(block, category, currency));
	if (income.sources.some(({ total }) => total !== null)) derived.push('income.sources[].total');
	return months;
}

function sourceOf(block: Block, category: Reader, currency: string | null) {
	const months = readMonths(block, category, 'in');
	return {
		category: category.text('name') ?? 'unnamed',
		total: totalOf(months, currency),
		monthlyAverage: null,
		share: null,
		months: months.list,
	};
}

/**
 * Fills the average and the shares of income from the markers. `average_income` is not said to be monthly: where it is more than 10 % away
 * from the mean of the whole months, the lower of the two is used, with a warning.
 */
export function fillIncomeAverage(
	block: Block,
	markers: Reader,
	insights: CreditInsights,
	{ months, full }: { months: ReadMonths; full: readonly string[] },
): void {
	const { income, currency, derived } = insights;
	const mean = meanOf(months, full, currency);
	const told = received(block, markers.object('summary_averages'), 'average_income');
	const isFar = told !== null && mean !== null && Math.abs(told - mean) > mean * AVERAGE_SLACK_SHARE;
	const useMean = told === null || (isFar && mean < told);
	income.monthlyAverage = useMean ? mean : told;
	if (useMean && mean !== null) derived.push('income.monthlyAverage');
	if (isFar) {
		const message = `The average income told is ${told}, the mean of the whole months is ${mean}. It is not said that the average is monthly; the lower one is used.`;
		block.warnings.push({ code: 'AVERAGE_INCOME_UNCLEAR', path: 'income.monthlyAverage', message });
	}
	fillShares(block, markers, income);
}

/** The shares of sales, services and other income join the source of that name, or stand as sources of their own. */
function fillShares({ warnings }: Block, markers: Reader, { sources }: CreditInsights['income']): void {
	const proportions = markers.object('income_proportion');
	const shares = PROPORTIONS.flatMap(([category, name]) => {
		const share = proportions.ratio(name);
		return share === null ? [] : [{ category, share }];
	});
	for (const { category, share } of shares) {
		const source = sources.find((candidate) => candidate.category.toLowerCase() === category);
		if (source === undefined) sources.push({ category, total: null, monthlyAverage: null, share, months: [] });
		else source.share = share;
	}
	const sum = shares.reduce((total, { share }) => total + share, 0);
	if (shares.length < PROPORTIONS.length || sum === 0 || Math.abs(sum - 1) <= SHARES_SLACK) return;
	const message = `The shares of income add up to ${Number(sum.toFixed(4))} instead of 1. They are kept as told.`;
	warnings.push({ code: 'TOTALS_DISAGREE', path: 'income.sources', message });
}
