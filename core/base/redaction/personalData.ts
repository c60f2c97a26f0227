import type { Span } from './foldedText';
import { UUID, numberSpans } from './numbers';

/** What may stand between the groups of a number that is written for people. */
const BETWEEN = String.raw`[ \t.\-/_\u00b7]{0,4}`;
const NO_WORD_BEFORE = '(?<![A-Za-z0-9])';
const NO_WORD_BEHIND = '(?![A-Za-z0-9])';

const LONGEST_IBAN = 34;
const SHORTEST_IBAN = 15;

/** The local part may be quoted, and the host may be a machine without a domain. */
const EMAIL =
	/(?:(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+|"[^"@\n]{1,64}")(?:@|%40)([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)/gu;
const VERSION = /^\d+\.\d+\.\d+/;

/** An IBAN in groups of four, as it is printed; whether its check digits are right or mistyped. */
const PRINTED_IBAN = new RegExp(
	`${NO_WORD_BEFORE}[A-Z]{2}\\d{2}(?:${BETWEEN}[A-Z0-9]{4}){2,7}(?:${BETWEEN}[A-Z0-9]{1,4})?${NO_WORD_BEHIND}`,
	'g',
);
const IBAN_START = new RegExp(`${NO_WORD_BEFORE}[a-z]{2}\\d{2}`, 'gi');

/** A card of which a part is masked: digits before and behind, or four behind. */
const MASKED_CARD =
	/(?<!\d)(?:\d[ -]?){4,8}(?:[*xX\u2022#][ -]?){4,12}\d(?:[ -]?\d){1,3}(?!\d)|(?:[*xX\u2022#][ -]?){8,15}\d{4}(?!\d)/g;

/** Numbers of persons that have letters in them, by the rule of who gives them out. */
const PERSON_NUMBERS = [
	// United Kingdom, national insurance, as printed and in one word: AB 12 34 56 C.
	new RegExp(`${NO_WORD_BEFORE}[A-Z]{2}(?:${BETWEEN}\\d{2}){3}${BETWEEN}[A-D]${NO_WORD_BEHIND}`, 'g'),
	new RegExp(`${NO_WORD_BEFORE}[a-z]{2}\\d{6}[a-d]${NO_WORD_BEHIND}`, 'gi'),
	// India, permanent account number.
	new RegExp(`${NO_WORD_BEFORE}[A-Z]{5}\\d{4}[A-Z]${NO_WORD_BEHIND}`, 'g'),
	// Italy, codice fiscale.
	new RegExp(`${NO_WORD_BEFORE}[a-z]{6}\\d{2}[a-z]\\d{2}[a-z]\\d{3}[a-z]${NO_WORD_BEHIND}`, 'gi'),
	// Spain, NIF and NIE.
	new RegExp(`${NO_WORD_BEFORE}(?:\\d{8}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]${NO_WORD_BEHIND}`, 'gi'),
];

const UUIDS = new RegExp(UUID, 'gi');

const SORT_CODE = /(?<![\d-])(\d\d)-(\d\d)-(\d\d)(?![\d-])/g;

/** Personal data that is known by its form, in a folded text. */
export function personalSpans(text: string): Span[] {
	// One UUID in thousands has the check digits of an IBAN.
	const rest = text.replace(UUIDS, (uuid) => '\0'.repeat(uuid.length));
	return [
		...[...text.matchAll(EMAIL)].filter(([, host = '']) => isHost(host)).map(spanOf),
		...[PRINTED_IBAN, MASKED_CARD, ...PERSON_NUMBERS].flatMap((pattern) => [...rest.matchAll(pattern)].map(spanOf)),
		...[...rest.matchAll(SORT_CODE)].filter((match) => !isDate(match)).map(spanOf),
		...ibanSpans(rest),
		...numberSpans(rest),
	];
}

/** `package@2.41.3` is no address, and neither is `a@b`. */
function isHost(name: string): boolean {
	return name.includes('.') ? !VERSION.test(name) : /^[\p{L}\p{N}-]{3,}$/u.test(name);
}

function spanOf({ index, 0: match }: RegExpExecArray): Span {
	return { start: index, end: index + match.length };
}

/** Whether three pairs of digits can be day, month and year, in an order that is in use. */
function isDate([, ...pairs]: RegExpExecArray): boolean {
	const [first = 0, second = 0, third = 0] = pairs.map(Number);
	const areDayAndMonth = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
	return areDayAndMonth(first, second) || areDayAndMonth(second, first) || areDayAndMonth(third, second);
}

/** IBANs in any case and grouping, known by their check digits (ISO 13616); the longest that ends where a word ends. */
function ibanSpans(text: string): Span[] {
	return [...text.matchAll(IBAN_START)].flatMap(({ index }) => {
		const end = ibanEnd(text, index);
		return end === null ? [] : [{ start: index, end }];
	});
}

function ibanEnd(text: string, start: number): number | null {
	let rest = 0n;
	let digits = 0;
	let found: number | null = null;
	const head = text.slice(start, start + 4);
	let at = start + 4;
	for (let length = 5; length <= LONGEST_IBAN; length += 1) {
		let from = at;
		while (from - at < 4 && /[ \t.\-/_\u00b7]/.test(text[from] ?? '')) from += 1;
		const character = text[from] ?? '';
		if (!/^[a-z0-9]$/i.test(character)) break;
		rest = withCharacter(rest, character);
		if (/\d/.test(character)) digits += 1;
		at = from + 1;
		const isWhole = length >= SHORTEST_IBAN && digits >= 6 && !/[a-z0-9]/i.test(text[at] ?? '');
		if (isWhole && [...head].reduce(withCharacter, rest) % 97n === 1n) found = at;
	}
	return found;
}

/** The remainder by 97 with a character put behind: a letter counts as two digits, 10 to 35. */
function withCharacter(rest: bigint, character: string): bigint {
	const value = BigInt(Number.parseInt(character, 36));
	return (rest * (value > 9n ? 100n : 10n) + value) % 97n;
}
