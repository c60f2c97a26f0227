import { type ZodTypeAny, z } from 'zod';
import { type FilingVerb, problemIn } from './creditFile';
import { OUTPUT_SCHEMAS, type OutputName } from './outputs';

/** What each node can put into its field of a credit file. */
export const FILED_OUTPUTS = {
	createCreditCustomer: ['credit-customer'],
	requestBankConsent: ['bank-consent'],
	uploadBankStatement: ['bank-statement'],
	checkAnalysisStatus: ['analysis-status'],
	getCreditInsights: ['credit-insights', 'insights-summary', 'raw-answer', 'transaction', 'bank-account'],
	assessAffordability: ['affordability', 'calculated-affordability'],
	getCreditScore: ['credit-score-in-file'],
} as const satisfies Record<FilingVerb, readonly OutputName[]>;

/** An answer as it stands in a file, which says nothing twice: insights have a node of their own, and a score its reasons. */
export function filedAnswer(verb: FilingVerb, answer: object): object {
	if (verb === 'getCreditScore') return filedScore(answer);
	if (verb !== 'uploadBankStatement') return answer;
	return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'insights'));
}

const scored = z.object({ score: z.unknown(), scores: z.array(z.unknown()) }).passthrough();

function filedScore(answer: object): object {
	const { scores, reasons: _inScore, principalReasons: _inScoreToo, ...filed } = scored.parse(answer);
	const itself = JSON.stringify(filed.score);
	return { ...filed, otherScores: scores.filter((score) => JSON.stringify(score) !== itself) };
}

/** Whether a node of this verb put it into a file: an answer, a list of them, or its problem. */
export function isFiledBy(verb: FilingVerb, value: unknown): boolean {
	if (problemIn(value) !== null) return true;
	const schemas: ZodTypeAny[] = FILED_OUTPUTS[verb].map((output) => OUTPUT_SCHEMAS[output]);
	return z
		.array(z.custom((answer) => schemas.some((schema) => schema.safeParse(answer).success)))
		.safeParse(Array.isArray(value) ? value : [value]).success;
}
