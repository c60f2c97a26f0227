import { inputError } from '../../core/base/errors';
import { readDates } from '../dates';
import { asCount, asList, asRecord, textOf, withoutUndefined } from '../envelope';
import { type Faults, quoted } from '../faults';
import { pagingOf } from '../paging';
import type { StatementRow } from '../statementRow';
import type { ConvertedRow, FormatDefinition } from './format';
import { dateCells, isoForm } from './isoDates';

/** Mono's figures are kobo, so they are whole; decimals mean that somebody has turned them into naira. */
function checkWhole(row: StatementRow, field: string, value: number | null, faults: Faults): void {
	if (value === null || Number.isInteger(value)) return;
	faults.add(
		row.rowNumber,
		'NOT_WHOLE_KOBO',
		`${field} ${quoted(row.values[field])} is not a whole number of kobo`,
		'Mono gives kobo (hundredths of a naira): hand its figures over unchanged, or use the format Periculum for naira.',
	);
}

/** The answer for all accounts of a customer holds accounts where the others hold transactions. */
function refuseAccounts(rows: unknown[]): void {
	const count = rows.filter((row) => asRecord(row)?.account_transaction_data !== undefined).length;
	if (count === 0) return;
	throw inputError(
		`Statement holds ${count} account${count === 1 ? '' : 's'} of a customer, each with transactions of its own.`,
		'Hand over the transactions of one account: the part "account_transaction_data" > "data" of its entry under "data".',
		'SEVERAL_ACCOUNTS',
	);
}

/**
 * Mono (kobo, ISO dates). Its API has four envelopes: statement v1 `{meta, data[]}`, transactions v1 `{paging, data[]}`,
 * `{data: {paging, transactions[]}}` and v2 `{data[], meta}`; Periculum's sample has the first, with `_id` in each row.
 */
export const mono: FormatDefinition = {
	label: 'Mono',
	expected: '{"meta": {…}, "data": [{"_id", "type", "amount", "narration", "date", "balance"}]}',
	dateFormat: 'YYYY-MM-DD',
	unitsPerMajor: 100,
	balancePath: 'data[].balance',
	takesAccountFields: true,

	find(statement) {
		const own = asRecord(statement);
		if (own === null) return null;
		const inner = asRecord(own.data);
		const rows = asList(own.data) ?? asList(inner?.transactions);
		if (rows === null) return null;
		refuseAccounts(rows);
		const count = [own.meta, own.paging, inner?.meta, inner?.paging].flatMap(
			(object) => asCount(asRecord(object)?.count) ?? [],
		);
		return {
			rows,
			own,
			paging: pagingOf([own, inner]),
			wrap: (data, statementName, account) => ({
				statementName,
				...account,
				meta: { count: count[0] ?? data.length },
				data,
			}),
		};
	},

	convert(rows, reading, faults) {
		const dates = readDates(dateCells(rows, 'date'), reading, faults);
		return rows.map((row, index): ConvertedRow => {
			const date = dates[index] ?? null;
			const { _id, id, narration } = row.values;
			const type = row.direction('type');
			const amount = row.amount('amount');
			const balance = row.balance('balance');
			checkWhole(row, 'amount', amount, faults);
			checkWhole(row, 'balance', balance, faults);
			return {
				transaction: withoutUndefined({
					_id: _id ?? id,
					type,
					amount,
					narration,
					date: isoForm(row.values.date, date),
					balance: balance ?? undefined,
				}),
				rowNumber: row.rowNumber,
				description: textOf(narration),
				date,
				balance,
				movement: type === 'debit' && amount !== null ? -amount : amount,
			};
		});
	},
};
