import { z } from 'zod';
import { warning } from '../insights';
import { day, figure, object, rawAnswer, text } from './parts';

/** A bank account, with what could not be read of it. */
export const bankAccount = object({
	provider: z.string(),
	accountId: text,
	type: text,
	accountKind: z.enum(['business', 'personal']).nullable().optional(),
	name: text,
	bankName: text,
	holders: z.array(z.string()),
	number: text,
	/** In major units; below zero is owed. */
	balance: figure,
	currency: text,
	asOf: day,
	warnings: z.array(warning),
	raw: rawAnswer,
});
export type BankAccount = z.infer<typeof bankAccount>;
