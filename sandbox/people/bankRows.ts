import { toMinor } from '../statement/money';
import { lastMonths, type Person, type PersonTransaction } from './read';

/** A row as a bank tells it, in cents of whatever currency the bank serves the figures as; money in is positive. */
export interface BankRow {
	/** `YYYY-MM-DD` */
	date: string;
	description: string;
	amountCents: number;
	/** The balance after the row. */
	balanceCents: number;
	/** The category word of sandbox/people. */
	category: string;
	/** ISO 4217, only of an account in a currency of its own. */
	currency?: string;
}

/** The last `months` of a person's account. A bank knows what it really paid in, so the forged salary is not in it. */
export function bankRows(person: Person, months: number): BankRow[] {
	return lastMonths(person.transactions, months).map((row) => ({
		date: row.date,
		description: row.description,
		amountCents: toMinor(trueAmount(person, row)),
		balanceCents: toMinor(row.balance),
		category: row.category,
		...(person.currency === undefined ? {} : { currency: person.currency }),
	}));
}

function trueAmount({ forgedSalary }: Person, { amount, category }: PersonTransaction): number {
	return forgedSalary !== undefined && category === 'salary' ? forgedSalary.true : amount;
}
