import type { CreditInsights } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';

/** The glossary has no list of all categories: the first is spelled as its others are, the second is in it. */
const SAVINGS = /^savings?$/i;
const SALARY = /^salary$/i;

/**
 * Warns where money that was put aside may be among the expenses: these are all debits but transfers, and the statistics do not tell
 * savings apart. The transactions do, where they were read.
 */
export function warnOfSavings(transactions: readonly Transaction[], insights: CreditInsights): void {
	if (insights.expenses.total === null) return;
	const saved = transactions.flatMap(({ amount, category, status }) =>
		amount !== null && amount < 0 && status === 'booked' && SAVINGS.test(category ?? '') ? [-amount] : [],
	);
	if (saved.length === 0) return;
	insights.dataQuality.warnings.push({
		code: 'EXPENSES_HOLD_SAVINGS',
		path: 'expenses.total',
		message: `${sumMoney(saved, insights.currency)} was put aside in the period and may be among the expenses: Inscribe takes only transfers out of the debits.`,
	});
}

/** Warns where the transactions show that the salary, which the statistics only sum up, has ended. */
export function warnOfEndedSalary(transactions: readonly Transaction[], insights: CreditInsights): void {
	if ((insights.income.salary.monthlyAverage ?? 0) <= 0) return;
	const paidOn = transactions.flatMap(({ amount, category, date, status }) =>
		amount !== null && amount > 0 && date !== null && status === 'booked' && SALARY.test(category ?? '') ? [date] : [],
	);
	warnOfStoppedSalary(paidOn.sort().at(-1) ?? null, insights);
}
