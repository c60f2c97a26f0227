import type { Warning } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { Reader } from '../../../core/insights/reader';
import { PROVIDER, currencyCodeOf } from './shared';
import { dayAt, readTimestamp } from './timestamp';

/** A row of GET /customers/{id}/transactions (page get-transactions; times are UNIX seconds). Never throws. */
export function toTransaction(
	raw: unknown,
	{ index, currency }: { index: number; currency: string | null },
): Transaction {
	const warnings: Warning[] = [];
	const row = Reader.of(raw, `transactions[${index}]`, warnings);
	const { optional } = row;
	return {
		provider: PROVIDER,
		transactionId: optional.text('id', 'external_transaction_id'),
		// Rows name the account by its number only.
		accountId: optional.text('account_number'),
		date: dayAt(readTimestamp(row, 'booking_date_time', warnings)),
		valueDate: dayAt(readTimestamp(optional, 'value_date_time', warnings)),
		description: row.text('name'),
		// FriendlyScore's own sign: positive is money in.
		amount: row.number('amount'),
		currency: currencyCodeOf(optional.text('currency')) ?? currency,
		balance: balanceOf(optional),
		category: textOrName(optional, 'category'),
		type: optional.text('type'),
		merchant: textOrName(optional, 'merchant_details'),
		status: statusOf(optional.text('status')),
		// It reads bank accounts by open banking; data of one's own can be uploaded there too, which a row does not tell.
		source: null,
		warnings,
	};
}

/** The balance after the row: a figure, or an object with an amount as in the public client. */
function balanceOf(row: Reader): number | null {
	return isObject(row.raw('balance')) ? row.object('balance').optional.number('amount') : row.number('balance');
}

/** A text, or an object with a name. */
function textOrName(row: Reader, field: string): string | null {
	return isObject(row.raw(field)) ? row.object(field).optional.text('name', 'merchant_name', 'id') : row.text(field);
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}

function statusOf(told: string | null): Transaction['status'] {
	const word = told?.toLowerCase();
	return word === 'booked' || word === 'pending' ? word : null;
}
