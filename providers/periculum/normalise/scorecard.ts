import type { PrincipalReason, ScoreReason } from '../../../core/shapes/insights';
import { subtractMoney, sumMoney } from '../../../core/base/money';

/** The scale of a points scorecard and, per variable, what was reached of what could be. */
export interface Scorecard {
	min: number;
	max: number;
	principalReasons: PrincipalReason[];
}

/**
 * The scale behind a card's reasons, all of them read: one variable's rules are bands of which one at most is met, so the best
 * score is the base plus each variable's best band. Null where that does not hold (two bands met, a penalty, no reasons).
 */
export function readScorecard(reasons: readonly ScoreReason[], base: number): Scorecard | null {
	const byVariable = new Map<string, { best: number; met: number[] }>();
	for (const { variable, points, met } of reasons) {
		if (variable === null || points === null || points < 0) return null;
		const bands = byVariable.get(variable) ?? { best: 0, met: [] };
		bands.best = Math.max(bands.best, points);
		if (met === true) bands.met.push(points);
		byVariable.set(variable, bands);
	}
	const variables = [...byVariable];
	const max = sumMoney([base, ...variables.map(([, { best }]) => best)], null);
	if (max === null || variables.length === 0 || variables.some(([, { met }]) => met.length > 1)) return null;
	return {
		min: base,
		max,
		principalReasons: variables
			.map(([variable, { best, met }]) => ({
				variable,
				points: met[0] ?? 0,
				maxPoints: best,
				pointsLost: subtractMoney(best, [met[0] ?? 0], null) ?? 0,
			}))
			.sort((left, right) => right.pointsLost - left.pointsLost),
	};
}
