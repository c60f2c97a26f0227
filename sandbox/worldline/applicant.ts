import { bankRows, type BankRow } from '../people/bankRows';
import { paymentAccountsOf, type Person } from '../people/read';
import type { Bank } from './banks';

/** What "Data Collection" brings from the bank: the payment accounts and their last three months. Amounts in cents, money in positive. */
export interface CollectedAccount {
	iban: string;
	accountType: Bank['accountType'];
	/** ISO 4217 */
	currency: string;
	/** Of all accounts, in order of date. */
	rows: CollectedRow[];
	accounts: CollectedRow[][];
}

export type CollectedRow = BankRow;

export const collectedMonths = 3;

/** A person's accounts at a bank, in the person's own currency if there is one. */
export function collectAccount(person: Person, bank: Bank, iban: string): CollectedAccount {
	const { accountType } = bank;
	const accounts = paymentAccountsOf(person).map((account) => bankRows(account, collectedMonths));
	const rows = accounts.flat().sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return { iban, accountType, currency: person.currency ?? bank.currency, rows, accounts };
}
