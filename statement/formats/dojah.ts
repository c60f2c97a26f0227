import Big from 'big.js';
import { readDates } from '../dates';
import { asCount, asList, asRecord } from '../envelope';
import { isEmpty } from '../plainNumber';
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
		const pages = asCount(entity.total_pages) ?? 1;
		return {
			rows,
			own,
			paging: {
				total: asCount(entity.total),
				hasOtherPages: pages > 1 || !isEmpty(entity.next_page) || !isEmpty(entity.previous_page),
			},
			wrap: (transactions, statementName, account) => ({
				statementName,
				...account,
				entity: { ...entity, transactions },
			}),
		};
	},

	convert(rows, dateFormat, faults) {
		const dates = readDates(dateCells(rows, 'transaction_date', 'value_date'), dateFormat, faults);
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
				date,
				balance,
				movement: direction === 'debit' && amount !== null ? -amount : amount,
			};
		});
	},
};
