import { sum, toMajor, toMinor } from '../statement/money';
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

/** The last `months` of a person's account, in cents. */
export function bankRows(person: Person, months: number): BankRow[] {
	return trueRows(person, months).map((row) => ({
		date: row.date,
		description: row.description,
		amountCents: toMinor(row.amount),
		balanceCents: toMinor(row.balance),
		category: row.category,
		...(person.currency === undefined ? {} : { currency: person.currency }),
	}));
}

/** The last `months` as the account got them: a bank knows what it really paid in and what was there, so nothing forged is in them. */
export function trueRows(person: Person, months: number): PersonTransaction[] {
	return lastMonths(person.transactions, months).map((row) => ({
		...row,
		amount: trueAmount(person, row),
		balance: trueBalance(person, row),
	}));
}

function trueAmount({ forgedSalary }: Person, { amount, category }: PersonTransaction): number {
	return forgedSalary !== undefined && category === 'salary' ? forgedSalary.true : amount;
}

function trueBalance({ forgedBalances = [] }: Person, { date, balance }: PersonTransaction): number {
	const added = forgedBalances.filter(({ from, to }) => from <= date && date <= to).map((span) => span.added);
	return toMajor(toMinor(balance) - sum(added.map(toMinor)));
}
