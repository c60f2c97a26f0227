import * as normalise from '../../../../providers/inscribe/normalise';
import { verdictOf } from '../../../../core/shapes/words';
import { checked } from '../../../support/neutral';

/** The normalisers, whose every result must be valid by its published schema. */
export * from '../../../../providers/inscribe/normalise';

export const toInsights = checked('credit-insights', normalise.toInsights);
export const toTransaction = checked('transaction', normalise.toTransaction);
export const toBankAccount = checked('bank-account', normalise.toBankAccount);
export const toVerdict = checked('analysis-status', normalise.toVerdict, (verdict) => ({
	verdict: verdictOf(verdict.fraudulent),
	provider: 'inscribe',
	id: 'customer-1',
	reference: null,
	holderMatch: null,
	...verdict,
}));
