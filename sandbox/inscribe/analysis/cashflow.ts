import { sum } from '../../statement/money';
import { monthOfDay, totalMinor, type Subject } from './subject';

/**
 * Flows by month and the balances after each row; null without printed balances. Over several bank accounts the balances
 * are those of all rows, not added up. Not public: every field name here is the sandbox's own.
 */
export function cashflowInsights(subject: Subject): object {
	const { all, credits, debits, months, firstDay, lastDay, amount } = subject;
	const balances = all.flatMap(({ balanceMinor }) => balanceMinor ?? []);
	const balance = (minor: number) => (balances.length === 0 ? null : amount(minor));
	return {
		period_start: firstDay,
		period_end: lastDay,
		inflow_total: amount(totalMinor(credits)),
		outflow_total: amount(totalMinor(debits)),
		balance_minimum: balance(Math.min(...balances)),
		balance_maximum: balance(Math.max(...balances)),
		balance_average: balance(sum(balances) / balances.length),
		months: months.map((month) => {
			const inflow = totalMinor(credits.filter(({ day }) => monthOfDay(day) === month));
			const outflow = totalMinor(debits.filter(({ day }) => monthOfDay(day) === month));
			return { month, inflow: amount(inflow), outflow: amount(outflow), net: amount(inflow - outflow) };
		}),
	};
}
