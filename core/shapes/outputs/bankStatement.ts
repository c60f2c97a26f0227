import { z } from 'zod';
import { authenticity } from '../authenticity';
import { creditInsights, warning } from '../insights';
import { analysisStatus, statusReason } from '../status';
import { verdict } from '../words';
import { judgedDocument } from './analysisStatus';
import { figure, flag, object, rawAnswer, text, timedOut } from './parts';

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
	raw: rawAnswer,
});
