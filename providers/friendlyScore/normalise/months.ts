import { dayOf, daysCovered } from '../../../core/base/dates';
import type { CreditInsights } from '../../../core/shapes/insights';
import { divideMoney, sumMoney } from '../../../core/base/money';
import { lastDayOf, monthsBetween } from '../../../core/base/months';
import type { Reader } from '../../../core/insights/reader';
import { unreadable } from '../../../core/insights/warnings';
import { type Block, received } from './block';

type MonthAmounts = CreditInsights['income']['months'];

/** Amounts by month as read. */
export interface ReadMonths {
	list: MonthAmounts;
	/** Whether an amount is left out because its month cannot be told: sums and means of the rest are then not known. */
	hasGap: boolean;
}

/** The `monthly_amounts` of money received or paid, in calendar order. A month that is told twice counts once. */
export function readMonths(block: Block, holder: Reader, direction: 'in' | 'out'): ReadMonths {
	const { isForeign, warnings } = block;
	if (isForeign) return { list: [], hasGap: false };
	const entries = holder.list('monthly_amounts');
	// Expenditure as negative amounts all along is a convention; one negative month among positive ones is none.
	const areNegative = direction === 'out' && !entries.some(isPositive);
	const months = new Map<string, number | null>();
	let hasGap = false;
	for (const entry of entries) {
		const month = monthOf(entry);
		hasGap ||= month === null;
		if (month === null || months.has(month)) {
			warnings.push(unreadable(entry.path, month === null ? 'an amount of a month' : `told once for ${month}`));
			continue;
		}
		const amount = areNegative ? entry.number('amount') : received(block, entry, 'amount');
		months.set(month, amount === null ? null : Math.abs(amount));
	}
	const sorted = [...months].sort(([left], [right]) => (left < right ? -1 : 1));
	return { list: sorted.map(([month, amount]) => ({ month, amount })), hasGap };
}

function isPositive(entry: Reader): boolean {
	const told = entry.raw('amount');
	return (typeof told === 'string' || typeof told === 'number') && Number(told) > 0;
}

/** The month (`YYYY-MM`) of an entry with a year and a month, as numbers or texts. */
export function monthOf(entry: Reader): string | null {
	const year = entry.number('year');
	const month = entry.number('month');
	return year === null || month === null ? null : (dayOf(year, month, 1)?.slice(0, 7) ?? null);
}

/**
 * Days of the period that certainly hold data: where the first active month begins within it, from the last day of that month on, as on which
 * day the data begins is not told. The windows are as long as their names say however young the account is.
 */
export function fillCoverage({ income, expenses, period, dataQuality, derived }: CreditInsights): void {
	const first = activeMonths([income.months, expenses.months])[0];
	if (first === undefined || period.from === null || `${first}-01` <= period.from) return;
	const days = daysCovered(lastDayOf(first), period.to);
	dataQuality.coverageDays = days === null ? null : Math.max(0, days);
	if (dataQuality.coverageDays !== null) derived.push('dataQuality.coverageDays');
}

const MONTHS_OF_WINDOW = 12;

/** How many months of the window of twelve have data: from the first active one to the last that has ended, at least one. */
export function monthsWithData(lists: readonly MonthAmounts[], { to }: CreditInsights['period']): number {
	const active = activeMonths(lists);
	const first = active[0];
	const last = active.at(-1);
	if (first === undefined || last === undefined) return MONTHS_OF_WINDOW;
	const running = to ?? `${last}-01`;
	const hasEnded = (month: string) => lastDayOf(month) <= running;
	const months = monthsBetween(first, running.slice(0, 7)).filter(hasEnded);
	return Math.min(MONTHS_OF_WINDOW, Math.max(1, months.length));
}

function activeMonths(lists: readonly MonthAmounts[]): string[] {
	return lists
		.flat()
		.filter(({ amount }) => amount !== 0)
		.map(({ month }) => month)
		.sort();
}

/**
 * The whole months between the first and the last active one: inside the period, and neither the month of its last day nor one that began
 * before it. Where the period is not told, the last active month is taken for the running one.
 */
export function fullMonths(lists: readonly MonthAmounts[], { from, to }: CreditInsights['period']): string[] {
	const active = activeMonths(lists);
	const first = active[0];
	const last = active.at(-1);
	if (first === undefined || last === undefined) return [];
	const running = to?.slice(0, 7) ?? last;
	return monthsBetween(first, last).filter((month) => month < running && (from === null || from <= `${month}-01`));
}

/** The mean of whole months, a month that is not listed counting as zero; null without whole months, or where one cannot be read. */
export function meanOf({ list, hasGap }: ReadMonths, full: readonly string[], currency: string | null): number | null {
	if (full.length === 0 || list.length === 0 || hasGap) return null;
	const amounts = new Map(list.map(({ month, amount }) => [month, amount]));
	const sum = sumMoney(
		full.map((month) => (amounts.has(month) ? (amounts.get(month) ?? null) : 0)),
		currency,
	);
	return sum === null ? null : divideMoney(sum, full.length, currency);
}

/** The sum of all months as listed; null where one cannot be read. */
export function totalOf({ list, hasGap }: ReadMonths, currency: string | null): number | null {
	if (hasGap) return null;
	return sumMoney(
		list.map(({ amount }) => amount),
		currency,
	);
}
