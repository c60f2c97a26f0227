import type { Decision } from '../../core/shapes/outputs/decision';
import { decideAgain } from './replay';

/**
 * A kept decision whose sentences write their numbers as in `locale`: what is 95,000 for one reader is 95.000 for another. The sentences are
 * made anew from the decision's own figures and policy; where these would not make the same decision any more, it stays as it was said.
 */
export function saidIn(kept: Decision, locale: string): Decision {
	const again = attempt(() => decideAgain(kept, locale));
	if (again === null || again.outcome !== kept.outcome || codes(again) !== codes(kept)) return kept;
	const { reasons, counterfactuals } = again;
	const evidence = kept.evidence.map((fact, index) => ({ ...fact, message: again.evidence[index]?.message ?? null }));
	const changes = kept.counterfactuals.changes.map((change, index) => ({
		...change,
		message: counterfactuals.changes[index]?.message ?? change.message,
	}));
	return { ...kept, reasons, evidence, counterfactuals: { ...kept.counterfactuals, changes } };
}

/** What has to be alike for one sentence to stand for the other. */
function codes({ reasons, evidence, counterfactuals }: Decision): string {
	return JSON.stringify([
		reasons.map(({ code, figure, actual, limit }) => [code, figure, actual, limit]),
		evidence.map(({ check, part, actual, code }) => [check, part, actual, code]),
		counterfactuals.changes.map(({ figure, operator, needed }) => [figure, operator, needed]),
	]);
}

/** A policy of another release may not be readable any more. */
function attempt(again: () => Decision | null): Decision | null {
	try {
		return again();
	} catch {
		return null;
	}
}
