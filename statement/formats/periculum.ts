import { readDates } from '../dates';
import { asList, asRecord, asText } from '../envelope';
import type { ConvertedRow, FormatDefinition } from './format';
import { NO_PAGING } from './format';

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

	convert(rows, dateFormat, faults) {
		const cells = rows.map(({ rowNumber, values }) => ({ rowNumber, field: 'date', value: values.date }));
		const dates = readDates(cells, dateFormat, faults);
		return rows.map((row, index): ConvertedRow => {
			const date = dates[index] ?? null;
			const balance = row.requiredBalance('balance');
			const amount = row.amount('amount');
			const direction = row.direction('type');
			return {
				transaction: {
					date: date?.day,
					description: asText(String(row.values.description ?? '')),
					balance,
					amount,
					type: direction === null ? null : TYPE_WORDS[direction],
				},
				date,
				balance,
				movement: direction === 'debit' && amount !== null ? -amount : amount,
			};
		});
	},
};
