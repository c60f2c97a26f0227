import { amountsOf } from '../../../core/insights/amounts';
import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { type AmountUnit, toMajorUnits } from './unit';

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

/** The statistics in major units; as sent where their unit is not known. */
export function inMajorUnits(statistics: Statistics, unit: AmountUnit | null, currency: string | null): Statistics {
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
