import { z } from 'zod';
import { parseStatementDate } from '../../statement/dates';
import { toMinor } from '../../statement/money';
import type { Transaction } from '../../statement/transaction';

/** A day as `YYYY-MM-DD` or a moment in ISO 8601. */
export const dateField = z.string().transform((text, context) => {
	const date = /^\d{4}-/.test(text) ? parseStatementDate(text) : null;
	if (date !== null) return date;
	context.addIssue({ code: 'custom', message: `"${text}" is not an ISO 8601 date` });
	return z.NEVER;
});

export const amountField = z.number().finite();

/** A row from an amount in major units whose sign says where the money went: in is positive. */
export function signedRow(date: { day: string; time: string }, description: string, amount: number): Transaction {
	return {
		...date,
		description,
		type: amount < 0 ? 'debit' : 'credit',
		amountMinor: Math.abs(toMinor(amount)),
		balanceMinor: null,
	};
}

/** An amount in hundredths; null stays null. */
export function minorOrNull(major: number | null | undefined): number | null {
	return major === null || major === undefined ? null : toMinor(major);
}
