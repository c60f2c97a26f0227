import { roundMoney, subtractMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import { sized } from './warnings';

/** Lately so much less than the average is an income that fell. */
const FALLEN_SHARE = 0.9;
/** A latest salary below this share of the average one is what is paid now. */
const LATEST_SALARY_SHARE = 0.8;

/** How often a month it is paid, by the words that providers use and times a month. */
const TIMES_A_MONTH: Readonly<Record<string, number>> = {
	weekly: 52 / 12,
	fortnightly: 26 / 12,
	biweekly: 26 / 12,
	fourweekly: 13 / 12,
	semimonthly: 2,
	twicemonthly: 2,
	monthly: 1,
};

/** What the income of a decision is worked out from. */
export interface DecisionIncome {
	income: Pick<CreditInsights['income'], 'monthlyAverage' | 'recentMonthlyAverage'> & { salary: Salary };
	currency: string | null;
}

type Salary = Pick<CreditInsights['income']['salary'], 'monthlyAverage' | 'latest' | 'frequency'>;

/**
 * The income a month that a decision counts: the lower of the whole period and the last three whole months where months are told, else the
 * latest salary in the place of the average one where it is under 80 % of it. Null where none is told.
 */
export function decisionIncome({ income, currency }: DecisionIncome): number | null {
	const { monthlyAverage, recentMonthlyAverage } = income;
	if (monthlyAverage === null) return null;
	if (recentMonthlyAverage !== null) return Math.min(monthlyAverage, recentMonthlyAverage);
	const fall = fallOfSalary(income, currency);
	return fall?.isCertain === true
		? Math.max(0, subtractMoney(monthlyAverage, [fall.monthlyAmount], currency) ?? 0)
		: monthlyAverage;
}

/** Warns where the income of the decision is lower than the average by more than months differ, with both. */
export function warnOfFallingIncome(insights: CreditInsights): void {
	const { income, currency, dataQuality } = insights;
	const { monthlyAverage, recentMonthlyAverage } = income;
	if (monthlyAverage === null || monthlyAverage <= 0) return;
	if (recentMonthlyAverage !== null) {
		if (recentMonthlyAverage >= monthlyAverage * FALLEN_SHARE) return;
		const message = `The last three whole months brought ${recentMonthlyAverage} a month, and the average is ${monthlyAverage}: a decision counts the lower one.`;
		dataQuality.warnings.push({ code: 'INCOME_FALLING', path: 'income.recentMonthlyAverage', message, sizes: [] });
		return;
	}
	const fall = fallOfSalary(income, currency);
	if (fall === null) return;
	const told = `The latest salary was ${income.salary.latest}, and the average is ${income.salary.monthlyAverage} a month`;
	const path = 'income.salary.latest';
	if (fall.isCertain) {
		const message = `${told}: a decision counts the latest one.`;
		dataQuality.warnings.push({ code: 'INCOME_FALLING', path, message, sizes: [] });
		return;
	}
	const message = `${told}; how often it is paid is not told: the income may have fallen.`;
	const { monthlyAmount } = fall;
	dataQuality.warnings.push(
		sized({ code: 'INCOME_FALLING', path, message }, { figure: 'income', side: 'below', monthlyAmount }),
	);
}

/** By how much a month the latest salary is lower than the average one; null where it is not, or not told. */
function fallOfSalary(
	{ salary }: { salary: Salary },
	currency: string | null,
): { monthlyAmount: number; isCertain: boolean } | null {
	const { latest, monthlyAverage, frequency } = salary;
	if (latest === null || monthlyAverage === null) return null;
	const times = frequency === null ? null : timesAMonth(frequency);
	const monthly = roundMoney(latest * (times ?? 1), currency);
	if (monthly >= monthlyAverage * LATEST_SALARY_SHARE) return null;
	const monthlyAmount = subtractMoney(monthlyAverage, [monthly], currency);
	return monthlyAmount === null ? null : { monthlyAmount, isCertain: times !== null };
}

function timesAMonth(frequency: string): number | null {
	const [, told] = /^(\d+) times a month$/.exec(frequency) ?? [];
	return told === undefined ? (TIMES_A_MONTH[frequency.toLowerCase().replace(/[^a-z]/g, '')] ?? null) : Number(told);
}
