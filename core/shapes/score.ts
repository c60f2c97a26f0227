import { z } from 'zod';
import { figure, flag, object, text } from './outputs/parts';

export const principalReason = object({ variable: z.string(), points: figure, maxPoints: figure, pointsLost: figure });

export const scoreReason = object({
	code: z.string(),
	met: flag,
	points: figure,
	variable: text,
	operator: text,
	operand: text,
	message: z.string(),
});

/** A score with its own scale: never compared between providers. */
export const neutralScore = object({
	name: z.string(),
	value: figure,
	min: figure,
	max: figure,
	higherIsBetter: z.boolean(),
	band: text,
	passed: flag,
	horizonMonths: z.number().positive().nullable(),
	parts: z.record(figure),
	reasons: z.array(scoreReason),
	principalReasons: z.array(principalReason),
	/** What of the score was worked out here and not told, by its key. */
	derived: z.array(z.enum(['min', 'max', 'principalReasons'])),
});

export type NeutralScore = z.infer<typeof neutralScore>;
export type ScoreReason = z.infer<typeof scoreReason>;
export type PrincipalReason = z.infer<typeof principalReason>;
