import { Facts, distinct, isOut, monthOf, per, share, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person, Row } from '../people';

/** What Periculum has no category for, so that it stands under "Others". */
const WITHOUT_CATEGORY = ['schoolFees', 'returnedPayment', 'accountSeizure', 'debtRecovery', 'tax'];
/** What is known by the channel alone (POS, transfer, web): as a direct debit, which is no channel of its own, it is none of them. */
const BY_CHANNEL = ['supplies', 'entertainment'];

/**
 * Periculum tells of the whole statement, here a year. Its averages are over the calendar months with a transaction; that of the
 * salary is over the months in which one was paid. It reads the paper: where that is forged, so are its figures.
 */
export function expectedOfPericulum(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const months = distinct(year.rows.map(monthOf)).length;
	const { salary, pension, sales, other } = truth.income;
	const salaryMonths = distinct(year.of('salary').map(monthOf)).length;
	const isSalaried = salaryMonths >= 2;
	const printedTooMuch = year.of('salary').reduce((cents, row) => cents + row.printedCents - row.cents, 0) / 100;
	const salaryAverage = isSalaried ? per(sum(salary.total, printedTooMuch), salaryMonths) : 0;
	const otherAverage = per(sum(pension.total, sales.total, other.total, isSalaried ? 0 : salary.total), months);
	const inflow = sum(truth.moneyIn, printedTooMuch);
	const repayments = per(truth.loans.repayments.total, months);
	const debits = sum(truth.moneyOut, -truth.loans.repayments.total);
	const others = totalOf(year.rows.filter(isOther));
	const named = per(sum(debits, -truth.savings.total, -others), months);
	const income = sum(salaryAverage, otherAverage);
	return {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: null,
		'period.from': year.firstDay,
		'period.to': year.lastDay,
		'period.months': months,
		'dataQuality.transactionCount': truth.transactions,
		'income.total': null,
		'income.monthlyAverage': income,
		'income.isSalaried': isSalaried,
		'income.salary.monthlyAverage': salaryAverage,
		'income.salary.count': isSalaried ? salary.count : 0,
		'income.other.monthlyAverage': otherAverage,
		'expenses.total': debits,
		'expenses.monthlyAverage': named,
		'expenses.notInAverage': per(others, months),
		'expenses.includesLoanRepayments': null,
		'expenses.fixed': null,
		'expenses.flexible': null,
		'expenses.housing': (truth.spending.fixed.rent ?? 0) > 0,
		'expenses.insurance': (truth.spending.fixed.insurance ?? 0) > 0,
		'summary.monthlyDisposable': sum(income, -named, -per(others, months), -repayments),
		'business.payroll.count': null,
		'business.payroll.nextAmount': null,
		'business.profitability': null,
		'cashFlow.inflow': inflow,
		'cashFlow.outflow': truth.moneyOut,
		'cashFlow.net': sum(inflow, -truth.moneyOut),
		'cashFlow.monthlyInflow': per(inflow, months),
		'cashFlow.monthlyOutflow': per(truth.moneyOut, months),
		'balances.closing': truth.closingBalance,
		'balances.negativeShare': null,
		'loans.repayments.count': truth.loans.repayments.count,
		'loans.repayments.total': truth.loans.repayments.total,
		'loans.repayments.monthlyAverage': repayments,
		'loans.drawdowns.count': truth.loans.drawdowns.count,
		'loans.drawdowns.total': truth.loans.drawdowns.total,
		'loans.missed.count': null,
		'loans.repaymentShareOfIncome': share(repayments, income),
		'risks.gambling.count': null,
		'risks.gambling.total': truth.gambling.total,
		'summary.gamblingShareOfIncome': share(per(truth.gambling.total, months), income),
		'risks.returnedPayments.count': null,
		'risks.returnedPayments.total': null,
		'risks.returnedCheques.count': truth.incidents.returnedCheques.count,
		'risks.returnedCheques.total': null,
		'summary.returnedItems': truth.incidents.returnedCheques.count,
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

function isOther(row: Row): boolean {
	const isUnnamed = BY_CHANNEL.includes(row.category) && row.description.startsWith('DIRECT DEBIT');
	return isOut(row) && (WITHOUT_CATEGORY.includes(row.category) || isUnnamed);
}
