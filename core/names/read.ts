import { fold, isInitial, wordsIn } from './fold';
import {
	ACCOUNT_WORDS,
	COMPANY_WORDS,
	CONNECTORS,
	GENERATIONS,
	NO_NAME,
	TITLES,
	TITLES_OR_NAMES,
	legalFormOf,
} from './vocabulary';

/** Longer texts are no names; what is behind that is not read. */
const LONGEST_TEXT = 300;
const MOST_PARTIES = 6;

/** The name of one person or company. */
export interface Name {
	/** In their order, surname behind the comma's first names; titles and legal forms are left out. */
	words: string[];
	/** The legal form of a company, in one spelling; null where none is told. */
	legalForm: string | null;
	isCompany: boolean;
	/** Whether a title was left out. */
	hadTitle: boolean;
}

/** One way to read a text. */
export interface Reading {
	/** Every word, titles too. */
	words: string[];
	/** All of it as one name, such as that of "Smith & Sons". */
	whole: Name;
	/** Each of those whom it names, in the ways in which each may be called. */
	parties: Name[][];
}

/** Whether a text holds a name at all: "N/A", "xxxxx" and a row of dashes do not. */
export function holdsName(text: string): boolean {
	const words = wordsIn(fold(text.slice(0, LONGEST_TEXT), false));
	return words.length > 0 && !NO_NAME.test(words.join(' '));
}

/** Whether a text may be the name of a product, such as "Everyday Savings Account". */
export function mayBeProduct(text: string): boolean {
	return wordsIn(fold(text.slice(0, LONGEST_TEXT), false)).some((word) => ACCOUNT_WORDS.has(word));
}

/** All ways to read a text: umlauts as one letter or two; "Prince" as a title or a name. */
export function readingsOf(text: string): Reading[] {
	const short = text.slice(0, LONGEST_TEXT);
	const texts = new Set([fold(short, false), fold(short, true)]);
	return [...texts].flatMap((folded) => [readingOf(folded, false), readingOf(folded, true)]);
}

function readingOf(folded: string, asTitles: boolean): Reading {
	const parts = partsOf(folded);
	const names = parts.map((part) => {
		const [before = '', after = '', ...more] = part.split(',');
		return more.length > 0 ? nameOf(wordsIn(part), [], asTitles) : nameOf(wordsIn(before), wordsIn(after), asTitles);
	});
	return {
		words: wordsIn(folded),
		whole: nameOf(wordsIn(parts.join(' ')), [], asTitles),
		parties: withSharedSurnames(names).filter((party) => party.length > 0),
	};
}

/** Those whom a text names: joint holders, and the name under which somebody trades. */
function partsOf(folded: string): string[] {
	const marked = folded
		.replace(/(^|\s)c\/o\s.*$/s, '')
		.replace(/(^|\s)m\/s(?=[\s.])\.?/g, '$1')
		.replace(/(^|\s)(t\/as?|trading as|d\/?b\/?a|aka|and\/or|en\/of|et\/ou|ou\/et|und\/oder)(?=\s|$)/g, ' & ');
	const words = marked.split(/\s+/);
	const parted = words.map((word, index) =>
		CONNECTORS.has(word) && index > 0 && index < words.length - 1 ? '&' : word,
	);
	return parted
		.join(' ')
		.split(/[&+;/|]/)
		.filter((part) => wordsIn(part).length > 0)
		.slice(0, MOST_PARTIES);
}

function nameOf(words: string[], afterComma: string[], asTitles: boolean): Name {
	const isBare = (word: string) => TITLES.has(word) || GENERATIONS.has(word) || legalFormOf(word) !== null;
	const isTurned = !afterComma.every(isBare);
	// A leading M is the French title: as an initial it would not say more.
	const isMonsieur = !isTurned && words[0] === 'm' && words.length > 1;
	const all = isTurned ? [...afterComma, ...words] : [...words.slice(isMonsieur ? 1 : 0), ...afterComma];
	const untitled = withoutTitles(all, asTitles);
	const { rest, legalForm } = withoutLegalForm(joinedInitials(untitled.filter((word) => word !== 'the')));
	return {
		words: rest,
		legalForm,
		isCompany: legalForm !== null || rest.some((word) => COMPANY_WORDS.has(word)),
		hadTitle: isMonsieur || untitled.length < all.length,
	};
}

function withoutTitles(words: string[], asTitles: boolean): string[] {
	const plain = words.filter((word) => !TITLES.has(word));
	const rest = plain.filter((word) => !TITLES_OR_NAMES.has(word));
	return asTitles && rest.length > 1 ? rest : plain;
}

/** S.A.R.L. at either end is one word. Two letters stay initials. */
function joinedInitials(words: string[]): string[] {
	const firstWord = words.findIndex((word) => !isInitial(word));
	const [leading, trailing] = [words.slice(0, Math.max(0, firstWord)), lastInitials(words)];
	if (isSpeltForm(trailing)) return [...words.slice(0, words.length - trailing.length), trailing.join('')];
	return isSpeltForm(leading) ? [leading.join(''), ...words.slice(leading.length)] : words;
}

function lastInitials(words: string[]): string[] {
	return words.slice(words.findLastIndex((word) => !isInitial(word)) + 1);
}

function isSpeltForm(initials: string[]): boolean {
	return initials.length > 2 && legalFormOf(initials.join('')) !== null;
}

/** The legal form stands last, or first as in French; a word that stands alone is a name. */
function withoutLegalForm(words: string[]): { rest: string[]; legalForm: string | null } {
	if (words.length < 2) return { rest: words, legalForm: null };
	const last = legalFormOf(words.at(-1) ?? '');
	if (last !== null) return { rest: withoutLegalForm(words.slice(0, -1)).rest, legalForm: last };
	const first = legalFormOf(words[0] ?? '');
	return first === null ? { rest: words, legalForm: null } : { rest: words.slice(1), legalForm: first };
}

/**
 * "John & Mary Smith" are two Smiths: who is named by one word or by initials may share the first or last word of the neighbour, and
 * of "M. ou Mme Dupont Jean" one is known by that word alone.
 */
function withSharedSurnames(names: Name[]): Name[][] {
	return names.map((name, index) => {
		const neighbour = names[index + 1] ?? names[index - 1];
		const isLone = name.words.every((word, at) => at === 0 || isInitial(word));
		const outer = isLone && !name.isCompany && neighbour?.isCompany === false ? outerWords(neighbour) : [];
		const shared = outer.map((surname) => ({ ...name, words: [...name.words, surname] }));
		return name.words.length === 0 ? shared : [name, ...shared];
	});
}

function outerWords({ words }: Name): string[] {
	return [...new Set([words.at(-1), words[0]].flatMap((word) => word ?? []))];
}
