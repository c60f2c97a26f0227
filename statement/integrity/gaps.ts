import { monthsBetween } from '../../core/base/months';
import type { BrokenStep } from './chain';
import { addTo, type Ledger, type LedgerRow } from './ledger';

/**
 * For each row whether the balances around the step to it prove that nothing is missing there: one is told before and one behind, with
 * all movements between, and they agree.
 */
function provedSteps({ rows, marks }: Ledger, broken: readonly BrokenStep[]): boolean[] {
	const brokenAt = new Set(broken.map(({ row, before }) => row ?? before));
	const marked = new Set(marks.map(({ after }) => after));
	const isToldBefore: boolean[] = [];
	let told = marked.has(0);
	for (const [index, { balance, movement }] of rows.entries()) {
		isToldBefore.push(told);
		told = balance !== null || marked.has(index + 1) || (told && movement !== null);
	}
	const proved: boolean[] = [];
	let agrees = false;
	for (const [index, row] of [...rows.entries()].toReversed()) {
		if (marked.has(index + 1) || row.balance !== null) agrees = !brokenAt.has(row);
		agrees &&= row.movement !== null;
		proved[index] = agrees && (isToldBefore[index] ?? false);
	}
	return proved;
}

/**
 * Calendar months (`YYYY-MM`) without any row between months with rows, where the balance has moved meanwhile or cannot tell. Without
 * rows and with an unmoved balance an account was quiet.
 */
export function missingMonths(ledger: Ledger, broken: readonly BrokenStep[]): string[] {
	const proved = provedSteps(ledger, broken);
	const missing = new Set<string>();
	let before: LedgerRow | undefined;
	for (const [index, row] of ledger.rows.entries()) {
		const earlier = before;
		before = row;
		if (earlier === undefined || earlier.day === null || row.day === null || proved[index]) continue;
		for (const month of monthsBetween(earlier.day.slice(0, 7), row.day.slice(0, 7)).slice(1, -1)) missing.add(month);
	}
	return [...missing];
}

/** More rows alike on one day than this share, or this many, are no coincidence where no balance tells them apart. */
const TWINS_AT_MOST = 5;
const SHARE_OF_TWINS_AT_MOST = 0.2;

/**
 * Rows that stand twice. With balances: of one day, amount, balance and text, on a day whose balances do not follow, for an honest
 * account may well come back to a balance. Without: only where rows alike are far more than chance makes them.
 */
export function repeatedRows(
	rows: readonly LedgerRow[],
	textOf: (row: LedgerRow) => string,
	broken: readonly BrokenStep[],
): LedgerRow[] {
	const brokenDays = new Set(broken.flatMap(({ row, before }) => [row?.day, before?.day]));
	const alike = new Map<string, LedgerRow[]>();
	for (const row of rows) {
		if (row.movement === null || row.movement === 0 || row.day === null) continue;
		addTo(alike, JSON.stringify([row.day, row.movement, row.balance, textOf(row)]), row);
	}
	const copies = [...alike.values()].flatMap((group) => group.slice(1));
	const proved = copies.filter(({ balance, day }) => balance !== null && brokenDays.has(day));
	const unproved = copies.filter(({ balance }) => balance === null);
	const isChance = unproved.length <= Math.max(TWINS_AT_MOST, rows.length * SHARE_OF_TWINS_AT_MOST);
	return isChance ? proved : [...proved, ...unproved];
}
