import type { Transaction } from '../core/shapes/outputs/transaction';
import type { BankStatement } from './statement';

/** The rows of a statement as neutral transactions, in its order. `currency` stands where the statement tells none. */
export function transactionsOf(
	{ entries, accountId, currency: told }: BankStatement,
	{ provider, currency }: { provider: string; currency: string | null },
): Transaction[] {
	return entries.map(({ day, valueDay, description, amount, balance, codes, counterparty, id }) => ({
		provider,
		transactionId: id,
		accountId,
		date: day,
		valueDate: valueDay,
		description,
		amount,
		currency: told ?? currency,
		balance,
		category: null,
		type: codes.length === 0 ? null : codes.join(' '),
		merchant: counterparty,
		status: 'booked',
		source: 'document',
		warnings: [],
	}));
}
