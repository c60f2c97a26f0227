/**
 * Marks on letters of any script (but Japanese, where they make another letter), and vowel signs and stretching of Hebrew and Arabic. Vowel
 * signs of other scripts are letters.
 */
const MARKS = /(?!\u3099|\u309a)\p{Script=Inherited}|(?=\p{M})[\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;

/** Signs inside a word that are written or left out at will, and signs without width. */
const INSIDE_WORDS = /['`\u00b4\u2018\u2019\u201b\u02b9-\u02bd\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Letters that are no letter with a mark, as banks print them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
	ŋ: 'n',
	ς: 'σ',
};

/** The other way of writing letters without their marks, of German and the Nordic languages. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A text in small letters without accents, and without the signs inside words; umlauts become two letters where `twoLetters` says so. */
export function fold(text: string, twoLetters: boolean): string {
	const small = text.replace(INSIDE_WORDS, '').normalize('NFC').toLowerCase();
	const spelt = twoLetters ? small.replace(/[äöüåø]/g, (letter) => TWO_LETTERS[letter] ?? letter) : small;
	return spelt
		.normalize('NFKD')
		.replace(MARKS, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/[ßæœøłđðþħıŋς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The words of a folded text: letters and digits. */
export function wordsIn(folded: string): string[] {
	return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/** Whether a word is an initial. In scripts without capitals one letter can be a name. */
export function isInitial(word: string): boolean {
	return /^\p{Ll}$/u.test(word);
}
