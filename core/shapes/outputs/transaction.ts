import { z } from 'zod';
import { warning } from '../insights';
import { day, figure, object, rawAnswer, text } from './parts';

/** A transaction, with what could not be read of it. */
export const transaction = object({
	provider: z.string(),
	transactionId: text,
	accountId: text,
	date: day,
	valueDate: day,
	description: text,
	/** In major units: positive is money in, negative is money out. */
	amount: figure,
	currency: text,
	balance: figure,
	category: text,
	type: text,
	merchant: text,
	status: z.enum(['booked', 'pending', 'upcoming']).nullable(),
	source: z.enum(['document', 'openBanking']).nullable(),
	warnings: z.array(warning),
	raw: rawAnswer,
});
export type Transaction = z.infer<typeof transaction>;
