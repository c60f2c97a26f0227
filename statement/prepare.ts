import Big from 'big.js';
import { inputError } from '../core/base/errors';
import type { Warning } from '../core/shapes/insights';
import type { DateFormat } from './dateText';
import type { StatementDate } from './dates';
import { asRecord, asText, parseStatement } from './envelope';
import { refuseFailedAnswer } from './failedAnswer';
import { Faults } from './faults';
import { dojah } from './formats/dojah';
import { type FormatDefinition, type FoundStatement, STATEMENT_FORMATS, type StatementFormat } from './formats/format';
import { mono } from './formats/mono';
import { myBankStatement } from './formats/myBankStatement';
import { okra } from './formats/okra';
import { periculum } from './formats/periculum';
import { addBalanceRows } from './balanceRows';
import { ledgerRows, newestBalance } from './balances';
import { checkIntegrity, type Integrity } from './integrity/check';
import { integrityWarnings } from './integrity/warnings';
import { refuseOversized } from './limits';
import { StatementRow } from './statementRow';
import { accountIgnored, balancesBefore, balancesMissing, descriptionsMissing, incomplete } from './warnings';

const FORMATS: Readonly<Record<StatementFormat, FormatDefinition>> = {
	periculum,
	mono,
	okra,
	mybankstatement: myBankStatement,
	dojah,
};

/** Periculum's document: "A minimum of ten transactions are required". */
const FEWEST_TRANSACTIONS = 10;

const ACCOUNT_FIELDS = ['clientFullName', 'bankName', 'accountType', 'accountName'] as const;
export type AccountFields = Partial<Record<(typeof ACCOUNT_FIELDS)[number], string>>;

export interface StatementInput {
	format: StatementFormat;
	/** Unique per Periculum account; empty takes the name in the statement. */
	statementName: string;
	account: AccountFields;
	/** The provider's statement as an object or as JSON text. */
	statement: unknown;
	/** `auto` reads dates as the format documents them; another value wins over that. */
	dateFormat: DateFormat;
	/** `YYYY-MM-DD` in UTC. */
	today: string;
}

export interface PreparedStatement {
	/** JSON body of POST /statements/analytics. */
	body: Record<string, unknown>;
	transactionCount: number;
	/** Balance of the newest transaction in major units (naira); null if that row tells none. */
	lastBalance: number | null;
	integrity: Integrity;
	warnings: Warning[];
}

/**
 * Turns a statement into the body that Periculum's POST /statements/analytics takes (its document, "Generate Statement
 * Analytics"). Throws an input error naming row, field and cure; personal data never enters it.
 */
export function prepareStatement(input: StatementInput): PreparedStatement {
	const format = FORMATS[input.format];
	const found = findStatement(parseStatement(input.statement, format.expected), format);
	const statementName = input.statementName.trim() || asText(found.own.statementName);
	if (statementName === '') {
		throw inputError(
			'Statement Name is empty.',
			'Set Statement Name to a name that no other statement at Periculum has.',
			'STATEMENT_NAME_MISSING',
		);
	}
	refuseTooFew(found.rows);
	const rows = convertRows(found.rows, format, input);
	const transactions = rows.map(({ transaction }) => transaction);
	const account = format.takesAccountFields ? accountFields(input.account, found.own) : {};
	const ledger = ledgerRows(rows, perMajorOf(format));
	const balance = newestBalance(rows, ledger);
	const integrity = checkIntegrity(ledger, { holder: account.clientFullName });
	return {
		body: found.wrap(transactions, statementName, account),
		transactionCount: rows.length,
		lastBalance: balance === null ? null : new Big(balance).div(format.unitsPerMajor).toNumber(),
		integrity,
		warnings: [
			...incomplete(found.paging, rows.length),
			...balancesMissing(rows, format.balancePath),
			...(integrity.isBalanceBefore ? balancesBefore(format.balancePath) : []),
			...integrityWarnings(integrity, {
				rowsPath: 'transactions',
				balancePath: format.balancePath,
				today: input.today,
				perMajor: MINOR_PER_MAJOR,
			}),
			...(input.format === 'periculum' ? descriptionsMissing(transactions) : []),
			...(format.takesAccountFields ? [] : accountIgnored(Object.keys(accountFields(input.account, {})))),
		],
	};
}

