import type { Transaction } from '../../statement/transaction';
import { behavioralAnalysis } from './behaviour';
import { cashFlowAnalysis } from './cashflow';
import { incomeAnalysis } from './income';
import { ledgerOf } from './ledger';
import { transactionPatternAnalysis } from './pattern';
import { spendAnalysis } from './spend';

/** The analysis blocks of a statement under the names of the JSON samples (the tables say patternAnalysis). */
export type Analytics = ReturnType<typeof analyse>;

/** Computes every analytics variable of the seed from at least one transaction. */
export function analyse(transactions: Transaction[]) {
	const ledger = ledgerOf(transactions);
	const spend = spendAnalysis(ledger);
	const behaviour = behavioralAnalysis(ledger);
	return {
		spendAnalysis: spend,
		transactionPatternAnalysis: transactionPatternAnalysis(ledger),
		behavioralAnalysis: behaviour,
		cashFlowAnalysis: cashFlowAnalysis(ledger),
		incomeAnalysis: incomeAnalysis(ledger, {
			totalExpenses: spend.averageMonthlyTotalExpenses,
			others: spend.averageMonthlySpendOnOthers,
			loanRepayment: behaviour.averageMonthlyLoanRepaymentAmount,
		}),
	};
}
