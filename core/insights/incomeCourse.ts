import Big from 'big.js';
import { divideMoney, roundMoney, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import { wholeMonthsOf } from './wholeMonths';

/** So many whole months at the end of the data tell what comes in now. */
const RECENT_MONTHS = 3;
/** Within this share of the whole period's average, the recent one is no other income. */
const STABLE_SHARE = 0.1;

/**
 * Fills from the months of income, of which only whole ones count: their median, the lowest of them, the average of the last three and
 * whether it falls or rises. What a provider filled in itself stays.
 */
export function fillIncomeCourse(insights: CreditInsights): void {
	const { income, currency, derived } = insights;
	const months = wholeIncomeMonths(insights);
	if (months === null || months.length === 0) return;
	const amounts = months.map(({ amount }) => amount);
	const fill = <Key extends 'monthlyMedian' | 'recentMonthlyAverage' | 'trend'>(
		key: Key,
		value: CreditInsights['income'][Key],
	) => {
		if (income[key] !== null || value === null) return;
		income[key] = value;
		derived.push(`income.${key}`);
	};
	fill('monthlyMedian', roundMoney(medianOf(amounts), currency));
	if (income.lowestMonth.month === null) {
		income.lowestMonth = months.reduce((lowest, month) => (month.amount < lowest.amount ? month : lowest));
		derived.push('income.lowestMonth');
	}
	if (months.length < RECENT_MONTHS) return;
	const recent = sumMoney(amounts.slice(-RECENT_MONTHS), currency);
	fill('recentMonthlyAverage', recent === null ? null : divideMoney(recent, RECENT_MONTHS, currency));
	fill('trend', trendOf(income.recentMonthlyAverage, income.monthlyAverage));
}

/** What came in in each whole month, one that is not listed counting as zero; null where months are not told, or one of them is not. */
function wholeIncomeMonths(insights: CreditInsights): Array<{ month: string; amount: number }> | null {
	const { income } = insights;
	if (income.months.length === 0) return null;
	const told = new Map(income.months.map(({ month, amount }) => [month, amount]));
	const months: Array<{ month: string; amount: number }> = [];
	for (const month of wholeMonthsOf(insights) ?? []) {
		const amount = told.has(month) ? (told.get(month) ?? null) : 0;
		if (amount === null) return null;
		months.push({ month, amount });
	}
	return months;
}

function medianOf(amounts: readonly number[]): Big {
	const sorted = [...amounts].sort((left, right) => left - right);
	const middle = (sorted.length - 1) / 2;
	return new Big(sorted[Math.floor(middle)] ?? 0).plus(sorted[Math.ceil(middle)] ?? 0).div(2);
}

function trendOf(recent: number | null, whole: number | null): CreditInsights['income']['trend'] {
	if (recent === null || whole === null || whole <= 0) return null;
	if (recent < whole * (1 - STABLE_SHARE)) return 'falling';
	return recent > whole * (1 + STABLE_SHARE) ? 'rising' : 'stable';
}