/** In what a statement's rows are checked: hundredths of its major unit, whatever the currency. */
export const MINOR_PER_MAJOR = 100;

/** How many minor units one unit of the format's amounts is. */
function perMajorOf({ unitsPerMajor }: FormatDefinition): number {
	return MINOR_PER_MAJOR / unitsPerMajor;
}

/** The format whose envelope a parsed statement has; null where it has none that is known. */
export function formatOf(statement: unknown): StatementFormat | null {
	return STATEMENT_FORMATS.find((name) => FORMATS[name].find(statement) !== null) ?? null;
}

function findStatement(statement: unknown, format: FormatDefinition): FoundStatement {
	const found = format.find(statement);
	if (found !== null) return found;
	refuseFailedAnswer(statement, 'Statement');
	const other = Object.values(FORMATS).find((candidate) => candidate !== format && candidate.find(statement) !== null);
	const cure =
		other === undefined
			? `Hand over ${format.expected}.`
			: `It looks like that of ${other.label}: set Format to ${other.label}.`;
	throw inputError(`Statement is not in the format ${format.label}.`, cure, 'STATEMENT_FORMAT');
}

function refuseTooFew(rows: readonly unknown[]): void {
	if (rows.length >= FEWEST_TRANSACTIONS) return;
	throw inputError(
		`The statement has ${rows.length} transaction${rows.length === 1 ? '' : 's'}; Periculum needs at least ${FEWEST_TRANSACTIONS}.`,
		'Ask for a statement over a longer period.',
		'TOO_FEW_TRANSACTIONS',
	);
}

/** The rows of a statement in one of the JSON formats, in major units, for who analyses them here. */
export interface JsonStatement {
	format: StatementFormat;
	rows: Array<{ date: StatementDate; description: string; balance: number | null; movement: number }>;
	account: { holder: string | null; bankName: string | null; accountType: string | null };
	warnings: Warning[];
}

/** Reads a parsed statement by the format whose envelope it has; null where it has none that is known. Throws an input error naming the rows. */
export function readJsonStatement(
	statement: unknown,
	reading: Pick<StatementInput, 'dateFormat' | 'today'>,
): JsonStatement | null {
	const name = formatOf(statement);
	const format = name === null ? null : FORMATS[name];
	const found = format?.find(statement);
	if (name === null || format === null || found == null) return null;
	const read = convertRows(found.rows, format, reading);
	const inMajor = (units: number) => new Big(units).div(format.unitsPerMajor).toNumber();
	const text = (value: unknown) => asText(value) || null;
	const faults = new Faults();
	for (const { rowNumber, movement } of read) {
		if (movement === null) faults.add(rowNumber, 'AMOUNT_MISSING', 'no amount is told', 'Fill it in.');
	}
	faults.throwIfAny();
	return {
		format: name,
		rows: read.flatMap(({ date, description, balance, movement }) =>
			date === null || movement === null
				? []
				: [{ date, description, balance: balance === null ? null : inMajor(balance), movement: inMajor(movement) }],
		),
		account: {
			holder: text(found.own.clientFullName),
			bankName: text(found.own.bankName),
			accountType: text(found.own.accountType),
		},
		warnings: incomplete(found.paging, read.length),
	};
}

function convertRows(
	rows: unknown[],
	format: FormatDefinition,
	{ dateFormat, today }: Pick<StatementInput, 'dateFormat' | 'today'>,
) {
	const faults = new Faults();
	const readable = rows.map((row, index) => {
		const values = asRecord(row);
		if (values === null)
			faults.add(index + 1, 'ROW_UNREADABLE', 'the transaction is not an object', 'Remove or mend the row.');
		return new StatementRow(index + 1, values ?? {}, faults);
	});
	faults.throwIfAny();
	refuseOversized(readable);
	const reading = { dateFormat: dateFormat === 'auto' ? format.dateFormat : dateFormat, today };
	const converted = format.convert(readable, reading, faults);
	faults.throwIfAny();
	addBalanceRows(ledgerRows(converted, perMajorOf(format)), faults);
	faults.throwIfAny();
	return converted;
}

/** The account fields that are filled in; those of the statement itself stand where the parameter is empty. */
function accountFields(account: AccountFields, own: Record<string, unknown>): Record<string, string> {
	const filled = ACCOUNT_FIELDS.map((name) => [name, asText(account[name]) || asText(own[name])] as const);
	return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}
