import { unnamedStatement } from '../statement';
import type { ReadSheet } from '../rows/fromRows';
import type { BankStatement } from '../statement';
import { sheetFromCsv } from './csv';
import type { FormatReader } from './format';

/** A statement out of the rows of a table. */
export function statementOfSheet({ rows, warnings, currency }: ReadSheet): BankStatement {
	const entries = rows.map(({ date, description, movement, balance }) => ({
		day: date.day,
		valueDay: null,
		description,
		amount: movement,
		balance,
		codes: [],
		counterparty: null,
		id: null,
	}));
	return { ...unnamedStatement(entries), currency, warnings };
}

/** CSV of any bank; it takes whatever no other format recognises. */
export const csv: FormatReader = {
	name: 'csv',
	recognises: () => true,
	read(text, reading) {
		const { understood, ...sheet } = sheetFromCsv(text, reading);
		return {
			statements: [statementOfSheet(sheet)],
			understood: { columns: understood.columns, decimal: understood.decimal, dateFormat: reading.dateFormat },
		};
	},
};
