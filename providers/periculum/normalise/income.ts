import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import { amountsOf } from '../../../core/insights/amounts';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import { unreadable } from '../../../core/insights/warnings';
import type { Statement } from './statement';

/** Fills income from incomeAnalysis; the monthly average is Periculum's salary plus its other income (derived). The cash flow and its period must be filled in before. */
export function fillIncome({ income: block, warnings }: Statement, insights: CreditInsights): void {
	const { subject, income, cashFlow, currency, derived } = insights;
	const amount = amountsOf(block, warnings);
	income.isSalaried = block.flag('isSalaryEarner');
	income.salary.monthlyAverage = amount('averagePredictedSalary');
	income.salary.lowest = amount('lowestSalary');
	income.salary.latest = amount('mostRecentSalary');
	income.salary.latestOn = block.day('lastDateOfSalaryPayment');
	income.salary.count = block.count('numberOfSalaryPayments');
	income.salary.frequency = frequency(block.text('frequencyOfSalaryPayments'));
	income.salary.expectedDay = dayOfMonth(block.number('expectedSalaryPaymentDay'), block.path, warnings);
	income.other.present = block.flag('hasOtherIncome');
	income.other.monthlyAverage = amount('averageOtherIncome');
	income.other.count = block.count('numberOfOtherIncomePayments');
	income.monthlyAverage = monthlyIncome(income, currency);
	if (subject.holderType === 'business' && income.monthlyAverage === 0 && cashFlow.inflow !== 0) {
		income.monthlyAverage = null;
		warnings.push(NO_TURNOVER_TOLD);
	}
	if (income.monthlyAverage !== null) derived.push('income.monthlyAverage');
	// The sample's average salary is over the months in which one was paid: one that has stopped stays in the income in full.
	warnOfStoppedSalary(income.salary.latestOn, insights);
}

const NO_TURNOVER_TOLD: Warning = {
	code: 'NO_TURNOVER_TOLD',
	path: 'income.monthlyAverage',
	message:
		'Periculum sees neither a salary nor other income in the account of this business. What else comes in may be its turnover; it is not told.',
};

/** A part that is not told counts as zero only where Periculum says "No" to it; with neither part told there is no income figure. */
function monthlyIncome(
	{ isSalaried, salary, other }: CreditInsights['income'],
	currency: string | null,
): number | null {
	if (salary.monthlyAverage === null && other.monthlyAverage === null) return null;
	const part = (average: number | null, present: boolean | null) => average ?? (present === false ? 0 : null);
	return sumMoney([part(salary.monthlyAverage, isSalaried), part(other.monthlyAverage, other.present)], currency);
}

/** The document tells times per month ("1"); words are passed on. */
function frequency(told: string | null): string | null {
	if (told === null || !/^\d+$/.test(told)) return told;
	if (Number(told) === 0) return null;
	return Number(told) === 1 ? 'monthly' : `${Number(told)} times a month`;
}

/** Day 0 is what a statement without a salary tells: no day, and nothing broken. */
function dayOfMonth(told: number | null, block: string, warnings: Warning[]): number | null {
	if (told === null || told === 0) return null;
	if (Number.isInteger(told) && told >= 1 && told <= 31) return told;
	const path = `${block}.expectedSalaryPaymentDay`;
	warnings.push(unreadable(path, 'a day of the month'));
	return null;
}
