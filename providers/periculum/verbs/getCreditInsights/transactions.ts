import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { currencyCode, limitParam } from '../../../../core/provider/params';
import { getTransactions, statementKeyParam } from '../../api';
import { toTransaction } from '../../normalise';
import { asList } from '../asList';

/** The transactions of a statement, one object each, in the provider's order. */
export async function transactions(call: Call): Promise<object[]> {
	const key = call.params.read('statementKey', statementKeyParam);
	const returnAll = call.params.read('returnAll', z.boolean());
	const limit = returnAll ? undefined : call.params.read('limit', limitParam);
	const { currency, includeRaw } = call.params.collection('options', {
		currency: currencyCode,
		includeRaw: z.boolean().default(false),
	});
	const rows = asList(await getTransactions(call, key), 'transactions');
	return rows.slice(0, limit).map((raw, index) => ({
		...toTransaction(raw, { statementKey: String(key), index, currency }),
		...(includeRaw ? { raw } : {}),
	}));
}
