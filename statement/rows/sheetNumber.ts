import type { Direction } from '../statementRow';
import type { DecimalSeparator } from './mapping';

/** A number out of a table cell; `direction` is told by a DR or CR behind it, and `value` is then without a sign. */
export interface SheetNumber {
	value: number;
	direction: Direction | null;
}

/** No number is longer, and long texts make the patterns below slow. */
const LONGEST_NUMBER_CHARACTERS = 60;

const MINUS_SIGNS = /[\u2010-\u2015\u2212]/g;
const LONE_DASHES = /^-+$/;
const DEBIT_OR_CREDIT_BEHIND = /[\s\d)](dr|cr)\.?$/i;
const CURRENCY = '(?:₦|NGN|N|KES|KSh|€|EUR|£|GBP|US\\$|\\$|USD)';
const CURRENCY_BEFORE = new RegExp(`^([+-]?\\s*\\(?\\s*)${CURRENCY}\\.?\\s*(?=[\\d.,(+-])`, 'i');
const CURRENCY_BEHIND = new RegExp(`([\\d.,])\\s*${CURRENCY}(\\s*\\)?\\s*-?)$`, 'i');
const IN_PARENTHESES = /^\(\s*([^()+-]+?)\s*\)$/;
const SIGN_BEFORE = /^([+-])\s*([^()+-]+)$/;
const SIGN_BEHIND = /^([^()+-]+?)\s*([+-])$/;

interface Notation {
	digits: RegExp;
	/** Three digits behind a separator that would be a thousand in the other notation. */
	otherNotation: RegExp;
	separators: RegExp;
}

function notationOf(decimal: string, grouping: string): Notation {
	return {
		digits: new RegExp(
			`^(?:\\d+(?:${decimal}\\d+)?|${decimal}\\d+|\\d{1,3}(?:([${grouping}])\\d{3})(?:\\1\\d{3})*(?:${decimal}\\d+)?)$`,
		),
		otherNotation: new RegExp(`^[1-9]\\d{0,2}${decimal}\\d{3}$`),
		separators: new RegExp(`[${grouping}]`, 'g'),
	};
}

const NOTATIONS: Readonly<Record<DecimalSeparator, Notation>> = {
	'.': notationOf('\\.', ",\\s'’"),
	',': notationOf(',', ".\\s'’"),
};

/** Whether a cell of an amount column holds nothing: empty, blank, or the dashes that accountants put for nothing. */
export function isNothing(cell: unknown): boolean {
	if (cell === undefined || cell === null) return true;
	if (typeof cell !== 'string') return false;
	const text = cell.replace(MINUS_SIGNS, '-').trim();
	return text === '' || LONE_DASHES.test(text);
}

/** The number of a text of digits and separators in the chosen notation, or null. */
function unsigned(text: string, separator: DecimalSeparator): number | null {
	const { digits, otherNotation, separators } = NOTATIONS[separator];
	if (!digits.test(text) || otherNotation.test(text)) return null;
	const number = Number(text.replace(separators, '').replace(',', '.'));
	return Number.isFinite(number) ? number : null;
}

/** Takes at most one sign off: a minus before or behind, or parentheses; undefined if the text has none. */
function splitSign(text: string): { negative: boolean; rest: string } | undefined {
	const inParentheses = IN_PARENTHESES.exec(text);
	if (inParentheses !== null) return { negative: true, rest: inParentheses[1] ?? '' };
	const before = SIGN_BEFORE.exec(text);
	if (before !== null) return { negative: before[1] === '-', rest: before[2] ?? '' };
	const behind = SIGN_BEHIND.exec(text);
	return behind === null ? undefined : { negative: behind[2] === '-', rest: behind[1] ?? '' };
}

function directionBehind(text: string): { direction: Direction | null; rest: string } {
	const word = DEBIT_OR_CREDIT_BEHIND.exec(text)?.[1];
	if (word === undefined) return { direction: null, rest: text };
	return { direction: word.toLowerCase() === 'dr' ? 'debit' : 'credit', rest: text.replace(/\s*(?:dr|cr)\.?$/i, '') };
}

/**
 * Reads a table cell as a number: thousands separators, a currency sign, accounting parentheses, a minus on either side and DR
 * or CR behind are understood. Null if it is none, has both a sign and DR/CR, or fits the other decimal separator only.
 */
export function readSheetNumber(cell: unknown, separator: DecimalSeparator): SheetNumber | null {
	if (typeof cell === 'number') {
		return Number.isFinite(cell) ? { value: cell, direction: null } : null;
	}
	if (typeof cell !== 'string' || cell.length > LONGEST_NUMBER_CHARACTERS) return null;
	const { direction, rest } = directionBehind(cell.replace(MINUS_SIGNS, '-').trim());
	const withoutCurrency = CURRENCY_BEFORE.test(rest)
		? rest.replace(CURRENCY_BEFORE, '$1')
		: rest.replace(CURRENCY_BEHIND, '$1$2');
	const sign = splitSign(withoutCurrency);
	const number = unsigned((sign?.rest ?? withoutCurrency).trim(), separator);
	if (number === null || (sign !== undefined && direction !== null)) return null;
	return { value: sign?.negative === true && number !== 0 ? -number : number, direction };
}
