import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { verb } from '../../../../core/provider/verb';
import { getTransactions } from '../../api';
import { amountsOfRows, toTransaction, unitOf } from '../../normalise';
import { customerId } from '../shared';
import { bankAccountList } from './bankAccountList';
import { DOCUMENT_IDS } from './filters';
import { DATA_OPTIONS, subject, subjectOf } from './parameters';

/** The transactions of a customer or bank account, one object each, in the provider's order. */
export const transactions = verb('getCreditInsights', {
	params: { customerId, subject, ...LIST_LIMIT },
	options: { ...DATA_OPTIONS, ...DOCUMENT_IDS },
	listSearches: { inscribeBankAccounts: bankAccountList },
	run: async ({ customerId, subject, limit, options }, { http }) => {
		const { amountUnit, currency, documentIds } = options;
		const asked = subjectOf(customerId, subject);
		const rows = await getTransactions(http, asked, { documentIds, ...(limit === undefined ? {} : { limit }) });
		const unit = unitOf(amountsOfRows(rows), amountUnit);
		const accountId = asked.bankAccountId;
		return rows.map((raw, index) => withRaw(toTransaction(raw, { index, accountId, currency, unit }), raw, options));
	},
});
