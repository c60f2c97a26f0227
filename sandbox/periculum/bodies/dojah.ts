import { z } from 'zod';
import { toKobo } from '../money';
import { dateField, headFields, nairaText, typeField } from './fields';
import { posted } from './posted';

/** `format=dojah`: naira in strings ("2000.00"). */
export const dojahBody = z
	.object({
		...headFields,
		entity: z.object({
			transactions: z.array(
				z.object({
					transaction_date: dateField,
					trans_type: typeField,
					amount: nairaText.pipe(z.number().nonnegative()),
					available_balance: nairaText,
					narration: z.string(),
				}),
			),
		}),
	})
	.transform((body) =>
		posted(
			body,
			body.entity.transactions.map((row) => ({
				...row.transaction_date,
				description: row.narration,
				type: row.trans_type,
				amountKobo: toKobo(row.amount),
				balanceKobo: toKobo(row.available_balance),
			})),
		),
	);
