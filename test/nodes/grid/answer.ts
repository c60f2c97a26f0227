import type { CreditInsights } from '../../../core/shapes/insights';

/** The providers, in the order of the columns. */
export const PROVIDERS = ['friendlyScore', 'inscribe', 'local', 'periculum', 'qard', 'worldline'] as const;

export type ProviderId = (typeof PROVIDERS)[number];

/** What came out of a provider about one person. */
export interface Answer {
	/** Null where the provider has no report: `refusal` then says why. */
	insights: CreditInsights | null;
	/** The same with what its own transactions tell beside it, of a provider that can be asked for that. */
	filled?: CreditInsights;
	/** The credit score of a provider that scores; null where it tells none. */
	creditScore: number | null;
	refusal: string | null;
}

/** An answer without a report. */
export function noReport(refusal: string): Answer {
	return { insights: null, creditScore: null, refusal };
}
