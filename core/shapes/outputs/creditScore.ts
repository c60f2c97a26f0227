import { z } from 'zod';
import { neutralScore, principalReason, scoreReason, warning } from '../insights';
import { analysisStatus } from '../status';
import { moment, object, rawAnswer, text } from './parts';

/** A credit score with the scores beside it; `principalReasons` is what may be told to an applicant. */
export const creditScore = object({
	provider: z.string(),
	statementId: text.optional(),
	customerId: z.string().optional(),
	status: analysisStatus.optional(),
	score: neutralScore,
	scores: z.array(neutralScore),
	reasons: z.array(scoreReason),
	principalReasons: z.array(principalReason),
	createdAt: moment,
	warnings: z.array(warning),
	raw: rawAnswer,
});

/** The same in a credit file, where nothing is said twice: the reasons stand in `score` alone, and `otherScores` leaves it out. */
export const creditScoreInFile = creditScore
	.omit({ scores: true, reasons: true, principalReasons: true })
	.extend({ otherScores: z.array(neutralScore) })
	.strict();
export type CreditScoreInFile = z.infer<typeof creditScoreInFile>;
