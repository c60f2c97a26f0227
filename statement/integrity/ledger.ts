/** A row as far as arithmetic needs it. Money is in whole minor units of the currency, in a safe integer; null where it is not told. */
export interface LedgerRow {
	/** As the user counts, the first being 1. */
	rowNumber: number;
	/** `YYYY-MM-DD` as the bank printed it, or null. */
	day: string | null;
	/** Money in is positive. */
	movement: number | null;
	/** The balance after the movement; overdrawn is negative. */
	balance: number | null;
	description: string;
}

/** A balance that the statement tells beside its rows (opening, closing, of a page), where it stands among them. */
export interface BalanceMark {
	/** How many rows stand before it. */
	after: number;
	balance: number;
}

/** Rows of one account in the order in which they happened, oldest first, as far as that can be told. */
export interface Ledger {
	rows: readonly LedgerRow[];
	marks: readonly BalanceMark[];
}

/** How far a balance may be off without meaning anything, in minor units: banks round interest and exchange rates within a step. */
export const TOLERANCE = 1;

/** Whether two amounts in minor units are the same but for rounding. */
export function isNear(left: number, right: number): boolean {
	return Math.abs(left - right) <= TOLERANCE;
}

/** Major units as whole minor units. `perMajor` is 100 for most currencies, 1 where amounts already are minor units. */
export function toMinor(amount: number | null, perMajor: number): number | null {
	if (amount === null) return null;
	const minor = Math.round(amount * perMajor);
	return Number.isSafeInteger(minor) ? minor + 0 : null;
}

/** Adds a value to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}
