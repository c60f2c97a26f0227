import { daysBetween } from '../../../core/base/dates';
import type { CreditInsights } from '../../../core/shapes/insights';
import type { LedgerRow } from '../../integrity/ledger';
import { type Book, major } from './book';

/** The balance of an account at the end of a day, in minor units, in the order of the days; each holds until the next. */
interface DayBalance {
	day: string;
	balance: number;
	lowest: number;
	/** Days until the next one; the last day counts as one. */
	days: number;
}

/** The balances of an account by day, from its rows in the order in which they happened; null where a row tells none. */
export function dayBalances(rows: readonly LedgerRow[]): DayBalance[] | null {
	const byDay = new Map<string, { balance: number; lowest: number }>();
	for (const { day, balance } of rows) {
		if (day === null || balance === null) return null;
		const known = byDay.get(day);
		byDay.set(day, { balance, lowest: Math.min(balance, known?.lowest ?? balance) });
	}
	const days = [...byDay].toSorted(([left], [right]) => (left < right ? -1 : 1));
	return days.map(([day, told], index) => ({
		day,
		...told,
		days: daysBetween(day, days[index + 1]?.[0] ?? null) ?? 1,
	}));
}

/** Fills average, lowest and overdrawn balances of the one account that tells them all; of several they would say nothing together. */
export function fillBalances(insights: CreditInsights, book: Book, days: readonly DayBalance[]): void {
	const { balances, risks } = insights;
	const count = days.reduce((sum, one) => sum + one.days, 0);
	if (count === 0) return;
	const negative = days.filter(({ balance }) => balance < 0).reduce((sum, one) => sum + one.days, 0);
	const minimum = Math.min(...days.map(({ lowest }) => lowest));
	balances.average = major(days.reduce((sum, one) => sum + one.balance * one.days, 0) / count, book);
	balances.minimum = major(minimum, book);
	balances.negativeShare = Math.round((negative / count) * 1e6) / 1e6;
	balances.months = monthsOf(days, book);
	risks.overdraft.days = negative;
	risks.overdraft.minimumBalance = major(Math.min(0, minimum), book);
}

function monthsOf(days: readonly DayBalance[], book: Book): CreditInsights['balances']['months'] {
	const months = new Map<string, DayBalance[]>();
	for (const one of days) months.set(one.day.slice(0, 7), [...(months.get(one.day.slice(0, 7)) ?? []), one]);
	return [...months].map(([month, ofMonth]) => ({
		month,
		closing: major(ofMonth.at(-1)?.balance ?? 0, book),
		lowest: major(Math.min(...ofMonth.map(({ lowest }) => lowest)), book),
		daysNegative: null,
	}));
}
