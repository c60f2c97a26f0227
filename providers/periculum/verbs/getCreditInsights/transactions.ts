import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getTransactions } from '../../api';
import { toTransaction } from '../../normalise';
import { asList } from '../asList';
import { statementKey } from '../shared';

/** The transactions of a statement, one object each, in the provider's order. */
export const transactions = verb('getCreditInsights', {
	params: { statementKey, ...LIST_LIMIT },
	options: { ...CURRENCY, ...INCLUDE_RAW },
	run: async ({ statementKey, limit, options }, call) => {
		const rows = asList(await getTransactions(call, statementKey), 'transactions').slice(0, limit);
		const { currency } = options;
		return rows.map((raw, index) =>
			withRaw(toTransaction(raw, { statementKey: String(statementKey), index, currency }), raw, options),
		);
	},
});
