import { verb } from '../../../core/provider/verb';
import type { OutputOf } from '../../../core/shapes/outputs';
import { PROVIDER } from '../normalise';
import { FORECAST_PARAMS, type ReadForecast, showForecast } from './forecast';

/** The affordability score: a score and a band, and no amount; it is asked about no loan, so whether one can be afforded is never told. */
export const assessAffordability = verb('assessAffordability', {
	...FORECAST_PARAMS,
	run: async (values, { http }) => await showForecast(values, http, itemOf),
});

function itemOf({ customerId, status, forecast }: ReadForecast): OutputOf<'assessAffordability'> {
	return {
		affordable: 'undecided',
		provider: PROVIDER,
		method: 'provider',
		customerId,
		status,
		monthlyAmount: null,
		totalAmount: null,
		dti: null,
		termMonths: null,
		canAfford: null,
		assumptions: {},
		score: forecast.affordability,
		createdAt: null,
		warnings: forecast.warnings,
	};
}
