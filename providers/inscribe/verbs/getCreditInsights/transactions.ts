import type { Call } from '../../../../core/provider/call';
import { getTransactions } from '../../api';
import { amountsOfRows, toTransaction, unitOf } from '../../normalise';
import { dataOptionsShape, limitOf, subjectOf } from './parameters';

/** The transactions of a customer or bank account, one object each, in the provider's order. */
export async function transactions({ params, http }: Call): Promise<object[]> {
	const subject = subjectOf(params);
	const limit = limitOf(params);
	const { amountUnit, currency, includeRaw } = params.collection('options', dataOptionsShape);
	const rows = await getTransactions(http, subject, limit);
	const unit = unitOf(amountsOfRows(rows), amountUnit);
	return rows.map((raw, index) => ({
		...toTransaction(raw, { index, accountId: subject.bankAccountId, currency, unit }),
		...(includeRaw ? { raw } : {}),
	}));
}
