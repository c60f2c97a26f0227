import type { Policy } from '../policy/policy';
import type { EvidenceCode, EvidenceFact } from './facts';

/** East of Greenwich the last day of the data can be tomorrow. */
const EARLIEST_AGE_DAYS = -1;

/** What the facts are held against. */
export interface EvidenceContext {
	policy: Policy;
	/** The loan asked for; null where nobody tells it. */
	amount: number | null;
	termMonths: number | null;
	/** Whether a rule rests on the affordability answer. */
	usesAffordability: boolean;
	/** Whether a warning is in the catalogue: of an unknown one nobody can say that it is harmless. */
	isKnownWarning: (code: string) => boolean;
}

/** Why this fact needs a person, or null where it does not. */
export function refersBecause({ check, actual }: EvidenceFact, context: EvidenceContext): EvidenceCode | null {
	const { policy } = context;
	const { limits, evidence } = policy;
	switch (check) {
		case 'policy':
			return 'POLICY_INVALID';
		case 'problem':
			return 'STEP_FAILED';
		case 'status':
			return actual === 'ready' ? null : 'ANALYSIS_NOT_READY';
		case 'timedOut':
			return 'ANALYSIS_TIMED_OUT';
		case 'creditData':
			return actual === null ? 'NO_CREDIT_DATA' : null;
		case 'authenticity':
			if (actual === 'refuted') return 'AUTHENTICITY_REFUTED';
			return actual === 'verified' || evidence.acceptUnverified ? null : 'AUTHENTICITY_UNVERIFIED';
		case 'subject':
			return actual === 'same' ? null : 'SUBJECTS_DIFFER';
		case 'holder':
			if (actual === 'mismatch') return 'HOLDER_MISMATCH';
			return actual === 'match' || !evidence.requireHolderMatch ? null : 'HOLDER_UNCERTAIN';
		case 'vouched':
			return 'NOT_VOUCHED_FOR';
		case 'accountCurrency':
			if (actual === null) return 'ACCOUNT_CURRENCY_UNKNOWN';
			return actual === policy.currency ? null : 'ACCOUNT_CURRENCY_DIFFERS';
		case 'amount':
			if (typeof actual !== 'number') return 'AMOUNT_NOT_TOLD';
			return isWithin(actual, limits.minimumAmount, limits.maximumAmount) && actual > 0
				? null
				: 'AMOUNT_OUTSIDE_LIMITS';
		case 'term':
			if (typeof actual !== 'number') return 'TERM_NOT_TOLD';
			return isWithin(actual, limits.minimumTermMonths, limits.maximumTermMonths) ? null : 'TERM_OUTSIDE_LIMITS';
		case 'currency':
			return actual === policy.currency ? null : 'CURRENCY_DIFFERS';
		case 'dataAge':
			return ofAge(actual, evidence.maxDataAgeDays);
		case 'coverage':
			if (evidence.minCoverageDays === 0) return null;
			if (typeof actual !== 'number') return 'COVERAGE_UNKNOWN';
			return actual < evidence.minCoverageDays ? 'DATA_TOO_SHORT' : null;
		case 'warning':
			return needsPerson(String(actual), context) ? 'WARNING_FOR_PERSON' : null;
		case 'accountSweep':
			// It keeps affordability from a yes, and is there to say so.
			return null;
		case 'affordabilityAmount':
			return ofOtherLoan(actual, context.amount, context);
		case 'affordabilityTerm':
			return ofOtherLoan(actual, context.termMonths, context);
		case 'affordabilityRate':
			// A policy without a rate works out no instalment that the answer could contradict.
			return limits.annualInterestRate === null ? null : ofOtherLoan(actual, limits.annualInterestRate, context);
		case 'rules':
			if (policy.rules.length === 0) return 'NO_RULES';
			return actual === 0 ? 'NO_RULE_CHECKED' : null;
	}
}

function isWithin(value: number, least: number, most: number): boolean {
	return value >= least && value <= most;
}

function ofAge(days: EvidenceFact['actual'], most: number): EvidenceCode | null {
	if (typeof days !== 'number') return most === 0 ? null : 'DATA_AGE_UNKNOWN';
	if (days < EARLIEST_AGE_DAYS) return 'DATA_DATED_AHEAD';
	return most > 0 && days > most ? 'DATA_TOO_OLD' : null;
}

/** The policy's list decides; where it asks for any warning at all, one that nobody knows is among them. */
function needsPerson(code: string, { policy: { evidence }, isKnownWarning }: EvidenceContext): boolean {
	if (evidence.warnings.length === 0) return false;
	return evidence.warnings.includes(code) || !isKnownWarning(code);
}

function ofOtherLoan(
	actual: EvidenceFact['actual'],
	asked: number | null,
	{ usesAffordability }: EvidenceContext,
): EvidenceCode | null {
	return usesAffordability && actual !== asked ? 'AFFORDABILITY_OF_ANOTHER_LOAN' : null;
}
