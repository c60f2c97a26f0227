import { readSheet } from '../rows/fromRows';
import type { InputRow } from '../rows/mapping';
import { decimalOf } from './csv';
import type { FormatReader, ReadText } from './format';
import { statementOfSheet } from './tables';
import { joinedTexts, unreadable } from './values';

/** `1/ 5'26` is 1/5/2026: the apostrophe stands before years of this century. */
function dateOf(text: string): string {
	return text.replaceAll(' ', '').replace("'", '/').replaceAll('.', '/');
}

interface QifRecord {
	line: number;
	fields: Map<string, string>;
}

/** The records of a list: lines with a letter, ended by ^. What a split repeats is left to its total. */
function recordsOf(lines: readonly string[]): QifRecord[] {
	const records: QifRecord[] = [];
	let fields = new Map<string, string>();
	let begin = 1;
	let isList = false;
	for (const [index, line] of lines.entries()) {
		if (line.startsWith('!')) {
			isList = /^!Type:(?:Bank|CCard|Cash|Oth A|Oth L|Banque|Banco)/i.test(line);
			if (/^!Type:Invst/i.test(line)) throw unreadable('QIF', 'it is a list of investments');
			fields = new Map();
			begin = index + 2;
			continue;
		}
		if (line === '^') {
			if (isList && fields.size > 0) records.push({ line: begin, fields });
			fields = new Map();
			begin = index + 2;
			continue;
		}
		const [letter = ''] = line;
		if (line !== '' && !fields.has(letter)) fields.set(letter, line.slice(1).trim());
	}
	if (isList && fields.size > 0) throw unreadable('QIF', 'its last record has no end');
	return records;
}

/** QIF. It tells no currency, no balance and no account; whether day or month comes first all its dates together decide. */
export const qif: FormatReader = {
	name: 'qif',
	recognises: (text) => /^\s*!(?:Type|Account|Option)/i.test(text),
	read(text, reading): ReadText {
		const { dateFormat, decimalSeparator, today } = reading;
		const records = recordsOf(text.split(/\r\n|\r|\n/).map((line) => line.trim()));
		const isOpening = ({ fields }: QifRecord) => /^opening balance$/i.test(fields.get('P') ?? '');
		const rows = records
			.filter((record) => !isOpening(record))
			.map(({ line, fields }): InputRow => ({
				rowNumber: line,
				values: {
					Date: dateOf(fields.get('D') ?? ''),
					Description: joinedTexts(fields.get('P'), fields.get('M'), fields.get('N')),
					Amount: fields.get('T') ?? fields.get('U') ?? '',
				},
			}));
		if (rows.length === 0) throw unreadable('QIF', 'it holds no transaction of an account');
		const decimal = decimalSeparator ?? decimalOf(rows, ['Amount'], reading);
		const sheet = readSheet(
			rows,
			{
				layout: 'signedAmount',
				dateColumn: 'Date',
				descriptionColumn: 'Description',
				balanceColumn: undefined,
				amountColumn: 'Amount',
				decimalSeparator: decimal,
				dateFormat,
			},
			today,
		);
		return { statements: [statementOfSheet(sheet)], understood: { decimal, dateFormat: sheet.dateFormat } };
	},
};
