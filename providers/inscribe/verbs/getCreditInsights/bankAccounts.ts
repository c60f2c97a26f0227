import type { Call } from '../../../../core/provider/call';
import { getBankAccounts } from '../../api';
import { balancesOf, toBankAccount, unitOf } from '../../normalise';
import { dataOptionsShape, limitOf } from './parameters';

/** The bank accounts of a customer, one object each, in the provider's order. */
export async function bankAccounts({ params, http }: Call): Promise<object[]> {
	const customerId = params.text('customerId');
	const limit = limitOf(params);
	const { amountUnit, currency, includeRaw } = params.collection('options', dataOptionsShape);
	const entries = await getBankAccounts(http, customerId);
	const unit = unitOf(balancesOf(entries), amountUnit);
	return entries.slice(0, limit).map((raw, index) => ({
		...toBankAccount(raw, { index, currency, unit }),
		...(includeRaw ? { raw } : {}),
	}));
}
