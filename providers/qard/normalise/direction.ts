import { sized } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Calendar, averageOf } from './calendar';
import { isExpenseCategory, isRepayment } from './categories';
import type { Flow } from './settle';

/**
 * The total of a flow is "negative if expense, positive if income" (seed), but the engine behind it prints repayments with a plus (Algoan,
 * cash flows: LOAN_REPAYMENT 350.31). An instalment is money out, whatever its sign.
 */
export function withDirections(flows: readonly Flow[]): Flow[] {
	return flows.map((flow) => (isContradicted(flow) && isRepayment(flow) ? turned(flow) : flow));
}

function turned({ total, months, rows, ...flow }: Flow): Flow {
	const out = (amount: number) => 0 - Math.abs(amount);
	return {
		...flow,
		total: total === null ? null : out(total),
		months: months === null ? null : new Map([...months].map(([month, amount]) => [month, out(amount)])),
		rows: rows?.map((row) => ({ ...row, amount: row.amount === null ? null : out(row.amount) })) ?? null,
	};
}

function isContradicted({ total }: Flow): boolean {
	return total !== null && total > 0;
}

/** Names the flows, as told, whose sign contradicts their category; what is not known to be an instalment may be a cost as well as a refund. */
export function warnOfDirections(told: readonly Flow[], { dataQuality }: CreditInsights, calendar: Calendar): void {
	const names = (flows: readonly Flow[]) => [...new Set(flows.map(({ category }) => category))].join(', ');
	const instalments = told.filter((flow) => isContradicted(flow) && isRepayment(flow));
	if (instalments.length > 0) {
		const message = `Qard tells ${names(instalments)} as money in: instalments are money out, and are counted so.`;
		dataQuality.warnings.push(sized({ code: 'SIGN_CONTRADICTS_CATEGORY', path: 'recurring[].total', message }));
	}
	const expenses = told.filter((flow) => isContradicted(flow) && isExpenseCategory(flow));
	if (expenses.length === 0) return;
	const message = `Qard tells ${names(expenses)} as money in. Whether it came back or was spent is not known; it is in neither the income nor the expenses.`;
	const monthly = averageOf(expenses, calendar);
	const size = { figure: 'expenses', side: 'above', monthlyAmount: monthly } as const;
	dataQuality.warnings.push(sized({ code: 'SIGN_CONTRADICTS_CATEGORY', path: 'recurring[].total', message }, size));
}
