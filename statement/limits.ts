import { inputError } from '../core/base/errors';
import { Faults } from './faults';

/** More rows than that are the statements of many years, or none at all. */
export const MOST_ROWS = 500_000;
/** Banks print a few hundred characters at most; a cell that holds more was not printed by one. */
export const LONGEST_CELL_CHARACTERS = 5_000;

/** A row with its place, as the user counts. */
interface Row {
	readonly rowNumber: number;
	readonly values: Readonly<Record<string, unknown>>;
}

/** Refuses what no bank prints before anything reads it: too many rows, a text too long. Throws an input error with the cure. */
export function refuseOversized(rows: readonly Row[]): void {
	if (rows.length > MOST_ROWS) {
		throw inputError(
			`The statement has ${rows.length} rows; one statement may have ${MOST_ROWS}.`,
			'Split it into statements over shorter periods.',
			'TOO_MANY_ROWS',
		);
	}
	const faults = new Faults();
	for (const { rowNumber, values } of rows) {
		const isLong = Object.values(values).some(
			(cell) => typeof cell === 'string' && cell.length > LONGEST_CELL_CHARACTERS,
		);
		if (!isLong) continue;
		const problem = `a cell has more than ${LONGEST_CELL_CHARACTERS} characters`;
		faults.add(rowNumber, 'CELL_TOO_LONG', problem, 'Shorten the text, or remove the row if it is no transaction.');
	}
	faults.throwIfAny();
}
