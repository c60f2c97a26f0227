import type { FigureName } from '../figures/catalogue';

/** What a met rule leads to. */
export const RULE_GROUPS = ['referFirst', 'declineWhen', 'referWhen'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export const OPERATORS = ['below', 'above', 'is', 'isNot'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One rule of a policy: it is met where the figure is on that side of the value. */
export interface Rule {
	group: RuleGroup;
	figure: FigureName;
	operator: Operator;
	/** Money in major units of the policy's currency, shares in percent, or a word. */
	value: number | string;
	/** Whether a figure that nobody told needs a person, or leaves the rule out. */
	ifNotTold: 'refer' | 'ignore';
	/** The lender's own reason code and words. */
	code?: string;
	message?: string;
}

/** The loans that a policy is for. */
export interface Limits {
	minimumAmount: number;
	maximumAmount: number;
	minimumTermMonths: number;
	maximumTermMonths: number;
	/** Nominal, in percent a year; null where the policy has none: then no instalment can be worked out. */
	annualInterestRate: number | null;
}

/** What is asked of the data before anything is decided on it. */
export interface EvidencePolicy {
	/** Days; 0 asks for none. */
	maxDataAgeDays: number;
	minCoverageDays: number;
	acceptUnverified: boolean;
	requireHolderMatch: boolean;
	/** Codes of the warnings that need a person. */
	warnings: readonly string[];
}

/** How a lender decides. */
export interface Policy {
	name: string;
	version: string | null;
	/** ISO 4217, of all amounts. */
	currency: string;
	limits: Limits;
	evidence: EvidencePolicy;
	rules: readonly Rule[];
}
