import { DAY_MS } from '../../core/base/dates';
import { type Faults, quoted, quotedName } from '../faults';
import type { DecimalSeparator } from './mapping';
import { readSheetNumber, type SheetNumber } from './sheetNumber';

const EXCEL_DAY_ZERO_MS = Date.UTC(1899, 11, 30);
/** 1990-01-01 and 2100-01-01: outside of them a number is hardly the date of a transaction. */
const FIRST_EXCEL_DAY = 32_874;
const LAST_EXCEL_DAY = 73_051;
/** YYYYMMDD in a number cell, of the same years. */
const FIRST_COMPACT_DAY = 19_900_101;
const LAST_COMPACT_DAY = 21_000_101;

/** A date cell as text: a number cell is Excel's count of days (1900 system) or YYYYMMDD, a Date its ISO form; else the cell unchanged. */
export function dateText(cell: unknown): unknown {
	if (cell instanceof Date && !Number.isNaN(cell.getTime())) return cell.toISOString();
	if (typeof cell !== 'number') return cell;
	if (Number.isInteger(cell) && cell >= FIRST_COMPACT_DAY && cell <= LAST_COMPACT_DAY) return String(cell);
	if (!isExcelDay(cell)) return cell;
	return new Date(EXCEL_DAY_ZERO_MS + Math.floor(cell) * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a cell is a number that Excel shows as a date. */
export function isExcelDay(cell: unknown): cell is number {
	return typeof cell === 'number' && cell >= FIRST_EXCEL_DAY && cell <= LAST_EXCEL_DAY;
}

/** A row's cells with its place, for the words about what is wrong. */
export class SheetRow {
	constructor(
		readonly rowNumber: number,
		readonly values: Record<string, unknown>,
		private readonly separator: DecimalSeparator,
		private readonly faults: Faults,
	) {}

	/** The number in a column; not one is a fault and null. */
	number(column: string, code: string): SheetNumber | null {
		const number = readSheetNumber(this.values[column], this.separator);
		if (number === null) {
			this.fault(
				code,
				`column ${quotedName(column)} ${quoted(this.values[column])} is not a number with "${this.separator}" before the decimals`,
				'Correct the cell, or set Decimal Separator to the sign that stands before the decimals in this table.',
			);
		}
		return number;
	}

	/** An amount without direction, for layouts in which a column tells it; `bearsMinus` where all amounts of the column have one. */
	unsignedAmount(column: string, bearsMinus = false): number | null {
		const number = this.number(column, 'AMOUNT_UNREADABLE');
		if (number === null) return null;
		const amount = bearsMinus && number.value !== 0 ? -number.value : number.value;
		if (amount >= 0 && number.direction === null) return amount;
		this.fault(
			'AMOUNT_NEGATIVE',
			`column ${quotedName(column)} ${quoted(this.values[column])} has a direction of its own`,
			'Give the amount without a minus, DR or CR: its column or the type column tells the direction. A column Debit may bear a minus in all its rows. If one column holds all amounts with their signs, use the layout Signed Amount.',
		);
		return null;
	}

	fault(code: string, problem: string, cure: string): void {
		this.faults.add(this.rowNumber, code, problem, cure);
	}
}
