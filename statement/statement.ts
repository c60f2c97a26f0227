import type { Warning } from '../core/shapes/insights';

/** A row as every reader gives it. Amounts are major units; money in is positive. */
export interface StatementEntry {
	/** `YYYY-MM-DD`, the day on which it was booked, as the bank prints it. */
	day: string;
	valueDay: string | null;
	description: string;
	amount: number;
	/** The balance after it; null where none is told. */
	balance: number | null;
	/** Structural codes of the format, such as `PMNT-RCDT-SALA` or `GVC:153`; see statement/analysis/codes. */
	codes: readonly string[];
	counterparty: string | null;
	id: string | null;
}

/** The statement of one account, whatever file it came from. */
export interface BankStatement {
	/** IBAN or number, as the file tells it; null where it names none. */
	accountId: string | null;
	accountType: string | null;
	bankName: string | null;
	holder: string | null;
	/** ISO 4217. */
	currency: string | null;
	/** Booked balances that are told beside the rows, in major units. */
	opening: number | null;
	closing: number | null;
	/** In the order of the file. */
	entries: readonly StatementEntry[];
	warnings: readonly Warning[];
}

/** A row of which the four plain columns are told, and nothing else. */
export function plainEntry({
	date,
	description,
	movement,
	balance,
}: {
	date: { day: string };
	description: string;
	movement: number;
	balance: number | null;
}): StatementEntry {
	return {
		day: date.day,
		valueDay: null,
		description,
		amount: movement,
		balance,
		codes: [],
		counterparty: null,
		id: null,
	};
}

/** A statement of which nothing is known but its rows. */
export function unnamedStatement(entries: readonly StatementEntry[]): BankStatement {
	return {
		accountId: null,
		accountType: null,
		bankName: null,
		holder: null,
		currency: null,
		opening: null,
		closing: null,
		entries,
		warnings: [],
	};
}
