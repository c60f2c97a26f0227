import { CreditError } from '../../core/base/errors';
import type { Warning } from '../../core/shapes/insights';
import {
	type InputRow,
	prepareStatement,
	type PreparedStatement,
	type RowMapping,
	type StatementFormat,
	type StatementInput,
	statementFromRows,
} from '../../statement';

/** The day on which the made-up statements are handed in, unless a test sets another. */
export const TODAY = '2026-11-30';

type Row = Record<string, unknown>;

/** Figures and dates of the `periculum` sample in Periculum's document; descriptions made up. */
export function periculumRows(): Row[] {
	return [
		['6/17/2020', 16162.02, 0, 'Debit'],
		['6/19/2020', 11151.27, 5010.75, 'Debit'],
		['7/31/2020', 142279.89, 15026.88, 'Debit'],
		['8/3/2020', 143279.89, 1000, 'Credit'],
		['8/3/2020', 140269.14, 3010.75, 'Debit'],
		['8/3/2020', 138358.39, 1910.75, 'Debit'],
		['8/4/2020', 128731.51, 9626.88, 'Debit'],
		['8/5/2020', 94704.63, 34026.88, 'Debit'],
		['8/7/2020', 79677.75, 15026.88, 'Debit'],
		['8/7/2020', 69650.87, 10026.88, 'Debit'],
	].map(([date, balance, amount, type]) => ({ date, description: 'transfer', balance, amount, type }));
}

/** Figures and times of the `mono` sample (kobo, newest first). */
export function monoRows(): Row[] {
	return [
		['credit', 1000, '2021-08-06T10:28:00.300Z', 17518498],
		['debit', 187, '2021-08-05T05:11:00.400Z', 18907498],
		['debit', 2500, '2021-08-05T05:11:00.400Z', 18907685],
		['debit', 2500000, '2021-08-05T05:11:00.400Z', 18910185],
		['credit', 20000000, '2021-08-05T05:10:00.400Z', 21410185],
		['debit', 10000, '2021-08-05T01:42:00.500Z', 1410185],
		['credit', 1000, '2021-08-04T15:35:00.100Z', 1420185],
		['debit', 5000, '2021-08-03T17:46:00.100Z', 1419185],
		['credit', 67000, '2021-08-03T15:58:00.500Z', 1424185],
		['credit', 100000, '2021-08-03T14:13:00.300Z', 1357185],
	].map(([type, amount, date, balance], index) => ({
		_id: `row-${index}`,
		type,
		amount,
		narration: 'transfer',
		date,
		balance,
	}));
}

/** Rows as in the `okra` sample: credit or debit, the last row with the sample's balance. */
export function okraRows(): Row[] {
	return Array.from({ length: 10 }, (_, index) => ({
		_id: `row-${index}`,
		bank: { name: 'Access Bank' },
		cleared_date: `2021-10-${10 + index}T15:38:00.621Z`,
		credit: index % 2 === 0 ? null : 31459,
		debit: index % 2 === 0 ? 76008 : null,
		notes: { desc: 'transfer', topics: ['b'] },
		trans_date: `2021-10-${10 + index}T02:41:10.969Z`,
		balance: index === 9 ? 188821.11 : null,
		unformatted_trans_date: `${10 + index}-10-2021`,
	}));
}

/** Figures and dates of the first ten rows of the `dojah` sample. */
export function dojahRows(): Row[] {
	return [
		['2021-04-12', 'debit', '2000.00', '94625'],
		['2021-04-13', 'credit', '2000.00', '2946.25'],
		['2021-04-13', 'credit', '25000.00', '27946.25'],
		['2021-04-15', 'debit', '2100.00', '25846.25'],
		['2021-04-15', 'debit', '1000.00', '24846.25'],
		['2021-04-19', 'debit', '2000.00', '22846.25'],
		['2021-04-21', 'debit', '2000.00', '20846.25'],
		['2021-04-25', 'credit', '3000.00', '23846.25'],
		['2021-04-26', 'debit', '2000.00', '21846.25'],
		['2021-04-26', 'debit', '32.00', '21814.25'],
	].map(([date, trans_type, amount, available_balance]) => ({
		transaction_date: date,
		value_date: date,
		trans_type,
		bank_name: 'Access Bank',
		amount,
		available_balance,
		reference: '',
		narration: 'airtime',
	}));
}

/** Figures and dates of the `mybankstatement` sample. */
export function mbsRows(): Row[] {
	return [
		['6/17/2020', 0, 16162.02],
		['9/7/2020', 6126.88, 36895.15],
		['9/7/2020', 4210.75, 32684.4],
		['9/7/2020', 2360.75, 30323.65],
		['9/7/2020', 3810.75, 26512.9],
		['9/7/2020', 5126.88, 21386.02],
		['9/9/2020', 4010.75, 17375.27],
		['9/10/2020', 2010.75, 15364.52],
		['9/10/2020', 1000, 14364.52],
		['9/11/2020', 5126.88, 9237.64],
	].map(([date, PDebit, PBalance]) => ({
		PTransactionDate: date,
		PValueDate: date,
		PNarration: 'transfer',
		PCredit: 0,
		PDebit,
		PBalance,
	}));
}

/** `rows` with fields of one row (1-based) replaced. */
export function withRow(rows: Row[], rowNumber: number, change: Row): Row[] {
	return rows.map((row, index) => (index === rowNumber - 1 ? { ...row, ...change } : row));
}

/** Prepares a statement named "Test statement" without account fields, unless told otherwise. */
export function prepare(
	format: StatementFormat,
	statement: unknown,
	options: Partial<StatementInput> = {},
): PreparedStatement {
	return prepareStatement({
		format,
		statement,
		statementName: 'Test statement',
		account: {},
		dateFormat: 'auto',
		today: TODAY,
		...options,
	});
}

/** Reads the rows of a table. */
export function fromRows(rows: InputRow[], mapping: RowMapping, today = TODAY) {
	return statementFromRows(rows, mapping, today);
}

/** What the arithmetic and the dates of a statement say, which is tested under integrity/. */
const OF_INTEGRITY = new Set(['BALANCES_DO_NOT_ADD_UP', 'DATA_OLD', 'MONTHS_MISSING']);

/** The warnings about a statement's form: the documents' samples are excerpts of years ago, so their balances do not follow. */
export function ofForm(warnings: readonly Warning[]): Warning[] {
	return warnings.filter(({ code }) => !OF_INTEGRITY.has(code));
}

/** The refusal that `act` ends in; fails if there is none. */
export function refusal(act: () => unknown): { message: string; cure: string; code: string } {
	try {
		act();
	} catch (error) {
		if (error instanceof CreditError && error.kind === 'input') {
			return { message: error.message, cure: error.detail.description ?? '', code: error.detail.code ?? '' };
		}
		throw error;
	}
	throw new Error('It was not refused.');
}
