import type { Transport } from '../../../core/http/transport';
import { verb } from '../../../core/provider/verb';
import type { Warning } from '../../../core/shapes/insights';
import type { OutputOf } from '../../../core/shapes/outputs';
import { getAffordability } from '../api';
import { type AccountKind, type MonthlyAffordability, PROVIDER, toMonthlyAffordability } from '../normalise';
import { FORECAST_PARAMS, type ReadForecast, showForecast } from './forecast';

/**
 * The affordability score, and of a person the amount that can be afforded a month with the lender's own weights of categories. FriendlyScore is
 * asked about no loan, so whether one can be afforded is never told.
 */
export const assessAffordability = verb('assessAffordability', {
	...FORECAST_PARAMS,
	run: async (values, { http }) =>
		await showForecast(values, http, async (read) => itemOf(read, await monthlyOf(read, values.accountKind, http))),
});

const NOT_TOLD: Warning = {
	code: 'NOT_READ',
	path: 'monthlyAmount',
	message:
		'FriendlyScore does not give the monthly affordability amount of this customer, or not yet: only the score is told.',
};

/** Two requests, and none of a business, of which there is no amount, or while the report is not there. */
async function monthlyOf(
	{ customerId, status }: ReadForecast,
	accountKind: AccountKind,
	http: Transport,
): Promise<MonthlyAffordability> {
	if (accountKind !== 'personal' || status !== 'ready') return toMonthlyAffordability(null, null);
	const [amount, weights] = await Promise.all([
		getAffordability(http, customerId),
		getAffordability(http, customerId, 'weights'),
	]);
	const told = toMonthlyAffordability(amount, weights);
	return amount === null ? { ...told, warnings: [NOT_TOLD] } : told;
}

function itemOf(
	{ customerId, status, forecast }: ReadForecast,
	{ monthlyAmount, currency, assumptions, warnings }: MonthlyAffordability,
): OutputOf<'assessAffordability'> {
	return {
		affordable: 'undecided',
		provider: PROVIDER,
		method: 'provider',
		customerId,
		status,
		currency,
		monthlyAmount,
		totalAmount: null,
		dti: null,
		termMonths: null,
		canAfford: null,
		assumptions,
		score: forecast.affordability,
		createdAt: null,
		warnings: [...forecast.warnings, ...warnings],
	};
}
