import { type FoldedText, type Span } from './foldedText';
import { SHORTEST_INSIDE_WORDS, spellingsOf } from './spellings';

const MOST_REMEMBERED = 500;

/**
 * Values that must not be quoted: those of a credential, and what was sent and fetched since. Of those remembered the oldest go first.
 */
export class Secrets {
	private readonly own: readonly string[];
	/** By value, the last used last. */
	private readonly remembered = new Map<string, readonly string[]>();

	constructor(values: readonly string[] = []) {
		this.own = values.flatMap(spellingsOf);
	}

	/** Takes up values that are sent, or were fetched. */
	remember(values: readonly string[]): void {
		for (const value of values) {
			const spellings = this.remembered.get(value) ?? spellingsOf(value);
			this.remembered.delete(value);
			this.remembered.set(value, spellings);
			const [oldest] = this.remembered.keys();
			if (this.remembered.size > MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
		}
	}

	/** Where they stand in a text, in any spelling and case; where the text is cut off, also the beginning of one at its end. */
	spansIn({ text }: FoldedText, isCut: boolean): Span[] {
		const searched = text.toLowerCase();
		return [this.own, ...this.remembered.values()].flat().flatMap((spelling) => {
			const spans = spansOf(spelling, searched);
			return isCut ? [...spans, ...beginningAtEnd(spelling, searched)] : spans;
		});
	}
}

/** Tokens and keys that left this process lately or were fetched by it, whichever run they belong to. */
export const sentKeys = new Secrets();

function spansOf(spelling: string, text: string): Span[] {
	const spans: Span[] = [];
	for (let start = text.indexOf(spelling); start >= 0; start = text.indexOf(spelling, start + spelling.length)) {
		const end = start + spelling.length;
		const isPartOfWord = /[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
		if (spelling.length >= SHORTEST_INSIDE_WORDS || !isPartOfWord) spans.push({ start, end });
	}
	return spans;
}

function beginningAtEnd(spelling: string, text: string): Span[] {
	for (let length = spelling.length - 1; length >= SHORTEST_INSIDE_WORDS; length -= 1) {
		if (text.endsWith(spelling.slice(0, length))) return [{ start: text.length - length, end: text.length }];
	}
	return [];
}
