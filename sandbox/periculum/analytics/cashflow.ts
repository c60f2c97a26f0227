import { weekNumber } from '../../statement/dates';
import { monthNames } from './monthNames';
import { sum, toMajor } from '../../statement/money';
import { averageNaira } from '../money';
import type { Transaction } from '../../statement/transaction';
import { closingBalances, distinct, type Ledger, monthOf, totalKobo } from './ledger';

/**
 * The cashFlowAnalysis block. Monthly averages divide by numberOfTransactingMonths. Weekly ones divide by the weeks
 * (Monday to Sunday) with such a transaction: the seed's sample divides its credits by 13 and its debits by 14 weeks of
 * the same period (1369432.54 / 13 = 105340.96, 1380699.92 / 14 = 98621.42). The average balances are those of the
 * closing balances of the months and weeks; null without balances.
 */
export function cashFlowAnalysis(ledger: Ledger) {
	const { all, credits, debits, creditKobo, debitKobo, months, firstDay, lastDay } = ledger;
	const weeksOf = (rows: Transaction[]) => distinct(rows.map(({ day }) => weekNumber(day))).length;
	const closingKobo = all[all.length - 1]?.balanceMinor ?? null;
	const years = distinct([firstDay.slice(0, 4), lastDay.slice(0, 4)]);
	const monthsNamed = distinct([nameOfMonth(firstDay), nameOfMonth(lastDay)]);

	return {
		totalCreditTurnover: toMajor(creditKobo),
		totalDebitTurnOver: toMajor(debitKobo),
		averageMonthlyCredits: averageNaira(creditKobo, months.length),
		averageMonthlyDebits: averageNaira(debitKobo, months.length),
		averageWeeklyCredits: averageNaira(creditKobo, weeksOf(credits)),
		averageWeeklyDebits: averageNaira(debitKobo, weeksOf(debits)),
		averageMonthlyBalance: averageBalance(closingBalances(all, monthOf)),
		averageWeeklyBalance: averageBalance(closingBalances(all, ({ day }) => weekNumber(day))),
		numberOfTransactingMonths: months.length,
		monthlyOutflow: monthlyFlow(debits, firstDay, lastDay),
		monthlyInflow: monthlyFlow(credits, firstDay, lastDay),
		periodInStatement: monthsNamed.join(' - '),
		yearInStatement: years.join(' - '),
		firstDateInStatement: firstDay,
		lastDateInStatement: lastDay,
		closingBalance: closingKobo === null ? null : toMajor(closingKobo),
	};
}

function averageBalance(balancesKobo: number[]): number | null {
	return balancesKobo.length === 0 ? null : averageNaira(sum(balancesKobo), balancesKobo.length);
}

/** Every month of every calendar year the statement touches, months without such a transaction with 0. */
function monthlyFlow(rows: Transaction[], firstDay: string, lastDay: string) {
	const flow = [];
	for (let year = Number(firstDay.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year++) {
		for (const [index, name] of monthNames.entries()) {
			const month = `${year}-${String(index + 1).padStart(2, '0')}`;
			const amount = toMajor(totalKobo(rows.filter((row) => monthOf(row) === month)));
			flow.push({ year: String(year), 'month-name': name, amount });
		}
	}
	return flow;
}

function nameOfMonth(isoDay: string): string {
	return monthNames[Number(isoDay.slice(5, 7)) - 1] ?? '';
}
