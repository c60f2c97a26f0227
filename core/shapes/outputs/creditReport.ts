import { z } from 'zod';
import { decision, usedFigure } from './decision';
import { object, onRequest, text } from './parts';

/** What Create Credit Report says of the page that it made; the page itself is a file of the item. */
export const creditReport = object({
	/** Of what is on the page: the same file gives the same page and the same ID. */
	reportId: z.string().regex(/^[0-9a-f]{32}$/),
	applicationId: text,
	audience: z.enum(['underwriter', 'applicant']),
	/** Null where no decision is shown. */
	outcome: decision.shape.outcome.nullable(),
	/** Of the words; `locale` is how numbers, money and dates are written. */
	language: z.literal('en'),
	locale: z.string(),
	/** Name of the file, and of the item's binary field that holds it. */
	fileName: z.string(),
	binaryPropertyName: z.string(),
	/** Every figure of the file: told, worked out, declared, or not told and why. Shares in percent. */
	figures: z.array(usedFigure),
	html: onRequest(z.string()),
});
export type CreditReport = z.infer<typeof creditReport>;
