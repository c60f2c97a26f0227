import type { Transport } from '../../../../core/http/transport';
import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getAccounts, getBalances } from '../../api';
import { type FriendlyScoreBankAccount, toBankAccounts } from '../../normalise';
import { customerId } from '../shared';

/** The bank accounts of a customer, one object each, in the provider's order; each with its balance. */
export const bankAccounts = verb('getCreditInsights', {
	params: { customerId, ...LIST_LIMIT },
	options: INCLUDE_RAW,
	run: async ({ customerId, limit, options }, { http }) => {
		const accounts = await getAccounts(http, customerId);
		const balances = accounts.length === 0 ? [] : await getBalances(http, customerId);
		return toBankAccounts(accounts, balances)
			.map((account, index) => withRaw(account, accounts[index], options))
			.slice(0, limit);
	},
});

/** The bank accounts of a customer with their balances, for the insights. */
export async function readBankAccounts(http: Transport, customerId: string): Promise<FriendlyScoreBankAccount[]> {
	return toBankAccounts(await getAccounts(http, customerId), await getBalances(http, customerId));
}
