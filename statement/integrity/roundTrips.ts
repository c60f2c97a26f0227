import { daysBetween } from '../../core/base/dates';
import type { LedgerRow } from './ledger';
import { isTakenBack, spaced } from './words';

/** Two legs of the same amount, one in and one out, a few days apart: money that passes through and earns nothing. */
export interface RoundTrip {
	first: LedgerRow;
	second: LedgerRow;
	amount: number;
}

const MOST_DAYS_BETWEEN = 3;
/** Smaller amounts meet by chance. */
const LEAST_SHARE_OF_INFLOW = 0.01;
const FEWEST_IN_A_WINDOW = 3;
const WINDOW_DAYS = 90;
const LARGE_SHARE_OF_INFLOW = 0.2;

/** A debit and a later credit of one text, or one that says so, is a payment taken back. */
function isReversal(first: LedgerRow, second: LedgerRow): boolean {
	const texts = [spaced(first.description), spaced(second.description)];
	if (texts.some(isTakenBack)) return true;
	return (first.movement ?? 0) < 0 && texts[0] === texts[1];
}

/** The round trips of rows in their order, each row in one at most, the nearest legs first. */
function pairsOf(rows: readonly LedgerRow[], least: number): RoundTrip[] {
	const open = new Map<number, LedgerRow[]>();
	const pairs: RoundTrip[] = [];
	for (const row of rows) {
		const movement = row.movement ?? 0;
		if (Math.abs(movement) < least || movement === 0) continue;
		const legs = open.get(-movement) ?? [];
		const partner = legs.at(-1);
		const apart = daysBetween(partner?.day ?? null, row.day);
		if (partner !== undefined && apart !== null && apart <= MOST_DAYS_BETWEEN) {
			legs.pop();
			if (!isReversal(partner, row)) pairs.push({ first: partner, second: row, amount: Math.abs(movement) });
			continue;
		}
		const own = open.get(movement);
		if (own === undefined) open.set(movement, [row]);
		else own.push(row);
	}
	return pairs;
}

function isOften(pairs: readonly RoundTrip[]): boolean {
	return pairs.some((pair, index) => {
		const last = pairs[index + FEWEST_IN_A_WINDOW - 1];
		const days = last === undefined ? null : daysBetween(pair.second.day, last.second.day);
		return days !== null && days <= WINDOW_DAYS;
	});
}

/** Round trips of rows in their order, oldest first, where they are many or a large part of the money in; else none. */
export function roundTrips(rows: readonly LedgerRow[]): RoundTrip[] {
	const inflow = rows.reduce((sum, { movement }) => sum + Math.max(0, movement ?? 0), 0);
	const pairs = pairsOf(rows, inflow * LEAST_SHARE_OF_INFLOW);
	const total = pairs.reduce((sum, { amount }) => sum + amount, 0);
	return isOften(pairs) || total > inflow * LARGE_SHARE_OF_INFLOW ? pairs : [];
}
