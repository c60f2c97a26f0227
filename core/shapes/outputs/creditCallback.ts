import { z } from 'zod';
import { analysedDocument, creditInsights, neutralScore, warning } from '../insights';
import { analysisStatus, statusReason } from '../status';
import { assessment } from './affordability';
import { creditScoreInFile } from './creditScore';
import { flag, object, text, toldRaw } from './parts';

/** How a delivery proves that it comes from the provider. */
const verification = z.enum(['signature', 'secret', 'lookup', 'none']);
export type Verification = z.infer<typeof verification>;

const told = {
	customerId: text,
	statementId: text,
	registrationId: text,
	accountId: text,
	reference: text,
	status: analysisStatus.nullable(),
	insights: creditInsights.optional(),
	scores: z.array(neutralScore).optional(),
	affordability: assessment.optional(),
	documents: z.array(analysedDocument).optional(),
	/** Why it was rejected or failed, and what to do; left out where nothing is to be said. */
	reasons: z.array(statusReason).optional(),
	approved: flag.optional(),
	/** What of scores or documents could not be read; left out where all could. Insights and affordability hold their own. */
	warnings: z.array(warning).optional(),
};

/** What a provider's callback tells of one event; the trigger adds provider, event, eventId and the proof. */
export type CallbackItem = z.infer<z.ZodObject<typeof told>>;

/** The keys of that. */
export const callbackFields = z.object(told).keyof().options;

/** One event, as the trigger outputs it. */
export const creditCallback = object({
	provider: z.string(),
	event: z.string(),
	eventId: z.string(),
	...told,
	/** The scores as Get Credit Score puts them into a credit file. */
	creditScore: creditScoreInFile.optional(),
	/** Keys of this item that neither a signature, a secret nor the provider's own answer vouches for: never decide on them. */
	unsignedFields: z.array(z.string()),
	verifiedBy: verification,
	receivedAt: z.string().datetime(),
	raw: toldRaw,
});
