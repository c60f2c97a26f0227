import { sumMoney } from '../../../core/base/money';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Calendar, averageOf, outward, totalTogether } from './calendar';
import { withoutCardTotals } from './cards';
import { incomeKind, isInternalTransfer, isPrepayment, isSaving } from './categories';
import { byCategory, monthList } from './groups';
import { rejectionsToSubtract } from './rejections';
import type { Flow } from './settle';

/**
 * Fills expenses from the debits, without savings, internal transfers, the totals of a card whose purchases are there, and what came back.
 * Loan repayments are among them, one that ends a loan before its time is not. The risks must be filled in before.
 */
export function fillExpenses(flows: readonly Flow[], insights: CreditInsights, calendar: Calendar): void {
	const { expenses, derived } = insights;
	if (flows.length === 0) return;
	// A flow whose sign is not known leaves the sums unknown, unless its category says that it is income.
	const debits = withoutCardTotals(flows).filter(
		(flow) =>
			!isSaving(flow) &&
			!isInternalTransfer(flow) &&
			!isPrepayment(flow) &&
			(flow.total === null ? incomeKind(flow) !== 'income' : flow.total < 0),
	);
	const counted = [...debits, ...rejectionsToSubtract(flows, insights, calendar)];
	expenses.includesLoanRepayments = true;
	expenses.categories = byCategory(
		debits.filter(({ total }) => total !== null),
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
	fillAside(flows, insights, calendar);
}

/** Money put aside, and cash; not told as soon as one flow does not say whether it is of them. */
function fillAside(flows: readonly Flow[], { expenses, derived }: CreditInsights, calendar: Calendar): void {
	const out = flows.filter(({ total }) => total === null || total < 0);
	const figures = (of: readonly Flow[]) => ({
		total: outward(totalTogether(of, calendar)),
		monthlyAverage: outward(averageOf(of, calendar)),
	});
	if (out.every(({ category, total }) => category !== null && total !== null)) {
		expenses.savings = figures(out.filter(isSaving));
		derived.push('expenses.savings');
	}
	if (out.every(({ type, total }) => type !== null && total !== null)) {
		const cash = out.filter(({ type }) => type?.toUpperCase() === 'CASH_WITHDRAWAL');
		const count = sumMoney([0, ...cash.map(({ rows }) => rows?.length ?? null)], null);
		expenses.cashWithdrawals = { ...figures(cash), count };
		derived.push('expenses.cashWithdrawals');
	}
}
