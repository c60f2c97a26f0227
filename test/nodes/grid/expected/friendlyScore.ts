import { Facts, distinct, isIn, monthOf, per, share, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person } from '../people';

/**
 * FriendlyScore tells averages of the last twelve months over the calendar months that have data, counted things of three, six and
 * twelve months, no totals of income and expenses, and no cash flow.
 */
export function expectedOfFriendlyScore(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const isBusiness = person.kind === 'business';
	const months = year.months.length;
	const income = monthlyIncome(year);
	// What is owed is fixed: loan repayments, and debt that was recovered.
	const owed = sum(truth.spending.fixedTotal, truth.loans.repayments.total, truth.incidents.debtRecoveries.total);
	const fixed = per(owed, months);
	const flexible = per(sum(year.spent, -owed), months);
	const expenses = sum(fixed, flexible);
	const penalties = year.of('charges').filter(({ description }) => /\b(RETURNED|OVERDRAFT)\b/.test(description));
	const newDebt = new Facts(person, isBusiness ? 6 : 3).truth.loans.drawdowns.count > 0;
	const recent = new Facts(person, 3).truth.incidents;
	const { returnedPayments, returnedCheques, overdraft, debtRecoveries } = truth.incidents;
	const payroll = year.of('payroll').filter((row) => monthOf(row) === truth.to.slice(0, 7));
	return {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: person.currency ?? 'GBP',
		'period.from': truth.from,
		'period.to': truth.to,
		'period.months': null,
		'dataQuality.transactionCount': null,
		'income.total': null,
		'income.monthlyAverage': income,
		'income.isSalaried': isBusiness ? null : year.of('salary').length > 0,
		'income.salary.monthlyAverage': null,
		'income.salary.count': null,
		'income.other.monthlyAverage': null,
		'expenses.total': null,
		'expenses.monthlyAverage': expenses,
		'expenses.notInAverage': null,
		'expenses.includesLoanRepayments': true,
		'expenses.fixed': fixed,
		'expenses.flexible': flexible,
		'expenses.housing': (truth.spending.fixed.rent ?? 0) > 0,
		'expenses.insurance': (truth.spending.fixed.insurance ?? 0) > 0,
		'summary.monthlyDisposable': sum(income, -expenses),
		'business.payroll.count': isBusiness ? distinct(year.of('payroll').map(payerOf)).length : null,
		'business.payroll.nextAmount': isBusiness ? totalOf(payroll) : null,
		'business.profitability': isBusiness ? share(truth.income.sales.total, year.spent) : null,
		'cashFlow.inflow': null,
		'cashFlow.outflow': null,
		'cashFlow.net': null,
		'cashFlow.monthlyInflow': null,
		'cashFlow.monthlyOutflow': null,
		'balances.closing': truth.closingBalance,
		'balances.negativeShare': share(overdraft.days, year.days),
		'loans.repayments.count': truth.loans.repayments.count,
		'loans.repayments.total': truth.loans.repayments.total,
		// Over the months from the first one with data to the end of the window: a younger account has fewer than twelve.
		'loans.repayments.monthlyAverage': per(truth.loans.repayments.total, monthsTo(truth.to, year)),
		'loans.drawdowns.count': null,
		'loans.drawdowns.total': null,
		'loans.missed.count': null,
		'loans.repaymentShareOfIncome': share(truth.loans.repayments.total, year.earned),
		'risks.gambling.count': isBusiness ? null : truth.gambling.count,
		'risks.gambling.total': isBusiness ? null : truth.gambling.total,
		'summary.gamblingShareOfIncome': isBusiness ? null : share(truth.gambling.total, year.earned),
		'risks.returnedPayments.count': returnedPayments.count + returnedCheques.count,
		'risks.returnedPayments.total': sum(returnedPayments.total, returnedCheques.total),
		'risks.returnedCheques.count': null,
		'risks.returnedCheques.total': null,
		'summary.returnedItems': returnedPayments.count + returnedCheques.count,
		'summary.returnedItems90d': recent.returnedPayments.count + recent.returnedCheques.count,
		'risks.overdraft.days': null,
		'risks.overdraft.fees.count': null,
		'risks.overdraft.fees.total': null,
		'risks.overdraft.minimumBalance': null,
		'risks.interventionFees.count': null,
		'risks.interventionFees.total': null,
		'risks.bankCharges.count': penalties.length,
		'risks.bankCharges.total': totalOf(penalties),
		'risks.wageAdvances.count': null,
		'risks.wageAdvances.total': null,
		'risks.debtRecoveries.count': null,
		'risks.debtRecoveries.total': null,
		'risks.accountSeizures.count': null,
		'risks.accountSeizures.total': null,
		'risks.newDebt': newDebt,
		'risks.debtManagement': debtRecoveries.count > 0,
	};
}

/**
 * The average that is told. It is not said to be monthly, so where the mean of the whole months (without the running one) is more than
 * a tenth away, the lower of the two is the income.
 */
function monthlyIncome(year: Facts): number {
	const told = per(year.earned, year.months.length);
	const whole = year.months.slice(0, -1);
	if (whole.length === 0) return told;
	const earned = year.of('salary', 'pension', 'sales', 'otherIncome').filter(isIn);
	const mean = per(totalOf(earned.filter((row) => whole.includes(monthOf(row)))), whole.length);
	return Math.abs(told - mean) > mean / 10 ? Math.min(told, mean) : told;
}

/** Calendar months from that of the first row to that of the last day, both counted. */
function monthsTo(lastDay: string, { firstDay }: Facts): number {
	const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return numberOf(lastDay) - numberOf(firstDay) + 1;
}

/** The description without its month and numbers: the same payer, or the same person paid. */
function payerOf({ description }: { description: string }): string {
	return description.replace(/\b[A-Z]{3} \d{4}\b|\b\d{2,}\b/g, '').trim();
}
