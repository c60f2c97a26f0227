import { toMajor } from '../../statement/money';
import { averageNaira } from '../money';
import type { Transaction } from '../../statement/transaction';
import { distinct, type Ledger, monthOf, totalKobo } from './ledger';

/** What the net earning subtracts, in naira a month, from the other blocks. */
export interface MonthlyOutgoings {
	totalExpenses: number;
	others: number;
	loanRepayment: number;
}

/**
 * The incomeAnalysis block. Where the seed is silent:
 * - salary is credits that say so, in at least two months; a single one is other income.
 * - averagePredictedSalary is the mean of the months in which salary was paid (the seed's sample has 3 payments in 4
 *   months, and its average equals its lowest and its latest salary); averageOtherIncome is over all transacting months.
 * - other income is credits that name a source (interest, invoice, settlement, ...); a plain transfer is not income: the
 *   seed's sample has credits beyond salary and loan and still says "hasOtherIncome": "No".
 * - frequencyOfSalaryPayments is payments per salary month; expectedSalaryPaymentDay the median day of the month.
 * - NetAverageMonthlyEarning = salary + other income - expenses - others - loan repayments, all monthly averages.
 */
export function incomeAnalysis(ledger: Ledger, outgoings: MonthlyOutgoings) {
	const named = ledger.credits.filter(({ category }) => category === 'salary');
	const isRecurring = distinct(named.map(monthOf)).length >= 2;
	const salaries = isRecurring ? named : [];
	const others = ledger.credits.filter(
		({ category }) => category === 'otherIncome' || (category === 'salary' && !isRecurring),
	);
	const salaryMonths = distinct(salaries.map(monthOf));
	const monthlySalariesKobo = salaryMonths.map((month) =>
		totalKobo(salaries.filter((salary) => monthOf(salary) === month)),
	);
	const latest = salaries[salaries.length - 1];
	const averagePredictedSalary = averageNaira(totalKobo(salaries), salaryMonths.length);
	const averageOtherIncome = averageNaira(totalKobo(others), ledger.months.length);
	const { totalExpenses, others: otherSpending, loanRepayment } = outgoings;

	return {
		salaryTransactions: salaries.map(listed),
		averagePredictedSalary,
		isSalaryEarner: latest === undefined ? 'No' : 'Yes',
		expectedSalaryPaymentDay: medianDay(salaries),
		frequencyOfSalaryPayments: latest === undefined ? null : String(Math.round(salaries.length / salaryMonths.length)),
		lastDateOfSalaryPayment: latest?.day ?? null,
		numberOfSalaryPayments: salaries.length,
		hasOtherIncome: others.length === 0 ? 'No' : 'Yes',
		otherIncomeTransactions: others.map(listed),
		NetAverageMonthlyEarning: toMajor(
			100 * (averagePredictedSalary + averageOtherIncome - totalExpenses - otherSpending - loanRepayment),
		),
		averageOtherIncome,
		numberOfOtherIncomePayments: others.length,
		lowestSalary: latest === undefined ? null : toMajor(Math.min(...monthlySalariesKobo)),
		mostRecentSalary: latest === undefined ? null : toMajor(latest.amountMinor),
	};
}

function listed({ day, time, description, amountMinor }: Transaction) {
	return { date: `${day} ${time}`, description: description.toLowerCase(), amount: toMajor(amountMinor) };
}

function medianDay(salaries: Transaction[]): number | null {
	const days = salaries.map(({ day }) => Number(day.slice(8))).sort((a, b) => a - b);
	return days[Math.floor(days.length / 2)] ?? null;
}
