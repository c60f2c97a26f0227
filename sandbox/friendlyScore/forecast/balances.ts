import { lastDay } from '../../people/read';
import { groupBy } from '../../statement/groupBy';
import { monthOf } from '../../statement/months';
import { sum, toMajor } from '../../statement/money';
import { currencyOf, lastMonthsOf, type Subject } from '../insights/subject';
import type { Account } from '../state';

/** Balances at the ends of months as they were, and three more if the net flow of the last three months goes on. */
export function balanceForecasts({ rows }: Subject) {
	const accounts = [...new Set(rows.map(({ account }) => account))];
	return accounts.map((account) => ({
		bank: {
			name: account.bank.name,
			slug: account.bank.id,
			is_active: true,
			account: [
				{
					currency: currencyOf(account),
					type: account.type,
					number: account.person?.accountNumber,
					balance: { actual: actual(account), forecast: predicted(account) },
				},
			],
		},
	}));
}

function actual({ rows }: Account) {
	return [...groupBy(rows, ({ date }) => monthOf(date)).keys()].map((month) => ({
		amount: toMajor(rows.findLast(({ date }) => monthOf(date) === month)?.balanceCents ?? 0),
		date: endOfMonth(month, 0),
	}));
}

function predicted({ rows }: Account) {
	const netCents = sum(lastMonthsOf(rows, 3).map(({ amountCents }) => amountCents)) / 3;
	const lastCents = rows[rows.length - 1]?.balanceCents ?? 0;
	return [1, 2, 3].map((months) => ({
		amount: toMajor(lastCents + months * netCents),
		date: endOfMonth(monthOf(lastDay), months),
	}));
}

/** The last day of a month, or of one so many months later, in UNIX seconds. */
function endOfMonth(month: string, later: number): number {
	const [year = 0, ofYear = 0] = month.split('-').map(Number);
	return Date.UTC(year, ofYear + later, 0) / 1000;
}
