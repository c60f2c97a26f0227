import { sameMoney } from '../core/base/money';
import type { StatementDate } from './dates';

/** What of a transaction decides which is the newest. */
export interface DatedBalance {
	date: StatementDate | null;
	balance: number | null;
	/** Change of the balance: money in is positive; null if not told. */
	movement: number | null;
}

function sortKey({ date }: DatedBalance): string {
	return date === null ? '' : `${date.day} ${date.time}`;
}

/** How often the balance of a row follows from the balance of the row before it, by that row's movement times `sign`. */
function followingBalances(rows: readonly DatedBalance[], sign: 1 | -1 = 1): number {
	return rows.filter(({ balance, movement }, index) => {
		const previous = rows[index - 1]?.balance ?? null;
		return balance !== null && movement !== null && previous !== null && sameMoney(previous + sign * movement, balance);
	}).length;
}

/** Whether the newest row stands first, by the dates and else by how the balances follow. */
export function isNewestFirst(rows: readonly DatedBalance[]): boolean {
	const [first, last] = [rows[0], rows.at(-1)];
	if (first === undefined || last === undefined) return false;
	if (sortKey(first) !== sortKey(last)) return sortKey(first) > sortKey(last);
	return followingBalances(rows.toReversed()) > followingBalances(rows);
}

/**
 * The balance of the newest row, in the unit it came in; null if that row tells none. Of rows at the same time the statement's own
 * order decides: newest first (Mono) or newest last (Periculum), seen from its dates and else from how its balances follow each other.
 */
export function newestBalance(rows: readonly DatedBalance[]): number | null {
	const newestKey = rows.map(sortKey).reduce((left, right) => (left > right ? left : right), '');
	const newest = rows.filter((row) => sortKey(row) === newestKey);
	return (isNewestFirst(rows) ? newest[0] : newest.at(-1))?.balance ?? null;
}

/** How many balances follow from the one before with the row's movement as told, and how many with the direction exchanged. */
export function directionsOfSteps(rows: readonly DatedBalance[]): { asTold: number; exchanged: number } {
	const oldestFirst = isNewestFirst(rows) ? rows.toReversed() : rows;
	// Rows that move nothing fit both ways.
	const moving = oldestFirst.filter(({ movement }) => movement !== 0);
	return { asTold: followingBalances(moving), exchanged: followingBalances(moving, -1) };
}

const FEWEST_STEPS = 5;

/**
 * Whether balances rise where money is said to go out and fall where it is said to come in, more often than not: swapped columns, a
 * wrong sign, or a column that has lost its signs.
 */
export function isReversed(rows: readonly DatedBalance[]): boolean {
	const { asTold, exchanged } = directionsOfSteps(rows);
	return exchanged >= FEWEST_STEPS && exchanged > asTold;
}
