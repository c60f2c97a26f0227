import { z } from 'zod';
import { authenticity } from '../authenticity';
import { creditInsights, warning } from '../insights';
import { analysisStatus, statusReason } from '../status';
import { verdict } from '../words';
import { judgedDocument } from './analysisStatus';
import { day, figure, flag, object, rawAnswer, text, timedOut } from './parts';
import { transaction } from './transaction';

/** An uploaded statement, with its insights as soon as they are there. */
export const bankStatement = object({
	/** The word for `fraudulent`: unknown where that is null. */
	verdict,
	provider: z.string(),
	customerId: text,
	statementId: text,
	reference: text.optional(),
	status: analysisStatus,
	providerStatus: text,
	trustScore: figure.optional(),
	qualityScore: figure.optional(),
	fraudulent: flag,
	reasons: z.array(statusReason),
	documents: z.array(judgedDocument).optional(),
	timedOut,
	warnings: z.array(warning),
	/** Who vouches for the rows that were handed over, and how their balances follow. */
	authenticity: authenticity.optional(),
	/** SHA-256 of the days and amounts: the same where the same statement comes again, in whatever format. */
	fingerprint: text.optional(),
	insights: creditInsights.optional(),
	/** How a file was read here, so that a person can see whether it was understood. */
	understood: object({
		format: text,
		encoding: text,
		columns: z.array(z.string()).nullable(),
		dateFormat: text,
		decimal: text,
	}).optional(),
	holderType: z.enum(['individual', 'business']).nullable().optional(),
	/** The account, the time and the rows of a statement that was read here. */
	account: object({
		id: text,
		type: text,
		bankName: text,
		holders: z.array(z.string()),
		currency: text,
		opening: figure,
		closing: figure,
	}).optional(),
	period: object({ from: day, to: day }).optional(),
	transactions: z.array(transaction).optional(),
	raw: rawAnswer,
});
