import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { verb } from '../../../../core/provider/verb';
import { getBankAccounts } from '../../api';
import { balancesOf, toBankAccount, unitOf } from '../../normalise';
import { customerId } from '../shared';
import { DATA_OPTIONS } from './parameters';

/** The bank accounts of a customer, one object each, in the provider's order. */
export const bankAccounts = verb('getCreditInsights', {
	params: { customerId, ...LIST_LIMIT },
	options: DATA_OPTIONS,
	run: async ({ customerId, limit, options }, { http }) => {
		const { amountUnit, currency } = options;
		const entries = await getBankAccounts(http, customerId);
		const unit = unitOf(balancesOf(entries), amountUnit);
		return entries
			.slice(0, limit)
			.map((raw, index) => withRaw(toBankAccount(raw, { index, currency, unit }), raw, options));
	},
});
