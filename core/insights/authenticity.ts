import type { CreditInsights } from '../shapes/insights';

/** The provider fetched the figures from the bank itself, by a connection that the account's holder consented to. */
export function vouchedByBank(insights: CreditInsights): void {
	insights.authenticity.verdict = 'verified';
	insights.authenticity.by = 'bankConnection';
	insights.authenticity.origin = 'bankConnection';
}

/**
 * A fraud check of the documents the figures were read from: one that is called fraudulent refutes them, and they are verified where
 * each is called genuine. Documents that nobody judged vouch for nothing, and refute nothing.
 */
export function judgedByFraudCheck({ authenticity }: CreditInsights, fraudulent: ReadonlyArray<boolean | null>): void {
	const isRefuted = fraudulent.includes(true);
	const isPassed = fraudulent.length > 0 && fraudulent.every((flag) => flag === false);
	if (!isRefuted && !isPassed) return;
	authenticity.verdict = isRefuted ? 'refuted' : 'verified';
	authenticity.by = 'fraudCheck';
}
