import { Facts, distinct, isIn, isOut, monthOf, per, share, sum, totalOf } from '../facts';
import { type Expected, FIELDS, type FieldPath } from '../fields';
import type { Person, Row } from '../people';

const DAYS_PER_MONTH = 30.4;
/** What is the same every month, by the words of its rows. */
const FIXED = ['rent', 'utilities', 'insurance', 'airtime', 'schoolFees', 'payroll'];
/** A loan of the last three months is new. */
const NEW_DEBT_DAYS = 92;
/** Fewer rows, or fewer days, are too little for an average. */
const [FEWEST_ROWS, FEWEST_DAYS] = [10, 30];
/** What is told of an account of which there is too little for an average. */
const OF_ALL =
	/^(subject|currency|period|dataQuality|cashFlow|balances)|^risks.overdraft.(days|minimumBalance)$|^summary.overdraft/;
/** Paid from pay-day to pay-day: what a month brings, where the total over the days counts one pay-day too many. */
const MONTHLY_SALARY: Readonly<Record<string, number>> = { 'segun-alabi': 300_000 };

/**
 * Local Analysis tells of the whole statement, here a year, what its rows and their words say. Averages are over the days of the statement, or by
 * the rhythm of a payment: within a twentieth of the total over the days. It reads the paper: where that is forged, so are its figures.
 */
export function expectedOfLocal(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const { incidents, loans } = truth;
	const months = year.days / DAYS_PER_MONTH;
	const isBusiness = person.kind === 'business';
	const printedTooMuch = year.of('salary').reduce((cents, row) => cents + row.printedCents - row.cents, 0) / 100;
	const earned = sum(year.earned, printedTooMuch);
	const income = MONTHLY_SALARY[person.slug] ?? per(earned, months);
	const refunded = totalOf(year.of('refund'));
	const livingTotal = sum(year.spent, -loans.repayments.total, -refunded);
	const living = per(livingTotal, months);
	const repayments = per(loans.repayments.total, months);
	const inflow = sum(truth.moneyIn, printedTooMuch, -betweenOwn(person, isIn));
	const outflow = sum(truth.moneyOut, -betweenOwn(person, isOut));
	const salary = sum(truth.income.salary.total, printedTooMuch);
	const isForged = person.forgedSalary !== undefined || person.forgedBalances !== undefined;
	const hasBalances = person.first === undefined && !isForged;
	const fixed = per(totalOf(year.of(...FIXED)), months);
	const penalties = year.of('charges').filter(({ description }) => /\b(RETURNED|OVERDRAFT)\b/.test(description));
	const interventions = year.of('charges').filter(({ description }) => /\bRETURNED\b/.test(description));
	const drawdowns = year.of('loanDrawdown');
	const wages = year.of('payroll');
	const cameBack = [...year.of('returnedPayment').filter(isIn)];
	const isEnough = year.rows.length >= FEWEST_ROWS && year.days >= FEWEST_DAYS;
	const expected: Expected = {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: person.currency ?? 'NGN',
		'period.from': year.firstDay,
		'period.to': year.lastDay,
		'period.months': Math.round(months * 100) / 100,
		'dataQuality.transactionCount': truth.transactions,
		'income.total': earned,
		'income.monthlyAverage': income,
		'income.isSalaried': isBusiness ? null : truth.income.salary.count > 0,
		'income.salary.monthlyAverage': isBusiness ? null : (MONTHLY_SALARY[person.slug] ?? per(salary, months)),
		'income.salary.count': isBusiness ? null : truth.income.salary.count,
		'income.other.monthlyAverage': isBusiness ? null : per(sum(earned, -salary), months),
		'expenses.total': livingTotal,
		'expenses.monthlyAverage': living,
		'expenses.notInAverage': null,
		'expenses.includesLoanRepayments': false,
		'expenses.fixed': fixed,
		'expenses.flexible': sum(living, -fixed),
		'expenses.housing': (truth.spending.fixed.rent ?? 0) > 0,
		'expenses.insurance': (truth.spending.fixed.insurance ?? 0) > 0,
		'summary.monthlyDisposable': sum(income, -living, -repayments),
		// Each is paid by the name, every month on the same day.
		'business.payroll.count': isBusiness ? distinct(wages.map(payeeOf)).length : null,
		'business.payroll.nextAmount': isBusiness
			? totalOf(wages.filter((row) => monthOf(row) === truth.to.slice(0, 7)))
			: null,
		'business.profitability': null,
		'cashFlow.inflow': inflow,
		'cashFlow.outflow': outflow,
		'cashFlow.net': sum(inflow, -outflow),
		'cashFlow.monthlyInflow': per(inflow, months),
		'cashFlow.monthlyOutflow': per(outflow, months),
		'balances.closing': truth.closingBalance,
		'balances.negativeShare': hasBalances ? incidents.overdraft.days / year.days : null,
		'loans.repayments.count': loans.repayments.count,
		'loans.repayments.total': loans.repayments.total,
		'loans.repayments.monthlyAverage': repayments,
		'loans.drawdowns.count': loans.drawdowns.count,
		'loans.drawdowns.total': loans.drawdowns.total,
		'loans.missed.count': cameBack.filter(({ description }) => /\bLOAN\b/.test(description)).length,
		'loans.repaymentShareOfIncome': share(repayments, income),
		'risks.gambling.count': truth.gambling.count,
		'risks.gambling.total': truth.gambling.total,
		'summary.gamblingShareOfIncome': share(per(truth.gambling.total, months), income),
		'risks.returnedPayments.count': incidents.returnedPayments.count,
		'risks.returnedPayments.total': incidents.returnedPayments.total,
		'risks.returnedCheques.count': incidents.returnedCheques.count,
		'risks.returnedCheques.total': incidents.returnedCheques.total,
		'summary.returnedItems': incidents.returnedPayments.count + incidents.returnedCheques.count,
		// Ninety days but one are taken for them.
		'summary.returnedItems90d': year.days < 89 ? null : cameBack.filter((row) => daysBack(row, year) < 90).length,
		'risks.overdraft.days': hasBalances ? incidents.overdraft.days : null,
		'risks.overdraft.fees.count': incidents.overdraft.fees.count,
		'risks.overdraft.fees.total': incidents.overdraft.fees.total,
		'risks.overdraft.minimumBalance': hasBalances ? Math.min(0, incidents.overdraft.lowest ?? 0) : null,
		'risks.interventionFees.count': interventions.length,
		'risks.interventionFees.total': totalOf(interventions),
		'risks.bankCharges.count': penalties.length,
		'risks.bankCharges.total': totalOf(penalties),
		'risks.wageAdvances.count': 0,
		'risks.wageAdvances.total': 0,
		'risks.debtRecoveries.count': incidents.debtRecoveries.count,
		'risks.debtRecoveries.total': incidents.debtRecoveries.total,
		'risks.accountSeizures.count': incidents.accountSeizures.count,
		'risks.accountSeizures.total': incidents.accountSeizures.total,
		'risks.newDebt': drawdowns.some((row) => daysBack(row, year) < NEW_DEBT_DAYS),
		'risks.debtManagement': incidents.debtRecoveries.count > 0,
	};
	return isEnough ? expected : tooLittle(expected);
}

