import { z } from 'zod';
import type { NeutralScore, ScoreReason, Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { unreadable } from '../../../core/insights/warnings';

/** Names of FriendlyScore's scores in `scores`; the first is its credit score. */
export const CREDIT_SCORE_NAME = 'friendlyScoreCredibility';
export const CUSTOM_SCORE_NAME = 'friendlyScoreCustomCredibility';
export const LIQUIDITY_SCORE_NAME = 'friendlyScoreLiquidity';
export const AFFORDABILITY_SCORE_NAME = 'friendlyScoreAffordability';

const DAYS_PER_MONTH = 30;

/** The scores of GET /customers/{id}/forecasts/current_personal or current_business. The balance forecast is in the raw answer only. */
export interface Forecast {
	credibility: NeutralScore;
	/** Calibrated to the lender's own data; null where there is none. */
	custom: NeutralScore | null;
	/** One for each time span. */
	liquidity: NeutralScore[];
	affordability: NeutralScore;
	warnings: Warning[];
}

/** Reads forecasts; the scales are not public, so min and max are null. Never throws: null is a forecast that is not there yet. */
export function toForecast(raw: unknown): Forecast {
	const warnings: Warning[] = [];
	const answer = Reader.of(raw ?? {}, '', warnings);
	const fields = raw === null ? answer.optional : answer;
	const credibility = fields.object('financial_credibility_score');
	const hasCustom = credibility.has('custom');
	return {
		credibility: toScore(credibility.object('generic'), CREDIT_SCORE_NAME, warnings),
		custom: hasCustom ? toScore(credibility.object('custom'), CUSTOM_SCORE_NAME, warnings) : null,
		liquidity: fields.list('liquidity').map((entry) => {
			const days = entry.count('days');
			const horizonMonths = days !== null && days > 0 ? days / DAYS_PER_MONTH : null;
			return { ...toScore(entry, LIQUIDITY_SCORE_NAME, warnings), horizonMonths };
		}),
		affordability: toScore(fields.object('affordability'), AFFORDABILITY_SCORE_NAME, warnings),
		warnings,
	};
}

function toScore(score: Reader, name: string, warnings: Warning[]): NeutralScore {
	return {
		name,
		value: score.number('score'),
		min: null,
		max: null,
		higherIsBetter: true,
		band: score.text('band'),
		passed: null,
		horizonMonths: null,
		parts: {},
		reasons: readReasons(score.optional, warnings),
		principalReasons: [],
		derived: [],
	};
}

const codes = z.array(z.unknown());

/** Reason codes: words alone, or objects with a code and a sentiment as in the public client. Their descriptions are another call's. */
function readReasons(score: Reader, warnings: Warning[]): ScoreReason[] {
	const told = score.raw('reason_codes');
	const path = score.pathOf(['reason_codes']);
	const entries = codes.safeParse(told ?? []);
	if (!entries.success) {
		warnings.push(unreadable(path, 'a list'));
		return [];
	}
	return entries.data.flatMap((entry, index) => {
		const isObject = typeof entry === 'object' && entry !== null;
		const reason = Reader.of(isObject ? entry : { code: entry }, `${path}[${index}]`, warnings);
		const code = reason.text('code');
		if (code === null) return [];
		const sentiment = reason.optional.text('sentiment')?.toLowerCase() ?? null;
		const described = reason.optional.text('description', 'message');
		const message = described ?? `Reason code ${code}${sentiment === null ? '' : ` (${sentiment})`}`;
		return [{ code, met: null, points: null, variable: null, operator: null, operand: null, message }];
	});
}
