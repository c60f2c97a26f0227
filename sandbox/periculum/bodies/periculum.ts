import { z } from 'zod';
import { toMinor } from '../../statement/money';
import { amountField, dateField, headFields, typeField } from './fields';
import { posted } from './posted';

/** `format=periculum`: Periculum's own shape, naira as numbers, every field required. */
export const periculumBody = z
	.object({
		...headFields,
		transactions: z.array(
			z.object({
				date: dateField,
				description: z.string(),
				balance: z.number().finite(),
				amount: amountField,
				type: typeField,
			}),
		),
	})
	.transform((body) =>
		posted(
			body,
			body.transactions.map((row) => ({
				...row.date,
				description: row.description,
				type: row.type,
				amountMinor: toMinor(row.amount),
				balanceMinor: toMinor(row.balance),
			})),
		),
	);
