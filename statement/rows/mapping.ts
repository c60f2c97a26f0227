import type { DateFormat } from '../dateText';

/** How a table tells whether money came in or went out. */
export const ROW_LAYOUTS = ['typeColumn', 'signedAmount', 'debitCredit'] as const;
export type RowLayout = (typeof ROW_LAYOUTS)[number];

export type DecimalSeparator = '.' | ',';

/** Which column of a table means what. Column names match whatever their case and the space around them. */
export interface RowMapping {
	layout: RowLayout;
	dateColumn: string;
	descriptionColumn: string;
	/** Undefined for a table without balances, as far as its taker needs none. */
	balanceColumn: string | undefined;
	/** Whether a row may leave its balance empty, as banks do that print one a day. */
	mayLackBalances?: boolean;
	/** For `typeColumn`. */
	typeColumn?: string;
	/** For `typeColumn` and `signedAmount`. */
	amountColumn?: string;
	/** For `debitCredit`. */
	debitColumn?: string;
	/** For `debitCredit`. */
	creditColumn?: string;
	/** What the type column says for money out; default DEFAULT_DEBIT_WORDS. */
	debitWords?: string[];
	/** What the type column says for money in; default DEFAULT_CREDIT_WORDS. */
	creditWords?: string[];
	/** Sign of money that came in, for `signedAmount`; default positive. */
	moneyIn?: 'positive' | 'negative';
	decimalSeparator: DecimalSeparator;
	dateFormat: DateFormat;
}

export const DEFAULT_DEBIT_WORDS: readonly string[] = ['debit', 'dr', 'd', 'withdrawal', 'out'];
export const DEFAULT_CREDIT_WORDS: readonly string[] = ['credit', 'cr', 'c', 'deposit', 'in'];

/** One row of a table as the user counts its rows. */
export interface InputRow {
	rowNumber: number;
	values: Record<string, unknown>;
}
