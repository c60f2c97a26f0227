import type { StatementFacts, Transaction } from '../../statement/transaction';

/** A posted JSON statement after reading. */
export interface PostedStatement extends StatementFacts {
	statementName: string;
}

interface Head {
	statementName: string;
	clientFullName?: string | null | undefined;
	bankName?: string | null | undefined;
	accountType?: string | null | undefined;
	accountName?: string | null | undefined;
}

/** Puts the head of a body and its rows together; what the head leaves out is null. */
export function posted(head: Head, transactions: Transaction[]): PostedStatement {
	return {
		statementName: head.statementName,
		clientFullName: head.clientFullName ?? null,
		bankName: head.bankName ?? null,
		accountType: head.accountType ?? null,
		accountName: head.accountName ?? null,
		accountBalance: null,
		transactions,
	};
}
