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
/** DR, DB, D, and the German S (Soll) for money out; CR, C, and H (Haben) for money in. */
const DIRECTION_BEHIND = /(?<=[\s\d)])\s{0,60}(?:(dr|db|d|s)|cr|c|h)\.?$/i;
const CURRENCY_BEFORE = /^([+-]?\s{0,60}\(?\s{0,60})([\p{L}\p{Sc}]{1,5})\.?\s{0,60}(?=[\d.,(+-])/u;
const CURRENCY_BEHIND = /(?<=[\d.,-])\s{0,60}([\p{L}\p{Sc}]{1,5})\.?(\s{0,60}\)?\s{0,60}-?)$/u;
/** A minus inside of the parentheses says the same once more. */
const IN_PARENTHESES = /^\(\s{0,60}-?\s{0,60}([^()+-]{1,60}?)\s{0,60}\)$/;
const SIGN_BEFORE = /^([+-])\s{0,60}([^()+-]{1,60})$/;
const SIGN_BEHIND = /^([^()+-]{1,60}?)\s{0,60}([+-])$/;

/** Signs and words for currencies beside their ISO 4217 codes, with the code where they mean one currency. */
const CURRENCY_WORDS = new Map(
	Object.entries({
		...{
			'₦': 'NGN',
			N: 'NGN',
			'€': 'EUR',
			'£': 'GBP',
			$: 'USD',
			US$: 'USD',
			R: 'ZAR',
			'₹': 'INR',
			RS: 'INR',
			KSH: 'KES',
			KES: 'KES',
		},
		...{
			'GH₵': 'GHS',
			'₵': 'GHS',
			USH: 'UGX',
			TSH: 'TZS',
			RM: 'MYR',
			RP: 'IDR',
			ZŁ: 'PLN',
			KČ: 'CZK',
			FT: 'HUF',
			SFR: 'CHF',
			LEI: 'RON',
		},
		...{ SH: null, KR: null, FR: null, CFA: null, FCFA: null },
	}),
);
const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));
/** A sign, with or without letters before it: $, US$. */
const CURRENCY_SIGN = /^\p{L}{0,3}\p{Sc}$/u;

interface Notation {
	decimal: DecimalSeparator;
	digits: RegExp;
	/** Three digits behind a separator that would be a thousand in the other notation. */
	otherNotation: RegExp;
	/** No decimals, written as a dash: 1.000,- */
	dashBehind: RegExp;
}

function notationOf(decimal: DecimalSeparator, ...groupings: string[]): Notation {
	const sign = decimal === '.' ? String.raw`\.` : decimal;
	const whole = [String.raw`\d+`, ...groupings].join('|');
	return {
		decimal,
		digits: new RegExp(String.raw`^(?:(?:${whole})(?:${sign}\d*)?|${sign}\d+)$`),
		otherNotation: new RegExp(String.raw`^[1-9]\d{0,2}${sign}\d{3}$`),
		dashBehind: new RegExp(String.raw`(?<=\d)${sign}-{1,2}$`),
	};
}

/** Indian statements group 12,34,567. */
const LAKHS = String.raw`\d{1,2}(?:,\d{2})+,\d{3}`;
const thousandsBy = (signs: string) => String.raw`\d{1,3}([${signs}])\d{3}(?:\1\d{3})*`;

const NOTATIONS: Readonly<Record<DecimalSeparator, Notation>> = {
	'.': notationOf('.', thousandsBy(String.raw`,\s'’`), LAKHS),
	',': notationOf(',', thousandsBy(String.raw`.\s'’`)),
};

/** Whether a cell of an amount column holds nothing: empty, blank, or the dashes that accountants put for nothing. */
export function isNothing(cell: unknown): boolean {
	if (cell === undefined || cell === null) return true;
	if (typeof cell !== 'string') return false;
	const text = cell.replace(MINUS_SIGNS, '-').trim();
	return text === '' || LONE_DASHES.test(text);
}

/** The number of a text of digits and separators, or null. */
function unsigned(text: string, { decimal, digits, otherNotation }: Notation): number | null {
	if (!digits.test(text) || otherNotation.test(text)) return null;
	const [whole = '', decimals = ''] = text.split(decimal);
	const number = Number(`${whole.replace(/\D/g, '')}.${decimals}0`);
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

function splitDirection(text: string): { direction: Direction | null; rest: string } {
	const behind = DIRECTION_BEHIND.exec(text);
	if (behind === null) return { direction: null, rest: text };
	return { direction: behind[1] === undefined ? 'credit' : 'debit', rest: text.slice(0, behind.index) };
}

function isCurrency(word: string | undefined): boolean {
	if (word === undefined) return false;
	const name = word.toUpperCase();
	return CURRENCY_SIGN.test(word) || CURRENCY_WORDS.has(name) || CURRENCY_CODES.has(name);
}

/** Takes the currency off, on whichever side it stands. */
function splitCurrency(text: string): { currency: string | null; rest: string } {
	const before = CURRENCY_BEFORE.exec(text);
	if (isCurrency(before?.[2])) {
		return { currency: before?.[2] ?? null, rest: `${before?.[1] ?? ''}${text.slice(before?.[0].length)}` };
	}
	const behind = CURRENCY_BEHIND.exec(text);
	if (behind === null || !isCurrency(behind[1])) return { currency: null, rest: text };
	return { currency: behind[1] ?? null, rest: `${text.slice(0, behind.index)}${behind[2] ?? ''}` };
}

/** What most cells hold: a number without grouping, with one or two decimals at most. It needs none of the patterns for how else amounts are written. */
const PLAIN: Readonly<Record<DecimalSeparator, RegExp>> = {
	'.': /^-?\d{1,15}(?:\.\d{1,2})?$/,
	',': /^-?\d{1,15}(?:,\d{1,2})?$/,
};
/** Without one of them no cell tells a currency. */
const LETTER_OR_SIGN = /[\p{L}\p{Sc}]/u;

/** The currency (ISO 4217) that an amount is written with; null if none, or one that several countries call so. */
export function currencyInCell(cell: unknown): string | null {
	if (typeof cell !== 'string' || cell.length > LONGEST_NUMBER_CHARACTERS || !LETTER_OR_SIGN.test(cell)) return null;
	const { rest } = splitDirection(cell.replace(MINUS_SIGNS, '-').trim());
	const word = splitCurrency(rest).currency?.toUpperCase() ?? '';
	return CURRENCY_WORDS.get(word) ?? (CURRENCY_CODES.has(word) ? word : null);
}

/**
 * Reads a table cell as a number: thousands or lakhs, a currency, accounting parentheses, a minus on either side and DR or CR
 * behind are understood. Null if it is none, has both a sign and DR/CR, or fits the other decimal separator only.
 */
export function readSheetNumber(cell: unknown, separator: DecimalSeparator): SheetNumber | null {
	if (typeof cell === 'number') {
		return Number.isFinite(cell) ? { value: cell, direction: null } : null;
	}
	if (typeof cell !== 'string' || cell.length > LONGEST_NUMBER_CHARACTERS) return null;
	if (PLAIN[separator].test(cell)) return { value: Number(cell.replace(',', '.')) + 0, direction: null };
	const notation = NOTATIONS[separator];
	const { direction, rest } = splitDirection(cell.replace(MINUS_SIGNS, '-').trim());
	const amount = splitCurrency(rest).rest.replace(notation.dashBehind, '');
	const sign = splitSign(amount);
	const number = unsigned((sign?.rest ?? amount).trim(), notation);
	if (number === null || (sign !== undefined && direction !== null)) return null;
	return { value: sign?.negative === true && number !== 0 ? -number : number, direction };
}
