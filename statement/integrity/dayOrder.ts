import { addTo, isNear, type LedgerRow, TOLERANCE } from './ledger';

/** Whether each balance follows from the one before it, the first from `opening` where that is known. */
function isChained(rows: readonly LedgerRow[], opening: number | null): boolean {
	let before = opening;
	return rows.every(({ movement, balance }) => {
		if (movement === null || balance === null) return false;
		const follows = before === null || isNear(before + movement, balance);
		before = balance;
		return follows;
	});
}

/** One number for all balances that are the same but for rounding. */
function clustersOf(values: readonly number[]): Map<number, number> {
	const clusters = new Map<number, number>();
	let last: number | null = null;
	let cluster = -1;
	for (const value of values.toSorted((left, right) => left - right)) {
		if (last === null || !isNear(last, value)) cluster += 1;
		clusters.set(value, cluster);
		last = value;
	}
	return clusters;
}

interface Edge {
	row: LedgerRow;
	from: number;
	to: number;
}

/**
 * The rows in an order in which every balance follows from the one before, or null where there is none. Each row leads from the
 * balance before it to the one after it: an order that uses all rows once is an Eulerian trail (Hierholzer), found in linear time.
 */
function trail(rows: readonly LedgerRow[], opening: number | null): LedgerRow[] | null {
	const told = rows.flatMap((row) =>
		row.movement === null || row.balance === null
			? []
			: [{ row, before: row.balance - row.movement, after: row.balance }],
	);
	if (told.length < rows.length) return null;
	const clusters = clustersOf([
		...(opening === null ? [] : [opening]),
		...told.flatMap(({ before, after }) => [before, after]),
	]);
	const edges = told.map(({ row, before, after }): Edge => ({
		row,
		from: clusters.get(before) ?? 0,
		to: clusters.get(after) ?? 0,
	}));
	const start = startOf(edges, opening === null ? null : (clusters.get(opening) ?? null));
	if (start === null) return null;
	const leaving = new Map<number, Edge[]>();
	// The last of a list is taken first, so that rows keep their order where the balances leave it open.
	for (const edge of edges.toReversed()) addTo(leaving, edge.from, edge);
	return walked(leaving, start, rows.length);
}

/**
 * The balances from which the rows of a day can begin: one where the day ends elsewhere than it began, each of them where it ends
 * where it began. Empty where the rows do not tell it.
 */
function startsOf(rows: readonly LedgerRow[]): number[] {
	const surplus = new Map<number, number>();
	const starts: number[] = [];
	const clusters = clustersOf(
		rows.flatMap(({ movement, balance }) =>
			movement === null || balance === null ? [] : [balance - movement, balance],
		),
	);
	const count = (balance: number, by: number) => {
		const cluster = clusters.get(balance) ?? 0;
		surplus.set(cluster, (surplus.get(cluster) ?? 0) + by);
	};
	for (const { movement, balance } of rows) {
		if (movement === null || balance === null) return [];
		starts.push(balance - movement);
		count(balance - movement, 1);
		count(balance, -1);
	}
	const isRound = [...surplus.values()].every((many) => many === 0);
	return isRound ? starts : starts.filter((balance) => surplus.get(clusters.get(balance) ?? 0) === 1).slice(0, 1);
}

/**
 * The balance before a day, as far as the days tell it: where a day ends where it began, it may have begun at any
 * of its balances, and only the days behind it tell at which.
 */
export function openingOf(days: ReadonlyArray<readonly LedgerRow[]>, day: number): number | null {
	let possible: number[] = [];
	for (let index = day; index < days.length; index += 1) {
		const starts = startsOf(days[index] ?? []);
		const told = new Set(starts);
		const both = possible.filter((balance) => [-TOLERANCE, 0, TOLERANCE].some((off) => told.has(balance + off)));
		if (possible.length > 0 && both.length === 0) break;
		possible = possible.length > 0 ? both : starts;
		if (starts.length < 2) break;
	}
	return possible[0] ?? null;
}

/** Where the trail begins: at the opening balance, else where one more row leaves than arrives, else at the first row. */
function startOf(edges: readonly Edge[], opening: number | null): number | null {
	const surplus = new Map<number, number>();
	for (const { from, to } of edges) {
		surplus.set(from, (surplus.get(from) ?? 0) + 1);
		surplus.set(to, (surplus.get(to) ?? 0) - 1);
	}
	const open = [...surplus].filter(([, count]) => count !== 0);
	const starts = open.filter(([, count]) => count === 1).map(([balance]) => balance);
	if (open.length > 2 || open.some(([, count]) => Math.abs(count) > 1)) return null;
	const start = starts[0] ?? opening ?? edges[0]?.from ?? null;
	return opening !== null && start !== opening ? null : start;
}

function walked(leaving: Map<number, Edge[]>, start: number, count: number): LedgerRow[] | null {
	const path: Array<{ at: number; row: LedgerRow | null }> = [{ at: start, row: null }];
	const order: LedgerRow[] = [];
	for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
		const edge = leaving.get(top.at)?.pop();
		if (edge !== undefined) {
			path.push({ at: edge.to, row: edge.row });
			continue;
		}
		path.pop();
		if (top.row !== null) order.push(top.row);
	}
	return order.length === count ? order.toReversed() : null;
}

/**
 * The rows of one day in the order in which their balances follow from the opening: as listed, the other way round, or any other
 * way. Rows that follow in no order stay as listed.
 */
export function orderedDay(rows: readonly LedgerRow[], opening: number | null): readonly LedgerRow[] {
	if (rows.length < 2) return rows;
	for (const start of opening === null ? [null] : [opening, null]) {
		const reversed = rows.toReversed();
		const order = isChained(rows, start) ? rows : isChained(reversed, start) ? reversed : trail(rows, start);
		if (order !== null) return order;
	}
	return rows;
}
