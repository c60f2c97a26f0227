import { amountsOf, averageFits } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { readBreakdown, settle } from './breakdown';
import { PERIOD_MONTHS, type ReadFigure } from './shared';

/** Fills income from the Incomes block; money in is never negative. */
export function fillIncomes(block: Reader, { income }: CreditInsights, warnings: Warning[]): void {
	const figure: ReadFigure = (reader, ...names) => amountsOf(reader, warnings)(...names);
	income.total = figure(block, 'totalAmount');
	income.monthlyAverage = figure(block, 'monthlyAmount');
	if (!averageFits(income.monthlyAverage, income.total, PERIOD_MONTHS)) {
		const message = `Income of ${income.monthlyAverage} a month over ${PERIOD_MONTHS} months does not give the total of ${income.total}.`;
		warnings.push(totalsDisagree('income.total', message));
	}
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
