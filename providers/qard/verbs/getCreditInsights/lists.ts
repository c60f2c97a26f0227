import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { currencyCode, limitParam } from '../../../../core/provider/params';
import type { Transport } from '../../../../core/http/transport';
import { getBankAccounts, getBankTransactions } from '../../api';
import { toBankAccount, toTransaction } from '../../normalise';

type ListCall = (http: Transport, userId: string, limit?: number) => Promise<unknown[]>;
type ToNeutral = (raw: unknown, context: { index: number; currency: string | null }) => object;

/** The bank accounts of a user, one object each, in the provider's order. */
export async function bankAccounts(call: Call): Promise<object[]> {
	return await list(call, getBankAccounts, toBankAccount);
}

/** The bank transactions of a user, one object each, in the provider's order. */
export async function transactions(call: Call): Promise<object[]> {
	return await list(call, getBankTransactions, toTransaction);
}

async function list({ params, http }: Call, get: ListCall, toNeutral: ToNeutral): Promise<object[]> {
	const userId = params.text('userId');
	const limit = params.read('returnAll', z.boolean()) ? undefined : params.read('limit', limitParam);
	const { currency, includeRaw } = params.collection('options', {
		currency: currencyCode,
		includeRaw: z.boolean().default(false),
	});
	const rows = await get(http, userId, limit);
	return rows.map((raw, index) => ({ ...toNeutral(raw, { index, currency }), ...(includeRaw ? { raw } : {}) }));
}
