import { Facts, isIn, isOut, monthOf, per, share, sum, totalOf } from '../facts';
import type { Expected } from '../fields';
import type { Person, Row } from '../people';

/** Data that begins later in a month does not hold all of it. */
const LATEST_FIRST_DAY = 5;

/**
 * Qard tells cash flows of the last year: income, expenses and their averages are worked out from them, averages over whole months:
 * without the running one, and without the first where the data begins in its midst.
 */
export function expectedOfQard(person: Person): Expected {
	const year = new Facts(person, 12);
	const { truth } = year;
	const { incidents, loans } = truth;
	const whole = wholeMonths(year);
	const average = (rows: readonly Row[]) =>
		whole.length === 0 ? null : per(totalOf(rows.filter((row) => whole.includes(monthOf(row)))), whole.length);
	const credits = year.rows.filter(isIn);
	const debits = year.rows.filter(isOut);
	const earned = incomeRows(year);
	const spent = debits.filter(({ category }) => category !== 'savings' && category !== 'ownTransfer');
	const income = earned === null ? null : average(earned);
	// What came back is taken out in the month in which it did.
	const cameBack = year.of('returnedPayment').filter(isIn);
	const expenses = average([...spent, ...cameBack]);
	const repayments = per(loans.repayments.total, year.months.length);
	const missed = year.of('returnedPayment').filter((row) => isIn(row) && /\bLOAN\b/.test(row.description));
	return {
		status: 'ready',
		'subject.holderType': person.kind,
		currency: person.currency ?? 'EUR',
		'period.from': year.firstDay,
		'period.to': year.lastDay,
		'period.months': whole.length === 0 ? null : whole.length,
		'dataQuality.transactionCount': truth.transactions,
		'income.total': earned === null ? null : totalOf(earned),
		'income.monthlyAverage': income,
		'income.isSalaried': null,
		'income.salary.monthlyAverage': null,
		'income.salary.count': null,
		'income.other.monthlyAverage': null,
		'expenses.total': sum(truth.moneyOut, -truth.savings.total, -year.movedAway, -totalOf(cameBack)),
		'expenses.monthlyAverage': expenses,
		'expenses.notInAverage': null,
		'expenses.includesLoanRepayments': true,
		'expenses.fixed': null,
		'expenses.flexible': null,
		'expenses.housing': null,
		'expenses.insurance': null,
		'summary.monthlyDisposable': income === null || expenses === null ? null : sum(income, -expenses),
		'business.payroll.count': null,
		'business.payroll.nextAmount': null,
		'business.profitability': null,
		'cashFlow.inflow': truth.moneyIn,
		'cashFlow.outflow': truth.moneyOut,
		'cashFlow.net': sum(truth.moneyIn, -truth.moneyOut),
		'cashFlow.monthlyInflow': average(credits),
		'cashFlow.monthlyOutflow': average(debits),
		'balances.closing': null,
		'balances.negativeShare': null,
		'loans.repayments.count': loans.repayments.count,
		'loans.repayments.total': loans.repayments.total,
		'loans.repayments.monthlyAverage': repayments,
		'loans.drawdowns.count': loans.drawdowns.count,
		'loans.drawdowns.total': loans.drawdowns.total,
		'loans.missed.count': missed.length,
		'loans.repaymentShareOfIncome': income === null ? null : share(repayments, income),
		'risks.gambling.count': null,
		'risks.gambling.total': null,
		'summary.gamblingShareOfIncome': null,
		'risks.returnedPayments.count': incidents.returnedPayments.count,
		'risks.returnedPayments.total': incidents.returnedPayments.total,
		'risks.returnedCheques.count': incidents.returnedCheques.count,
		'risks.returnedCheques.total': incidents.returnedCheques.total,
		'summary.returnedItems': incidents.returnedPayments.count + incidents.returnedCheques.count,
		'summary.returnedItems90d':
			year.days < 90 ? null : cameBack.filter(({ date }) => isOfLast90Days(date, year)).length,
		'risks.overdraft.days': incidents.overdraft.days,
		'risks.overdraft.fees.count': incidents.overdraft.fees.count,
		'risks.overdraft.fees.total': incidents.overdraft.fees.total,
		'risks.overdraft.minimumBalance': null,
		'risks.interventionFees.count': null,
		'risks.interventionFees.total': null,
		'risks.bankCharges.count': null,
		'risks.bankCharges.total': null,
		'risks.wageAdvances.count': null,
		'risks.wageAdvances.total': null,
		'risks.debtRecoveries.count': incidents.debtRecoveries.count,
		'risks.debtRecoveries.total': incidents.debtRecoveries.total,
		'risks.accountSeizures.count': incidents.accountSeizures.count,
		'risks.accountSeizures.total': incidents.accountSeizures.total,
		'risks.newDebt': null,
		'risks.debtManagement': null,
	};
}

/** Up to the last day of the data, that day included. */
function isOfLast90Days(date: string, { lastDay }: Facts): boolean {
	return (Date.parse(lastDay) - Date.parse(date)) / 86_400_000 < 90;
}

function wholeMonths({ months, firstDay, lastDay }: Facts): string[] {
	const isBegun = Number(firstDay.slice(8)) > LATEST_FIRST_DAY;
	return months.filter((month) => month < lastDay.slice(0, 7) && !(isBegun && month === firstDay.slice(0, 7)));
}

/**
 * The credits that are income. Of a person those whose category says so: wages with their bonus, pensions. Interest is none, and an
 * invoice or a payout comes as "other", which does not say what it is: with only such credits the income is not told. Of a company
 * the others are turnover.
 */
function incomeRows(year: Facts): Row[] | null {
	const isBonus = ({ description }: Row) => /\bBONUS\b/.test(description);
	const isInterest = ({ description }: Row) => /\bINTEREST\b/.test(description);
	const others = year
		.of('sales', 'otherIncome', 'transfer')
		.filter((row) => isIn(row) && !isBonus(row) && !isInterest(row));
	const named = [...year.of('salary', 'pension'), ...year.of('otherIncome').filter(isBonus)];
	if (year.person.kind === 'business') return [...named, ...others];
	return named.length === 0 && others.length > 0 ? null : named;
}
