import { subtractMoney, sumMoney } from '../../../core/base/money';
import { addsUp, areApart } from '../../../core/insights/amounts';
import type { IncomeStream } from '../../../core/insights/stream';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { RowKind } from './categories';
import type { ToldIncome } from './incomeInsights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';
import { payerOf, streamsByPayer } from './payer';
import type { Statistics } from './statistics';
import { STATISTICS } from './unit';

const MONTHS_PER_YEAR = 12;
const PATH = STATISTICS.source;

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

/** What the streams make of a year, as Inscribe does it; null where one of them has no rhythm. */
function yearOf(streams: readonly IncomeStream[], { currency }: CreditInsights): number | null {
	const months = sumMoney(
		streams.map(({ monthlyEquivalent }) => monthlyEquivalent),
		currency,
	);
	return months === null ? null : sumMoney(Array<number>(MONTHS_PER_YEAR).fill(months), currency);
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

function revenueNotCounted(told: Statistics | null, insights: CreditInsights): Warning {
	const warning: Warning = {
		code: 'REVENUE_NOT_COUNTED',
		path: 'income.monthlyAverage',
		source: `${PATH}.revenue_period_gross`,
		message:
			'Inscribe sees revenue beside any salary. It is income of a business only, and this customer is not known as one, so it is left out.',
	};
	const monthlyAmount = monthly(told?.revenuePeriod ?? null, insights);
	return sized(warning, { figure: 'income', side: 'above', monthlyAmount });
}

/**
 * Loans that came in are not among what Inscribe leaves out of the revenue by name. Where the revenue is more than all other credits, some
 * of them are in it.
 */
function warnOfLoansInRevenue(told: Statistics | null, ledger: Ledger | null, insights: CreditInsights): void {
	if (ledger === null || told?.revenuePeriod === null || told === null) return;
	const { credits } = ledger;
	const loans = totalOf(ofKind(credits, 'loan'), insights);
	const others = totalOf(
		credits.filter(({ kind }) => !['loan', 'refund', 'interest', 'ownTransfer'].includes(kind)),
		insights,
	);
	if (loans === null || loans === 0 || others === null || told.revenuePeriod <= others) return;
	const warning: Warning = {
		code: 'LOANS_AS_INCOME',
		path: 'income.monthlyAverage',
		source: `${PATH}.revenue_period_gross`,
		message: `The revenue of ${told.revenuePeriod} is more than all credits but loans, ${others}: loans of ${loans} that came in may be counted in it.`,
	};
	const size = { figure: 'income', side: 'below', monthlyAmount: monthly(loans, insights) } as const;
	insights.dataQuality.warnings.push(sized(warning, size));
}

/** Where a month of income stands, and what tells its year. */
const PLACES = {
	salary: { path: 'income.salary.monthlyAverage', source: `${PATH}.salary_annual_net` },
	revenue: { path: 'income.monthlyAverage', source: `${PATH}.revenue_annual_gross` },
	other: { path: 'income.other.monthlyAverage', source: 'transactions' },
} as const;

/**
 * A month of what is told for the period and for a year. Inscribe makes a year of the payments' rhythm (page "How are personal income and
 * revenue calculated"), so a twelfth of it is a month also where the period begins and ends on pay-day. Where the income ended or one
 * payment was odd it is not what came in: beyond 10 % the lower of the two counts, with a warning.
 */
function monthOf(
	what: 'salary' | 'revenue' | 'other',
	[ofPeriod, ofYear]: readonly [ofPeriod: number | null, ofYear: number | null],
	insights: CreditInsights,
): number | null {
	const { currency, dataQuality } = insights;
	const byYear = monthly(ofYear, { period: { ...insights.period, months: MONTHS_PER_YEAR }, currency });
	const byPeriod = monthly(ofPeriod, insights);
	if (byYear === null || byPeriod === null || !areApart(byYear, byPeriod)) return byYear ?? byPeriod;
	const warning: Warning = {
		code: 'SALARY_MONTHS_UNCLEAR',
		...PLACES[what],
		message: `A twelfth of the ${what === 'other' ? 'other income' : what} of a year is ${byYear}, that of the period over its months is ${byPeriod}. The lower one is used.`,
	};
	const [lower, higher] = byYear < byPeriod ? [byYear, byPeriod] : [byPeriod, byYear];
	const monthlyAmount = subtractMoney(higher, [lower], currency);
	dataQuality.warnings.push(sized(warning, { figure: 'income', side: 'above', monthlyAmount }));
	return lower;
}
