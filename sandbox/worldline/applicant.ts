import { bankRows, type BankRow } from '../people/bankRows';
import type { Person } from '../people/read';
import type { Bank } from './banks';

/** What "Data Collection" brings from the bank: an account and its last three months. Amounts in cents, money in positive. */
export interface CollectedAccount {
	iban: string;
	accountType: Bank['accountType'];
	/** ISO 4217 */
	currency: string;
	rows: CollectedRow[];
}

export type CollectedRow = BankRow;

export const collectedMonths = 3;

/** A person's account at a bank, in the person's own currency if there is one. */
export function collectAccount(person: Person, bank: Bank, iban: string): CollectedAccount {
	const { accountType } = bank;
	return { iban, accountType, currency: person.currency ?? bank.currency, rows: bankRows(person, collectedMonths) };
}
