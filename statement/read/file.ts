import type { Warning } from '../../core/shapes/insights';
import { inputError } from '../../core/base/errors';
import { parseStatement } from '../envelope';
import { refuseFailedAnswer } from '../failedAnswer';
import type { StatementFormat } from '../formats/format';
import type { DateFormat } from '../dateText';
import { formatOf } from '../prepare';
import { statementFromCsv } from './csv';
import { decode, refuseBinary } from './decode';

/** A statement out of a file, in one of the formats that go out as they are. */
export interface StatementOfFile {
	format: StatementFormat;
	statement: unknown;
	warnings: Warning[];
	/** Dates of a table have been read and are ISO from here on. */
	areDatesRead: boolean;
}

/** Formats that are no table and no JSON, by what stands at their start, with what to ask for instead. */
const OTHER_FORMATS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^\s*(?:OFXHEADER|<\?OFX|<OFX)/i, 'OFX (Quicken, Money)'],
	[/^\s*(?:\{1:|:20:)/, 'MT940'],
	[/^\s*!(?:Type|Account|Option)/i, 'QIF'],
	[/^\s*(?:<\?xml|<Document)/i, 'XML (CAMT)'],
	[/^\s*(?:<!doctype html|<html|<table)/i, 'HTML'],
];

/** Reads a file with a statement, JSON or CSV, which are told apart by their content. `today` is `YYYY-MM-DD` in UTC. */
export function statementFromFile(
	bytes: Uint8Array,
	options: { dateFormat: DateFormat; today: string },
): StatementOfFile {
	refuseBinary(bytes);
	const { text } = decode(bytes);
	if (/^[\uFEFF\s]*[[{]/.test(text)) return { ...fromJson(text), warnings: [], areDatesRead: false };
	const other = OTHER_FORMATS.find(([mark]) => mark.test(text));
	if (other !== undefined) {
		const cure = 'Ask the bank for the statement as CSV, with the balance after each transaction.';
		throw inputError(`The file is ${other[1]}, which Periculum does not take.`, cure, 'STATEMENT_FORMAT');
	}
	const { transactions, warnings } = statementFromCsv(text, options);
	return { format: 'periculum', statement: { transactions }, warnings, areDatesRead: true };
}

function fromJson(text: string): { format: StatementFormat; statement: unknown } {
	const statement = parseStatement(text, 'JSON of a statement');
	const format = formatOf(statement);
	if (format !== null) return { format, statement };
	refuseFailedAnswer(statement, 'The file');
	throw inputError(
		'The file holds JSON, but no statement in a format that is known.',
		'Hand over the answer of Mono, Okra, Dojah or MyBankStatement as it is, or {"transactions": [{"date", "description", "balance", "amount", "type"}]}.',
		'STATEMENT_FORMAT',
	);
}
