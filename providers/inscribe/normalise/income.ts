import { subtractMoney, sumMoney } from '../../../core/base/money';
import { addsUp, areApart } from '../../../core/insights/amounts';
import type { IncomeStream } from '../../../core/insights/stream';
import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { ToldIncome } from './incomeInsights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';
import { payerOf, salaryStreams } from './payer';
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
	income.streams =
		ofInsights.streams ??
		salaryStreams(
			(paid ?? []).map((row) => ({ on: row.day, amount: row.amount, payer: payerOf(row) })),
			insights,
		);
	if (income.streams.length > 0) derived.push('income.streams');
	const byPeriod = lowest([told?.salaryPeriodNet ?? null, ofInsights.periodNet]);
	const byYear = lowest([told?.salaryAnnualNet ?? null, ofInsights.annualNet]) ?? yearOf(income.streams, insights);
	income.salary.monthlyAverage = monthOf('salary', [byPeriod, byYear], insights);
	if (income.salary.monthlyAverage !== null) derived.push('income.salary.monthlyAverage');
	income.salary.count = ofInsights.deposits;
	if (paid !== null) fillCourse(paid, byPeriod, insights);
	if (subject.holderType === 'business') {
		income.total = told?.revenuePeriod ?? null;
		income.monthlyAverage = monthOf('revenue', [told?.revenuePeriod ?? null, told?.revenueAnnual ?? null], insights);
		warnOfLoansInRevenue(told, ledger, insights);
	} else {
		const isSalaryAll = income.salary.monthlyAverage !== 0 || told?.creditsTotal === 0;
		if (isSalaryAll) income.monthlyAverage = income.salary.monthlyAverage;
		else dataQuality.warnings.push(NO_SALARY_SEEN);
		if ((told?.revenuePeriod ?? 0) > 0) dataQuality.warnings.push(revenueNotCounted(told, insights));
	}
	if (income.monthlyAverage !== null) derived.push('income.monthlyAverage');
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

/** Fills the course of the salary from its rows, and of a person's income where they are all of it. */
function fillCourse(paid: readonly LedgerRow[], ofPeriod: number | null, insights: CreditInsights): void {
	const { income, subject, derived } = insights;
	const last = paid.at(-1);
	if (last === undefined) return;
	const total = totalOf(paid, insights);
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
	if (subject.holderType === 'business' || total === null || ofPeriod === null || !addsUp(total, ofPeriod)) return;
	const months = [...new Set(paid.map(({ day }) => day.slice(0, 7)))];
	income.months = months.map((month) => ({
		month,
		amount: totalOf(
			paid.filter(({ day }) => day.startsWith(month)),
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

/**
 * A month of what is told for the period and for a year. Inscribe makes a year of the payments' rhythm (page "How are personal income and
 * revenue calculated"), so a twelfth of it is a month also where the period begins and ends on pay-day. Where the income ended or one
 * payment was odd it is not what came in: beyond 10 % the lower of the two counts, with a warning.
 */
function monthOf(
	what: 'salary' | 'revenue',
	[ofPeriod, ofYear]: readonly [ofPeriod: number | null, ofYear: number | null],
	insights: CreditInsights,
): number | null {
	const { currency, dataQuality } = insights;
	const byYear = monthly(ofYear, { period: { ...insights.period, months: MONTHS_PER_YEAR }, currency });
	const byPeriod = monthly(ofPeriod, insights);
	if (byYear === null || byPeriod === null || !areApart(byYear, byPeriod)) return byYear ?? byPeriod;
	const warning: Warning = {
		code: 'SALARY_MONTHS_UNCLEAR',
		path: what === 'salary' ? 'income.salary.monthlyAverage' : 'income.monthlyAverage',
		source: `${PATH}.${what === 'salary' ? 'salary_annual_net' : 'revenue_annual_gross'}`,
		message: `A twelfth of the ${what} of a year is ${byYear}, that of the period over its months is ${byPeriod}. The lower one is used.`,
	};
	const [lower, higher] = byYear < byPeriod ? [byYear, byPeriod] : [byPeriod, byYear];
	const monthlyAmount = subtractMoney(higher, [lower], currency);
	dataQuality.warnings.push(sized(warning, { figure: 'income', side: 'above', monthlyAmount }));
	return lower;
}
