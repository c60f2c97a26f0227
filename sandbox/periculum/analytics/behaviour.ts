import type { Transaction } from '../../statement/transaction';
import { toMajor } from '../../statement/money';
import { averageNaira, share } from '../money';
import { closingBalances, type Ledger, monthOf, mostFrequent, totalKobo } from './ledger';

/** Inflow and outflow count as equal when they differ by at most this share of the larger one. */
const equalCashFlowTolerance = 0.05;
/** Balances count as "of a similar amount" when they are in the same step of this size. */
const sweepStepKobo = 1000 * 100;

/**
 * The behavioralAnalysis block. Where the seed is silent:
 * - the cash flow words other than "Equal Cash Flow" are the sandbox's; month to month is the most frequent month's word.
 * - accountActivity is the share of the days of the period that have a transaction.
 * - percentOfInflowIrregularity is the share of the credits that are over twice the average credit.
 * - accountSweep is "Yes" when at least half of the transacting days close in the same step of 1,000 naira ("balance field
 *   is of a similar amount for large parts of the statement"), "No" without balances.
 */
export function behavioralAnalysis(ledger: Ledger) {
	const { all, credits, debits, months, creditKobo, debitKobo, days, periodDays } = ledger;
	const loans = credits.filter(({ category }) => category === 'loan');
	const repayments = debits.filter(({ category }) => category === 'loanRepayment');
	const gambling = debits.filter(({ category }) => category === 'gambling');
	const monthlyWords = months.map((month) => cashFlowWord(inMonth(credits, month), inMonth(debits, month)));
	const isIrregular = ({ amountMinor }: Transaction) => amountMinor * credits.length > 2 * creditKobo;

	return {
		monthToMonthInflowToOutflowRate: mostFrequent(monthlyWords),
		overallInflowToOutflowRate: cashFlowWord(creditKobo, debitKobo),
		totalLoanAmount: toMajor(totalKobo(loans)),
		totalLoanRepaymentAmount: toMajor(totalKobo(repayments)),
		loanToInflowRate: share(totalKobo(loans), creditKobo),
		loanRepaymentToInflowRate: share(totalKobo(repayments), creditKobo),
		numberLoanTransactions: loans.length,
		numberRepaymentTransactions: repayments.length,
		gamblingStatus: gambling.length === 0 ? 'No Gambling Transactions Found' : 'Gambling Transactions Found',
		gamblingRate: share(totalKobo(gambling), debitKobo),
		accountActivity: share(days.length, periodDays),
		percentOfInflowIrregularity: share(credits.filter(isIrregular).length, credits.length),
		averageMonthlyLoanAmount: averageNaira(totalKobo(loans), months.length),
		averageMonthlyLoanRepaymentAmount: averageNaira(totalKobo(repayments), months.length),
		accountSweep: isSwept(all) ? 'Yes' : 'No',
	};
}

function inMonth(transactions: Transaction[], month: string): number {
	return totalKobo(transactions.filter((transaction) => monthOf(transaction) === month));
}

function cashFlowWord(inflowKobo: number, outflowKobo: number): string {
	const difference = inflowKobo - outflowKobo;
	if (Math.abs(difference) <= equalCashFlowTolerance * Math.max(inflowKobo, outflowKobo)) return 'Equal Cash Flow';
	return difference > 0 ? 'Positive Cash Flow' : 'Negative Cash Flow';
}

function isSwept(all: Transaction[]): boolean {
	const steps = closingBalances(all, ({ day }) => day).map((kobo) => Math.floor(kobo / sweepStepKobo));
	const usualStep = mostFrequent(steps);
	return usualStep !== null && steps.filter((step) => step === usualStep).length * 2 >= steps.length;
}
