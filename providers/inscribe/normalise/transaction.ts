import type { Warning } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { Reader } from '../../../core/insights/reader';
import { type AmountUnit, toMajorUnits, unitUnconfirmed } from './unit';

/** What a row does not tell itself. */
export interface TransactionContext {
	/** Place in the list, from 0. */
	index: number;
	/** The account that was asked for, where one was. */
	accountId: string | null;
	/** ISO 4217 code stated by the user. */
	currency: string | null;
	unit: AmountUnit | null;
}

/** Documented are id, date, description, amount, category, method, vendor and that the source is told; its field name is not. */
export function toTransaction(raw: unknown, context: TransactionContext): Transaction {
	const warnings: Warning[] = [];
	const row = Reader.of(raw, `transactions[${context.index}]`, warnings);
	const optional = row.optional;
	const currency = currencyOf(optional) ?? context.currency;
	const amount = row.number('amount');
	const balance = optional.number('balance', 'running_balance');
	warnings.push(...unitUnconfirmed({ path: 'amount', source: `${row.path}.amount` }, context.unit, [amount, balance]));
	return {
		provider: 'inscribe',
		transactionId: row.text('id'),
		accountId: optional.text('bank_account_id') ?? context.accountId,
		date: row.day('date'),
		valueDate: null,
		description: row.text('description'),
		// Inscribe's own sign: positive is money in.
		amount: toMajorUnits(amount, context.unit, currency),
		currency,
		balance: toMajorUnits(balance, context.unit, currency),
		category: optional.text('category'),
		// How it was paid, such as BANK_TRANSFER.
		type: optional.text('method'),
		merchant: optional.text('vendor', 'merchant'),
		status: optional.flag('pending') === true ? 'pending' : 'booked',
		source: sourceOf(optional),
		warnings,
	};
}

/** Amounts of rows that share one unit, before it is known. */
export function amountsOfRows(rows: readonly unknown[]): Array<number | null> {
	return rows.flatMap((raw) => {
		const row = Reader.of(raw, '', []).optional;
		return [row.number('amount'), row.number('balance', 'running_balance')];
	});
}

/** An ISO 4217 code, where the answer tells one. */
export function currencyOf(optional: Reader): string | null {
	const told = optional.text('currency', 'iso_currency_code', 'currency_code')?.toUpperCase() ?? null;
	return told !== null && /^[A-Z]{3}$/.test(told) ? told : null;
}

function sourceOf(optional: Reader): Transaction['source'] {
	const told = optional.text('source', 'data_source', 'source_type')?.toLowerCase() ?? '';
	if (/open.?banking|plaid|mx|financial.?data/.test(told) || optional.has('open_banking_data_id', 'open_banking_id'))
		return 'openBanking';
	if (told.includes('document') || optional.has('document_id')) return 'document';
	return null;
}
