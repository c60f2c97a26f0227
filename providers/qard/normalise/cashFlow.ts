import type { CreditInsights } from '../../../core/shapes/insights';
import { divideMoney, subtractMoney, sumMoney } from '../../../core/base/money';
import { type Calendar, averageOf, monthsTogether, outward, totalTogether } from './calendar';
import type { Flow } from './settle';

/** Fills the cash flow of the period from all flows, internal transfers and savings included, and the list of the flows themselves. */
export function fillCashFlow(flows: readonly Flow[], insights: CreditInsights, calendar: Calendar): void {
	if (flows.length === 0) return;
	const { cashFlow, derived, currency } = insights;
	const ins = flows.filter(({ total }) => total === null || total > 0);
	const outs = flows.filter(({ total }) => total === null || total < 0);
	cashFlow.inflow = totalTogether(ins, calendar);
	cashFlow.outflow = outward(totalTogether(outs, calendar));
	cashFlow.net = subtractMoney(cashFlow.inflow, [cashFlow.outflow], currency);
	const isSigned = flows.every(({ total }) => total !== null);
	cashFlow.monthlyInflow = isSigned ? averageOf(ins, calendar) : null;
	cashFlow.monthlyOutflow = isSigned ? outward(averageOf(outs, calendar)) : null;
	for (const name of ['inflow', 'outflow', 'net', 'monthlyInflow', 'monthlyOutflow'] as const) {
		if (cashFlow[name] !== null) derived.push(`cashFlow.${name}`);
	}
	const inflows = isSigned ? monthsTogether(ins, calendar) : null;
	const outflows = isSigned ? monthsTogether(outs, calendar) : null;
	if (inflows !== null && outflows !== null) {
		cashFlow.months = [...new Set([...inflows.keys(), ...outflows.keys()])].sort().map((month) => {
			const inflow = inflows.get(month) ?? 0;
			const outflow = outward(outflows.get(month) ?? 0);
			return { month, inflow, outflow, net: subtractMoney(inflow, [outflow], currency) };
		});
		if (cashFlow.months.length > 0) derived.push('cashFlow.months');
	}
	insights.recurring = flows.map((flow) => recurring(flow, currency));
	derived.push('recurring[].count', 'recurring[].averageAmount');
	countTransactions(flows, insights);
}

function recurring(flow: Flow, currency: string | null): CreditInsights['recurring'][number] {
	const { label, labelRoot, category, total, months, rows } = flow;
	const direction = total === null || total === 0 ? null : total > 0 ? 'in' : 'out';
	const magnitude = (amount: number) => (direction === 'out' ? outward(amount) : amount);
	const count = rows?.length ?? null;
	const size = total === null ? null : magnitude(total);
	return {
		label: label ?? labelRoot,
		category,
		direction,
		count,
		total: size,
		averageAmount: size === null || count === null || count === 0 ? null : divideMoney(size, count, currency),
		variance: null,
		stability: { amount: null, frequency: null, longevity: null },
		months: [...(months ?? [])].map(([month, amount]) => ({ month, amount: magnitude(amount) })),
	};
}

function countTransactions(flows: readonly Flow[], { dataQuality, derived }: CreditInsights): void {
	dataQuality.transactionCount = sumMoney(
		flows.map(({ rows }) => rows?.length ?? null),
		null,
	);
	if (dataQuality.transactionCount !== null) derived.push('dataQuality.transactionCount');
}
