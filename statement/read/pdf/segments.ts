import type { LineDate } from './dates';
import { type MoneyToken, type Notation, moneyIn } from './money';

/** What stands from one date at the beginning of a line to the next. */
export interface Segment {
	/** The line of the text, the first being 1. */
	line: number;
	date: LineDate;
	tokens: MoneyToken[];
	/** How many of them stand nearest to the date: those up to the line with the second. */
	near: number;
	description: string;
}

/** A text in segments, with the amounts that stand before the first of them. */
export interface Segmented {
	before: MoneyToken[];
	segments: Segment[];
}

/** What stands between the two dates of a period. */
const UNTIL = /^(?:to|until|through|bis|au|al|hasta|t\/m|tot)\s+/i;
const HYPHEN = /^[-–]\s*/;

/** Whether a line tells a period: a second date behind a word, or behind a hyphen where no amounts follow. */
function isPeriod(rest: string, dateOf: (line: string) => LineDate | null, notation: Notation): boolean {
	if (UNTIL.test(rest)) return dateOf(rest.replace(UNTIL, '')) !== null;
	const isRange = HYPHEN.test(rest) && dateOf(rest.replace(HYPHEN, '')) !== null;
	return isRange && moneyIn(rest, notation).tokens.length < 2;
}

/** Cuts a text where lines begin with a date. What stands under the last amounts before a page ends is of the page, not of the row. */
export function segmentsOf(
	lines: readonly string[],
	dateOf: (line: string) => LineDate | null,
	notation: Notation,
): Segmented {
	const before: MoneyToken[] = [];
	const segments: Array<Segment & { lines: string[] }> = [];
	for (const [index, line] of lines.entries()) {
		const begun = dateOf(line);
		const last = segments.at(-1);
		// The period above the table begins with a date too.
		const date = last === undefined && begun !== null && isPeriod(begun.rest, dateOf, notation) ? null : begun;
		if (date === null) {
			if (last === undefined) before.push(...moneyIn(line, notation).tokens);
			else last.lines.push(line);
			continue;
		}
		// A date alone on its line, with another below it: the day of booking and the value date.
		if (last !== undefined && last.date.rest === '' && last.lines.length === 0) {
			last.date = { ...last.date, rest: date.rest };
			continue;
		}
		segments.push({ line: index + 1, date, tokens: [], near: 0, description: '', lines: [] });
	}
	return {
		before,
		segments: segments.map(({ lines: more, ...segment }, index) =>
			read(segment, more, { dateOf, notation, isLast: index === segments.length - 1 }),
		),
	};
}

function read(
	segment: Segment,
	more: readonly string[],
	{ dateOf, notation, isLast }: { dateOf: (line: string) => LineDate | null; notation: Notation; isLast: boolean },
): Segment {
	const valueDate = dateOf(segment.date.rest);
	const lines = [valueDate?.rest ?? segment.date.rest, ...more];
	const found = lines.map((line) => moneyIn(line, notation));
	const lastWithMoney = found.findLastIndex(({ tokens }) => tokens.length > 0);
	const firstWithMoney = found.findIndex(({ tokens }) => tokens.length > 0);
	let near = 0;
	for (const { tokens } of found) if (near < 2) near += tokens.length;
	const isWithinPage = !isLast && !lines.includes('') && firstWithMoney === lastWithMoney;
	const texts = found.slice(0, isWithinPage ? undefined : firstWithMoney + 1).map(({ text }) => text);
	return {
		...segment,
		tokens: found.flatMap(({ tokens }) => tokens),
		near,
		description: texts.filter((text) => text !== '').join(' '),
	};
}
