import { PROVIDER } from '../normalise';
import { forecastVerb } from './forecast';

/** The affordability score: a score and a band, and no amount; it is asked about no loan, so whether one can be afforded is never told. */
export const assessAffordability = forecastVerb(({ customerId, status, forecast }) => ({
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
}));
