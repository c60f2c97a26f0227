import { z } from 'zod';
import { toMinor } from '../../statement/money';
import type { Transaction } from '../../statement/transaction';
import { amountField, dateField, headFields } from './fields';
import { posted } from './posted';

/** `format=okra`: naira; the type is told by which of credit and debit is set, balances may be null. */
export const okraBody = z
	.object({
		...headFields,
		data: z.object({
			transaction: z.array(
				z
					.object({
						trans_date: dateField,
						credit: amountField.nullable(),
						debit: amountField.nullable(),
						balance: z.number().finite().nullable(),
						notes: z.object({ desc: z.string() }),
					})
					.transform((row, context): Transaction => {
						const amount = row.credit ?? row.debit;
						if (amount === null || (row.credit !== null && row.debit !== null)) {
							context.addIssue({ code: 'custom', message: 'exactly one of credit and debit must be set' });
							return z.NEVER;
						}
						return {
							...row.trans_date,
							description: row.notes.desc,
							type: row.credit === null ? 'debit' : 'credit',
							amountMinor: toMinor(amount),
							balanceMinor: row.balance === null ? null : toMinor(row.balance),
						};
					}),
			),
		}),
	})
	.transform((body) => posted(body, body.data.transaction));
