import { z } from 'zod';
import { decision } from './decision';
import { object } from './parts';

const outcome = decision.shape.outcome;

/** A kept decision made again from its own figures and its own policy. */
export const replay = object({
	/** Whether it comes out word for word as it was kept, the release of the package aside. */
	same: z.boolean(),
	outcome,
	was: outcome,
	/** What is different from what was kept; `record` is the outcome itself. */
	causes: z.array(z.enum(['policy', 'figures', 'rulesVersion', 'packageVersion', 'record'])),
	decision,
});
export type Replay = z.infer<typeof replay>;
