import { spaced } from '../integrity/words';
import { CATEGORY_NAMES, type Category } from './category';

/** A term as rows are compared with it; no category for a word that only looks like a term. */
export interface Term {
	words: readonly string[];
	direction: 'in' | 'out' | 'any';
	category: Category | null;
	/** Names the rule in evidence: pack, category and term. */
	rule: string;
}

/** Terms by their first word, those of more words first. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>;

/** What the words of a row say. */
export interface Said {
	category: Category;
	rule: string;
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9';

/** A word without the digits at its beginning and end, as in SALARY01. */
function withoutDigitsAround(word: string): string {
	let [from, to] = [0, word.length];
	while (from < to && isDigit(word[from])) from += 1;
	while (to > from && isDigit(word[to - 1])) to -= 1;
	return word.slice(from, to);
}

/** The words of a description, folded. */
export function tokensOf(description: string): string[] {
	return spaced(description).trim().split(' ');
}

/**
 * What the words of a row say of money that goes this way, or null. A term stands for itself only as whole words; where a longer term covers
 * them, the shorter ones inside it count no more.
 */
export function saidBy(tokens: readonly string[], isIn: boolean, index: TermIndex): Said | null {
	const found: Said[] = [];
	for (let at = 0; at < tokens.length;) {
		const term = termAt(tokens, at, isIn, index);
		if (term?.category != null) found.push({ category: term.category, rule: term.rule });
		at += term?.words.length ?? 1;
	}
	return mostTelling(found);
}

/** Of several things said of one row the most telling; null where nothing is said. */
export function mostTelling(said: readonly Said[]): Said | null {
	const [first] = said;
	if (first === undefined) return null;
	return said.reduce((best, one) => (rankOf(one.category) < rankOf(best.category) ? one : best), first);
}

const RANKS = new Map(CATEGORY_NAMES.map((name, rank) => [name, rank]));

function rankOf(category: Category): number {
	return RANKS.get(category) ?? Infinity;
}

function termAt(tokens: readonly string[], at: number, isIn: boolean, index: TermIndex): Term | undefined {
	const token = tokens[at] ?? '';
	const plain = withoutDigitsAround(token);
	const fits = ({ words, direction }: Term) =>
		direction !== (isIn ? 'out' : 'in') && words.every((word, behind) => behind === 0 || tokens[at + behind] === word);
	return index.get(token)?.find(fits) ?? (plain === token ? undefined : index.get(plain)?.find(fits));
}
