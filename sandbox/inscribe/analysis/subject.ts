import { dayNumber } from '../../statement/dates';
import { sum } from '../../statement/money';
import type { EnrichedTransaction } from '../model';
import type { Category } from '../enrichment';
import { amountIn, type AmountUnit } from '../money';

/** What is analysed: the rows of one bank account, or of all of a customer. */
export interface Subject {
	all: EnrichedTransaction[];
	credits: EnrichedTransaction[];
	debits: EnrichedTransaction[];
	/** "To enforce that a customer is a business entity, set the company argument." */
	isBusiness: boolean;
	firstDay: string;
	lastDay: string;
	/** From the first to the last day with a row, both counted. */
	periodDays: number;
	/** Calendar months (`YYYY-MM`) with at least one row, oldest first. */
	months: string[];
	/** An amount in hundredths as it is answered. */
	amount: (minor: number) => number;
}

/** Prepares the rows for counting; null when there are none. */
export function subjectFrom(all: EnrichedTransaction[], isBusiness: boolean, unit: AmountUnit): Subject | null {
	const days = all.map(({ day }) => day).sort();
	const firstDay = days[0];
	const lastDay = days[days.length - 1];
	if (firstDay === undefined || lastDay === undefined) return null;
	return {
		all,
		credits: all.filter(({ type }) => type === 'credit'),
		debits: all.filter(({ type }) => type === 'debit'),
		isBusiness,
		firstDay,
		lastDay,
		periodDays: dayNumber(lastDay) - dayNumber(firstDay) + 1,
		months: [...new Set(days.map(monthOfDay))],
		amount: (minor) => amountIn(unit, minor),
	};
}

export function monthOfDay(day: string): string {
	return day.slice(0, 7);
}

/** The sum of the rows in hundredths. */
export function totalMinor(rows: EnrichedTransaction[]): number {
	return sum(rows.map(({ amountMinor }) => amountMinor));
}

export function ofCategory(rows: EnrichedTransaction[], ...categories: Category[]): EnrichedTransaction[] {
	return rows.filter(({ category }) => category !== null && categories.includes(category));
}

/** A transfer with no other purpose: such rows are neither income nor spending. */
export function isTransfer({ category, method }: EnrichedTransaction): boolean {
	return category === null && method === 'BANK_TRANSFER';
}

/**
 * The credits that count as income, as docs/how-are-personal-income-and-revenue-calculated says: of a business every credit
 * that is no transfer, interest or refund (nor loan, savings or winnings, which the page does not name); of a person what says salary.
 */
export function incomeRows({ credits, isBusiness }: Subject): EnrichedTransaction[] {
	if (!isBusiness) return ofCategory(credits, 'SALARY');
	const others = ofCategory(credits, 'INTEREST_RECEIVED', 'REFUND', 'LOAN', 'PAYDAY', 'SAVINGS', 'GAMBLING', 'NSF');
	return credits.filter((row) => !others.includes(row) && !isTransfer(row));
}
