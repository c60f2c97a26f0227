import { readDates } from '../dates';
import { asList, asRecord, textOf } from '../envelope';
import { pagingOf } from '../paging';
import type { ConvertedRow, FormatDefinition } from './format';
import { dateCells, isoForm } from './isoDates';

/**
 * Okra (naira, ISO dates): the direction is told by which of `credit` and `debit` is set; both may be null, and so may the
 * balance. Its API wraps the list in `{status, message, data: {pagination, transaction[]}}`; Periculum takes it without pagination.
 */
export const okra: FormatDefinition = {
	label: 'Okra',
	expected: '{"data": {"transaction": [{"credit", "debit", "balance", "trans_date"}]}}',
	dateFormat: 'YYYY-MM-DD',
	unitsPerMajor: 1,
	balancePath: 'data.transaction[].balance',
	takesAccountFields: true,

	find(statement) {
		const own = asRecord(statement);
		const data = asRecord(own?.data);
		const rows = asList(data?.transaction);
		if (own === null || rows === null) return null;
		return {
			rows,
			own,
			paging: pagingOf([own, data]),
			wrap: (transaction, statementName, account) => ({ statementName, ...account, data: { transaction } }),
		};
	},

	convert(rows, reading, faults) {
		const cells = dateCells(rows, 'trans_date', 'cleared_date');
		const dates = readDates(cells, reading, faults);
		return rows.map((row, index): ConvertedRow => {
			const date = dates[index] ?? null;
			const { field, value } = row.firstTold('trans_date', 'cleared_date');
			const balance = row.balance('balance');
			const { credit, debit, movement } = row.creditAndDebit('credit', 'debit');
			return {
				transaction: {
					...row.values,
					credit,
					debit,
					balance,
					[field]: isoForm(value, date),
				},
				rowNumber: row.rowNumber,
				description: textOf(asRecord(row.values.notes)?.desc),
				date,
				balance,
				movement,
			};
		});
	},
};
