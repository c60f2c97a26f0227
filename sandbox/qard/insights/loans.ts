import type { BankRow } from '../../people/bankRows';
import { monthsCovered } from '../../statement/months';
import { toMajor } from '../../statement/money';
import { cashFlows } from './cashFlows';
import { totalCents } from './transaction';
import { categoryOf } from './vocabulary';

/** Loan repayments and drawdowns of all rows, in order of date; money out is negative here too. */
export function loans(rows: BankRow[]) {
	const repayments = rows.filter((row) => categoryOf(row).startsWith('LOAN_REPAYMENT'));
	const drawdowns = rows.filter((row) => categoryOf(row).startsWith('LOAN_DRAWDOWN'));
	const months = monthsCovered(rows).length;
	return {
		repayments: {
			total_amount: toMajor(totalCents(repayments)),
			monthly_amount: months === 0 ? 0 : toMajor(totalCents(repayments) / months),
			details: cashFlows(repayments),
		},
		drawdowns: {
			count: drawdowns.length,
			total_amount: toMajor(totalCents(drawdowns)),
			details: cashFlows(drawdowns),
		},
	};
}
