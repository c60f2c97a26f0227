import type { DateFormat } from '../dateText';
import type { GivenColumns } from '../rows/givenColumns';
import type { DecimalSeparator } from '../rows/mapping';
import type { BankStatement } from '../statement';

/** What the user sets where a file leaves it open, and the day on which it is read. */
export interface Reading {
	dateFormat: DateFormat;
	/** Undefined finds it. */
	decimalSeparator?: DecimalSeparator;
	/** Columns of a table that the user names; undefined for who cannot be asked. */
	columns?: GivenColumns;
	/** `YYYY-MM-DD` in UTC. */
	today: string;
}

/** How a file was understood, for people. */
export interface Understood {
	format: string;
	encoding: string | null;
	columns: string[] | null;
	dateFormat: string | null;
	decimal: string | null;
}

/** What a reader makes of a file: one statement for each account in it. */
export interface ReadText {
	statements: BankStatement[];
	understood: Partial<Pick<Understood, 'format' | 'columns' | 'dateFormat' | 'decimal'>>;
}

/**
 * A format of files. A new one is a reader like this in the list of statement/read/index.ts. A file is read whole or refused: `read` throws an
 * input error with the cure for what it cannot read for certain, and never leaves a row out in silence.
 */
export interface FormatReader {
	/** As it is told in `understood.format`. */
	name: string;
	/** By the first characters of the text; a file's name says nothing. */
	recognises(text: string): boolean;
	read(text: string, reading: Reading): ReadText;
}
