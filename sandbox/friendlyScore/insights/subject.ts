import type { BankRow } from '../../people/bankRows';
import { lastDay } from '../../people/read';
import { monthNumber, monthOf, monthsCovered } from '../../statement/months';
import { sum } from '../../statement/money';
import type { Account, AccountType } from '../state';
import { categoryOf, type Category } from './categories';

/** A row with the ids and the category that reports and transactions tell. */
export interface Row extends BankRow {
	id: string;
	account: Account;
	category: string;
	is: Category;
}

/** What a report is made from: all accounts of one kind and of the currency of the first of them, in order of date. */
export interface Subject {
	type: AccountType;
	/** ISO 4217 */
	currency: string;
	rows: Row[];
	income: Row[];
	expenditure: Row[];
	/** The calendar months from the first to the last row; averages are over these. */
	months: string[];
}

/** The people's figures have no country: the banks serve them as pounds, but for an account in a currency of its own. */
export function currencyOf(account: Account | undefined): string {
	return account?.person?.currency ?? 'GBP';
}

/** The rows of some accounts, in order of date. */
export function rowsOf(accounts: Account[], type: AccountType): Row[] {
	return accounts
		.flatMap((account) =>
			account.rows.map((row, index): Row => ({
				...row,
				id: `${account.id}-${index + 1}`,
				account,
				is: categoryOf(row, type),
			})),
		)
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function subjectOf(accounts: Account[], type: AccountType): Subject {
	const currency = currencyOf(accounts[0]);
	const rows = rowsOf(
		accounts.filter((account) => currencyOf(account) === currency),
		type,
	);
	const ofKind = (kind: Category['kind']) => rows.filter(({ is }) => is.kind === kind);
	return {
		type,
		currency,
		rows,
		income: ofKind('income'),
		expenditure: ofKind('expenditure'),
		months: monthsCovered(rows),
	};
}

/** What rows come to in cents, without a sign. */
export function totalCents(rows: BankRow[]): number {
	return Math.abs(sum(rows.map(({ amountCents }) => amountCents)));
}

/** The rows of the last `months` calendar months, the last one of the made-up data included. */
export function lastMonthsOf<Each extends BankRow>(rows: Each[], months: number): Each[] {
	return rows.filter(({ date }) => monthsAgo(monthOf(date)) < months);
}

/** How many months before the last one of the made-up data a month is. */
export function monthsAgo(month: string): number {
	return monthNumber(monthOf(lastDay)) - monthNumber(month);
}
