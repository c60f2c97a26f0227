import { trimmedEnd } from '../../core/base/trim';
import { quoted, quotedName } from '../faults';
import { isEmpty } from '../plainNumber';
import type { Direction } from '../statementRow';
import type { SheetRow } from './cells';
import type { Columns } from './columns';
import { type DecimalSeparator, DEFAULT_CREDIT_WORDS, DEFAULT_DEBIT_WORDS, type RowMapping } from './mapping';
import { isNothing, readSheetNumber } from './sheetNumber';

type Cells = Record<string, unknown>;

/** What a row moved, in major units, never negative. A row that moves nothing counts as a debit of 0, as Periculum's sample has it. */
export interface Movement {
	amount: number;
	direction: Direction;
}

const NO_MOVEMENT: Movement = { amount: 0, direction: 'debit' };

/**
 * Whether the debits of a table in two columns bear a minus, as many banks export them: none of the debits is above 0 and none of
 * the credits below. Where signs are mixed they mean something else, and the row is refused.
 */
export function debitsBearMinus(
	rows: readonly Cells[],
	columns: Columns['movement'],
	separator: DecimalSeparator,
): boolean {
	if (columns.layout !== 'debitCredit') return false;
	const numbers = (column: string) =>
		rows.flatMap((values) => {
			const number = isNothing(values[column]) ? null : readSheetNumber(values[column], separator);
			return number === null || number.direction !== null ? [] : [number.value];
		});
	const debits = numbers(columns.debit);
	return (
		debits.some((debit) => debit < 0) &&
		debits.every((debit) => debit <= 0) &&
		numbers(columns.credit).every((credit) => credit >= 0)
	);
}

/** Reads the movement of a row in the table's layout; null after a fault. `minusDebits` as `debitsBearMinus` tells it. */
export function readMovement(
	row: SheetRow,
	columns: Columns['movement'],
	mapping: RowMapping,
	minusDebits: boolean,
): Movement | null {
	switch (columns.layout) {
		case 'typeColumn':
			return fromType(row, columns.type, columns.amount, mapping);
		case 'signedAmount':
			return fromSign(row, columns.amount, mapping.moneyIn ?? 'positive');
		case 'debitCredit':
			return fromTwoColumns(row, columns.debit, columns.credit, minusDebits);
	}
}

function hasAmount(row: SheetRow, column: string): boolean {
	if (!isEmpty(row.values[column])) return true;
	row.fault(
		'AMOUNT_MISSING',
		`column ${quotedName(column)} is empty`,
		'Fill in the amount; where nothing moved, write 0.',
	);
	return false;
}

function word(value: unknown): string {
	return typeof value === 'string' ? trimmedEnd(value.trim().toLowerCase(), '.') : '';
}

function fromType(row: SheetRow, typeColumn: string, amountColumn: string, mapping: RowMapping): Movement | null {
	const amount = hasAmount(row, amountColumn) ? row.unsignedAmount(amountColumn) : null;
	const direction = readDirection(row, typeColumn, mapping);
	return amount === null || direction === null ? null : { amount, direction };
}

function readDirection(row: SheetRow, column: string, mapping: RowMapping): Direction | null {
	const [debitWords, creditWords] = [
		mapping.debitWords ?? DEFAULT_DEBIT_WORDS,
		mapping.creditWords ?? DEFAULT_CREDIT_WORDS,
	];
	const said = word(row.values[column]);
	const isDebit = said !== '' && debitWords.some((candidate) => word(candidate) === said);
	const isCredit = said !== '' && creditWords.some((candidate) => word(candidate) === said);
	if (isDebit !== isCredit) return isDebit ? 'debit' : 'credit';
	const value = row.values[column];
	const told = isEmpty(value)
		? 'is empty'
		: `${quoted(value)} is ${isDebit ? 'both debit and credit' : 'neither debit nor credit'}`;
	row.fault(
		'TYPE_UNKNOWN',
		`column ${quotedName(column)} ${told}`,
		`Correct the cell, or set Debit Words (now ${debitWords.join(', ')}) and Credit Words (now ${creditWords.join(', ')}).`,
	);
	return null;
}

function fromSign(row: SheetRow, column: string, moneyIn: 'positive' | 'negative'): Movement | null {
	const number = hasAmount(row, column) ? row.number(column, 'AMOUNT_UNREADABLE') : null;
	if (number === null) return null;
	if (number.value === 0) return NO_MOVEMENT;
	const direction = number.direction ?? (number.value > 0 === (moneyIn === 'positive') ? 'credit' : 'debit');
	return { amount: Math.abs(number.value), direction };
}

function fromTwoColumns(
	row: SheetRow,
	debitColumn: string,
	creditColumn: string,
	minusDebits: boolean,
): Movement | null {
	const debit = isNothing(row.values[debitColumn]) ? 0 : row.unsignedAmount(debitColumn, minusDebits);
	const credit = isNothing(row.values[creditColumn]) ? 0 : row.unsignedAmount(creditColumn);
	if (debit === null || credit === null) return null;
	if (debit !== 0 && credit !== 0) {
		row.fault(
			'BOTH_DEBIT_AND_CREDIT',
			`columns ${quotedName(debitColumn)} and ${quotedName(creditColumn)} are both filled in`,
			'Split the row into one for the debit and one for the credit.',
		);
		return null;
	}
	if (credit !== 0) return { amount: credit, direction: 'credit' };
	return debit === 0 ? NO_MOVEMENT : { amount: debit, direction: 'debit' };
}
