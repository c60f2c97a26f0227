import type { Transport } from '../../../../core/http/transport';
import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import type { BankAccount } from '../../../../core/shapes/outputs/bankAccount';
import type { Transaction } from '../../../../core/shapes/outputs/transaction';
import { getBankAccounts, getBankTransactions } from '../../api';
import { toBankAccount, toTransaction } from '../../normalise';
import { userId } from '../shared';

type ListCall = (http: Transport, userId: string, limit?: number) => Promise<unknown[]>;
type ToNeutral = (raw: unknown, context: { index: number; currency: string | null }) => BankAccount | Transaction;

/** The bank accounts of a user, one object each, in the provider's order. */
export const bankAccounts = listOf(getBankAccounts, toBankAccount);

/** The bank transactions of a user, one object each, in the provider's order. */
export const transactions = listOf(getBankTransactions, toTransaction);

function listOf(get: ListCall, toNeutral: ToNeutral) {
	return verb('getCreditInsights', {
		params: { userId, ...LIST_LIMIT },
		options: { ...CURRENCY, ...INCLUDE_RAW },
		run: async ({ userId, limit, options }, { http }) => {
			const { currency } = options;
			const rows = await get(http, userId, limit);
			return rows.map((raw, index) => withRaw(toNeutral(raw, { index, currency }), raw, options));
		},
	});
}
