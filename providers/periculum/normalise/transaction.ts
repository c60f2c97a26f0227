import type { Warning } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { Reader } from '../../../core/insights/reader';
import { amountsOf } from '../../../core/insights/amounts';

/** Where a row belongs. */
export interface TransactionContext {
	statementKey: string;
	/** Place in the list, from 0. */
	index: number;
	currency: string | null;
}

/** One row of GET /statements/{key}/transactions. Its amount has no sign: without a readable type it is null, never a guess. */
export function toTransaction(raw: unknown, { statementKey, index, currency }: TransactionContext): Transaction {
	const warnings: Warning[] = [];
	const row = Reader.of(raw, `transactions[${index}]`, warnings);
	const type = readType(row, warnings);
	return {
		provider: 'periculum',
		// Periculum gives its rows no id: the statement's key and the row's place in the list.
		transactionId: `${statementKey}-${index}`,
		accountId: null,
		date: row.day('date'),
		valueDate: null,
		description: row.text('description'),
		amount: signed(amountsOf(row, warnings)('amount'), type),
		currency,
		balance: row.number('balance'),
		category: null,
		type,
		merchant: null,
		status: 'booked',
		// Whether the statement came as a PDF or from an account link is not told with the transactions.
		source: null,
		warnings,
	};
}

type RowType = 'credit' | 'debit' | null;

function readType(row: Reader, warnings: Warning[]): RowType {
	const told = row.text('type')?.toLowerCase();
	if (told === 'credit' || told === 'debit') return told;
	const path = `${row.path}.type`;
	const message = `${path} should be credit or debit; whether the money came in or went out is unknown, so the amount is left out.`;
	warnings.push({ code: 'TRANSACTION_TYPE_UNKNOWN', path: 'amount', message, source: path });
	return null;
}

function signed(amount: number | null, type: RowType): number | null {
	if (amount === null || type === null) return null;
	return type === 'credit' || amount === 0 ? amount : -amount;
}
