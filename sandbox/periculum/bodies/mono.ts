import { z } from 'zod';
import { dateField, headFields, typeField } from './fields';
import { posted } from './posted';

/**
 * `format=mono`: a statement as Mono's API returns it. The unit follows Mono's own documentation: amounts and balances
 * are whole kobo ("lowest denomination e.g. Kobo"), so the analytics divide by 100. Mono's statement endpoint can leave
 * the balance out; such a statement is taken and gets the status NO BALANCE.
 */
export const monoBody = z
	.object({
		...headFields,
		meta: z.object({ count: z.number().int().nonnegative() }),
		data: z.array(
			z.object({
				_id: z.string(),
				type: typeField,
				amount: z.number().int().nonnegative(),
				narration: z.string(),
				date: dateField,
				balance: z.number().int().nullish(),
			}),
		),
	})
	.transform((body) =>
		posted(
			body,
			body.data.map((row) => ({
				...row.date,
				description: row.narration.trim(),
				type: row.type,
				amountMinor: row.amount,
				balanceMinor: row.balance ?? null,
			})),
		),
	);
