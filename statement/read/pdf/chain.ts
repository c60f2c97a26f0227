import type { MoneyToken } from './money';
import type { Segment } from './segments';

/** A row as the balances prove it, in hundredths; money in is positive. */
export interface ProvedRow {
	segment: Segment;
	movement: number;
	balance: number;
}

/** How the rows of a text follow from one another, or where they stop doing so. */
export type Chain = { opening: number; rows: ProvedRow[] } | { brokenAt: Segment | null };

/** A way to read the rows up to here: the last one, and the way to it. */
interface Path {
	row: ProvedRow | null;
	before: Path | null;
	opening: number | null;
	isAmbiguous: boolean;
}

const signedBalance = ({ minor, sign }: MoneyToken) => (sign === -1 ? 0 - minor : minor);

/** Whether a movement agrees with the sign that stands at its amount. */
const agrees = (movement: number, { sign }: MoneyToken) =>
	sign === null || movement === 0 || Math.sign(movement) === sign;

/** The rows that amounts can be after a balance: one of them, and behind it the balance to which it leads. Null is a balance that is not told. */
function stepsAmong(tokens: readonly MoneyToken[], balance: number | null, segment: Segment): ProvedRow[] {
	const found = new Map<string, ProvedRow>();
	for (const [index, amount] of tokens.entries()) {
		for (const after of tokens.slice(index + 1)) {
			const next = signedBalance(after);
			for (const movement of new Set([amount.minor, 0 - amount.minor])) {
				const isProved = balance === null ? amount.sign !== null : balance + movement === next;
				if (isProved && agrees(movement, amount))
					found.set(`${movement} ${next}`, { segment, movement: movement + 0, balance: next });
			}
		}
	}
	return [...found.values()];
}

/** The amounts nearest to the date count before those further down, which may be of the page. */
function stepsFrom(balance: number | null, segment: Segment): ProvedRow[] {
	const near = stepsAmong(segment.tokens.slice(0, segment.near), balance, segment);
	return near.length > 0 ? near : stepsAmong(segment.tokens.slice(0, MOST_TOKENS), balance, segment);
}

/** What stands further from its date is of a page, not of a row. */
const MOST_TOKENS = 24;

/** A segment that only repeats the balance, as one carried forward does, or that tells no money at all. */
function isNoRow(balance: number | null, { tokens }: Segment): boolean {
	const [only, other] = tokens;
	return only === undefined || (other === undefined && (balance === null || signedBalance(only) === balance));
}

/**
 * Follows the balances from row to row, oldest first. Every segment with amounts has to be a row to whose balance its amount leads from the one
 * before: a row that cannot be read, is missing or was changed breaks the chain. More than one way to read it is none.
 */
export function chainOf(segments: readonly Segment[], openings: readonly MoneyToken[]): Chain {
	let paths = new Map<number | null, Path>();
	for (const opening of [null, ...openings.map(signedBalance)])
		paths.set(opening, { row: null, before: null, opening, isAmbiguous: false });
	for (const segment of segments) {
		const next = new Map<number | null, Path>();
		const add = (balance: number | null, path: Path) => {
			const known = next.get(balance);
			next.set(balance, known === undefined ? path : merged(known, path));
		};
		for (const [balance, path] of paths) {
			const [only] = segment.tokens;
			if (isNoRow(balance, segment)) {
				const after = balance === null && only !== undefined ? signedBalance(only) : balance;
				add(after, path.row === null ? { ...path, opening: after } : path);
			}
			for (const row of stepsFrom(balance, segment)) {
				const opening = path.row === null ? row.balance - row.movement : path.opening;
				add(row.balance, { row, before: path, opening, isAmbiguous: path.isAmbiguous });
			}
		}
		if (next.size === 0) return { brokenAt: segment };
		paths = next;
	}
	const [first, ...others] = [...paths.values()].filter(({ row }) => row !== null);
	if (first === undefined) return { brokenAt: null };
	const only = others.reduce(merged, first);
	return only.isAmbiguous ? { brokenAt: null } : { opening: only.opening ?? 0, rows: rowsOf(only) };
}

function rowsOf(path: Path): ProvedRow[] {
	const rows: ProvedRow[] = [];
	for (let at: Path | null = path; at !== null; at = at.before) {
		if (at.row !== null) rows.push(at.row);
	}
	return rows.toReversed();
}

/** Two paths are one where they have the same rows. */
function merged(left: Path, right: Path): Path {
	let [one, other]: [Path | null, Path | null] = [left, right];
	while (one !== other && one?.row != null && other?.row != null) {
		if (one.row.movement !== other.row.movement || one.row.balance !== other.row.balance) break;
		[one, other] = [one.before, other.before];
	}
	const isSame = one === other || (one?.row == null && other?.row == null);
	return { ...left, isAmbiguous: left.isAmbiguous || right.isAmbiguous || !isSame };
}
