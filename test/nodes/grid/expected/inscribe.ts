import { Facts, distinct, isIn, isOut, per, share, sum, totalOf } from '../facts';
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
	const payments = year.of(isBusiness ? 'sales' : 'salary');
	const earned = perMonth(payments, months, year.days);
	const salary = isBusiness ? null : earned;
	const pensions = year.of('pension');
	const pension = pensions.length === 0 ? null : perMonth(pensions, months, year.days);
	const income = isBusiness ? earned : pension === null ? personalIncome(year, salary) : sum(salary ?? 0, pension);
	const toOthers = totalOf(year.rows.filter(isTransferOut));
	const ownOut = totalOf(year.of('ownTransfer').filter(isOut));
	const total = sum(truth.moneyOut, -toOthers, -ownOut, -truth.savings.total);
	const expenses = per(total, months);
	const notInAverage = toOthers === 0 ? null : per(toOthers, months);
	const isNamedOut = !year.rows.some(isUnnamedOut);
	const repayments = flow(year.of('loanRepayment'), { months, isTold: isNamedOut });
	const drawdowns = flow(year.of('loanDrawdown'), { months, isTold: !year.rows.some(isUnnamedIn) });
	const nsf = year.of('charges').filter(({ description }) => /^RETURNED/.test(description));
	const overdraftFees = year.of('charges').filter(({ description }) => /^OVERDRAFT/.test(description));
	const paidFor = (category: string) => (year.of(category).some(isOut) ? true : isNamedOut ? false : null);
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
		'income.salary.count': isBusiness || payments.length === 0 ? null : payments.length,
		'income.other.monthlyAverage': pension,
		'expenses.total': total,
		'expenses.monthlyAverage': expenses,
		'expenses.notInAverage': notInAverage,
		'expenses.includesLoanRepayments': true,
		'expenses.fixed': null,
		'expenses.flexible': null,
		'expenses.housing': paidFor('rent'),
		'expenses.insurance': paidFor('insurance'),
		'summary.monthlyDisposable': income === null ? null : sum(income, -expenses, -(notInAverage ?? 0)),
		'business.payroll.count': null,
		'business.payroll.nextAmount': null,
		'business.profitability': null,
		'cashFlow.inflow': truth.moneyIn,
		'cashFlow.outflow': truth.moneyOut,
		'cashFlow.net': sum(truth.moneyIn, -truth.moneyOut),
		'cashFlow.monthlyInflow': null,
		'cashFlow.monthlyOutflow': null,
		'balances.closing': truth.closingBalance,
		'balances.negativeShare': null,
		'loans.repayments.count': repayments?.count ?? null,
		'loans.repayments.total': repayments?.total ?? null,
		'loans.repayments.monthlyAverage': repayments?.monthly ?? null,
		'loans.drawdowns.count': drawdowns?.count ?? null,
		'loans.drawdowns.total': drawdowns?.total ?? null,
		'loans.missed.count': null,
		'loans.repaymentShareOfIncome': repayments === null || income === null ? null : share(repayments.monthly, income),
		'risks.gambling.count': truth.gambling.count,
		'risks.gambling.total': truth.gambling.total,
		'summary.gamblingShareOfIncome': income === null ? null : share(per(truth.gambling.total, months), income),
		'risks.returnedPayments.count': nsf.length,
		'risks.returnedPayments.total': null,
		'risks.returnedCheques.count': null,
		'risks.returnedCheques.total': null,
		'summary.returnedItems': nsf.length,
		'summary.returnedItems90d': in90Days(nsf, year),
		'risks.overdraft.days': distinct(overdraftFees.map(({ date }) => date)).length,
		'risks.overdraft.fees.count': truth.incidents.overdraft.fees.count,
		'risks.overdraft.fees.total': truth.incidents.overdraft.fees.total,
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

/** Days between two payments, and payments of a year. */
const RHYTHMS = [
	[6, 8, 52],
	[13, 16, 26],
	[27, 28, 13],
	[29, 35, 12],
	[85, 97, 4],
] as const;

/** A twelfth of the year that the rhythm of each payer makes; the lower one where the period over its months is more than 10 % away. */
function perMonth(payments: readonly Row[], months: number, days: number): number {
	const byPeriod = per(totalOf(payments), months);
	const payers = distinct(payments.map(payerOf));
	const years = payers.map((payer) =>
		yearOf(
			payments.filter((row) => payerOf(row) === payer),
			days,
		),
	);
	const byYear = per(sum(...years), 12);
	const lower = Math.min(byPeriod, byYear);
	const higher = Math.max(byPeriod, byYear);
	return higher - lower > higher * 0.1 ? lower : byYear;
}

/** What the descriptions of one payer share: all but months, years and numbers. */
function payerOf({ description }: Row): string {
	return description.replace(/\b[A-Z]{3} \d{4}\b|\b\d{2,}\b/g, '').replace(/\s+/g, ' ');
}

function yearOf(payments: readonly Row[], days: number): number {
	const total = totalOf(payments);
	if (payments.length === 1) return total * 12;
	const distances = payments
		.slice(1)
		.map(({ date }, index) => (Date.parse(date) - Date.parse(payments[index]?.date ?? date)) / 86_400_000)
		.sort((left, right) => left - right);
	const usual = distances[Math.floor(distances.length / 2)] ?? 0;
	const rhythm = RHYTHMS.find(([from, to]) => usual >= from && usual <= to);
	return rhythm === undefined ? (total * 365) / days : (total / payments.length) * rhythm[2];
}

/** Of a person Inscribe tells the salary alone: where it sees none, and money comes in, it has not told that nobody earns. */
function personalIncome({ rows }: Facts, salary: number | null): number | null {
	return salary === 0 && rows.some(isIn) ? null : salary;
}

/** Loans as the rows tell them; none are told as such only where every row of that side has a category. */
function flow(rows: readonly Row[], { months, isTold }: { months: number; isTold: boolean }) {
	if (rows.length === 0 && !isTold) return null;
	return { count: rows.length, total: totalOf(rows), monthly: per(totalOf(rows), months) };
}

const NINETY_DAYS_MS = 89 * 86_400_000;

/** How many of the rows lie in the last ninety days of the data, both ends counted; null where it is not so long. */
function in90Days(rows: readonly Row[], { firstDay, lastDay }: Facts): number | null {
	const from = new Date(Date.parse(lastDay) - NINETY_DAYS_MS).toISOString().slice(0, 10);
	return firstDay > from ? null : rows.filter(({ date }) => date >= from).length;
}

/** Paid to somebody by a name alone, by cheque, by a direct debit that came back, for a card's purchases, or by a court's order: no category fits. */
function isUnnamedOut(row: Row): boolean {
	return isTransferOut(row) || (isOut(row) && ['returnedPayment', 'accountSeizure', 'cardBill'].includes(row.category));
}

/** Credits of which no word says what they are for. */
function isUnnamedIn(row: Row): boolean {
	return isIn(row) && (row.category === 'transfer' || /BONUS|RENTAL/.test(row.description));
}

/** Inscribe's transfers to others: paid by transfer, for no purpose that it has a category for. A hospital bill has none. */
function isTransferOut(row: Row): boolean {
	const isUnnamed = ['transfer', 'health'].includes(row.category);
	return isOut(row) && isUnnamed && /\bTRF\b/.test(row.description);
}
