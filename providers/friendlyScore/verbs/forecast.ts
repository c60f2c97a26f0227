import type { Transport } from '../../../core/http/transport';
import { withRaw } from '../../../core/provider/answers';
import type { ValuesOf } from '../../../core/provider/param';
import { INCLUDE_RAW } from '../../../core/provider/sharedOptions';
import type { AnalysisStatus } from '../../../core/shapes/status';
import { getReport } from '../api';
import { type Forecast, toForecast, toReportStatus } from '../normalise';
import { accountKind, customerId } from './shared';

/** A customer's forecast with the state it is in; every figure is null unless that is `ready`. */
export interface ReadForecast {
	customerId: string;
	status: AnalysisStatus;
	forecast: Forecast;
}

/** The parameters of the verbs that show a customer's forecasts. */
export const FORECAST_PARAMS = { params: { customerId, accountKind }, options: INCLUDE_RAW };

type Values = ValuesOf<typeof FORECAST_PARAMS.params> & { options: ValuesOf<typeof INCLUDE_RAW> };

/** What a verb shows of the forecasts of a customer, with the provider's own answer where it is asked for; one call. */
export async function showForecast<T extends object>(
	{ customerId, accountKind, options }: Values,
	http: Transport,
	itemOf: (read: ReadForecast) => T | Promise<T>,
) {
	const { status: httpStatus, body: raw } = await getReport(http, customerId, { report: 'forecasts', accountKind });
	const { status, warnings } = toReportStatus(httpStatus, raw);
	const forecast = toForecast(raw);
	forecast.warnings.unshift(...warnings);
	return [withRaw(await itemOf({ customerId, status, forecast }), raw, options)];
}
