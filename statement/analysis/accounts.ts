import { decimalsOf } from '../../core/base/money';
import type { Transaction } from '../../core/shapes/outputs/transaction';
import { type Integrity, checkIntegrity } from '../integrity/check';
import { toMinor } from '../integrity/ledger';
import type { BankStatement } from '../statement';
import { oldestFirst } from './order';

/** The transactions of one account, in the order of the statement, and what is known of it. */
export interface AnalysedAccount {
	id: string | null;
	name: string | null;
	type: string | null;
	bankName: string | null;
	holders: readonly string[];
	/** The balance at the end, where the statement tells it beside its rows. */
	closing: number | null;
	transactions: readonly Transaction[];
}

/** An account with what the arithmetic of its rows says. */
export interface CheckedAccount extends AnalysedAccount {
	currency: string | null;
	perMajor: number;
	integrity: Integrity;
}

/** Checks the rows of an account. `currency` is what the user sets where rows tell none. */
export function checked(account: AnalysedAccount, currency: string | null): CheckedAccount {
	const told = account.transactions.find((transaction) => transaction.currency !== null)?.currency ?? currency;
	const perMajor = 10 ** decimalsOf(told);
	const integrity = checkIntegrity(
		account.transactions.map(({ date, amount, balance, description }, index) => ({
			rowNumber: index + 1,
			day: date,
			movement: toMinor(amount, perMajor),
			balance: toMinor(balance, perMajor),
			description: description ?? '',
		})),
		{ holder: account.holders[0] ?? '' },
	);
	return { ...account, currency: told, perMajor, integrity };
}

/** The account of a statement, with its rows as neutral transactions. */
export function accountOf(statement: BankStatement, transactions: readonly Transaction[]): AnalysedAccount {
	return {
		id: statement.accountId,
		name: null,
		type: statement.accountType,
		bankName: statement.bankName,
		holders: statement.holder === null ? [] : [statement.holder],
		closing: statement.closing,
		transactions,
	};
}

/** Transactions of any provider by the account that they name, each account's in the order of their days; some providers give the newest first. */
export function accountsByNumber(transactions: readonly Transaction[]): AnalysedAccount[] {
	const byId = new Map<string | null, Transaction[]>();
	for (const transaction of transactions) {
		const own = byId.get(transaction.accountId);
		if (own === undefined) byId.set(transaction.accountId, [transaction]);
		else own.push(transaction);
	}
	return [...byId].map(([id, rows]) => ({
		id,
		name: null,
		type: null,
		bankName: null,
		holders: [],
		closing: null,
		transactions: oldestFirst(rows),
	}));
}
