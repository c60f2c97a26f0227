import type { Span } from './foldedText';

/** An identifier of a person, account or card has at least so many digits; what is shorter needs its name beside it. */
const FEWEST_DIGITS = 9;

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d\d`;
const TIME = String.raw`(?:T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`;
/** With one separator all through; a year of two digits only where no sort code looks the same. */
const DATE = [
	String.raw`(?<!\d)(?<!\d[-/.])${YEAR}([-/.])${MONTH}\1${DAY}${TIME}(?!\d)(?![-/.]\d\d?(?!\d))`,
	String.raw`(?<!\d)(?<!\d[-/.])(?:${DAY}([-/.])${MONTH}\2|${MONTH}([-/.])${DAY}\3)${YEAR}(?!\d)(?![-/.]\d\d?(?!\d))`,
	String.raw`(?<!\d)(?<!\d[-/.])(?:${DAY}([/.])${MONTH}\4|${MONTH}([/.])${DAY}\5)\d\d(?!\d)(?![-/.]\d)`,
	String.raw`(?<!\d)${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`,
].join('|');
/** Below a billion, or with grouping and cents below ten: as many digits as a BVN has, an amount has not. */
const AMOUNT = [
	String.raw`(?<![\d.,])(?:\d{1,9}[.,]\d{1,4}|\d{1,2}\.\d+)(?![.,]?\d)`,
	String.raw`(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){1,2}(?:\.\d{1,4})?(?![.,]?\d)`,
	String.raw`(?<![\d.,])[1-9],\d{3},\d{3},\d{3}\.\d\d(?![.,]?\d)`,
	String.raw`(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){1,2},\d{1,4}(?![.,]?\d)`,
	String.raw`(?<![\d.,])[1-9]\.\d{3}\.\d{3}\.\d{3},\d\d(?![.,]?\d)`,
	String.raw`(?<!\d)(?<!\d[ .,])[1-9]\d{0,2}(?: \d{3}){1,2}[.,]\d{1,4}(?![.,]?\d)`,
].join('|');
/** An ID that says nothing of a person, whatever its digits look like. */
export const UUID = String.raw`(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])`;
/** As MongoDB makes them; providers name their things so. */
const OBJECT_ID = String.raw`(?<![\w-])[\da-f]{24}(?![\w-])(?<=[a-f]\w*)`;
/** Digits with points are an address of a machine only where a port or a scheme says so. */
const MACHINE = String.raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?=:\d)|(?<=:\/\/)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])`;

const HARMLESS = new RegExp([UUID, OBJECT_ID, MACHINE, DATE, AMOUNT].join('|'), 'gi');

const DIGITS_AND_BETWEEN = /\d+(?:[ \t()\-/_.,\u00b7\u2022]{1,4}\d+)*/g;

/** Blanks, dashes and parentheses can stand between any two digits of an identifier. */
const ALWAYS_JOINS = /^[ \t()-]{1,4}$/;
/** Other signs join groups of two digits and more; a comma groups of three, as shorter ones are a list. */
const JOINS_GROUPS = /^(?: ?[/_\u00b7\u2022] ?|\.)$/;

/** Numbers of nine digits and more, however they are grouped, but for dates, amounts, UUIDs and object IDs. */
export function numberSpans(text: string): Span[] {
	// What is harmless is put out of sight, by a character that is part of no number.
	const rest = text.replace(HARMLESS, (match) => '\0'.repeat(match.length));
	return [...rest.matchAll(DIGITS_AND_BETWEEN)].flatMap((match) => identifiersIn(match[0], match.index, rest));
}

function identifiersIn(run: string, offset: number, text: string): Span[] {
	const spans: Span[] = [];
	let chain: { start: number; end: number; digits: number } | null = null;
	const close = () => {
		if (chain !== null && chain.digits >= FEWEST_DIGITS) {
			spans.push({ start: withSignsBefore(text, offset + chain.start), end: offset + chain.end });
		}
	};
	for (const { index: start, 0: group } of run.matchAll(/\d+/g)) {
		const end = start + group.length;
		if (chain !== null && joins(run.slice(chain.end, start), lastGroup(run, chain.end), group)) {
			chain = { start: chain.start, end, digits: chain.digits + group.length };
		} else {
			close();
			chain = { start, end, digits: group.length };
		}
	}
	close();
	return spans;
}

function joins(between: string, before: string, after: string): boolean {
	if (ALWAYS_JOINS.test(between)) return true;
	const shorter = Math.min(before.length, after.length);
	return JOINS_GROUPS.test(between) ? shorter >= 2 : between === ',' && shorter >= 3;
}

/** The group of digits that ends here; of a long one its last digits are enough. */
function lastGroup(run: string, end: number): string {
	return /\d{1,9}$/.exec(run.slice(Math.max(0, end - FEWEST_DIGITS), end))?.[0] ?? '';
}

/** The plus of a country code and an opening parenthesis belong to a number. */
function withSignsBefore(text: string, start: number): number {
	let from = start;
	while (start - from < 2 && /[+(]/.test(text[from - 1] ?? '')) from -= 1;
	return from;
}
