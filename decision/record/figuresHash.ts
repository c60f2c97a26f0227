import type { Decision } from '../../core/shapes/outputs/decision';
import type { LoanAsked } from '../figures/derive';
import { hashOf } from '../policy/hash';

/** What a decision rests on beside its policy. */
export interface Inputs {
	applicationId: string | null;
	loan: LoanAsked;
	figures: Decision['figures'];
	evidence: Decision['evidence'];
}

/** A hash of the figures and of what was looked at; lists in a fixed order, so that the order of keys makes no difference. */
export function figuresHash({ applicationId, loan, figures, evidence }: Inputs): string {
	return hashOf(
		JSON.stringify([
			applicationId,
			loan.amount,
			loan.termMonths,
			figures.map(({ name, value, low, high, isAboveEveryLimit, path, provider, source, notTold }) => [
				...[name, value, low, high, isAboveEveryLimit],
				...[path, provider, source, notTold],
			]),
			evidence.map(({ check, part, actual }) => [check, part, actual]),
		]),
	);
}
