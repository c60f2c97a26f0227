import { daysBetween, daysCovered } from '../../core/base/dates';
import { roundMoney } from '../../core/base/money';
import { DAYS_PER_MONTH } from '../../core/insights/period';
import { sized } from '../../core/insights/warnings';
import type { Warning } from '../../core/shapes/insights';
import { isFuture } from '../dateText';
import type { Integrity } from './check';
import type { LedgerRow } from './ledger';

/** The neutral places of rows and balances. */
const ROWS = 'transactions';
const BALANCES = 'transactions[].balance';

/** What the statement's format calls its rows and balances, and the day on which they are read. */
export interface Circumstances {
	rowsPath: string;
	balancePath: string;
	/** `YYYY-MM-DD` in UTC. */
	today: string;
	/** Minor units in a major unit, for the amounts in messages. */
	perMajor: number;
}

const MOST_ROWS_NAMED = 5;
/** A statement whose last row is older than this says little of today. */
const OLD_AFTER_DAYS = 45;

/** The numbers of rows for a message: the first five, and how many more. */
function named(rows: ReadonlyArray<LedgerRow | null>): string {
	const numbers = rows.flatMap((row) => row?.rowNumber ?? []).toSorted((left, right) => left - right);
	const rest = numbers.length - MOST_ROWS_NAMED;
	const shown = numbers.slice(0, MOST_ROWS_NAMED).join(', ');
	if (numbers.length === 0) return 'the closing balance';
	return `row${numbers.length === 1 ? '' : 's'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What the lender must know of a statement before using its figures. Arithmetic proves no forgery: a missing page does the same. */
export function integrityWarnings(integrity: Integrity, circumstances: Circumstances): Warning[] {
	const { isReversed } = integrity;
	return [
		...(isReversed ? directionsReversed(circumstances) : doNotAddUp(integrity, circumstances)),
		...repeated(integrity, circumstances),
		...ofDates(integrity, circumstances),
		...monthsMissing(integrity, circumstances),
		...passingThrough(integrity, circumstances),
		...ownTransfers(integrity, circumstances),
		...putAside(integrity, circumstances),
	];
}

/** Swapped columns or a wrong sign would make income of spending: the analysis would be of the opposite person. */
function directionsReversed({ balancePath }: Circumstances): Warning[] {
	const message =
		'The balances rise where money goes out and fall where it comes in: check which column, word or sign means money in. Do not decide on this analysis.';
	return [{ code: 'DIRECTIONS_REVERSED', path: BALANCES, message, source: balancePath }];
}

function doNotAddUp({ chain: { broken, steps } }: Integrity, { balancePath }: Circumstances): Warning[] {
	if (broken.length === 0) return [];
	const message =
		`${broken.length} of ${steps} balances do not follow from the amounts (${named(broken.map(({ row }) => row))}): ` +
		'rows were changed, added or left out, or a part is missing. Do not decide on this analysis.';
	return [{ code: 'BALANCES_DO_NOT_ADD_UP', path: BALANCES, message, source: balancePath }];
}

function repeated({ repeated: rows }: Integrity, { rowsPath }: Circumstances): Warning[] {
	if (rows.length === 0) return [];
	const message = `${rows.length} row${rows.length === 1 ? ' stands' : 's stand'} there more than once (${named(rows)}): take the copies out.`;
	return [{ code: 'ROWS_REPEATED', path: ROWS, message, source: rowsPath }];
}

function ofDates({ rows, lastDay }: Integrity, { rowsPath, today }: Circumstances): Warning[] {
	const future = rows.filter(({ day }) => day !== null && isFuture(day, today));
	if (future.length > 0) {
		const message = `${future.length} of ${rows.length} rows lie in the future (${named(future)}): no bank has booked them.`;
		return [{ code: 'DATES_IN_FUTURE', path: ROWS, message, source: rowsPath }];
	}
	const age = daysBetween(lastDay, today);
	if (age === null || age <= OLD_AFTER_DAYS) return [];
	const message = `The last row is ${age} days old (${lastDay}): ask for a statement up to now.`;
	return [{ code: 'DATA_OLD', path: ROWS, message, source: rowsPath }];
}

function monthsMissing({ missingMonths }: Integrity, { rowsPath }: Circumstances): Warning[] {
	if (missingMonths.length === 0) return [];
	const rest = missingMonths.length - MOST_ROWS_NAMED;
	const months = missingMonths.slice(0, MOST_ROWS_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
	const message = `There is no row of ${months}, and the balance does not show a quiet account: ask for the missing part.`;
	return [{ code: 'MONTHS_MISSING', path: ROWS, message, source: rowsPath }];
}

function passingThrough({ roundTrips }: Integrity, { rowsPath, perMajor }: Circumstances): Warning[] {
	if (roundTrips.length === 0) return [];
	const total = roundTrips.reduce((sum, { amount }) => sum + amount, 0) / perMajor;
	const message =
		`${total} passes through the account: ${roundTrips.length} times the same amount comes in and goes out within days ` +
		`(${named(roundTrips.map(({ second }) => second))}). It may be no income.`;
	return [{ code: 'ROUND_TRIPS', path: ROWS, message, source: rowsPath }];
}

function ownTransfers({ ownTransfers: rows, ...all }: Integrity, { rowsPath, perMajor }: Circumstances): Warning[] {
	if (rows.length === 0) return [];
	const total = totalOf(rows, perMajor);
	const message = `${total} comes from accounts of the holder's own (${named(rows)}) and is no income, though it may be counted as such.`;
	const warning: Warning = { code: 'OWN_TRANSFERS_AS_INCOME', path: ROWS, message, source: rowsPath };
	const monthlyAmount = aMonth(total, all);
	return [monthlyAmount === null ? warning : sized(warning, { figure: 'income', side: 'below', monthlyAmount })];
}

/** What goes to another account of the same holder is no cost, and a provider that sorts by description may count it as one. */
function putAside({ ownTransfersOut: rows, ...all }: Integrity, { rowsPath, perMajor }: Circumstances): Warning[] {
	if (rows.length === 0) return [];
	const total = totalOf(rows, perMajor);
	const message = `${total} goes to accounts of the holder's own (${named(rows)}) and is no cost, though it may be counted as such.`;
	const warning: Warning = { code: 'EXPENSES_HOLD_SAVINGS', path: ROWS, message, source: rowsPath };
	const monthlyAmount = aMonth(total, all);
	return [monthlyAmount === null ? warning : sized(warning, { figure: 'expenses', side: 'below', monthlyAmount })];
}

/** What rows come to in major units, without a sign. */
function totalOf(rows: readonly LedgerRow[], perMajor: number): number {
	return Math.abs(rows.reduce((sum, { movement }) => sum + (movement ?? 0), 0)) / perMajor;
}

/** A total of the rows as an amount a month, over the days from the first to the last, both counted; null where these are not told. */
function aMonth(total: number, { firstDay, lastDay }: Pick<Integrity, 'firstDay' | 'lastDay'>): number | null {
	const days = daysCovered(firstDay, lastDay);
	return days === null ? null : roundMoney((total * DAYS_PER_MONTH) / days, null);
}
