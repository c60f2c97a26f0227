import type { NeutralScore, Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import type { Placed, PsuResult } from './results';

/** The name of the credit score in `scores` and in the summary. */
export const CREDIT_SCORE_NAME = 'worldlineCredit';
export const PAYMENT_SCORE_NAME = 'worldlinePayment';

/** The seed's scales: 0 is the most risky on both. */
const SCALES = {
	creditScore: { name: CREDIT_SCORE_NAME, max: 1000, horizonMonths: 12 },
	paymentScore: { name: PAYMENT_SCORE_NAME, max: 10, horizonMonths: 3 },
} as const;

/** The scores that are told, each with its scale; one that is outside of it is null with SCORE_OUT_OF_RANGE. */
export function readScores({ parts }: PsuResult, warnings: Warning[]): NeutralScore[] {
	return (['creditScore', 'paymentScore'] as const).flatMap((which) => {
		const placed = parts[which];
		if (placed === undefined) return [];
		const { name, max, horizonMonths } = SCALES[which];
		return [
			{
				name,
				value: valueOf(placed, which, warnings),
				min: 0,
				max,
				higherIsBetter: true,
				band: null,
				passed: null,
				horizonMonths,
				parts: {},
				reasons: [],
				principalReasons: [],
				derived: [],
			},
		];
	});
}

/** A score as a figure, or inside an object of its own. */
function valueOf({ value, path }: Placed, which: keyof typeof SCALES, warnings: Warning[]): number | null {
	const isObject = typeof value === 'object' && value !== null;
	const holder = isObject ? Reader.of(value, path, warnings) : Reader.of({ [path]: value }, '', warnings);
	const score = isObject ? holder.number('value', 'score', which) : holder.number(path);
	const { max } = SCALES[which];
	if (score === null || (score >= 0 && score <= max)) return score;
	const message = `${path} should be between 0 and ${max}; it is left out.`;
	warnings.push({ code: 'SCORE_OUT_OF_RANGE', path: 'scores', message, source: path });
	return null;
}
