/** What is looked at before any rule, in the order of their weight. None of it ever declines. */
export const CHECKS = [
	'policy',
	'problem',
	'status',
	'timedOut',
	'creditData',
	'authenticity',
	'subject',
	'holder',
	'vouched',
	'accountCurrency',
	'amount',
	'term',
	'currency',
	'dataAge',
	'coverage',
	'warning',
	'accountSweep',
	'affordabilityAmount',
	'affordabilityTerm',
	'affordabilityRate',
	'rules',
] as const;
export type Check = (typeof CHECKS)[number];

/** One thing that was looked at: what the file says about it, and in which part. */
export interface EvidenceFact {
	check: Check;
	/** Field of the credit file, where it is about one. */
	part: string | null;
	actual: string | number | null;
}

/** Why something refers an application, for good: a stable code. */
export type EvidenceCode =
	| 'POLICY_INVALID'
	| 'STEP_FAILED'
	| 'ANALYSIS_NOT_READY'
	| 'ANALYSIS_TIMED_OUT'
	| 'NO_CREDIT_DATA'
	| 'AUTHENTICITY_REFUTED'
	| 'AUTHENTICITY_UNVERIFIED'
	| 'SUBJECTS_DIFFER'
	| 'HOLDER_MISMATCH'
	| 'HOLDER_UNCERTAIN'
	| 'NOT_VOUCHED_FOR'
	| 'ACCOUNT_CURRENCY_UNKNOWN'
	| 'ACCOUNT_CURRENCY_DIFFERS'
	| 'AMOUNT_NOT_TOLD'
	| 'AMOUNT_OUTSIDE_LIMITS'
	| 'TERM_NOT_TOLD'
	| 'TERM_OUTSIDE_LIMITS'
	| 'CURRENCY_DIFFERS'
	| 'DATA_AGE_UNKNOWN'
	| 'DATA_DATED_AHEAD'
	| 'DATA_TOO_OLD'
	| 'COVERAGE_UNKNOWN'
	| 'DATA_TOO_SHORT'
	| 'WARNING_FOR_PERSON'
	| 'AFFORDABILITY_OF_ANOTHER_LOAN'
	| 'NO_RULES'
	| 'NO_RULE_CHECKED';
