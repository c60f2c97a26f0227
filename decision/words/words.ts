import type { EvidenceCode } from '../evidence/facts';
import type { FigureName } from '../figures/catalogue';
import type { NotTold } from '../figures/figure';
import { english } from './english';

/** Numbers as texts of one language, each already with its unit. */
export interface Range {
	/** Null where no bound is known. */
	low: string | null;
	high: string | null;
}

/** All that a decision says, in one language. Names of figures stand at the beginning of a sentence. */
export interface Words {
	/** BCP 47, for numbers. */
	locale: string;
	figures: Record<FigureName, string>;
	/** What a word of a figure is called: yes, falling. */
	word(word: string): string;
	percent(figure: string): string;
	times(figure: string): string;
	/** `actual` is one figure, or its two ends. */
	isBelow(figure: string, actual: string, limit: string): string;
	isAbove(figure: string, actual: string, limit: string): string;
	isAboveEveryLimit(figure: string, limit: string): string;
	isWord(figure: string, actual: string): string;
	isNotWord(figure: string, actual: string, limit: string): string;
	cannotBeTold(figure: string, range: Range, operator: 'below' | 'above', limit: string): string;
	range(range: Range): string;
	notTold(figure: string, why: string): string;
	why: Record<NotTold, string>;
	evidence: Record<EvidenceCode, (told: EvidenceWords) => string>;
	allKept(rules: number): string;
	/** What a figure would have to be; `isEnough` says whether that alone would be approved. */
	wouldHaveToBe(figure: string, needed: Needed, isEnough: boolean): string;
	noValueWouldDo(figure: string): string;
}

/** What a figure would have to be: at least, at most, a word, or any word but one. */
export interface Needed {
	operator: 'atLeast' | 'atMost' | 'is' | 'isNot';
	value: string;
}

/** What a sentence about evidence can name, all of it as texts. */
export interface EvidenceWords {
	part: string;
	actual: string;
	limit: string;
	/** Of the policy. */
	least: string;
	most: string;
}

/** The languages of reasons. */
export const LANGUAGES = { en: english } as const satisfies Record<string, Words>;
export type Language = keyof typeof LANGUAGES;

/** The words of a language, with numbers written as in `locale` where one is given. */
export function wordsIn(language: Language, locale?: string): Words {
	const words = LANGUAGES[language];
	return locale === undefined ? words : { ...words, locale };
}
