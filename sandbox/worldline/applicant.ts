import { lastMonths, type Person, type PersonTransaction } from '../people/read';
import { toMinor } from '../statement/money';
import type { Bank } from './banks';

/** What "Data Collection" brings from the bank: an account and its last three months. Amounts in cents, money in positive. */
export interface CollectedAccount {
	iban: string;
	accountType: Bank['accountType'];
	currency: Bank['currency'];
	rows: CollectedRow[];
}

export interface CollectedRow {
	/** `YYYY-MM-DD` */
	date: string;
	description: string;
	amountCents: number;
	/** The balance after the row. */
	balanceCents: number;
	/** The category word of sandbox/people. */
	category: string;
}

export const collectedMonths = 3;
/** The day on which the made-up data ends. */
export const collectedLastDay = '2026-10-31';

/** A person's account at a bank. A bank knows what it really paid in, so the forged salary is not in it. */
export function collectAccount(person: Person, bank: Bank, iban: string): CollectedAccount {
	const { accountType, currency } = bank;
	const rows = lastMonths(person.transactions, collectedMonths).map((row) => ({
		date: row.date,
		description: row.description,
		amountCents: toMinor(trueAmount(person, row)),
		balanceCents: toMinor(row.balance),
		category: row.category,
	}));
	return { iban, accountType, currency, rows };
}

function trueAmount({ forgedSalary }: Person, { amount, category }: PersonTransaction): number {
	return forgedSalary !== undefined && category === 'salary' ? forgedSalary.true : amount;
}
