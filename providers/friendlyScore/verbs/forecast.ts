import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { INCLUDE_RAW_OPTION } from '../../../core/provider/fields';
import type { VerbOfProvider } from '../../../core/provider/provider';
import type { AnalysisStatus } from '../../../core/shapes/status';
import { getReport } from '../api';
import { type Forecast, toForecast, toReportStatus } from '../normalise';
import { ACCOUNT_KIND, CUSTOMER_ID, accountKindParam } from './shared';

/** A customer's forecast with the state it is in; every figure is null unless that is `ready`. */
export interface ReadForecast {
	customerId: string;
	status: AnalysisStatus;
	forecast: Forecast;
}

/** A verb that shows the forecasts of a customer: one call per item, with the provider's own answer where it is asked for. */
export function forecastVerb(itemOf: (read: ReadForecast) => object): VerbOfProvider {
	return {
		fields: [CUSTOMER_ID, ACCOUNT_KIND],
		options: [INCLUDE_RAW_OPTION],
		run: async (call) => [await run(call, itemOf)],
	};
}

async function run({ params, http }: Call, itemOf: (read: ReadForecast) => object): Promise<object> {
	const customerId = params.text('customerId');
	const accountKind = params.read('accountKind', accountKindParam);
	const { includeRaw } = params.collection('options', { includeRaw: z.boolean().default(false) });
	const { status: httpStatus, body: raw } = await getReport(http, customerId, { report: 'forecasts', accountKind });
	const { status, warnings } = toReportStatus(httpStatus, raw);
	const forecast = toForecast(raw);
	forecast.warnings.unshift(...warnings);
	return { ...itemOf({ customerId, status, forecast }), ...(includeRaw ? { raw } : {}) };
}
