import { CreditError } from '../../core/base/errors';
import type { Transaction } from '../../core/shapes/outputs/transaction';

/** The provider's own transactions, and the country (ISO 3166-1) by whose words they are read; null finds it. */
export interface OwnTransactions {
	transactions: readonly Transaction[];
	country: string | null;
	/** Why they could not be read, in words. */
	unread?: string;
}

/**
 * Reads the transactions with calls of their own, where this is asked for (null where it is not). A failure never costs the answer that they
 * go with: it is said in a warning. Throws only when the execution was stopped.
 */
export async function readOwnTransactions(
	{ fillFromTransactions, country }: { fillFromTransactions: boolean; country: string | null },
	read: () => Promise<readonly Transaction[]>,
): Promise<OwnTransactions | null> {
	if (!fillFromTransactions) return null;
	try {
		return { transactions: await read(), country };
	} catch (error) {
		if (!(error instanceof CreditError) || error.kind === 'cancelled') throw error;
		return { transactions: [], country, unread: error.message };
	}
}
