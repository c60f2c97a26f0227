import { Facts, distinct, isOut, monthOf, per, share, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person, Row } from '../people';

/** What Periculum has no category for, so that it stands under "Others". */
const WITHOUT_CATEGORY = ['schoolFees', 'returnedPayment', 'accountSeizure', 'debtRecovery', 'tax', 'cardBill'];
/** What is known by the channel alone (POS, transfer, web): as a direct debit, which is no channel of its own, it is none of them. */
const BY_CHANNEL = ['supplies', 'entertainment'];

const DAYS_PER_MONTH = 30.4;
/** A salary that is paid every month: nothing is missing for longer than this at either end. */
const LONGEST_PAUSE_DAYS = 45;

/**
 * Periculum tells of the whole statement, here a year. Its averages are over the calendar months with a transaction; where that is not the
 * time from the first to the last day they are over that time instead, and a salary that was not paid throughout is spread over it. It
 * reads the paper: where that is forged, so are its figures.
 */
export function expectedOfPericulum(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const touched = distinct(year.rows.map(monthOf)).length;
	const covered = Math.max(1, year.days / DAYS_PER_MONTH);
	const isWhole = Math.abs(touched - covered) <= covered * 0.04;
	const months = isWhole ? touched : covered;
	const { salary } = truth.income;
	const salaryMonths = distinct(year.of('salary').map(monthOf)).length;
	const isSalaried = salaryMonths >= 2;
	const printedTooMuch = year.of('salary').reduce((cents, row) => cents + row.printedCents - row.cents, 0) / 100;
	const salaryTotal = isSalaried ? sum(salary.total, printedTooMuch) : 0;
	const salaryAverage = isSalaried
		? per(salaryTotal, isPaidThroughout(year, year.of('salary')) ? salaryMonths : months)
		: 0;
	const others = year.of('pension', 'sales', 'otherIncome', ...(isSalaried ? [] : ['salary'])).filter(saysWhatItIs);
	const otherTotal = totalOf(others);
	const otherAverage = per(otherTotal, isMonthly(others) && isPaidThroughout(year, others) ? others.length : months);
	const inflow = sum(truth.moneyIn, printedTooMuch);
	const repayments = per(truth.loans.repayments.total, months);
	const debits = sum(truth.moneyOut, -truth.loans.repayments.total);
	const unnamed = totalOf(year.rows.filter(isOther));
	const spent = sum(debits, -truth.savings.total);
	const named = per(sum(spent, -unnamed), months);
	const told = sum(salaryAverage, otherAverage);
	const earnable = per(sum(inflow, -truth.loans.drawdowns.total), months);
	// Of a firm it is the turnover only where it is nearly all that came in.
	const income = person.kind === 'business' && told < earnable * 0.9 ? null : told;
	return {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: null,
		'period.from': year.firstDay,
		'period.to': year.lastDay,
		'period.months': isWhole ? touched : Number(covered.toFixed(2)),
		'dataQuality.transactionCount': truth.transactions,
		'income.total': sum(salaryTotal, otherTotal),
		'income.monthlyAverage': income,
		'income.isSalaried': isSalaried,
		'income.salary.monthlyAverage': salaryAverage,
		'income.salary.count': isSalaried ? salary.count : 0,
		'income.other.monthlyAverage': otherAverage,
		'expenses.total': spent,
		'expenses.monthlyAverage': named,
		'expenses.notInAverage': per(unnamed, months),
		'expenses.includesLoanRepayments': null,
		'expenses.fixed': null,
		'expenses.flexible': null,
		'expenses.housing': (truth.spending.fixed.rent ?? 0) > 0,
		'expenses.insurance': (truth.spending.fixed.insurance ?? 0) > 0,
		'summary.monthlyDisposable': income === null ? null : sum(income, -named, -per(unnamed, months), -repayments),
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
		'loans.repaymentShareOfIncome': income === null ? null : share(repayments, income),
		'risks.gambling.count': null,
		'risks.gambling.total': truth.gambling.total,
		'summary.gamblingShareOfIncome': income === null ? null : share(per(truth.gambling.total, months), income),
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

/** Paid about a month apart, and nothing else in between: each payment is that of a month. */
function isMonthly(rows: readonly Row[]): boolean {
	const gaps = rows.slice(1).map(({ date }, index) => daysFrom(rows[index]?.date ?? date, date));
	return gaps.length > 0 && gaps.every((days) => days >= 20 && days <= LONGEST_PAUSE_DAYS);
}

function isPaidThroughout({ firstDay, lastDay }: Facts, rows: readonly Row[]): boolean {
	return (
		daysFrom(firstDay, rows[0]?.date ?? lastDay) <= LONGEST_PAUSE_DAYS &&
		daysFrom(rows.at(-1)?.date ?? firstDay, lastDay) <= LONGEST_PAUSE_DAYS
	);
}

function daysFrom(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Takings that name no source are no income to Periculum. */
function saysWhatItIs({ category, description }: Row): boolean {
	return category !== 'sales' || /\b(SALES|INVOICE)\b/.test(description);
}

function isOther(row: Row): boolean {
	const isUnnamed = BY_CHANNEL.includes(row.category) && row.description.startsWith('DIRECT DEBIT');
	return isOut(row) && (WITHOUT_CATEGORY.includes(row.category) || isUnnamed);
}
