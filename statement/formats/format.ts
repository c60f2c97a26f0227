import type { DateFormat } from '../dateText';
import type { ReadRow } from '../balances';
import type { DateReading } from '../dates';
import type { Faults } from '../faults';
import type { Paging } from '../paging';
import type { StatementRow } from '../statementRow';

/** Values of the `format` query parameter of Periculum's POST /statements/analytics. */
export const STATEMENT_FORMATS = ['periculum', 'mono', 'okra', 'mybankstatement', 'dojah'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** A statement whose envelope has been recognised. */
export interface FoundStatement {
	rows: unknown[];
	/** Name and account fields that the statement carries itself, unchecked. */
	own: Record<string, unknown>;
	paging: Paging;
	/** Puts converted transactions into the body that Periculum takes. */
	wrap(
		transactions: Array<Record<string, unknown>>,
		statementName: string,
		account: Record<string, string>,
	): Record<string, unknown>;
}

/** A transaction as it goes out, and what has been read of it. */
export interface ConvertedRow extends ReadRow {
	transaction: Record<string, unknown>;
}

/** Everything known about one statement format. */
export interface FormatDefinition {
	label: string;
	/** The envelope in words, for a statement that does not have it. */
	expected: string;
	/** How the provider writes dates; used unless the user sets another. */
	dateFormat: DateFormat;
	/** 100 where amounts are in hundredths (kobo), else 1. */
	unitsPerMajor: 1 | 100;
	/** The balance as a warning's path names it. */
	balancePath: string;
	takesAccountFields: boolean;
	/** Recognises the envelope; null if the statement is of another format. */
	find(statement: unknown): FoundStatement | null;
	convert(rows: StatementRow[], reading: DateReading, faults: Faults): ConvertedRow[];
}
