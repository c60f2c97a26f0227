import { monthNumber } from '../../monthNames';

/** Ways to write the date at the beginning of a line, the more telling first; `hasYear` says whether it is all of a date. */
const STYLES: ReadonlyArray<{ at: RegExp; hasYear: boolean }> = [
	{ at: /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?![\d/.-])/, hasYear: true },
	{ at: /^(\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![\d/.-]*\d)/, hasYear: true },
	{ at: /^(\d{1,2}[ ./-]{0,2}(\p{L}{3,10})\.?[ ./-]{0,2}\d{4})(?![\d.,])/iu, hasYear: true },
	{ at: /^((\p{L}{3,10})\.? \d{1,2},? \d{4})(?![\d.,])/iu, hasYear: true },
	{ at: /^(\d{1,2}[ ./-](\p{L}{3,10})\.?[ ./-]'?\d{2})(?![\d.,:/-])/iu, hasYear: true },
	{ at: /^(\d{1,2}[ ./-]?(\p{L}{3,10}))(?=[ .]|$)/iu, hasYear: false },
	{ at: /^((\p{L}{3,10})\.? \d{1,2})(?=[ ,]|$)/iu, hasYear: false },
	{ at: /^(\d{1,2}[./]\d{1,2}\.?)(?=\s|$)/, hasYear: false },
];

/** A style counts beside one that finds more lines, as one that is a part of it does. */
const SHARE_OF_THE_BEST = 0.8;

/** A date at the beginning of a line, and what stands behind it. */
export interface LineDate {
	written: string;
	hasYear: boolean;
	rest: string;
}

type Style = (typeof STYLES)[number];

function dateBy({ at, hasYear }: Style, line: string): LineDate | null {
	const [, written, month] = at.exec(line) ?? [];
	if (written === undefined || (month !== undefined && monthNumber(month) === null)) return null;
	return { written, hasYear, rest: line.slice(written.length).trim() };
}

/** The one way in which most lines of a text begin with a date, as a reader of them; null where no line does. */
export function dateReaderFor(lines: readonly string[]): ((line: string) => LineDate | null) | null {
	const counts = STYLES.map((style) => lines.filter((line) => dateBy(style, line) !== null).length);
	const most = Math.max(...counts);
	const chosen = STYLES[counts.findIndex((count) => count > 0 && count >= most * SHARE_OF_THE_BEST)];
	return chosen === undefined ? null : (line) => dateBy(chosen, line);
}

/** The years that a text tells in dates that are whole, latest first. */
export function yearsIn(text: string): number[] {
	const found = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => Number(year));
	return [...new Set(found)].toSorted((left, right) => right - left);
}
