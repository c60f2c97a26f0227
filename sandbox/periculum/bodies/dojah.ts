import { z } from 'zod';
import { toMinor } from '../../statement/money';
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
				amountMinor: toMinor(row.amount),
				balanceMinor: toMinor(row.available_balance),
			})),
		),
	);
