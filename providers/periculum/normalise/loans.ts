import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { shareOf } from '../../../core/base/money';
import { amountsOf, averageFits } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';
import type { Statement } from './statement';

/** Fills loans from behavioralAnalysis. */
export function fillLoans({ behaviour, warnings }: Statement, { loans, period }: CreditInsights): void {
	const amount = amountsOf(behaviour, warnings);
	loans.drawdowns = {
		count: behaviour.count('numberLoanTransactions'),
		total: amount('totalLoanAmount'),
		monthlyAverage: amount('averageMonthlyLoanAmount'),
	};
	loans.repayments = {
		count: behaviour.count('numberRepaymentTransactions'),
		total: amount('totalLoanRepaymentAmount'),
		monthlyAverage: amount('averageMonthlyLoanRepaymentAmount'),
	};
	checkAverage('drawdowns', loans.drawdowns, period.months, warnings);
	checkAverage('repayments', loans.repayments, period.months, warnings);
}

/** Fills the share of the income that repayments take; both must be settled before. */
export function fillRepaymentShare({ loans, income, derived }: CreditInsights): void {
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	if (loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
}

function checkAverage(
	name: 'drawdowns' | 'repayments',
	{ total, monthlyAverage }: CreditInsights['loans']['repayments'],
	months: number | null,
	warnings: Warning[],
): void {
	if (averageFits(monthlyAverage, total, months)) return;
	const message = `Loan ${name} of ${monthlyAverage} a month over ${months} months do not give the total of ${total}.`;
	warnings.push(totalsDisagree(`loans.${name}`, message));
}
