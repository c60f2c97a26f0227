import * as normalise from '../../../../providers/friendlyScore/normalise';
import { checked, checkedEach } from '../../../support/neutral';

/** The normalisers, whose every result must be valid by its published schema. */
export * from '../../../../providers/friendlyScore/normalise';

export const toInsights = checked('credit-insights', normalise.toInsights);
export const toTransaction = checked('transaction', normalise.toTransaction);
export const toBankAccounts = checkedEach('bank-account', normalise.toBankAccounts);
export const toForecast = checked('credit-score', normalise.toForecast, (forecast) => ({
	provider: 'friendlyScore',
	score: forecast.credibility,
	scores: [
		forecast.credibility,
		...(forecast.custom === null ? [] : [forecast.custom]),
		...forecast.liquidity,
		forecast.affordability,
	],
	reasons: forecast.credibility.reasons,
	principalReasons: forecast.credibility.principalReasons,
	createdAt: null,
	warnings: forecast.warnings,
}));
