import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { limitParam } from '../../../../core/provider/params';
import type { Transport } from '../../../../core/http/transport';
import { getAccounts, getBalances } from '../../api';
import { type FriendlyScoreBankAccount, toBankAccounts } from '../../normalise';

/** The bank accounts of a customer, one object each, in the provider's order; each with its balance. */
export async function bankAccounts({ params, http }: Call): Promise<object[]> {
	const customerId = params.text('customerId');
	const limit = params.read('returnAll', z.boolean()) ? undefined : params.read('limit', limitParam);
	const { includeRaw } = params.collection('options', { includeRaw: z.boolean().default(false) });
	const accounts = await getAccounts(http, customerId);
	const balances = accounts.length === 0 ? [] : await getBalances(http, customerId);
	return toBankAccounts(accounts, balances)
		.map((account, index) => ({ ...account, ...(includeRaw ? { raw: accounts[index] } : {}) }))
		.slice(0, limit);
}

/** The bank accounts of a customer with their balances, for the insights. */
export async function readBankAccounts(http: Transport, customerId: string): Promise<FriendlyScoreBankAccount[]> {
	return toBankAccounts(await getAccounts(http, customerId), await getBalances(http, customerId));
}
