import { addTo, isNear, type Ledger, type LedgerRow } from './ledger';

/** What checking the balances of a ledger found. */
export interface Chain {
	/** Steps from one told balance to the next. */
	steps: number;
	/** Steps that do not follow, and after which the balances stay apart from the amounts. */
	broken: BrokenStep[];
}

export interface BrokenStep {
	/** The row whose balance does not follow; null for a balance beside the rows, such as a printed closing balance. */
	row: LedgerRow | null;
	/** The last row before the step, null where there is none. */
	before: LedgerRow | null;
	/** By how much the balance is off, minor units. */
	off: number;
}

/** Banks book a fee or a rounding a few rows late: a balance that is right again this soon was never wrong for good. */
const ROWS_UNTIL_MENDED = 10;

/** How many balances may be off for a while and mend before that is no accident any more, and which share of the steps. */
const MENDED_AT_MOST = 3;
const SHARE_MENDED_AT_MOST = 0.01;

interface Checkpoint {
	row: LedgerRow | null;
	before: LedgerRow | null;
	/** Balance less all movements up to here: the same throughout where balances and amounts agree. */
	base: number;
	day: string;
}

/**
 * Checks that each told balance follows from the one before and the movements between. A balance off by a minor unit, or right again
 * within ten rows or by the end of the next day with rows, is no break; many of the latter are.
 */
export function checkChain(ledger: Ledger): Chain {
	const chain: Chain = { steps: 0, broken: [] };
	const mended: BrokenStep[] = [];
	for (const segment of segmentsOf(ledger)) {
		const checked = checkSegment(segment);
		chain.steps += Math.max(0, segment.length - 1);
		for (const step of checked.broken) chain.broken.push(step);
		for (const step of checked.mended) mended.push(step);
	}
	const isAccident = mended.length <= Math.max(MENDED_AT_MOST, chain.steps * SHARE_MENDED_AT_MOST);
	if (!isAccident) for (const step of mended) chain.broken.push(step);
	return chain;
}

/** The told balances in their order; a row whose movement is not told starts anew, for nothing is known across it. */
function segmentsOf({ rows, marks }: Ledger): Checkpoint[][] {
	const segments: Checkpoint[][] = [[]];
	let [sum, before, day]: [number, LedgerRow | null, string] = [0, null, ''];
	const add = (row: LedgerRow | null, balance: number) =>
		segments.at(-1)?.push({ row, before, base: balance - sum, day });
	const marksAfter = new Map<number, number[]>();
	for (const { after, balance } of marks) addTo(marksAfter, after, balance);
	const addMarks = (after: number) => {
		for (const balance of marksAfter.get(after) ?? []) add(null, balance);
	};
	addMarks(0);
	for (const [index, row] of rows.entries()) {
		day = row.day ?? day;
		if (row.movement === null) segments.push([]);
		sum += row.movement ?? 0;
		if (row.balance !== null) add(row, row.balance);
		before = row;
		addMarks(index + 1);
	}
	return segments;
}

/** Places of a base in a segment, to find the next one in logarithmic time. */
class Places {
	private readonly byBase = new Map<number, number[]>();

	constructor(segment: readonly Checkpoint[]) {
		for (const [index, { base }] of segment.entries()) addTo(this.byBase, base, index);
	}

	/** The first place behind `index` with this base, but for rounding. */
	next(base: number, index: number): number {
		return Math.min(...[base - 1, base, base + 1].map((near) => firstAbove(this.byBase.get(near) ?? [], index)));
	}
}

function firstAbove(sorted: readonly number[], limit: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? Infinity) > limit) high = middle;
		else low = middle + 1;
	}
	return sorted[low] ?? Infinity;
}

/** For each place the last one by which a balance has to be right again. */
function deadlines(segment: readonly Checkpoint[]): number[] {
	const lastOfDay = new Map<string, number>();
	const days: string[] = [];
	for (const [index, { day }] of segment.entries()) {
		if (days.at(-1) !== day) days.push(day);
		lastOfDay.set(day, index);
	}
	const next = new Map(days.map((day, index) => [day, days[index + 1] ?? day]));
	return segment.map(({ day }, index) =>
		Math.max(index + ROWS_UNTIL_MENDED, lastOfDay.get(next.get(day) ?? day) ?? index),
	);
}

function checkSegment(segment: readonly Checkpoint[]): { broken: BrokenStep[]; mended: BrokenStep[] } {
	const places = new Places(segment);
	const until = deadlines(segment);
	const [broken, mended]: [BrokenStep[], BrokenStep[]] = [[], []];
	let base = segment[0]?.base ?? 0;
	for (let index = 1; index < segment.length; index += 1) {
		const checkpoint = segment[index];
		if (checkpoint === undefined) break;
		if (isNear(checkpoint.base, base)) {
			base = checkpoint.base;
			continue;
		}
		const step = { row: checkpoint.row, before: checkpoint.before, off: checkpoint.base - base };
		const right = places.next(base, index);
		if (right <= (until[index] ?? index)) {
			mended.push(step);
			index = right;
		} else broken.push(step);
		base = segment[index]?.base ?? base;
	}
	return { broken, mended };
}
