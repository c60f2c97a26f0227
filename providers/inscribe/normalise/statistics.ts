import { addsUp, amountsOf } from '../../../core/insights/amounts';
import { totalsDisagree } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { divideMoney, subtractMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { fillIncome } from './income';
import { type AmountUnit, STATISTICS, toMajorUnits } from './unit';

/** The mapped fields of `summary_statistics` (page "Summary statistics"), as sent: their unit is decided afterwards. */
export interface Statistics {
	creditsTotal: number | null;
	debitsTotal: number | null;
	net: number | null;
	creditsCount: number | null;
	debitsCount: number | null;
	transfersDebitsTotal: number | null;
	salaryPeriodNet: number | null;
	salaryAnnualNet: number | null;
	revenuePeriod: number | null;
	revenueAnnual: number | null;
}

const PATH = STATISTICS.source;

/** Reads the general insights. The statistics stand under `summary_statistics`; an answer that is nothing but them is taken too. */
export function readStatistics(general: unknown, warnings: Warning[]): Statistics {
	const answer = Reader.of(general, 'general', warnings);
	const isBare = !answer.has('summary_statistics') && answer.has('credits_count');
	const block = isBare ? answer : answer.object('summary_statistics');
	const amount = amountsOf(block, warnings);
	return {
		creditsTotal: amount('credits_total_gross'),
		debitsTotal: amount('debits_total_gross'),
		net: block.number('total_net'),
		creditsCount: block.count('credits_count'),
		debitsCount: block.count('debits_count'),
		transfersDebitsTotal: amount('transfers_debits_total_gross'),
		salaryPeriodNet: amount('salary_period_net'),
		salaryAnnualNet: amount('salary_annual_net'),
		revenuePeriod: amount('revenue_period_gross'),
		revenueAnnual: amount('revenue_annual_gross'),
	};
}

/** The amounts among the statistics, for the question of their unit. */
export function amountsIn({
	creditsCount: _credits,
	debitsCount: _debits,
	...amounts
}: Statistics): Array<number | null> {
	return Object.values(amounts);
}

/** Whether anything is told at all. */
export function isEmpty(statistics: Statistics): boolean {
	return Object.values(statistics).every((figure) => figure === null);
}

/** Fills cash flow, income and expenses; `insights` already has its period, currency and holder type. */
export function fillStatistics(statistics: Statistics, unit: AmountUnit | null, insights: CreditInsights): void {
	const told = inMajorUnits(statistics, unit, insights.currency);
	fillCashFlow(told, insights);
	fillIncome(told, insights);
	fillExpenses(told, insights);
	const count = (told.creditsCount ?? 0) + (told.debitsCount ?? 0);
	if (told.creditsCount !== null && told.debitsCount !== null && Number.isSafeInteger(count)) {
		insights.dataQuality.transactionCount = count;
		insights.derived.push('dataQuality.transactionCount');
	}
}

function inMajorUnits(statistics: Statistics, unit: AmountUnit | null, currency: string | null): Statistics {
	const { creditsCount, debitsCount, ...amounts } = statistics;
	const major = (amount: number | null) => toMajorUnits(amount, unit, currency);
	return {
		creditsCount,
		debitsCount,
		creditsTotal: major(amounts.creditsTotal),
		debitsTotal: major(amounts.debitsTotal),
		net: major(amounts.net),
		transfersDebitsTotal: major(amounts.transfersDebitsTotal),
		salaryPeriodNet: major(amounts.salaryPeriodNet),
		salaryAnnualNet: major(amounts.salaryAnnualNet),
		revenuePeriod: major(amounts.revenuePeriod),
		revenueAnnual: major(amounts.revenueAnnual),
	};
}

function fillCashFlow(
	{ creditsTotal, debitsTotal, net }: Statistics,
	{ cashFlow, currency, dataQuality }: CreditInsights,
) {
	cashFlow.inflow = creditsTotal;
	cashFlow.outflow = debitsTotal;
	cashFlow.net = net;
	const ownNet = subtractMoney(creditsTotal, [debitsTotal], currency);
	if (ownNet !== null && net !== null && !addsUp(ownNet, net)) {
		const message = `Credits less debits give ${ownNet}, the net told is ${net}.`;
		dataQuality.warnings.push(totalsDisagree('cashFlow.net', message, `${PATH}.total_net`));
	}
}

/**
 * All debits but transfers; loan repayments are among them. Whether transfers are all between own accounts is not said: money sent to
 * somebody else may be missing.
 */
function fillExpenses(
	{ debitsTotal, transfersDebitsTotal }: Statistics,
	{ expenses, period, currency, derived, dataQuality }: CreditInsights,
): void {
	const total = subtractMoney(debitsTotal, [transfersDebitsTotal], currency);
	if (total === null) return;
	if (total < 0) {
		const message = `Transfers out of ${transfersDebitsTotal} are more than all debits of ${debitsTotal}; expenses are left out.`;
		dataQuality.warnings.push(totalsDisagree('cashFlow.outflow', message, `${PATH}.transfers_debits_total_gross`));
		return;
	}
	if (transfersDebitsTotal !== null && transfersDebitsTotal > 0) {
		const message = `${transfersDebitsTotal} went out by transfer and is not among the expenses. Inscribe does not say whether it stayed with the same holder.`;
		dataQuality.warnings.push({ code: 'EXPENSES_EXCLUDE_TRANSFERS', path: 'expenses.total', message });
	}
	expenses.total = total;
	expenses.includesLoanRepayments = true;
	expenses.monthlyAverage = monthly(total, period.months, currency);
	derived.push('expenses.total', ...(expenses.monthlyAverage === null ? [] : ['expenses.monthlyAverage']));
}

function monthly(total: number | null, months: number | null, currency: string | null): number | null {
	return total === null || months === null ? null : divideMoney(total, months, currency);
}
