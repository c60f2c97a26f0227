import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { divideMoney, shareOf } from '../../../core/base/money';
import { amountsOf, averageFits } from '../../../core/insights/amounts';
import { awayFrom, sized, totalsDisagree } from '../../../core/insights/warnings';
import type { Divisor } from './divisor';
import type { Statement } from './statement';

/** Fills loans from behavioralAnalysis. */
export function fillLoans({ behaviour, warnings }: Statement, { loans }: CreditInsights, divisor: Divisor): void {
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
	checkAverage('drawdowns', loans.drawdowns, divisor, warnings);
	checkAverage('repayments', loans.repayments, divisor, warnings);
}

/** Fills the share of the income that repayments take; both must be settled before. */
export function fillRepaymentShare({ loans, income, derived }: CreditInsights): void {
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	if (loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
}

function checkAverage(
	name: 'drawdowns' | 'repayments',
	{ total, monthlyAverage }: CreditInsights['loans']['repayments'],
	{ toldMonths: months, perCoveredMonth }: Divisor,
	warnings: Warning[],
): void {
	if (averageFits(monthlyAverage, total, months)) return;
	const message = `Loan ${name} of ${monthlyAverage} a month over ${months} months do not give the total of ${total}.`;
	const ofTotal =
		total === null || months === null || months === 0 ? null : perCoveredMonth(divideMoney(total, months, null));
	const sizes = name === 'repayments' ? awayFrom('repayments', perCoveredMonth(monthlyAverage), ofTotal) : [];
	warnings.push(sized(totalsDisagree(`loans.${name}`, message), ...sizes));
}
