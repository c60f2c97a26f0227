import { fold, wordsIn } from '../core/names/fold';
import type { Faults } from './faults';
import { areBalancesBefore, withBalancesAfter } from './integrity/check';
import type { LedgerRow } from './integrity/ledger';
import { isNewestFirst } from './integrity/order';
import { monthNumber } from './monthNames';

/** How statements call the rows that only tell a balance or a turnover, as folded words. */
const NAMES: ReadonlyArray<readonly string[]> = [
	...['opening', 'closing', 'beginning', 'ending', 'initial', 'final', 'starting', 'previous', 'new'].map((which) => [
		which,
		'balance',
	]),
	...['balance', 'bal', 'saldo'].flatMap((balance) =>
		[
			'b f',
			'c f',
			'b fwd',
			'c fwd',
			'bf',
			'cf',
			'b d',
			'c d',
			'forward',
			'fwd',
			'brought forward',
			'carried forward',
			'brought down',
			'carried down',
		].map((behind) => [balance, ...behind.split(' ')]),
	),
	...[
		'brought forward, carried forward, b f, c f, b fwd, c fwd, turnover, total turnover',
		'ancien solde, nouveau solde, solde initial, solde final, solde precedent, solde anterieur, solde reporte, report a nouveau, a reporter',
		'solde crediteur, solde debiteur, solde d ouverture, solde de cloture',
		'anfangssaldo, endsaldo, anfangsbestand, endbestand, alter kontostand, neuer kontostand, alter saldo, neuer saldo, saldovortrag',
		'saldo inicial, saldo final, saldo anterior, saldo iniziale, saldo finale, saldo precedente, saldo de apertura, saldo de cierre',
		'beginsaldo, eindsaldo, vorig saldo, oud saldo, nieuw saldo, openingssaldo, slotsaldo',
		'likutis pradziai, likutis pabaigai, apyvarta, sakuma atlikums, beigu atlikums, apgrozijums',
	].flatMap((line) => line.split(', ').map((name) => name.split(' '))),
];

/** Words between the name and the date behind it. */
const LINKS = new Set('as at of on per for from to du au le vom zum am al del a op van dal'.split(' '));

/** Longer texts are narrations. */
const LONGEST_NAME_CHARACTERS = 80;

/** Whether a description only names a balance, with a date or an amount behind it at most: BALANCE TRANSFER and TURNOVER TAX are payments. */
export function isBalanceName(description: string): boolean {
	if (description.length > LONGEST_NAME_CHARACTERS) return false;
	const words = wordsIn(fold(description, false));
	const name = NAMES.find((candidate) => candidate.every((word, index) => words[index] === word));
	if (name === undefined) return false;
	return words.slice(name.length).every((word) => /\d/.test(word) || LINKS.has(word) || monthNumber(word) !== null);
}

/**
 * Makes a fault of each row that tells a balance and no movement: by its name, or because its amount is its own balance and no
 * balance before it leads there. Sent as a transaction it would be income that never was.
 */
export function addBalanceRows(told: readonly LedgerRow[], faults: Faults): void {
	const rows = areBalancesBefore(told) ? withBalancesAfter(told) : told;
	const balances = balancesByDay(rows);
	const oldestFirst = isNewestFirst(rows) ? rows.toReversed() : rows;
	let before: number | null = null;
	for (const row of oldestFirst) {
		if (isBalanceRow(row, before, balances.get(row.day ?? ''))) {
			faults.add(row.rowNumber, 'BALANCE_ROW', 'this is a balance, not a transaction', 'Remove the row.');
		}
		before = row.balance ?? before;
	}
}

/** The balances of each day: within a day rows stand in any order. */
function balancesByDay(rows: readonly LedgerRow[]): Map<string, Set<number>> {
	const balances = new Map<string, Set<number>>();
	for (const { day, balance } of rows) {
		if (day === null || balance === null) continue;
		const ofDay = balances.get(day) ?? new Set();
		balances.set(day, ofDay.add(balance));
	}
	return balances;
}

function isBalanceRow(row: LedgerRow, before: number | null, ofDay: ReadonlySet<number> = new Set()): boolean {
	const { description, movement, balance } = row;
	if (movement === null || movement === 0) return false;
	if (balance === null) return isBalanceName(description);
	const needed = balance - movement;
	if (ofDay.has(needed) || before === needed) return false;
	return isBalanceName(description) || (before !== null && movement === balance);
}
