import type { Warning } from '../../core/shapes/insights';
import { inputError } from '../../core/base/errors';
import { parseStatement } from '../envelope';
import { refuseFailedAnswer } from '../failedAnswer';
import type { StatementFormat } from '../formats/format';
import type { DateFormat } from '../dateText';
import { formatOf } from '../prepare';
import type { BankStatement } from '../statement';
import { readAnswers } from './apis';
import { BANK_FORMATS } from './bankFormats';
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

const HTML = /^\s*(?:<!doctype html|<html|<table)/i;
const ASK_FOR_BALANCES = 'Ask the bank for CAMT.053, MT940 or CSV, with the balance after each transaction.';

/** Reads a file with a statement, JSON, CSV or a format of banks, which are told apart by their content. `today` is `YYYY-MM-DD` in UTC. */
export function statementFromFile(
	bytes: Uint8Array,
	options: { dateFormat: DateFormat; today: string },
): StatementOfFile {
	refuseBinary(bytes);
	const { text } = decode(bytes);
	if (/^[\uFEFF\s]*(?:\[|\{(?!1:))/.test(text)) return fromJson(text);
	if (HTML.test(text)) {
		throw inputError('The file is HTML, which Periculum does not take.', ASK_FOR_BALANCES, 'STATEMENT_FORMAT');
	}
	const head = text.slice(0, HEAD_CHARACTERS);
	const format = BANK_FORMATS.find(({ recognises }) => recognises(head));
	if (format !== undefined) return fromBank(format.read(text, options).statements);
	const { transactions, warnings } = statementFromCsv(text, options);
	return { format: 'periculum', statement: { transactions }, warnings, areDatesRead: true };
}

/** The first characters, where the mark of a format stands. */
const HEAD_CHARACTERS = 2_000;

/** The one statement of a file in a format of banks, in the form that Periculum takes: it analyses none without balances. */
function fromBank(statements: readonly BankStatement[]): StatementOfFile {
	const [statement, other] = statements;
	if (statement === undefined || other !== undefined) {
		throw inputError(
			`The file holds statements of ${statements.length} accounts.`,
			'Hand over a file of one account.',
			'SEVERAL_ACCOUNTS',
		);
	}
	const transactions = statement.entries.map(({ day, description, amount, balance }) => {
		if (balance === null) {
			throw inputError('The file tells no balance after each transaction.', ASK_FOR_BALANCES, 'BALANCE_MISSING');
		}
		const type = amount > 0 ? ('Credit' as const) : ('Debit' as const);
		return { date: day, description, balance, amount: Math.abs(amount), type };
	});
	return { format: 'periculum', statement: { transactions }, warnings: [...statement.warnings], areDatesRead: true };
}

function fromJson(text: string): StatementOfFile {
	const statement = parseStatement(text.replace(/^\uFEFF/, ''), 'JSON of a statement');
	const answered = readAnswers(statement);
	if (answered !== null) return fromBank(answered.statements);
	const format = formatOf(statement);
	if (format !== null) return { format, statement, warnings: [], areDatesRead: false };
	refuseFailedAnswer(statement, 'The file');
	throw inputError(
		'The file holds JSON, but no statement in a format that is known.',
		'Hand over the answer of Mono, Okra, Dojah or MyBankStatement as it is, or {"transactions": [{"date", "description", "balance", "amount", "type"}]}.',
		'STATEMENT_FORMAT',
	);
}
