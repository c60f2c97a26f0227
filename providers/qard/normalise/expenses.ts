import type { CreditInsights } from '../../../core/shapes/insights';
import { type Calendar, averageOf, outward, totalTogether } from './calendar';
import { incomeKind, isInternalTransfer, isSaving } from './categories';
import { byCategory, monthList } from './groups';
import type { Flow } from './settle';

/** Fills expenses from the debits, without savings and internal transfers. Loan repayments are among them. */
export function fillExpenses(flows: readonly Flow[], { expenses, derived }: CreditInsights, calendar: Calendar): void {
	if (flows.length === 0) return;
	// A flow whose sign is not known leaves the sums unknown, unless its category says that it is income.
	const counted = flows.filter(
		(flow) =>
			!isSaving(flow) &&
			!isInternalTransfer(flow) &&
			(flow.total === null ? incomeKind(flow) !== 'income' : flow.total < 0),
	);
	expenses.includesLoanRepayments = true;
	expenses.categories = byCategory(
		counted.filter(({ total }) => total !== null),
		calendar,
		-1,
	).map((category) => ({ ...category, nature: null }));
	expenses.months = monthList(counted, calendar, -1);
	expenses.total = outward(totalTogether(counted, calendar));
	expenses.monthlyAverage = outward(averageOf(counted, calendar));
	for (const name of ['total', 'monthlyAverage'] as const)
		if (expenses[name] !== null) derived.push(`expenses.${name}`);
	if (expenses.categories.length > 0) derived.push('expenses.categories');
	if (expenses.months.length > 0) derived.push('expenses.months');
}
