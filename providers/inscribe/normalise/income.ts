import { sumMoney } from '../../../core/base/money';
import { addsUp } from '../../../core/insights/amounts';
import type { IncomeStream } from '../../../core/insights/stream';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { RowKind } from './categories';
import type { ToldIncome } from './incomeInsights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthOf, yearOf } from './monthOfIncome';
import { payerOf, streamsByPayer } from './payer';
import { revenueNotCounted, warnOfLoansInRevenue } from './revenue';
import type { Statistics } from './statistics';

const NO_SALARY_SEEN: Warning = {
	code: 'NO_SALARY_SEEN',
	path: 'income.monthlyAverage',
	message:
		'Inscribe tells no income of a person but the salary, and sees none. Whether other money that comes in is income is not told.',
};

/**
 * The salary is what Inscribe calls a person's income, the revenue a business's; credits are cash flow and never income. No salary
 * where money comes in is no income of zero: a pension, a payout or an invoice would be missing. The rows (null: not read) tell the course.
 */
export function fillIncome(
	told: Statistics | null,
	ofInsights: ToldIncome,
	ledger: Ledger | null,
	insights: CreditInsights,
): void {
	const { income, subject, derived, dataQuality } = insights;
	const paid = ledger === null ? null : ofKind(ledger.credits, 'salary');
	const salaries = ofInsights.streams ?? streamsOf(paid ?? [], 'salary', insights);
	const isPerson = subject.holderType !== 'business';
	const others = ledger === null || !isPerson ? [] : ofKind(ledger.credits, ...OTHER_INCOME.map(([kind]) => kind));
	const otherStreams = OTHER_INCOME.flatMap(([kind, stream]) => streamsOf(ofKind(others, kind), stream, insights));
	income.streams = [...salaries, ...otherStreams];
	if (income.streams.length > 0) derived.push('income.streams');
	const byPeriod = lowest([told?.salaryPeriodNet ?? null, ofInsights.periodNet]);
	const byYear = lowest([told?.salaryAnnualNet ?? null, ofInsights.annualNet]) ?? yearOf(salaries, insights);
	income.salary.monthlyAverage = monthOf('salary', [byPeriod, byYear], insights);
	if (income.salary.monthlyAverage !== null) derived.push('income.salary.monthlyAverage');
	income.salary.count = ofInsights.deposits;
	if (paid !== null) fillCourse(paid, insights);
	if (isPerson && paid !== null) fillMonths([...paid, ...others], { paid, byPeriod }, insights);
	if (!isPerson) {
		income.total = told?.revenuePeriod ?? null;
		income.monthlyAverage = monthOf('revenue', [told?.revenuePeriod ?? null, told?.revenueAnnual ?? null], insights);
		warnOfLoansInRevenue(told, ledger, insights);
	} else {
		const isSalaryAll = income.salary.monthlyAverage !== 0 || told?.creditsTotal === 0;
		if (others.length > 0) addOthers(others, otherStreams, insights);
		else if (isSalaryAll) income.monthlyAverage = income.salary.monthlyAverage;
		else dataQuality.warnings.push(NO_SALARY_SEEN);
		if ((told?.revenuePeriod ?? 0) > 0) dataQuality.warnings.push(revenueNotCounted(told, insights));
	}
	if (income.monthlyAverage !== null) derived.push('income.monthlyAverage');
}

/** Rows that Inscribe's categories call income, and its page on a person's income leaves out by name. */
const OTHER_INCOME: ReadonlyArray<readonly [kind: RowKind, stream: IncomeStream['kind']]> = [
	['pension', 'pension'],
	['benefit', 'benefit'],
	['commission', 'selfEmployment'],
];

function streamsOf(rows: readonly LedgerRow[], kind: IncomeStream['kind'], insights: CreditInsights): IncomeStream[] {
	const payments = rows.map((row) => ({ on: row.day, amount: row.amount, payer: payerOf(row) }));
	return streamsByPayer(payments, kind, insights);
}

/** Adds pensions, benefits and commission to the salary: a pensioner has an income, though Inscribe sees no salary. */
function addOthers(rows: readonly LedgerRow[], streams: readonly IncomeStream[], insights: CreditInsights): void {
	const { income, derived, currency } = insights;
	const average = monthOf('other', [totalOf(rows, insights), yearOf(streams, insights)], insights);
	income.other = { monthlyAverage: average, count: rows.length, present: true };
	derived.push('income.other.count', 'income.other.present');
	if (average !== null) derived.push('income.other.monthlyAverage');
	income.monthlyAverage = sumMoney([income.salary.monthlyAverage, average], currency);
}

function lowest(figures: ReadonlyArray<number | null>): number | null {
	const told = figures.filter((figure) => figure !== null);
	return told.length === 0 ? null : Math.min(...told);
}

/** Fills the course of the salary from its rows. */
function fillCourse(paid: readonly LedgerRow[], insights: CreditInsights): void {
	const { income, derived } = insights;
	const last = paid.at(-1);
	if (last === undefined) return;
	Object.assign(income.salary, {
		lowest: Math.min(...paid.map(({ amount }) => amount)),
		latest: last.amount,
		latestOn: last.day,
	});
	derived.push('income.salary.lowest', 'income.salary.latest', 'income.salary.latestOn');
	if (income.salary.count === null) {
		income.salary.count = paid.length;
		derived.push('income.salary.count');
	}
	if ((income.salary.monthlyAverage ?? 0) > 0) warnOfStoppedSalary(last.day, insights);
}

/** Fills the months of a person's income from its rows, where those of the salary are all that Inscribe sees. */
function fillMonths(
	earned: readonly LedgerRow[],
	{ paid, byPeriod }: { paid: readonly LedgerRow[]; byPeriod: number | null },
	insights: CreditInsights,
): void {
	const { income, derived } = insights;
	const total = totalOf(paid, insights);
	if (earned.length === 0 || total === null || byPeriod === null || !addsUp(total, byPeriod)) return;
	const months = [...new Set(earned.map(({ day }) => day.slice(0, 7)))].sort();
	income.months = months.map((month) => ({
		month,
		amount: totalOf(
			earned.filter(({ day }) => day.startsWith(month)),
			insights,
		),
	}));
	derived.push('income.months');
}
