import { decimalsOf, sumMoney } from '../../core/base/money';
import type { Warning } from '../../core/shapes/insights';
import { isNear, toMinor } from '../integrity/ledger';
import type { BankStatement, StatementEntry } from '../statement';

const major = (currency: string | null) => 10 ** decimalsOf(currency);

/** What the rows of a part move, in minor units. */
function moved({ entries, currency }: BankStatement): number {
	return entries.reduce((sum, { amount }) => sum + (toMinor(amount, major(currency)) ?? 0), 0);
}

/**
 * Puts the parts of each account (days, pages) together, in the order of their days, and fills the balance after each row from the balances that
 * are told beside them, where these agree with the rows. Where a part's rows do not lead from its opening to its closing balance, or a part does
 * not begin where the one before ended, the whole says so.
 */
export function joined(parts: readonly BankStatement[]): BankStatement[] {
	const accounts = new Map<string, BankStatement[]>();
	for (const part of withoutRepeated(parts)) {
		const key = `${part.accountId ?? ''} ${part.currency ?? ''}`;
		accounts.set(key, [...(accounts.get(key) ?? []), part]);
	}
	return [...accounts.values()].map((ofAccount) => together(ofAccount.toSorted(byDay)));
}

/** A part that stands twice, with the same balances between which its rows lead, was put into the file twice. */
function withoutRepeated(parts: readonly BankStatement[]): readonly BankStatement[] {
	if (parts.length < 2) return parts;
	const seen = new Set<string>();
	return parts.filter((part) => {
		const { accountId, currency, opening, closing, entries } = part;
		if (opening === null || closing === null || opening === closing) return true;
		const key = JSON.stringify([accountId, currency, opening, closing, entries]);
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

const lastDayOf = ({ entries }: BankStatement) =>
	entries.reduce((latest, { day }) => (day > latest ? day : latest), '');

function byDay(left: BankStatement, right: BankStatement): number {
	const [first, second] = [lastDayOf(left), lastDayOf(right)];
	return first === '' || second === '' || first === second ? 0 : first < second ? -1 : 1;
}

function together(parts: readonly BankStatement[]): BankStatement {
	const [first] = parts;
	const last = parts.at(-1);
	if (first === undefined || last === undefined) throw new Error('An account has at least one part');
	return {
		...first,
		holder: parts.find(({ holder }) => holder !== null)?.holder ?? null,
		opening: first.opening,
		closing: last.closing,
		entries: parts.flatMap(withBalances),
		warnings: [...parts.flatMap(({ warnings }) => warnings), ...partsMissing(parts), ...unequal(parts)],
	};
}

/** The rows with the balance after each, in the order in which the part lists them, which may be newest first. */
function withBalances(part: BankStatement): readonly StatementEntry[] {
	const { entries, opening, currency } = part;
	if (opening === null || !addsUp(part) || entries.some(({ balance }) => balance !== null)) return entries;
	const isNewestFirst = (entries[0]?.day ?? '') > (entries.at(-1)?.day ?? '');
	let balance = opening;
	const oldestFirst = (isNewestFirst ? entries.toReversed() : entries).map((entry) => {
		balance = sumMoney([balance, entry.amount], currency) ?? balance;
		return { ...entry, balance };
	});
	return oldestFirst;
}

function addsUp(part: BankStatement): boolean {
	const perMajor = major(part.currency);
	const [opening, closing] = [toMinor(part.opening, perMajor), toMinor(part.closing, perMajor)];
	return opening !== null && closing !== null && isNear(opening + moved(part), closing);
}

function unequal(parts: readonly BankStatement[]): Warning[] {
	const told = parts.filter(({ opening, closing }) => opening !== null && closing !== null);
	const wrong = told.filter((part) => !addsUp(part));
	if (wrong.length === 0) return [];
	const message = `In ${wrong.length} of ${told.length} parts of the statement the amounts do not lead from the opening to the closing balance: rows were changed, added or left out. Do not decide on this analysis.`;
	return [{ code: 'BALANCES_DO_NOT_ADD_UP', path: 'transactions[].balance', message }];
}

function partsMissing(parts: readonly BankStatement[]): Warning[] {
	const gaps = parts.slice(1).filter(({ opening, currency }, index) => {
		const before = toMinor(parts[index]?.closing ?? null, major(currency));
		const begin = toMinor(opening, major(currency));
		return before !== null && begin !== null && !isNear(before, begin);
	});
	if (gaps.length === 0) return [];
	const message = `${gaps.length} of ${parts.length} parts of the statement do not begin with the balance with which the one before ends: a part is missing. Ask for all of it.`;
	return [{ code: 'STATEMENT_INCOMPLETE', path: 'transactions', message }];
}
