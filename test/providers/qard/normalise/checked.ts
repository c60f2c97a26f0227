import * as normalise from '../../../../providers/qard/normalise';
import { checked } from '../../../support/neutral';

/** The normalisers, whose every result must be valid by its published schema. */
export * from '../../../../providers/qard/normalise';

export const toInsights = checked('credit-insights', normalise.toInsights);
export const toTransaction = checked('transaction', normalise.toTransaction);
export const toBankAccount = checked('bank-account', normalise.toBankAccount);
export const toSyncStatus = checked('analysis-status', normalise.toSyncStatus, (read) => ({
	verdict: 'unknown',
	provider: 'qard',
	id: 'user-1',
	reference: null,
	trustScore: null,
	holderMatch: null,
	fraudulent: null,
	...read,
}));
export const toConnection = checked('bank-consent', normalise.toConnection, ({ connectionId, ...read }) => ({
	provider: 'qard',
	customerId: 'user-1',
	reference: connectionId,
	expiresAt: null,
	...read,
}));
