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