function tooLittle(expected: Expected): Expected {
	const told = { ...expected, status: 'insufficientData' };
	for (const { path } of FIELDS) if (path !== 'status' && !OF_ALL.test(path)) told[path] = null;
	return told;
}

/** How many days before the last one of the data. */
function daysBack({ date }: Row, { lastDay }: Facts): number {
	return (Date.parse(lastDay) - Date.parse(date)) / 86_400_000;
}

function payeeOf({ description }: Row): string {
	return description.split('/').at(-1) ?? '';
}

/** What went from one of the statements handed over to another: neither in nor out. */
function betweenOwn({ first, rows }: Person, isOneWay: (row: Row) => boolean): number {
	if (first === undefined) return 0;
	return totalOf(rows.filter((row) => row.category === 'ownTransfer' && isOneWay(row)));
}

/** An average over days or by a rhythm is within so much of the total over the days. */
const WITHIN_SHARE = 0.05;

/** What is left of a told average and a filled one: as far as two providers' may be apart. */
const WITHIN_SHARE_OF_MIXED = 0.15;

/** How far a figure may be from the expected one: averages by their rhythm, all else as at every provider. */
export function toleranceOfLocal(path: FieldPath, expected: Expected, isMixed: boolean): number {
	const amount = FIELDS.find((field) => field.path === path)?.within.amount ?? 0;
	if (path === 'summary.monthlyDisposable') {
		const of = (key: FieldPath) => Math.abs(Number(expected[key]));
		const share = isMixed ? WITHIN_SHARE_OF_MIXED : WITHIN_SHARE;
		return share * Math.max(of('income.monthlyAverage'), of('expenses.monthlyAverage'));
	}
	const isAverage = /monthlyAverage$|ShareOfIncome$|^expenses\.(fixed|flexible)$/.test(path);
	return isAverage ? Math.max(amount, WITHIN_SHARE * Math.abs(Number(expected[path]))) : amount;
}
