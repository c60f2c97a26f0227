import { PROVIDER } from '../normalise';
import { forecastVerb } from './forecast';

/** The financial credibility score, with the scores beside it. FriendlyScore does not tell when they were made. */
export const getCreditScore = forecastVerb(({ customerId, status, forecast }) => {
	const { credibility, custom, liquidity, affordability, warnings } = forecast;
	const isReady = status === 'ready';
	return {
		provider: PROVIDER,
		customerId,
		status,
		score: credibility,
		scores: isReady ? [credibility, ...(custom === null ? [] : [custom]), ...liquidity, affordability] : [],
		reasons: credibility.reasons,
		principalReasons: credibility.principalReasons,
		createdAt: null,
		warnings,
	};
});
