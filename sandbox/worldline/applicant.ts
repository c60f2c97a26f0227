import { bankRows, type BankRow } from '../people/bankRows';
import type { Person } from '../people/read';
import type { Bank } from './banks';

/** What "Data Collection" brings from the bank: an account and its last three months. Amounts in cents, money in positive. */
export interface CollectedAccount {
	iban: string;
	accountType: Bank['accountType'];
	currency: Bank['currency'];
	rows: CollectedRow[];
}

export type CollectedRow = BankRow;

export const collectedMonths = 3;

/** A person's account at a bank. */
export function collectAccount(person: Person, bank: Bank, iban: string): CollectedAccount {
	const { accountType, currency } = bank;
	return { iban, accountType, currency, rows: bankRows(person, collectedMonths) };
}
