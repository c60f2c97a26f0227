import { readSheet } from '../rows/fromRows';
import type { InputRow } from '../rows/mapping';
import { DATE_ORDERS } from '../dateText';
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
	/** Name of the account before the list; null where the file names none. */
	account: string | null;
	fields: Map<string, string>;
}

/** The records of a list: lines with a letter, ended by ^. What a split repeats is left to its total. */
function recordsOf(lines: readonly string[]): QifRecord[] {
	const records: QifRecord[] = [];
	let fields = new Map<string, string>();
	let begin = 1;
	let isList = false;
	let isAccount = false;
	let account: string | null = null;
	for (const [index, line] of lines.entries()) {
		if (line.startsWith('!')) {
			isList = /^!Type:(?:Bank|CCard|Cash|Oth A|Oth L|Banque|Banco)/i.test(line);
			isAccount = /^!Account/i.test(line);
			if (/^!Type:Invst/i.test(line)) throw unreadable('QIF', 'it is a list of investments');
			fields = new Map();
			begin = index + 2;
			continue;
		}
		if (line === '^') {
			if (isList && fields.size > 0) records.push({ line: begin, account, fields });
			if (isAccount) account = fields.get('N') ?? account;
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

function rowOf({ line, fields }: QifRecord): InputRow {
	return {
		rowNumber: line,
		values: {
			Date: dateOf(fields.get('D') ?? ''),
			Description: joinedTexts(fields.get('P'), fields.get('M'), fields.get('N')),
			Amount: fields.get('T') ?? fields.get('U') ?? '',
		},
	};
}

const COLUMNS = {
	layout: 'signedAmount',
	dateColumn: 'Date',
	descriptionColumn: 'Description',
	balanceColumn: undefined,
	amountColumn: 'Amount',
} as const;

/** QIF. It tells no currency and no balance, and of an account its name at most; whether day or month comes first all its dates together decide. */
export const qif: FormatReader = {
	name: 'qif',
	recognises: (text) => /^\s*!(?:Type|Account|Option)/i.test(text),
	read(text, reading): ReadText {
		const { dateFormat, decimalSeparator, today } = reading;
		const records = recordsOf(text.split(/\r\n|\r|\n/).map((line) => line.trim()));
		const isOpening = ({ fields }: QifRecord) => /^opening balance$/i.test(fields.get('P') ?? '');
		const booked = records.filter((record) => !isOpening(record));
		if (booked.length === 0) throw unreadable('QIF', 'it holds no transaction of an account');
		const rows = booked.map(rowOf);
		const decimal = decimalSeparator ?? decimalOf(rows, ['Amount'], reading);
		const mapping = { ...COLUMNS, decimalSeparator: decimal, dateFormat };
		// All dates of the file decide their order, whichever account they are of.
		const { dateFormat: order } = readSheet(rows, mapping, today);
		const format = DATE_ORDERS.find((known) => known === order) ?? dateFormat;
		const accounts = [...new Set(booked.map(({ account }) => account))];
		const statements = accounts.map((account) => {
			const own = rows.filter((_, index) => booked[index]?.account === account);
			return { ...statementOfSheet(readSheet(own, { ...mapping, dateFormat: format }, today)), accountId: account };
		});
		return { statements, understood: { decimal, dateFormat: order } };
	},
};
