/** A part of a text: from `start` up to and without `end`. */
export interface Span {
	start: number;
	end: number;
}

/** Marks on letters, and signs without width: they are seen by nobody, and keep a pattern from matching. */
const UNSEEN = /^[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]$/u;
const DIGIT = /^\p{Nd}$/u;

/**
 * A text as a reader takes it, whatever characters it is written in: letters without marks, digits of any script as 0 to 9, blanks and
 * dashes of any kind as one, nothing that is unseen. It remembers where each character stood. Folding goes character by character, so
 * the fold of a part is a part of the fold.
 */
export class FoldedText {
	readonly text: string;
	private readonly spans: readonly Span[];

	constructor(original: string) {
		let text = '';
		const spans: Span[] = [];
		let start = 0;
		for (const character of original) {
			const end = start + character.length;
			const folded = foldCharacter(character);
			text += folded;
			for (let unit = 0; unit < folded.length; unit += 1) spans.push({ start, end });
			start = end;
		}
		this.text = text;
		this.spans = spans;
	}

	/** Where a part of the folded text stands in the original one. */
	original({ start, end }: Span): Span {
		return { start: this.spans[start]?.start ?? 0, end: this.spans[end - 1]?.end ?? 0 };
	}
}

/** The fold of a text alone. */
export function folded(text: string): string {
	return [...text].map(foldCharacter).join('');
}

function foldCharacter(character: string): string {
	if (/^[\x20-\x7e]$/.test(character)) return character;
	if (UNSEEN.test(character)) return '';
	return [...character.normalize('NFKD')].map(foldPart).join('');
}

function foldPart(character: string): string {
	if (UNSEEN.test(character)) return '';
	if (DIGIT.test(character)) return String(digitOf(character));
	if (/^\p{Zs}$/u.test(character)) return ' ';
	return /^[\p{Pd}\u2212\u02d7]$/u.test(character) ? '-' : character;
}

/** Unicode keeps the ten digits of a script together and in order, 0 first; scripts may follow one another. */
function digitOf(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
	return before % 10;
}
