import { monthOf } from '../../../core/base/dates';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { subtractMoney, sumMoney } from '../../../core/base/money';
import type { Reader } from '../../../core/insights/reader';
import { addsUp, amountsOf, averageFits } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';
import type { Statement } from './statement';

/** Fills period, cash flow and balances from cashFlowAnalysis; credits and debits are cash flow, never income or expenses. */
export function fillCashFlow(statement: Statement, insights: CreditInsights): void {
	fillPeriod(statement, insights);
	fillTurnover(statement, insights);
	insights.balances.closing = statement.cashFlow.number('closingBalance');
	insights.balances.average = statement.cashFlow.number('averageMonthlyBalance');
}

/** The days of the first and last transaction; startDate and endDate of the statement only where those are not told. */
function fillPeriod({ cashFlow, fields, warnings }: Statement, insights: CreditInsights): void {
	const { period, dataQuality } = insights;
	dataQuality.firstTransactionOn = cashFlow.day('firstDateInStatement');
	period.from = dataQuality.firstTransactionOn ?? fields.optional.day('startDate');
	period.to = cashFlow.day('lastDateInStatement') ?? fields.optional.day('endDate');
	period.months = amountsOf(cashFlow, warnings)('numberOfTransactingMonths');
	insights.asOf = period.to;
}

function fillTurnover(
	{ cashFlow, warnings }: Statement,
	{ cashFlow: flow, currency, period, derived }: CreditInsights,
): void {
	const amount = amountsOf(cashFlow, warnings);
	flow.inflow = amount('totalCreditTurnover');
	flow.outflow = amount('totalDebitTurnOver');
	flow.net = subtractMoney(flow.inflow, [flow.outflow], currency);
	if (flow.net !== null) derived.push('cashFlow.net');
	flow.monthlyInflow = amount('averageMonthlyCredits');
	flow.monthlyOutflow = amount('averageMonthlyDebits');

	const inflows = monthly(cashFlow, 'monthlyInflow', warnings);
	const outflows = monthly(cashFlow, 'monthlyOutflow', warnings);
	for (const month of [...new Set([...inflows.keys(), ...outflows.keys()])].sort()) {
		const inflow = inflows.get(month) ?? null;
		const outflow = outflows.get(month) ?? null;
		flow.months.push({ month, inflow, outflow, net: subtractMoney(inflow, [outflow], currency) });
	}
	if (flow.months.some(({ net }) => net !== null)) derived.push('cashFlow.months[].net');

	const sides = [
		{ name: 'inflow', total: flow.inflow, average: flow.monthlyInflow, months: inflows },
		{ name: 'outflow', total: flow.outflow, average: flow.monthlyOutflow, months: outflows },
	];
	for (const { name, total, average, months } of sides) {
		const sum = sumMoney([...months.values()], null);
		if (sum !== null && total !== null && !addsUp(sum, total)) {
			warnings.push(
				totalsDisagree('cashFlow.months', `The months' ${name} adds up to ${sum}, the total told is ${total}.`),
			);
		}
		if (!averageFits(average, total, period.months)) {
			const message = `The monthly ${name} of ${average} over ${period.months} months does not give the total of ${total}.`;
			warnings.push(totalsDisagree(`cashFlow.${name}`, message));
		}
	}
}

/** The document's samples write "Febuary" throughout. */
const corrected = (monthName: string) => monthName.replace(/^(\s*)febuary(\s*)$/i, '$1February$2');

/** Amounts by `YYYY-MM`, in the document's key `month-name` or the plainer spellings. Padding with zero months is kept as told. */
function monthly(cashFlow: Reader, name: string, warnings: Warning[]): Map<string, number | null> {
	const months = new Map<string, number | null>();
	for (const entry of cashFlow.list(name)) {
		const year = entry.text('year');
		const monthName = entry.text('month-name', 'monthName', 'month_name');
		const month = year === null || monthName === null ? null : monthOf(year, corrected(monthName));
		if (month === null || months.has(month)) {
			const problem = month === null ? 'does not name a month' : `tells ${month} a second time`;
			const message = `${entry.path} ${problem}; it is left out.`;
			warnings.push({ code: 'FIELD_UNREADABLE', path: 'cashFlow.months', message, source: entry.path });
			continue;
		}
		months.set(month, amountsOf(entry, warnings)('amount'));
	}
	return months;
}
