import { readDates } from '../dates';
import { asList, asRecord, textOf } from '../envelope';
import type { ConvertedRow, FormatDefinition } from './format';
import { NO_PAGING } from '../paging';

const TYPE_WORDS = { debit: 'Debit', credit: 'Credit' } as const;

/** Periculum's own format: naira as numbers, dates best in ISO 8601 (its document, "Common Request Body Parameters"). */
export const periculum: FormatDefinition = {
	label: 'Periculum',
	expected: '{"transactions": [{"date", "description", "balance", "amount", "type"}]} or that list alone',
	dateFormat: 'auto',
	unitsPerMajor: 1,
	balancePath: 'transactions[].balance',
	takesAccountFields: true,

	find(statement) {
		const own = asRecord(statement) ?? {};
		const rows = asList(statement) ?? asList(own.transactions);
		if (rows === null) return null;
		return {
			rows,
			own,
			paging: NO_PAGING,
			wrap: (transactions, statementName, account) => ({ statementName, ...account, transactions }),
		};
	},

	convert(rows, reading, faults) {
		const cells = rows.map(({ rowNumber, values }) => ({ rowNumber, field: 'date', value: values.date }));
		const dates = readDates(cells, reading, faults);
		return rows.map((row, index): ConvertedRow => {
			const date = dates[index] ?? null;
			const balance = row.requiredBalance('balance');
			const amount = row.amount('amount');
			const direction = row.direction('type');
			const description = textOf(row.values.description);
			return {
				transaction: {
					date: date?.day,
					description,
					balance,
					amount,
					type: direction === null ? null : TYPE_WORDS[direction],
				},
				rowNumber: row.rowNumber,
				description,
				date,
				balance,
				movement: direction === 'debit' && amount !== null ? -amount : amount,
			};
		});
	},
};
