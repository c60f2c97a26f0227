import { z } from 'zod';
import { object, ratio, text } from './parts';

const number = z.number().int().nonnegative();
const outcome = z.enum(['approve', 'refer', 'decline']);
/** `share` is a ratio of all applications; null of none. */
const tally = object({ count: number, share: ratio });

/** Many past applications decided by one policy, or by two. */
export const backtest = object({
	applications: number,
	/** Of how many it is known whether the loan went bad. */
	knownOutcomes: number,
	policies: z.array(
		object({
			name: z.string(),
			version: text,
			hash: z.string(),
			approve: tally,
			refer: tally,
			decline: tally,
			/** Of the loans that this policy would have made and whose outcome is known: how many went bad. */
			badRate: object({ known: number, bad: number, share: ratio }),
			/** How often each rule came out how, evidence or not. */
			ruleHits: z.array(
				object({
					group: z.string(),
					figure: z.string(),
					operator: z.string(),
					value: z.union([z.number(), z.string()]),
					met: number,
					notMet: number,
					notTold: number,
					between: number,
				}),
			),
			/** Why applications were referred whatever the rules say. */
			evidenceHits: z.array(object({ code: z.string(), count: number })),
		}),
	),
	/** Applications that the second policy decides otherwise than the first. */
	swapSet: z.array(object({ id: z.string(), from: outcome, to: outcome })),
	note: z.string(),
});
export type Backtest = z.infer<typeof backtest>;
