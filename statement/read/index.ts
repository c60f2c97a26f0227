import { inputError } from '../../core/base/errors';
import type { BankStatement } from '../statement';
import { parseStatement } from '../envelope';
import { decode, refuseBinary } from './decode';
import type { FormatReader, Reading, Understood } from './format';
import type { InputRow } from '../rows/mapping';
import { BANK_FORMATS } from './bankFormats';
import { sheetFromObjects } from './csv';
import { json, readJson } from './json';
import { readPdfText } from './pdf';
import { csv, statementOfSheet } from './tables';

/** The formats of files, those with a mark of their own first; the last one takes what is left. */
const READERS: readonly FormatReader[] = [json, ...BANK_FORMATS, csv];

/** Formats that are known and not read, by what stands at their start, with what to ask for instead. */
const NOT_READ: ReadonlyArray<readonly [RegExp, string]> = [
	[/^\s*(?:<!doctype html|<html|<table)/i, 'HTML'],
	[/^\s*01,[^\n]{1,80},/, 'BAI2'],
	[/^0{5}\d{6}.{0,10}(?:05|D)/, 'CODA'],
];

const NOTHING_UNDERSTOOD = { encoding: null, columns: null, dateFormat: null, decimal: null };

/** Reads a statement whose rows are objects, such as a spreadsheet's. Throws an input error with the cure. */
export function readStatementRows(
	rows: readonly InputRow[],
	reading: Reading,
): { statements: BankStatement[]; understood: Understood } {
	const { columns, decimal, ...sheet } = sheetFromObjects(rows, reading);
	return {
		statements: [statementOfSheet(sheet)],
		understood: { ...NOTHING_UNDERSTOOD, format: 'rows', columns, dateFormat: sheet.dateFormat, decimal },
	};
}

/** Reads a statement that is JSON already, or text of it. Throws an input error with the cure. */
export function readStatementJson(
	statement: unknown,
	reading: Reading,
): { statements: BankStatement[]; understood: Understood } {
	const { statements, understood } = readJson(parseStatement(statement, 'JSON of a statement'), reading);
	return { statements, understood: { ...NOTHING_UNDERSTOOD, format: json.name, ...understood } };
}

/** Reads a statement out of the text of a PDF, as Extract From File gives it. Throws an input error with the cure. */
export function readStatementText(
	text: unknown,
	reading: Reading,
): { statements: BankStatement[]; understood: Understood } {
	const { statements, understood } = readPdfText(text, reading);
	return { statements, understood: { ...NOTHING_UNDERSTOOD, format: 'pdfText', ...understood } };
}

/** The first characters, where the mark of a format stands. */
const HEAD_CHARACTERS = 2_000;

/** Reads a file with bank statements, whatever its format, which its content tells. Throws an input error with the cure. */
export function readStatementFile(
	bytes: Uint8Array,
	reading: Reading,
): { statements: BankStatement[]; understood: Understood } {
	refuseBinary(bytes);
	const { text: decoded, encoding } = decode(bytes);
	const text = decoded.replace(/^\uFEFF/, '');
	const head = text.slice(0, HEAD_CHARACTERS);
	const other = NOT_READ.find(([mark]) => mark.test(head));
	if (other !== undefined) {
		throw inputError(`The file is ${other[1]}, which is not read.`, 'Ask the bank for CSV.', 'STATEMENT_FORMAT');
	}
	const reader = READERS.find(({ recognises }) => recognises(head)) ?? csv;
	const { statements, understood } = reader.read(text, reading);
	return {
		statements,
		understood: { ...NOTHING_UNDERSTOOD, format: reader.name, encoding, ...understood },
	};
}
