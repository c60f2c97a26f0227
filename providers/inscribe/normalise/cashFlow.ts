import { addsUp, amountsOf } from '../../../core/insights/amounts';
import { Reader } from '../../../core/insights/reader';
import { totalsDisagree } from '../../../core/insights/warnings';
import { subtractMoney } from '../../../core/base/money';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Ledger, type LedgerRow, totalOf } from './ledger';
import type { Statistics } from './statistics';
import { type AmountUnit, STATISTICS, toMajorUnits } from './unit';

/** What the cash flow insights tell of the whole period, in major units. */
export interface ToldCashFlow {
	credits: number | null;
	debits: number | null;
	net: number | null;
	count: number | null;
}

/** Reads the cash flow insights (public schema); each member may be missing. Never throws. */
export function readCashFlow(
	raw: unknown,
	{ unit, insights }: { unit: AmountUnit | null; insights: CreditInsights },
): ToldCashFlow {
	const { warnings } = insights.dataQuality;
	const answer = Reader.of(raw ?? {}, 'cashflow', warnings).optional;
	const body = answer.has('cashflow_insights') ? answer.object('cashflow_insights').optional : answer;
	const amount = amountsOf(body, warnings);
	const major = (told: number | null) => toMajorUnits(told, unit, insights.currency);
	return {
		credits: major(amount('total_credits')),
		debits: major(amount('total_debits')),
		net: major(body.number('total_net')),
		count: counted(body.count('count_credit_transactions'), body.count('count_debit_transactions')),
	};
}

/** Fills cash flow and the number of transactions: from the statistics (null: not asked for), else from the cash flow insights. */
export function fillCashFlow(told: Statistics | null, beside: ToldCashFlow, insights: CreditInsights): void {
	const { cashFlow, dataQuality, derived, currency } = insights;
	cashFlow.inflow = either('cashFlow.inflow', [told?.creditsTotal ?? null, beside.credits], insights);
	cashFlow.outflow = either('cashFlow.outflow', [told?.debitsTotal ?? null, beside.debits], insights);
	cashFlow.net = either('cashFlow.net', [told?.net ?? null, beside.net], insights);
	const ownNet = subtractMoney(cashFlow.inflow, [cashFlow.outflow], currency);
	if (ownNet !== null && cashFlow.net !== null && !addsUp(ownNet, cashFlow.net)) {
		const message = `Credits less debits give ${ownNet}, the net told is ${cashFlow.net}.`;
		dataQuality.warnings.push(totalsDisagree('cashFlow.net', message, `${STATISTICS.source}.total_net`));
	}
	dataQuality.transactionCount = counted(told?.creditsCount ?? null, told?.debitsCount ?? null) ?? beside.count;
	if (dataQuality.transactionCount !== null) derived.push('dataQuality.transactionCount');
}

/** The first that is told; where both are and differ, the statistics' with a warning. */
function either(
	path: string,
	[ofStatistics, beside]: readonly [number | null, number | null],
	{ dataQuality }: CreditInsights,
): number | null {
	if (ofStatistics === null || beside === null || addsUp(ofStatistics, beside)) return ofStatistics ?? beside;
	const message = `The summary statistics tell ${ofStatistics}, the cash flow insights ${beside}.`;
	dataQuality.warnings.push(totalsDisagree(path, message, 'cashflow'));
	return ofStatistics;
}

function counted(credits: number | null, debits: number | null): number | null {
	if (credits === null || debits === null) return null;
	return Number.isSafeInteger(credits + debits) ? credits + debits : null;
}

/** Fills the months of cash flow from the rows. */
export function fillMonths({ credits, debits }: Ledger, insights: CreditInsights): void {
	const months = [...new Set([...credits, ...debits].map(({ day }) => day.slice(0, 7)))].sort();
	const inMonth = (rows: readonly LedgerRow[], month: string) =>
		totalOf(
			rows.filter(({ day }) => day.startsWith(month)),
			insights,
		);
	insights.cashFlow.months = months.map((month) => {
		const inflow = inMonth(credits, month);
		const outflow = inMonth(debits, month);
		return { month, inflow, outflow, net: subtractMoney(inflow, [outflow], insights.currency) };
	});
	if (months.length > 0) insights.derived.push('cashFlow.months');
}

/** Whether rows are those that the statistics (in major units) sum up: then what only rows tell stands beside them. Null if they do not tell. */
export function areRowsOf(
	{ creditsTotal, debitsTotal }: Statistics,
	{ credits, debits }: Ledger,
	insights: CreditInsights,
): boolean | null {
	if (creditsTotal === null || debitsTotal === null) return null;
	const fits = (sum: number, rows: readonly LedgerRow[]) => addsUp(sum, totalOf(rows, insights) ?? 0);
	return fits(creditsTotal, credits) && fits(debitsTotal, debits);
}
