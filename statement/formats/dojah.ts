import Big from 'big.js';
import { readDates } from '../dates';
import { asList, asRecord, textOf } from '../envelope';
import { pagingOf } from '../paging';
import type { ConvertedRow, FormatDefinition } from './format';
import { dateCells, isoForm } from './isoDates';

const USUAL_DECIMALS = 2;

/** A figure as Dojah writes it, "2000.00": as it came where it is a plain text, else with at least two decimals. */
function figureText(value: unknown, figure: number | null): string | null {
	if (figure === null) return null;
	if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return value;
	const decimals = new Big(figure).toFixed().split('.')[1]?.length ?? 0;
	return new Big(figure).toFixed(Math.max(USUAL_DECIMALS, decimals));
}

/** Dojah (naira in texts such as "2000.00", dates YYYY-MM-DD); the paging fields beside the list stay where they are. */
export const dojah: FormatDefinition = {
	label: 'Dojah',
	expected: '{"entity": {"transactions": [{"transaction_date", "trans_type", "amount", "available_balance"}]}}',
	dateFormat: 'YYYY-MM-DD',
	unitsPerMajor: 1,
	balancePath: 'entity.transactions[].available_balance',
	takesAccountFields: true,

	find(statement) {
		const own = asRecord(statement);
		const entity = asRecord(own?.entity);
		const rows = asList(entity?.transactions);
		if (own === null || entity === null || rows === null) return null;
		return {
			rows,
			own,
			paging: pagingOf([own, entity]),
			wrap: (transactions, statementName, account) => ({
				statementName,
				...account,
				entity: { ...entity, transactions },
			}),
		};
	},

	convert(rows, reading, faults) {
		const dates = readDates(dateCells(rows, 'transaction_date', 'value_date'), reading, faults);
		return rows.map((row, index): ConvertedRow => {
			const { values } = row;
			const date = dates[index] ?? null;
			const { field, value } = row.firstTold('transaction_date', 'value_date');
			const direction = row.direction('trans_type');
			const amount = row.amount('amount');
			const balance = row.balance('available_balance');
			return {
				transaction: {
					...values,
					[field]: isoForm(value, date),
					trans_type: direction,
					amount: figureText(values.amount, amount),
					available_balance: figureText(values.available_balance, balance),
				},
				rowNumber: row.rowNumber,
				description: textOf(values.narration),
				date,
				balance,
				movement: direction === 'debit' && amount !== null ? -amount : amount,
			};
		});
	},
};
