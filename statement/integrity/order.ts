import { openingOf, orderedDay } from './dayOrder';
import { addTo, isNear, type LedgerRow } from './ledger';

/** How many balances follow from the balance and movement around them, read in the order of the rows. */
export interface Links {
	/** Rows that move something and whose balance and the one before are told. */
	moving: number;
	/** The balance is that after the row's movement. */
	after: number;
	/** The balance is that before the row's movement. */
	before: number;
	/** The balance is that after the row's movement with its direction exchanged. */
	exchanged: number;
}

/** Counts the links between neighbouring rows. */
export function linksOf(rows: readonly LedgerRow[]): Links {
	const links: Links = { moving: 0, after: 0, before: 0, exchanged: 0 };
	let previous: LedgerRow | undefined;
	for (const row of rows) {
		const earlier = previous;
		previous = row;
		if (earlier === undefined || earlier.balance === null || row.balance === null) continue;
		if (row.movement === null || row.movement === 0) continue;
		links.moving += 1;
		if (isNear(earlier.balance + row.movement, row.balance)) links.after += 1;
		if (isNear(earlier.balance - row.movement, row.balance)) links.exchanged += 1;
		if (earlier.movement !== null && isNear(earlier.balance + earlier.movement, row.balance)) links.before += 1;
	}
	return links;
}

/** Whether the rows stand newest first: by their days, and where these do not tell it by how the balances follow. */
export function isNewestFirst(rows: readonly LedgerRow[]): boolean {
	let [rising, falling] = [0, 0];
	let before: string | null = null;
	for (const { day } of rows) {
		if (day === null) continue;
		if (before !== null && day > before) rising += 1;
		if (before !== null && day < before) falling += 1;
		before = day;
	}
	if (rising !== falling) return falling > rising;
	return linksOf(rows.toReversed()).after > linksOf(rows).after;
}

/** The rows of each day together, by day; rows without one stay behind the row before them. */
export function byDay(rows: readonly LedgerRow[]): LedgerRow[][] {
	const days = new Map<string, LedgerRow[]>();
	let day = '';
	for (const row of rows) {
		day = row.day ?? day;
		addTo(days, day, row);
	}
	return [...days].toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, ofDay]) => ofDay);
}

/**
 * Rows with the balance at the last row of each day only, where each row of a day bears the same one; null where they do not, or where
 * only the first day could show it.
 */
export function withClosingBalances(rows: readonly LedgerRow[]): readonly LedgerRow[] | null {
	const days = byDay(rows);
	const isPerDay =
		days.every((day) => new Set(day.map(({ balance }) => balance)).size === 1) &&
		days.slice(1).some((day) => day.slice(1).some(({ movement }) => movement !== 0));
	if (!isPerDay) return null;
	return days.flatMap((day) => day.map((row, index) => (index === day.length - 1 ? row : { ...row, balance: null })));
}

/**
 * Rows as they happened, oldest first: in the order of the file where its balances follow better there, else by day, and within a
 * day in whichever order the balances follow.
 */
export function chronological(rows: readonly LedgerRow[]): readonly LedgerRow[] {
	const listed = isNewestFirst(rows) ? rows.toReversed() : rows;
	const days = byDay(listed);
	const ordered: LedgerRow[] = [];
	let opening: number | null = null;
	for (const [index, day] of days.entries()) {
		opening ??= openingOf(days, index);
		const rowsOfDay = orderedDay(day, opening);
		for (const row of rowsOfDay) ordered.push(row);
		opening = rowsOfDay.at(-1)?.balance ?? null;
	}
	return linksOf(listed).after > linksOf(ordered).after ? listed : ordered;
}
