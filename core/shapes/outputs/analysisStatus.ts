import { z } from 'zod';
import { holderMatch } from '../status';
import { analysedDocument, warning } from '../insights';
import { analysisStatus, statusReason } from '../status';
import { verdict } from '../words';
import { figure, flag, moment, object, rawAnswer, text, timedOut } from './parts';

/** One data type of one connection, as it was last synced. Times may lack a zone where the provider tells none. */
const sync = object({
	id: text,
	dataType: text,
	bankProvider: text,
	connectionId: text,
	providerStatus: text,
	requestedAt: moment,
	completedAt: moment,
});
export type Sync = z.infer<typeof sync>;

/** A document with its file name and why it is where it is. */
export const judgedDocument = analysedDocument.extend({ name: text, reasons: z.array(statusReason) }).strict();

/** Where an analysis stands. No trust score never means "genuine". */
export const checkedStatus = object({
	/** The word for `fraudulent`: unknown where that is null. */
	verdict,
	provider: z.string(),
	id: z.string(),
	customerId: z.string().optional(),
	reference: text,
	status: analysisStatus,
	providerStatus: text,
	trustScore: figure,
	qualityScore: figure.optional(),
	fraudulent: flag,
	holderMatch: holderMatch.nullable(),
	ibans: z.array(z.string()).optional(),
	reasons: z.array(statusReason),
	documents: z.array(judgedDocument).optional(),
	syncs: z.array(sync).optional(),
	timedOut,
	warnings: z.array(warning),
	raw: rawAnswer,
});
