import { type Chain, checkChain } from './chain';
import { fingerprintOf } from './fingerprint';
import { missingMonths, repeatedRows } from './gaps';
import type { BalanceMark, LedgerRow } from './ledger';
import { chronological, isNewestFirst, linksOf, withClosingBalances } from './order';
import { type RoundTrip, roundTrips } from './roundTrips';
import { isOwnAccount, isTakenBack, spaced } from './words';

/** What the arithmetic and the dates of a statement say about it. Amounts are in minor units, rows in the order in which they happened. */
export interface Integrity {
	rows: readonly LedgerRow[];
	chain: Chain;
	/** The balances contradict what is said to be money in and out. */
	isReversed: boolean;
	/** The balances are those before each movement; they have been read as such. */
	isBalanceBefore: boolean;
	repeated: LedgerRow[];
	missingMonths: string[];
	roundTrips: RoundTrip[];
	/** Money in from an account of the holder's own. */
	ownTransfers: LedgerRow[];
	/** Money out to an account that is called the holder's own. */
	ownTransfersOut: LedgerRow[];
	firstDay: string | null;
	lastDay: string | null;
	fingerprint: string | null;
}

const FEWEST_LINKS = 5;
/** How many of the balances have to fit the movement behind them, before they are taken for balances before it. */
const LEAST_SHARE_BEFORE = 0.8;

/**
 * Whether the balances are those before each movement instead of after it (ASN Bank's export): nearly all of them fit one row later,
 * and more than fit as they are.
 */
export function areBalancesBefore(rows: readonly LedgerRow[]): boolean {
	const { before, after, moving } = linksOf(isNewestFirst(rows) ? rows.toReversed() : rows);
	return before >= FEWEST_LINKS && before > after && before >= moving * LEAST_SHARE_BEFORE;
}

/** Whether the balances rise where money is said to go out and fall where it is said to come in, more often than not. */
export function areDirectionsReversed(rows: readonly LedgerRow[]): boolean {
	const { after, exchanged } = linksOf(rows);
	return exchanged >= FEWEST_LINKS && exchanged > after;
}

/** The rows with the balance after each movement, where it is told before it. */
export function withBalancesAfter(rows: readonly LedgerRow[]): LedgerRow[] {
	return rows.map((row) =>
		row.balance === null || row.movement === null ? row : { ...row, balance: row.balance + row.movement },
	);
}

/** What may be told beside the rows. */
export interface BesideRows {
	/** Balances that the statement tells beside its rows; then the rows stand in their order, oldest first. */
	marks?: readonly BalanceMark[];
	/** Name of the holder, for transfers from an account of the same name. */
	holder?: string;
}

/** The descriptions of rows as words, each worked out once. */
function textsOf(rows: readonly LedgerRow[]): (row: LedgerRow) => string {
	const texts = new Map(rows.map(({ description }) => [description, spaced(description)]));
	return ({ description }) => texts.get(description) ?? '';
}

/** The rows and their chain; balances that are those at the end of the day are taken as such where nothing breaks then. */
function bestOf(
	rows: readonly LedgerRow[],
	marks: readonly BalanceMark[],
): { rows: readonly LedgerRow[]; chain: Chain } {
	const chain = checkChain({ rows, marks });
	const closing = chain.broken.length === 0 ? null : withClosingBalances(rows);
	const chainOfDays = closing === null ? null : checkChain({ rows: closing, marks });
	return closing === null || chainOfDays === null || chainOfDays.broken.length > 0
		? { rows, chain }
		: { rows: closing, chain: chainOfDays };
}

/** Checks the rows of one account, in the order of the file. */
export function checkIntegrity(listed: readonly LedgerRow[], { marks = [], holder = '' }: BesideRows = {}): Integrity {
	const isBalanceBefore = areBalancesBefore(listed);
	const told = isBalanceBefore ? withBalancesAfter(listed) : listed;
	const { rows, chain } = bestOf(marks.length > 0 ? told : chronological(told), marks);
	const textOf = textsOf(rows);
	const days = rows.flatMap(({ day }) => day ?? []).toSorted();
	const holderWords = spaced(holder).trim().split(' ');
	return {
		rows,
		chain,
		isReversed: areDirectionsReversed(rows),
		isBalanceBefore,
		repeated: repeatedRows(told, textOf, chain.broken),
		missingMonths: missingMonths({ rows, marks }, chain.broken),
		roundTrips: roundTrips(rows),
		ownTransfers: rows.filter((row) => {
			const text = textOf(row);
			return (row.movement ?? 0) > 0 && isOwnAccount(text, holderWords) && !isTakenBack(text);
		}),
		ownTransfersOut: rows.filter((row) => {
			const text = textOf(row);
			// A name alone stands in many a payment that is none to oneself.
			return (row.movement ?? 0) < 0 && isOwnAccount(text, []) && !isTakenBack(text);
		}),
		firstDay: days[0] ?? null,
		lastDay: days.at(-1) ?? null,
		fingerprint: fingerprintOf(rows),
	};
}
