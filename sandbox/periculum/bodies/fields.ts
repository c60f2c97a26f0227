import { z } from 'zod';
import { parseStatementDate } from '../../statement/dates';

/** A date the analytics can use. */
export const dateField = z.string().transform((text, context) => {
	const date = parseStatementDate(text);
	if (date !== null) return date;
	context.addIssue({ code: 'custom', message: `"${text}" is not a date; ISO 8601 is preferred` });
	return z.NEVER;
});

/** "must be either DEBIT or CREDIT"; the samples also print Debit and debit. */
export const typeField = z
	.string()
	.transform((text) => text.toLowerCase())
	.pipe(z.enum(['debit', 'credit']));

export const amountField = z.number().finite().nonnegative();

/** Naira printed as text, such as "2000.00"; given as a number. */
export const nairaText = z
	.string()
	.regex(/^-?\d+(\.\d+)?$/, 'must be a decimal number in a string')
	.transform(Number);

/** The head of every format but mybankstatement (the seed's table of common body parameters). */
export const headFields = {
	statementName: z.string().trim().min(1),
	clientFullName: z.string().nullish(),
	bankName: z.string().nullish(),
	accountType: z.string().nullish(),
	accountName: z.string().nullish(),
};
