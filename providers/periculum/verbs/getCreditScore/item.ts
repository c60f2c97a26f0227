import type { Warning } from '../../../../core/shapes/insights';
import type { OutputOf } from '../../../../core/shapes/outputs';
import { toScore } from '../../normalise';
import { PROVIDER } from '../shared';

/** A score as output. `principalReasons` is what may be told to an applicant; `reasons` holds every rule, met or not. */
export function scoreItem(raw: unknown, statementKey: number): OutputOf<'getCreditScore'> {
	const warnings: Warning[] = [];
	const { score, createdAt } = toScore(raw, warnings);
	return {
		provider: PROVIDER,
		statementId: String(statementKey),
		score,
		scores: [score],
		reasons: score.reasons,
		principalReasons: score.principalReasons,
		createdAt,
		warnings,
	};
}
