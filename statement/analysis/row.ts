import { decimalsOf } from '../../core/base/money';
import type { Transaction } from '../../core/shapes/outputs/transaction';
import { toMinor } from '../integrity/ledger';
import { isOwnAccount } from '../integrity/words';
import { CATEGORIES, type Category } from './category';
import { type Said, type TermIndex, mostTelling, saidBy, tokensOf } from './words';

/** How sure a category is: a structural code or several signs, one sign, or none. */
export type Basis = 'code' | 'words' | 'pair' | null;

/** A transaction as the figures need it. Amounts are whole minor units, money in positive. */
export interface Row {
	/** Account and number of the row in it, the first being 1; stable whenever the same rows come again. */
	ref: string;
	account: string;
	day: string;
	amount: number;
	balance: number | null;
	tokens: readonly string[];
	merchant: string | null;
	category: Category | null;
	basis: Basis;
	/** Names what decided, such as `NG.salary.ippis`; null where nothing did. */
	rule: string | null;
	transaction: Transaction;
}

/** How rows are told apart. */
export interface Words {
	index: TermIndex;
	/** The holder's name as words. */
	holder: readonly string[];
	/** A structural code's meaning, or null where it says nothing of the kind. */
	categoryOfCode: (code: string, isIn: boolean) => Category | null;
}

/** The rows of one account in their order, without those that are not booked, move nothing or cannot be read. */
export function rowsOf(account: string, transactions: readonly Transaction[], words: Words): Row[] {
	const seen = new Map<string, Pick<Row, 'tokens' | 'category' | 'basis' | 'rule'>>();
	return transactions.flatMap((transaction, index): Row[] => {
		const { date, amount, currency, status, description, type } = transaction;
		const perMajor = 10 ** decimalsOf(currency);
		const minor = toMinor(amount, perMajor);
		if (date === null || minor === null || minor === 0 || (status !== null && status !== 'booked')) return [];
		const isIn = minor > 0;
		const key = `${isIn ? '+' : '-'}${type ?? ''}\n${description ?? ''}`;
		const told = seen.get(key) ?? { tokens: tokensOf(description ?? ''), ...classified(transaction, isIn, words) };
		seen.set(key, told);
		return [
			{
				ref: `${account}#${index + 1}`,
				account,
				day: date,
				amount: minor,
				balance: toMinor(transaction.balance, perMajor),
				merchant: transaction.merchant,
				transaction,
				...told,
			},
		];
	});
}

/** What codes and words say; where they differ, the more telling. A weak code counts where nothing else says anything. Nothing is forced. */
function classified(
	{ type, description }: Transaction,
	isIn: boolean,
	{ index, holder, categoryOfCode }: Words,
): Pick<Row, 'category' | 'basis' | 'rule'> {
	const tokens = tokensOf(description ?? '');
	const said = saidBy(tokens, isIn, index);
	const codes = (type ?? '').split(' ').filter((code) => code !== '');
	const coded = codes.flatMap((code): Said[] => {
		const category = categoryOfCode(code, isIn);
		return category === null ? [] : [{ category, rule: `code.${code}` }];
	});
	const best = mostTelling([...coded, ...(said === null ? [] : [said])]);
	if (best !== null) return { ...best, basis: coded.includes(best) ? 'code' : 'words' };
	if (isOwnAccount(` ${tokens.join(' ')} `, holder)) return { category: 'ownTransfer', basis: 'words', rule: 'holder' };
	const weak = codes.find((code) => WEAK[code] !== undefined);
	if (weak === undefined || !isIn) return { category: null, basis: null, rule: null };
	return { category: WEAK[weak] ?? null, basis: 'code', rule: `code.${weak}` };
}

/** Codes for salaries and pensions alike, which only words tell apart. */
const WEAK: Readonly<Record<string, Category>> = {
	'GVC:153': 'salary',
	'GVC:156': 'benefit',
	'OFX:DIRECTDEP': 'salary',
};

/** What the row counts as. */
export function roleOfRow({ category, amount }: Row): (typeof CATEGORIES)[Category]['in'] | 'unclear' {
	if (category === null) return amount > 0 ? 'unclear' : 'cost';
	return CATEGORIES[category][amount > 0 ? 'in' : 'out'];
}
