import { z } from 'zod';
import { count, figure, object, text } from './parts';

/** A number, or a word for figures that are words; null where it is not told. */
const told = z.union([z.number().finite(), z.string()]).nullable();
const outcome = z.enum(['approve', 'refer', 'decline']);
const group = z.enum(['referFirst', 'declineWhen', 'referWhen']);
const operator = z.enum(['below', 'above', 'is', 'isNot']);
const days = z.number().int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const rule = {
	group,
	figure: z.string(),
	operator,
	value: z.union([z.number(), z.string()]),
	ifNotTold: z.enum(['refer', 'ignore']),
	code: z.string().optional(),
	message: z.string().optional(),
};

/** The whole policy that decided, so that a decision can be made again from itself. */
const policy = object({
	name: z.string(),
	version: text,
	hash,
	currency: z.string(),
	limits: object({
		minimumAmount: z.number(),
		maximumAmount: z.number(),
		minimumTermMonths: z.number().int(),
		maximumTermMonths: z.number().int(),
		annualInterestRate: figure,
	}),
	evidence: object({
		maxDataAgeDays: days,
		minCoverageDays: days,
		acceptUnverified: z.boolean(),
		requireHolderMatch: z.boolean(),
		warnings: z.array(z.string()),
	}),
	rules: z.array(object(rule)),
});

/** Why, in words for a person; figure, actual and limit where a figure is about it. Shares in percent. */
const reason = object({
	code: z.string(),
	message: z.string(),
	figure: text,
	actual: told,
	limit: told,
	/** The nearest wording of the US sample notice (Regulation B, form C-1); a help for counsel, and no claim. */
	noticeWording: text,
});

/** One figure at a time: what it would have to be, all else as it is; null where no value of it is enough. */
const change = object({
	figure: z.string(),
	operator: z.enum(['atLeast', 'atMost', 'is', 'isNot']),
	needed: told,
	message: z.string(),
});

/** A figure of an application, and where it comes from. */
export const usedFigure = object({
	name: z.string(),
	/** Money in major units of the policy's currency, shares in percent. */
	value: told,
	/** Its ends, alike where nobody doubts it; null is no bound. */
	low: figure,
	high: figure,
	/** What divides by nothing left is above every limit, and no number. */
	isAboveEveryLimit: z.boolean(),
	/** Where it stands in the credit file; null for what is asked for or worked out. */
	path: text,
	provider: text,
	source: z.enum(['told', 'derived', 'declared']).nullable(),
	/** Why nobody tells it. */
	notTold: z.enum(['notInFile', 'notUpstream', 'unreadable', 'noInterestRate', 'inputNotTold']).nullable(),
});

/** What came of an application under a policy, and all that it rests on. No clock, no names, no account data: it replays. */
export const decision = object({
	outcome,
	applicationId: text,
	/** At most four, the weightiest first. */
	reasons: z.array(reason).max(4),
	counterfactuals: object({
		changes: z.array(change),
		/** In major units, for the term asked for; null where none would be approved. */
		largestAmount: figure,
		/** For the amount asked for; null where none would be approved. */
		shortestTermMonths: count,
	}),
	amount: figure,
	termMonths: count,
	instalment: figure,
	currency: text,
	rules: z.array(
		object({
			...rule,
			actual: told,
			low: figure,
			high: figure,
			state: z.enum(['met', 'notMet', 'notTold', 'between']),
		}),
	),
	/** What was looked at before any rule; `refers` says what needs a person. */
	evidence: z.array(
		object({
			check: z.string(),
			/** Field of the credit file, or the step that failed. */
			part: text,
			actual: told,
			limit: told,
			refers: z.boolean(),
			code: text,
			message: text,
		}),
	),
	figures: z.array(usedFigure),
	/** Null where the policy could not be read. */
	policy: policy.nullable(),
	/** Of the figures and the evidence. */
	figuresHash: hash,
	/** Raised whenever the same figures and policy would get another decision. */
	rulesVersion: z.string(),
	packageVersion: z.string(),
	language: z.string(),
});
export type Decision = z.infer<typeof decision>;
