import type { ReadSheet } from '../rows/fromRows';
import { type BankStatement, plainEntry, unnamedStatement } from '../statement';
import { sheetFromCsv } from './csv';
import type { FormatReader } from './format';

/** A statement out of the rows of a table. */
export function statementOfSheet({
	rows,
	warnings,
	currency,
}: Pick<ReadSheet, 'rows' | 'warnings' | 'currency'>): BankStatement {
	return { ...unnamedStatement(rows.map(plainEntry)), currency, warnings };
}

/** CSV of any bank; it takes whatever no other format recognises. */
export const csv: FormatReader = {
	name: 'csv',
	recognises: () => true,
	read(text, reading) {
		const { understood, ...sheet } = sheetFromCsv(text, reading);
		return {
			statements: [statementOfSheet(sheet)],
			understood: { columns: understood.columns, decimal: understood.decimal, dateFormat: sheet.dateFormat },
		};
	},
};
