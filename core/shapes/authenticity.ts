import { z } from 'zod';
import { count, object } from './outputs/parts';

/** Who vouches for the figures: nobody, the bank or a fraud check, or a fraud check speaks against them. */
export const authenticityVerdict = z.enum(['verified', 'unverified', 'refuted']);

/** Where a statement came from, as the lender states it. */
export const origin = z.enum(['bankConnection', 'bank', 'applicant']);

/** Whether the figures are the bank's. Arithmetic can refute nothing; it is told beside the verdict. */
export const authenticity = object({
	verdict: authenticityVerdict,
	/** What the verdict rests on; null where nobody vouches. */
	by: z.enum(['bankConnection', 'fraudCheck', 'origin']).nullable(),
	/** Steps from one balance to the next that could be checked, and those that do not follow; null where they were not. */
	steps: count,
	brokenSteps: count,
	/** Row numbers of the broken steps, the first row being 1. */
	brokenRows: z.array(z.number().int().positive()),
	origin: origin.nullable(),
});

export type Authenticity = z.infer<typeof authenticity>;
export type Origin = z.infer<typeof origin>;
