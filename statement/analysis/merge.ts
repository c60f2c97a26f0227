import { daysBetween } from '../../core/base/dates';
import type { Transaction } from '../../core/shapes/outputs/transaction';
import { spaced } from '../integrity/words';
import type { AnalysedAccount } from './accounts';
import { oldestFirst, sortedByDay } from './order';

/** So many rows that two statements have alike, on days that both cover, show one account; fewer may be chance. */
const FEWEST_ROWS_ALIKE = 3;
/** A statement that begins so soon after another one ended, with the balance with which that ended, goes on with it. */
const MOST_DAYS_TO_GO_ON = 7;

/** The accounts behind several statements, and how many of these name none. */
export interface Merged {
	accounts: AnalysedAccount[];
	unnamed: number;
}

/**
 * Puts statements of one account together, those that name it by its number, others where their rows overlap or go on with one another.
 * A row that several of them have counts once; rows that are alike within one statement stay, as they may well be real.
 */
export function merged(statements: readonly AnalysedAccount[]): Merged {
	const accounts: AnalysedAccount[] = [];
	for (const statement of statements) {
		const at = accounts.findIndex((account) => isSame(account, statement));
		const known = accounts[at];
		if (known === undefined) accounts.push(statement);
		else accounts[at] = together(known, statement);
	}
	return { accounts, unnamed: accounts.length < 2 ? 0 : accounts.filter(({ id }) => id === null).length };
}

function isSame(left: AnalysedAccount, right: AnalysedAccount): boolean {
	if (currencyOf(left) !== currencyOf(right)) return false;
	if (left.id !== null && right.id !== null) return left.id === right.id;
	return overlaps(left, right) || goesOn(left, right) || goesOn(right, left);
}

const currencyOf = ({ transactions }: AnalysedAccount) =>
	transactions.find(({ currency }) => currency !== null)?.currency;

const keyOf = ({ date, amount, description }: Transaction) =>
	`${date ?? ''} ${amount ?? ''} ${spaced(description ?? '')}`;

function countsOf(transactions: readonly Transaction[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const transaction of transactions) counts.set(keyOf(transaction), (counts.get(keyOf(transaction)) ?? 0) + 1);
	return counts;
}

/** Whether enough rows are alike, and most of those on the days that both statements cover. */
function overlaps(left: AnalysedAccount, right: AnalysedAccount): boolean {
	const [ofLeft, ofRight] = [oldestFirst(left.transactions), oldestFirst(right.transactions)];
	const from = [ofLeft[0]?.date ?? '', ofRight[0]?.date ?? ''].toSorted().at(-1) ?? '';
	const to = [ofLeft.at(-1)?.date ?? '', ofRight.at(-1)?.date ?? ''].toSorted()[0] ?? '';
	const shared = ofRight.filter(({ date }) => date !== null && date >= from && date <= to);
	const counts = countsOf(ofLeft);
	const alike = shared.filter((transaction) => counts.has(keyOf(transaction))).length;
	return alike >= FEWEST_ROWS_ALIKE && alike * 2 > shared.length;
}

/** Whether the second begins where the first ended. */
function goesOn(first: AnalysedAccount, second: AnalysedAccount): boolean {
	const last = oldestFirst(first.transactions).at(-1);
	const [next] = oldestFirst(second.transactions);
	if (last?.balance == null || next?.balance == null || next.amount === null) return false;
	const apart = daysBetween(last.date, next.date);
	const begin = Math.round((next.balance - next.amount) * 1000);
	return apart !== null && apart >= 0 && apart <= MOST_DAYS_TO_GO_ON && begin === Math.round(last.balance * 1000);
}

function together(left: AnalysedAccount, right: AnalysedAccount): AnalysedAccount {
	const [ofLeft, ofRight] = [oldestFirst(left.transactions), oldestFirst(right.transactions)];
	const open = countsOf(ofLeft);
	const added = ofRight.filter((transaction) => {
		const count = open.get(keyOf(transaction)) ?? 0;
		open.set(keyOf(transaction), count - 1);
		return count <= 0;
	});
	const isLeftLater = (ofLeft.at(-1)?.date ?? '') >= (ofRight.at(-1)?.date ?? '');
	return {
		id: left.id ?? right.id,
		name: left.name ?? right.name,
		type: left.type ?? right.type,
		bankName: left.bankName ?? right.bankName,
		holders: left.holders.length > 0 ? left.holders : right.holders,
		closing: (isLeftLater ? left : right).closing,
		transactions: sortedByDay([...ofLeft, ...added]),
	};
}
