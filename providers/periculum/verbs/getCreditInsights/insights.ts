import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getStatement } from '../../api';
import { toInsights } from '../../normalise';
import { PROVIDER, statementKey } from '../shared';

/** The insights of a statement: neutral, their flat summary, or the provider's own answer. */
export const insights = verb('getCreditInsights', {
	params: { statementKey, ...OUTPUT },
	options: { ...CURRENCY, ...EXPECTED_NAME_FOR_INSIGHTS, ...INCLUDE_RAW },
	run: async ({ statementKey, output, options: { currency, expectedName, includeRaw } }, call) => {
		const raw = await getStatement(call, statementKey);
		const toNeutral = () => toInsights(raw, { currency, nowMs: call.clock.now(), expectedName });
		return await respond({ provider: PROVIDER, raw, insights: toNeutral }, { output, includeRaw });
	},
});
