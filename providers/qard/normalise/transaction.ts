import type { Warning } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { Reader } from '../../../core/insights/reader';
import { enrichmentOf } from './row';
import { currencyCodeOf } from './shared';

/** A row of the bank transactions (page data-types/bank-transaction); the fields of the insights' own rows are read as well. */
export function toTransaction(
	raw: unknown,
	{ index, currency }: { index: number; currency: string | null },
): Transaction {
	const warnings: Warning[] = [];
	const row = Reader.of(raw, `transactions[${index}]`, warnings);
	const optional = row.optional;
	const dates = optional.object('dates').optional;
	const enrichment = enrichmentOf(optional);
	return {
		provider: 'qard',
		transactionId: optional.text('id'),
		accountId: optional.text('account_id'),
		date: optional.day('initiated_at') ?? dates.day('debited_at') ?? dates.day('booked_at'),
		valueDate: optional.day('value_date'),
		description: row.text('description'),
		// Qard's own sign: positive is money in.
		amount: row.number('amount'),
		currency: currencyCodeOf(optional.text('currency')) ?? currency,
		balance: null,
		category: enrichment.text('category'),
		// How it was paid, such as TRANSFER.
		type: optional.text('transaction_type') ?? enrichment.text('type'),
		merchant: null,
		status: optional.flag('is_coming') === true ? 'upcoming' : 'booked',
		// Qard reads bank accounts by open banking only.
		source: 'openBanking',
		warnings,
	};
}
