import { DAY_MS } from '../../core/base/dates';
import type { CreditInsights } from '../../core/shapes/insights';
import type { Integrity } from './check';

/** How the balance went, in major units. */
export type BalanceCourse = Pick<CreditInsights['balances'], 'minimum' | 'months'>;

/** A statement of more days is none of one borrower; nothing is worked out day by day then. */
const MOST_DAYS = 4_000;

/**
 * The lowest balance, and by month the last one, the lowest and the days that ended below zero. A day without a row ends as the one before.
 * Null where the balances do not follow from the rows, where one is not told, or where no row is dated.
 */
export function balanceCourseOf({ rows, chain, firstDay, lastDay }: Integrity, perMajor: number): BalanceCourse | null {
	if (chain.broken.length > 0 || chain.steps === 0 || firstDay === null || lastDay === null) return null;
	const byDay = new Map<string, number[]>();
	for (const { day, balance } of rows) {
		if (day === null || balance === null) return null;
		byDay.set(day, [...(byDay.get(day) ?? []), balance]);
	}
	const days = daysFrom(firstDay, lastDay);
	if (days === null) return null;
	const months = new Map<string, { closing: number; lowest: number; daysNegative: number }>();
	let balance: number | null = null;
	for (const day of days) {
		const ofDay: number[] = byDay.get(day) ?? (balance === null ? [] : [balance]);
		balance = ofDay.at(-1) ?? balance;
		if (balance === null) continue;
		const name = day.slice(0, 7);
		const { lowest, daysNegative } = months.get(name) ?? { lowest: Infinity, daysNegative: 0 };
		months.set(name, {
			closing: balance,
			lowest: Math.min(lowest, ...ofDay),
			daysNegative: daysNegative + (balance < 0 ? 1 : 0),
		});
	}
	const major = (minor: number) => minor / perMajor;
	const all = [...months].map(([month, { closing, lowest, daysNegative }]) => ({
		month,
		closing: major(closing),
		lowest: major(lowest),
		daysNegative,
	}));
	return { minimum: Math.min(...all.map(({ lowest }) => lowest)), months: all };
}

function daysFrom(first: string, last: string): string[] | null {
	const start = Date.parse(`${first}T00:00:00Z`);
	const count = (Date.parse(`${last}T00:00:00Z`) - start) / DAY_MS + 1;
	if (!(count >= 1 && count <= MOST_DAYS)) return null;
	return Array.from({ length: count }, (_, index) => new Date(start + index * DAY_MS).toISOString().slice(0, 10));
}
