import type { DecimalSeparator } from '../../rows/mapping';

/** An amount of money in a text. Only such with two decimals are: whole numbers may be anything. */
export interface MoneyToken {
	/** In hundredths, without a sign. */
	minor: number;
	/** -1 for a minus, parentheses or DR, 1 for a plus or CR; null where none stands there. */
	sign: -1 | 1 | null;
}

/** How amounts are written in a text. */
export interface Notation {
	decimal: DecimalSeparator;
	/** Whether a blank stands before thousands. */
	hasBlanks: boolean;
}

/** Those with blanks first: without the blank 1 234,56 reads as 234,56, and so do its balances, which then follow all the same. */
export const NOTATIONS: readonly Notation[] = [
	{ decimal: '.', hasBlanks: true },
	{ decimal: '.', hasBlanks: false },
	{ decimal: ',', hasBlanks: true },
	{ decimal: ',', hasBlanks: false },
];

function patternOf({ decimal, hasBlanks }: Notation): RegExp {
	const [point, groups] = decimal === '.' ? [String.raw`\.`, ",'’"] : [',', ".'’"];
	const grouping = hasBlanks ? `[ ${groups}]` : `[${groups}]`;
	const whole = String.raw`(?:\d{1,3}(?:${grouping}\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)`;
	// Cells that touch are glued: 2,000.002,996.50 is two amounts.
	return new RegExp(
		String.raw`(?<![\p{L}\d.,/])(\(|[+-] ?)?\p{Sc}?((?:${whole}${point}\d{2})+)(?![\d%]|[.,/]\d)(\)|-(?!\d)| ?(?:DR|CR|OD)\b)?`,
		'giu',
	);
}

const PATTERNS = new Map(NOTATIONS.map((notation) => [notation, patternOf(notation)]));

function signOf(before = '', behind = ''): MoneyToken['sign'] {
	const mark = behind.trim().toUpperCase();
	if (before.startsWith('(') || before.startsWith('-') || mark === '-' || mark === 'DR' || mark === 'OD') return -1;
	return before.startsWith('+') || mark === 'CR' ? 1 : null;
}

/** The amounts in a line, from left to right, and the line without them. */
export function moneyIn(line: string, notation: Notation): { tokens: MoneyToken[]; text: string } {
	const tokens: MoneyToken[] = [];
	const plain = line.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
	const text = plain.replace(
		PATTERNS.get(notation) ?? /$^/,
		(_, before: string | undefined, digits: string, behind: string | undefined) => {
			const sums = digits.match(notation.decimal === '.' ? /[^.]{1,40}\.\d{2}/g : /[^,]{1,40},\d{2}/g) ?? [];
			for (const [index, part] of sums.entries()) {
				const isLast = index === sums.length - 1;
				tokens.push({
					minor: Number(part.replaceAll(/\D/g, '')),
					sign: signOf(index === 0 ? before : '', isLast ? behind : ''),
				});
			}
			return ' ';
		},
	);
	return { tokens, text: text.replaceAll(/\s+/g, ' ').trim() };
}
