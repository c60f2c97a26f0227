import { Facts, per, share, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person } from '../people';

const MONTHS = 3;
const LEAST_TRANSACTIONS = 20;
const FIRST_OF_90_DAYS = '2026-08-03';

/** Whether Worldline reports at all: an account in euro with twenty transactions in ninety days. */
export function hasWorldlineReport({ rows, currency }: Person): boolean {
	const isEuro = currency === null || currency === 'EUR';
	return isEuro && rows.filter(({ date }) => date >= FIRST_OF_90_DAYS).length >= LEAST_TRANSACTIONS;
}

/** Worldline tells of the last three months: totals, and thirds of them. It does not say how many transactions it has seen. */
export function expectedOfWorldline(person: Person): Expected {
	const quarter = new Facts(person, 3);
	const { truth } = quarter;
	const { incidents, loans, gambling } = truth;
	const { debtRecoveries, accountSeizures } = incidents;
	const spent = sum(quarter.spent, -loans.repayments.total, -debtRecoveries.total, -accountSeizures.total);
	const income = per(quarter.earned, MONTHS);
	const expenses = per(spent, MONTHS);
	const repayments = per(loans.repayments.total, MONTHS);
	const interventions = quarter.of('charges').filter(({ description }) => /\bRETURNED\b/.test(description));
	return {
		status: 'ready',
		'subject.holderType': 'individual',
		currency: 'EUR',
		// The three months to the day of the balance, which is in October: July has all its days.
		'period.from': dayAfter(quarter.lastDay.replace('-10-', '-07-')),
		'period.to': quarter.lastDay,
		'period.months': MONTHS,
		'dataQuality.transactionCount': null,
		'income.total': quarter.earned,
		'income.monthlyAverage': income,
		'income.isSalaried': null,
		'income.salary.monthlyAverage': null,
		'income.salary.count': null,
		'income.other.monthlyAverage': null,
		'expenses.total': spent,
		'expenses.monthlyAverage': expenses,
		'expenses.notInAverage': null,
		'expenses.includesLoanRepayments': false,
		'expenses.fixed': per(truth.spending.fixedTotal, MONTHS),
		'expenses.flexible': per(sum(spent, -truth.spending.fixedTotal), MONTHS),
		'expenses.housing': null,
		'expenses.insurance': null,
		'summary.monthlyDisposable': sum(income, -expenses, -repayments),
		'business.payroll.count': null,
		'business.payroll.nextAmount': null,
		'business.profitability': null,
		'cashFlow.inflow': null,
		'cashFlow.outflow': null,
		'cashFlow.net': null,
		'cashFlow.monthlyInflow': null,
		'cashFlow.monthlyOutflow': null,
		'balances.closing': truth.closingBalance,
		'balances.negativeShare': null,
		'loans.repayments.count': loans.repayments.count,
		'loans.repayments.total': loans.repayments.total,
		'loans.repayments.monthlyAverage': repayments,
		'loans.drawdowns.count': loans.drawdowns.count,
		'loans.drawdowns.total': loans.drawdowns.total,
		'loans.missed.count': null,
		'loans.repaymentShareOfIncome': share(repayments, income),
		'risks.gambling.count': gambling.count,
		'risks.gambling.total': gambling.total,
		'summary.gamblingShareOfIncome': share(per(gambling.total, MONTHS), income),
		'risks.returnedPayments.count': incidents.returnedPayments.count,
		'risks.returnedPayments.total': incidents.returnedPayments.total,
		'risks.returnedCheques.count': incidents.returnedCheques.count,
		'risks.returnedCheques.total': incidents.returnedCheques.total,
		'summary.returnedItems': incidents.returnedPayments.count + incidents.returnedCheques.count,
		'summary.returnedItems90d': incidents.returnedPayments.count + incidents.returnedCheques.count,
		'risks.overdraft.days': incidents.overdraft.days,
		'risks.overdraft.fees.count': incidents.overdraft.fees.count,
		'risks.overdraft.fees.total': incidents.overdraft.fees.total,
		// 0 where the balance never went below zero.
		'risks.overdraft.minimumBalance': incidents.overdraft.lowest ?? 0,
		'risks.interventionFees.count': interventions.length,
		'risks.interventionFees.total': totalOf(interventions),
		'risks.bankCharges.count': null,
		'risks.bankCharges.total': null,
		'risks.wageAdvances.count': 0,
		'risks.wageAdvances.total': 0,
		'risks.debtRecoveries.count': debtRecoveries.count,
		'risks.debtRecoveries.total': debtRecoveries.total,
		'risks.accountSeizures.count': accountSeizures.count,
		'risks.accountSeizures.total': accountSeizures.total,
		'risks.newDebt': null,
		'risks.debtManagement': null,
	};
}

function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
