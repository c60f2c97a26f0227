import { z } from 'zod';
import { object, text } from './parts';

/** Why a step has no answer: what happened, what to do next, and a stable word for the cause; null is not told. */
export const problem = object({
	/** The node that failed, as the user named it; the field for an answer that never will be ready; `input` for an error that came in. */
	step: z.string(),
	error: z.string(),
	message: text,
	code: text,
});
export type Problem = z.infer<typeof problem>;

/** What stands in a field of the credit file instead of an answer: the step failed, or was skipped because of an earlier problem. */
export const failedStep = object({ status: z.enum(['error', 'skipped']), problem });
export type FailedStep = z.infer<typeof failedStep>;
