import Big from 'big.js';
import { subtractMoney, sumMoney } from '../../../core/base/money';
import { amountsOf } from '../../../core/insights/amounts';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import { awayFrom, sized, totalsDisagree, unreadable } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Divisor } from './divisor';
import { type PaymentList, isAverageOf, isSame, monthlyOf, readPayments } from './payments';
import type { Statement } from './statement';

/** Fills what incomeAnalysis tells; the monthly average follows in `settleIncome`. The cash flow and its period must be filled in before. */
export function fillIncome({ income: block, warnings }: Statement, { income }: CreditInsights): void {
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
}

/** The two kinds of income, each with the list of its payments. */
const KINDS = [
	{ kind: 'salary', category: 'salary', name: 'salaryTransactions', words: 'salary' },
	{ kind: 'other', category: 'otherIncome', name: 'otherIncomeTransactions', words: 'other income' },
] as const;
type Kind = (typeof KINDS)[number];

/**
 * Settles the monthly income: salary plus other income (derived), each checked against the list of its payments, which tells what its
 * average is of. A business has none unless the two are nearly all that came in.
 */
export function settleIncome({ income: block, warnings }: Statement, insights: CreditInsights, divisor: Divisor): void {
	const { subject, income, derived } = insights;
	const lists = KINDS.map((which) => {
		const { count } = income[which.kind];
		const list = readPayments(block, { ...which, count }, { insights, months: divisor.months }, warnings);
		return { which, list };
	});
	fillSources(lists, insights);
	for (const { which, list } of lists) settle(which, list, { block: block.path, divisor }, insights);
	fillMonths(lists, insights);
	income.monthlyAverage = monthlyIncome(insights);
	if (subject.holderType === 'business' && !isTurnover(insights)) {
		income.monthlyAverage = null;
		warnings.push(NO_TURNOVER_TOLD);
	}
	if (income.monthlyAverage !== null) derived.push('income.monthlyAverage');
	warnOfStoppedSalary(income.salary.latestOn, insights);
}

/** The average of one kind: as told where the payments give it, else that of the payments. */
function settle(
	{ kind, name, words }: Kind,
	list: PaymentList | null,
	{ block, divisor }: { block: string; divisor: Divisor },
	insights: CreditInsights,
): void {
	const { income, period, dataQuality } = insights;
	const told = income[kind].monthlyAverage;
	if (list === null) {
		// The average salary is over the months in which one was paid, whatever the others are over.
		if (kind === 'other') replace(kind, divisor.perCoveredMonth(told), insights);
		else warnOfFrequency(insights);
		return;
	}
	const ours = monthlyOf(list, { insights, months: divisor.months });
	if (told === null || ours === null || isSame(told, ours)) return;
	if (isAverageOf(told, list, [divisor.toldMonths, period.months])) return replace(kind, ours, insights);
	const message = `The ${list.payments.length} payments of ${block}.${name} come to ${list.total}, which is ${ours} a month; the average ${words} told is ${told}.`;
	const warning = totalsDisagree('income.monthlyAverage', message, `${block}.${name}`);
	dataQuality.warnings.push(sized(warning, ...awayFrom('income', told, ours)));
}

function replace(kind: Kind['kind'], average: number | null, { income, derived }: CreditInsights): void {
	if (income[kind].monthlyAverage === average) return;
	income[kind].monthlyAverage = average;
	derived.push(`income.${kind}.monthlyAverage`);
}

/** Several salaries a month whose payments are not told: the average may be that of one of them. */
function warnOfFrequency({ income: { salary }, dataQuality }: CreditInsights): void {
	const times = Number(/^(\d+) times a month$/.exec(salary.frequency ?? '')?.[1] ?? 1);
	if (times < 2 || salary.monthlyAverage === null || salary.monthlyAverage === 0) return;
	const warning: Warning = {
		code: 'SALARY_PERIOD_UNCLEAR',
		path: 'income.salary.monthlyAverage',
		message: `A salary is paid ${times} times a month, and the payments do not show whether the average of ${salary.monthlyAverage} is of a month or of one payment. It is taken as a month's.`,
	};
	const ofAllPayments = new Big(salary.monthlyAverage).times(times).toNumber();
	dataQuality.warnings.push(sized(warning, ...awayFrom('income', salary.monthlyAverage, ofAllPayments)));
}

/** The two kinds as sources with the average that Periculum tells, whatever is made of it; totals and months are those of the payments. */
function fillSources(lists: ReadonlyArray<{ which: Kind; list: PaymentList | null }>, insights: CreditInsights): void {
	const { income, derived } = insights;
	for (const { which, list } of lists) {
		const told = income[which.kind].monthlyAverage;
		if (list === null && told === null) continue;
		income.sources.push({
			category: which.category,
			total: list?.total ?? null,
			monthlyAverage: told,
			share: null,
			months: monthList(list?.months ?? new Map()),
		});
		if (list?.stream != null) income.streams.push(list.stream);
	}
	if (income.sources.some(({ total }) => total !== null)) derived.push('income.sources[].total');
	if (income.sources.some(({ months }) => months.length > 0)) derived.push('income.sources[].months');
	if (income.streams.length > 0) derived.push('income.streams');
}

/** Total and months of all income, where the payments of both kinds are told. */
function fillMonths(
	lists: ReadonlyArray<{ list: PaymentList | null }>,
	{ income, currency, derived }: CreditInsights,
): void {
	const told = lists.flatMap(({ list }) => list ?? []);
	if (told.length < lists.length) return;
	income.total = sumMoney(
		told.map(({ total }) => total),
		currency,
	);
	const months = new Map<string, number>();
	for (const [month, amount] of told.flatMap((list) => [...list.months])) {
		months.set(month, sumMoney([months.get(month) ?? 0, amount], currency) ?? 0);
	}
	income.months = monthList(new Map([...months].sort(([left], [right]) => (left < right ? -1 : 1))));
	if (income.total !== null) derived.push('income.total');
	if (income.months.length > 0) derived.push('income.months');
}

function monthList(months: ReadonlyMap<string, number>): CreditInsights['income']['months'] {
	return [...months].map(([month, amount]) => ({ month, amount }));
}

/** A part that is not told counts as zero only where Periculum says "No" to it; with neither part told there is no income figure. */
function monthlyIncome({ income: { isSalaried, salary, other }, currency }: CreditInsights): number | null {
	if (salary.monthlyAverage === null && other.monthlyAverage === null) return null;
	const part = (average: number | null, present: boolean | null) => average ?? (present === false ? 0 : null);
	return sumMoney([part(salary.monthlyAverage, isSalaried), part(other.monthlyAverage, other.present)], currency);
}

const NO_TURNOVER_TOLD: Warning = {
	code: 'NO_TURNOVER_TOLD',
	path: 'income.monthlyAverage',
	message:
		'What Periculum calls income is that of a person, and is less than nine tenths of what came into the account of this business without loans. What else came in may be its turnover; it is not told.',
};
/** The rest of what comes in may be refunds, interest or transfers. */
const SHARE_OF_TURNOVER = 0.9;

/** Whether what Periculum calls income is nearly all that came in a month without loans: only then it is a business's turnover. */
function isTurnover({ income: { monthlyAverage }, cashFlow, loans, currency }: CreditInsights): boolean {
	if (monthlyAverage === null || cashFlow.inflow === 0) return true;
	const credits = subtractMoney(cashFlow.monthlyInflow, [loans.drawdowns.monthlyAverage ?? 0], currency);
	return credits !== null && monthlyAverage >= credits * SHARE_OF_TURNOVER;
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
