import Big from 'big.js';
import { totalsDisagree, unreadable } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { roundMoney, sumMoney } from '../../../core/base/money';
import type { Reader } from '../../../core/insights/reader';
import { type Block, type Blocks, paid } from './block';
import { AVERAGE_SLACK_SHARE } from './income';
import { type ReadMonths, meanOf, readMonths, totalOf } from './months';

/** Fills the months and categories of expenses from `expenditure`; returns the months as read. */
export function fillExpenseMonths(
	{ expenditure: block }: Blocks,
	{ expenses, currency, derived }: CreditInsights,
): ReadMonths {
	const ofAll = readMonths(block, block.fields, 'out');
	expenses.months = ofAll.list;
	expenses.categories = block.isForeign
		? []
		: block.fields.list('categories').map((category) => {
				const months = readMonths(block, category, 'out');
				return {
					category: category.text('name') ?? 'unnamed',
					total: totalOf(months, currency),
					monthlyAverage: null,
					share: null,
					nature: natureOf(block, category),
					months: months.list,
				};
			});
	if (expenses.categories.some(({ total }) => total !== null)) derived.push('expenses.categories[].total');
	// Expenditure is all of it: what pays off a loan is a category among the others.
	expenses.includesLoanRepayments = true;
	return ofAll;
}

function natureOf({ warnings }: Block, category: Reader): 'fixed' | 'flexible' | null {
	const told = category.text('fixed_flexible')?.toLowerCase() ?? null;
	if (told === null || told === 'fixed' || told === 'flexible') return told;
	warnings.push(unreadable(category.pathOf(['fixed_flexible']), 'fixed or flexible'));
	return null;
}

/** Fills the averages of expenses from the markers, else from the whole months and the proportion of fixed and flexible ones. */
export function fillExpenseAverages(
	block: Block,
	markers: Reader,
	{ expenses, currency, derived }: CreditInsights,
	{ months, full }: { months: ReadMonths; full: readonly string[] },
): void {
	const averages = markers.object('summary_averages');
	const mean = meanOf(months, full, currency);
	expenses.fixed = paid(block, averages, 'average_fixed_exp');
	expenses.flexible = paid(block, averages, 'average_flexible_exp');
	const told = sumMoney([expenses.fixed, expenses.flexible], currency);
	expenses.monthlyAverage = told ?? mean;
	if (expenses.monthlyAverage !== null) derived.push('expenses.monthlyAverage');
	if (told !== null && mean !== null && Math.abs(told - mean) > mean * AVERAGE_SLACK_SHARE) {
		const message = `The average expenses told are ${told}, the mean of the whole months is ${mean}.`;
		block.warnings.push(totalsDisagree('expenses.monthlyAverage', message));
	}
	const proportions = markers.object('expense_proportion');
	const parts = { fixed: proportions.ratio('fixed_proportion'), flexible: proportions.ratio('flexible_proportion') };
	for (const name of ['fixed', 'flexible'] as const) {
		const share = parts[name];
		if (expenses[name] !== null || share === null || mean === null) continue;
		expenses[name] = roundMoney(new Big(share).times(mean), currency);
		derived.push(`expenses.${name}`);
	}
}
