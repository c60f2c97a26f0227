import { verb } from '../../../core/provider/verb';
import type { OutputOf } from '../../../core/shapes/outputs';
import { PROVIDER } from '../normalise';
import { FORECAST_PARAMS, type ReadForecast, showForecast } from './forecast';

/** The financial credibility score, with the scores beside it. FriendlyScore does not tell when they were made. */
export const getCreditScore = verb('getCreditScore', {
	...FORECAST_PARAMS,
	run: async (values, { http }) => await showForecast(values, http, itemOf),
});

function itemOf({ customerId, status, forecast }: ReadForecast): OutputOf<'getCreditScore'> {
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
}
