import { inputError } from '../../core/base/errors';
import { parseStatement } from '../envelope';
import { refuseFailedAnswer } from '../failedAnswer';
import { readJsonStatement } from '../prepare';
import { plainEntry, unnamedStatement } from '../statement';
import { readAnswers } from './apis';
import type { FormatReader, ReadText, Reading } from './format';

/** JSON of the services that give bank statements as JSON, whichever. */
export const json: FormatReader = {
	name: 'json',
	recognises: (text) => /^\s*(?:\[|\{(?!1:))/.test(text),
	read: (text, reading) => readJson(parseStatement(text, 'JSON of a statement'), reading),
};

/** Reads a statement that has been parsed, in any of the JSON formats that are known. Throws an input error for another. */
export function readJson(statement: unknown, reading: Reading): ReadText {
	const answered = readAnswers(statement);
	if (answered !== null) return answered;
	const read = readJsonStatement(statement, reading);
	if (read !== null) {
		return {
			statements: [{ ...unnamedStatement(read.rows.map(plainEntry)), ...read.account, warnings: read.warnings }],
			understood: { format: read.format },
		};
	}
	refuseFailedAnswer(statement, 'The statement');
	throw inputError(
		'The statement is JSON, but in no format that is known.',
		'Hand over the answer of Plaid, Open Banking UK, Berlin Group, Mono, Okra, Dojah or MyBankStatement as it is, or {"transactions": [{"date", "description", "balance", "amount", "type"}]}.',
		'STATEMENT_FORMAT',
	);
}
