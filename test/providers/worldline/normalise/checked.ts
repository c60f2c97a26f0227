import * as normalise from '../../../../providers/worldline/normalise';
import { checked, checkedEach } from '../../../support/neutral';

/** The normalisers, whose every result must be valid by its published schema. */
export * from '../../../../providers/worldline/normalise';

export const toInsights = checkedEach('credit-insights', normalise.toInsights);
export const toStatus = checked(
	'analysis-status',
	normalise.toStatus,
	({ status, providerStatus, reasons, ibans, warnings }) => ({
		verdict: 'unknown',
		provider: 'worldline',
		id: 'application-1',
		reference: 'application-1',
		status,
		providerStatus,
		trustScore: null,
		holderMatch: null,
		fraudulent: null,
		ibans,
		reasons,
		warnings,
	}),
);
