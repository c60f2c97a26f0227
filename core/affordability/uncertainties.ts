import type { Bounded, Figures } from './figures';
import { REASONS, type Reason } from './words';

/** A reason, and the path of the input that would answer it. */
export interface Question extends Reason {
	missing?: string;
}

/** Which figures nobody told, and which may be higher or lower than they were told. */
export function uncertaintiesOf({ income, expenses, repayments, outgoings }: Figures): Question[] {
	const told = expenses.value === null || repayments.value === null ? null : expenses.value + repayments.value;
	const spent = { value: told, source: expenses.source, ...outgoings };
	const areRepaymentsOpen = repayments.value === null || isHigher(repayments);
	return [
		...(income.value === null ? [{ ...REASONS.noIncomeKnown(), missing: 'income.monthlyAverage' }] : []),
		...(expenses.value === null ? [{ ...REASONS.noExpensesKnown(), missing: 'expenses.monthlyAverage' }] : []),
		...(repayments.value === null
			? [{ ...REASONS.noRepaymentsKnown(), missing: 'loans.repayments.monthlyAverage' }]
			: []),
		...(isHigher(income) ? [REASONS.incomeIncomplete()] : []),
		...(isLower(income) ? [REASONS.incomeUncertain()] : []),
		...(isHigher(spent) && !areRepaymentsOpen ? [REASONS.expensesIncomplete()] : []),
		...(isLower(spent) ? [REASONS.expensesTooHigh()] : []),
		...(isHigher(repayments) ? [REASONS.repaymentsIncomplete()] : []),
	];
}

function isHigher({ value, high }: Bounded): boolean {
	return value !== null && (high === null || high > value);
}

function isLower({ value, low }: Bounded): boolean {
	return value !== null && low < value;
}
