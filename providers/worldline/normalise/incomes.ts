import { amountsOf } from '../../../core/insights/amounts';
import { checkAverage } from './average';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { readBreakdown, settle } from './breakdown';
import type { ReadFigure } from './shared';

/** Fills income from the Incomes block; money in is never negative. */
export function fillIncomes(block: Reader, { income }: CreditInsights, warnings: Warning[]): void {
	const figure: ReadFigure = (reader, ...names) => amountsOf(reader, warnings)(...names);
	income.total = figure(block, 'totalAmount');
	income.monthlyAverage = figure(block, 'monthlyAmount');
	checkAverage('income', { path: 'income.total', words: 'Income' }, income, warnings);
	const path = `${block.path}.incomesDetails`;
	const { groups, months } = readBreakdown({ value: block.value('incomesDetails'), path }, figure, warnings);
	for (const group of groups) settle(group, income, path, warnings);
	income.months = months;
	income.sources = groups.flat().map(({ category, total, monthlyAverage, months }) => ({
		category,
		total,
		monthlyAverage,
		share: null,
		months,
	}));
}
