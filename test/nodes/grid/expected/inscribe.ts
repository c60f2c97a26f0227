import { Facts, isIn, isOut, per, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person, Row } from '../people';

const DAYS_PER_MONTH = 30.4;

/**
 * Inscribe tells sums of the whole data: credits, debits, transfers, and the salary of a person or the revenue of a business. What
 * a month has is worked out with the days from the first to the last transaction.
 */
export function expectedOfInscribe(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const isBusiness = person.kind === 'business';
	const months = Math.max(1, Number((year.days / DAYS_PER_MONTH).toFixed(2)));
	const salary = isBusiness ? null : per(truth.income.salary.total, months);
	const income = isBusiness ? per(truth.income.sales.total, months) : personalIncome(year, salary);
	const total = sum(truth.moneyOut, -totalOf(year.rows.filter(isTransferOut)));
	const expenses = per(total, months);
	return {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: person.currency ?? 'NGN',
		'period.from': year.firstDay,
		'period.to': year.lastDay,
		'period.months': months,
		'dataQuality.transactionCount': truth.transactions,
		'income.total': isBusiness ? truth.income.sales.total : null,
		'income.monthlyAverage': income,
		'income.isSalaried': null,
		'income.salary.monthlyAverage': salary,
		'income.salary.count': null,
		'income.other.monthlyAverage': null,
		'expenses.total': total,
		'expenses.monthlyAverage': expenses,
		'expenses.notInAverage': null,
		'expenses.includesLoanRepayments': true,
		'expenses.fixed': null,
		'expenses.flexible': null,
		'expenses.housing': null,
		'expenses.insurance': null,
		'summary.monthlyDisposable': income === null ? null : sum(income, -expenses),
		'business.payroll.count': null,
		'business.payroll.nextAmount': null,
		'business.profitability': null,
		'cashFlow.inflow': truth.moneyIn,
		'cashFlow.outflow': truth.moneyOut,
		'cashFlow.net': sum(truth.moneyIn, -truth.moneyOut),
		'cashFlow.monthlyInflow': null,
		'cashFlow.monthlyOutflow': null,
		'balances.closing': null,
		'balances.negativeShare': null,
		'loans.repayments.count': null,
		'loans.repayments.total': null,
		'loans.repayments.monthlyAverage': null,
		'loans.drawdowns.count': null,
		'loans.drawdowns.total': null,
		'loans.missed.count': null,
		'loans.repaymentShareOfIncome': null,
		'risks.gambling.count': null,
		'risks.gambling.total': null,
		'summary.gamblingShareOfIncome': null,
		'risks.returnedPayments.count': null,
		'risks.returnedPayments.total': null,
		'risks.returnedCheques.count': null,
		'risks.returnedCheques.total': null,
		'summary.returnedItems': null,
		'summary.returnedItems90d': null,
		'risks.overdraft.days': null,
		'risks.overdraft.fees.count': null,
		'risks.overdraft.fees.total': null,
		'risks.overdraft.minimumBalance': null,
		'risks.interventionFees.count': null,
		'risks.interventionFees.total': null,
		'risks.bankCharges.count': null,
		'risks.bankCharges.total': null,
		'risks.wageAdvances.count': null,
		'risks.wageAdvances.total': null,
		'risks.debtRecoveries.count': null,
		'risks.debtRecoveries.total': null,
		'risks.accountSeizures.count': null,
		'risks.accountSeizures.total': null,
		'risks.newDebt': null,
		'risks.debtManagement': null,
	};
}

/** Of a person Inscribe tells the salary alone: where it sees none, and money comes in, it has not told that nobody earns. */
function personalIncome({ rows }: Facts, salary: number | null): number | null {
	return salary === 0 && rows.some(isIn) ? null : salary;
}

/** Inscribe's transfers: paid by transfer, for no purpose that it has a category for. A hospital bill has none. */
function isTransferOut(row: Row): boolean {
	const isUnnamed = ['transfer', 'ownTransfer', 'health'].includes(row.category);
	return isOut(row) && isUnnamed && /\bTRF\b/.test(row.description);
}
