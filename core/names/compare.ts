import { isInitial } from './fold';
import { pairWords } from './pair';
import { type Name, type Reading, readingsOf } from './read';
import { ACCOUNT_WORDS, GENERATIONS, PARTICLES } from './vocabulary';

/** How well a name fits another one, worst first. */
export type Likeness = 'mismatch' | 'partial' | 'match';

const WORST_FIRST: readonly Likeness[] = ['mismatch', 'partial', 'match'];
const LETTERS_OF_A_NAME = 3;
/** In scripts without capitals names are often written without a space. */
const HAS_CASE = /\p{Ll}/u;

/**
 * Compares the name that is expected with one that a bank tells; both hold a name (`holdsName`). Never throws. The rules, in this order:
 *
 * - The same words in any order are a match: case, accents, punctuation, titles and legal forms aside. Partial are a surname left by
 *   itself by a title ("Mrs Okafor"), two different legal forms, and a company that is called like a person: its account is not the person's.
 * - Any order, but not any tie: X bin Y and Y bin X (father and son), and initials in another order, are partial at most.
 * - Each side has a word that the other has not: a mismatch, so brothers are never more than that. Where two whole names agree, the first
 *   of the expected ones among them, it is partial: another middle name, another surname after a marriage.
 * - One side has all words of the other. No whole name agrees: a mismatch. First name and surname agree: a match, also where middle names
 *   are missing or shortened. Everything else is partial: a surname alone, an initial or a beginning in place of a name, a first name that
 *   is missing, Junior on one side only, a company with a further word, one slip of the keyboard in a long word.
 * - Of several holders one has to fit; of several expected ones each.
 */
export function compareNames(expected: string, told: string): Likeness {
	return best(
		readingsOf(expected).flatMap((wanted) => readingsOf(told).map((found) => compareReadings(wanted, found))),
	);
}

/** The better of several. */
function best(likenesses: readonly Likeness[]): Likeness {
	return WORST_FIRST[Math.max(0, ...likenesses.map((likeness) => WORST_FIRST.indexOf(likeness)))] ?? 'mismatch';
}

function compareReadings(expected: Reading, told: Reading): Likeness {
	const likeness = compareInAnyOrder(expected, told);
	return likeness === 'match' && isOrderContradicted(expected.words, told.words) ? 'partial' : likeness;
}

/** Words that tie a name to that of the father: X bin Y is another person than Y bin X, often his father or son. */
const PATRONYMICS: ReadonlySet<string> = new Set(['bin', 'ibn', 'ben', 'bint']);

/** Whether two names of the same words tie them differently: who is whose child, or initials in another order. */
function isOrderContradicted(expected: readonly string[], told: readonly string[]): boolean {
	return [fatherhoods, runsOfInitials].some((tiesOf) => {
		const [wanted, found] = [tiesOf(expected), tiesOf(told)];
		return wanted.length > 0 && found.length > 0 && wanted.sort().join(' ') !== found.sort().join(' ');
	});
}

function fatherhoods(words: readonly string[]): string[] {
	return words.flatMap((word, at) => {
		const [child, father] = [words[at - 1], words[at + 1]];
		return PATRONYMICS.has(word) && child !== undefined && father !== undefined ? [`${child}>${father}`] : [];
	});
}

/** Initials that stand one after the other, as one word each. */
function runsOfInitials(words: readonly string[]): string[] {
	return words
		.map((word) => (isInitial(word) ? word : ' '))
		.join('')
		.split(' ')
		.filter(({ length }) => length > 1);
}

function compareInAnyOrder(expected: Reading, told: Reading): Likeness {
	if (haveSameWords(expected.words, told.words)) return 'match';
	if (compareParties(expected.whole, told.whole, haveSameWords) === 'match') return 'match';
	const names = told.parties.flat();
	const eachBest = expected.parties.map((ways) =>
		best(ways.flatMap((way) => names.map((name) => compareParties(way, name)))),
	);
	return WORST_FIRST.find((likeness) => eachBest.includes(likeness)) ?? 'mismatch';
}

/** Two names of one person or company each; `agree` is asked where one side has all words of the other. */
function compareParties(expected: Name, told: Name, agree = agreeInFirstAndSurname): Likeness {
	const isCompany = expected.isCompany || told.isCompany;
	const { wanted, found, pairs, unpaired, slips } = pairWords(expected.words, told.words);
	if (haveSameWords(wanted, found)) {
		const isOneWord = wanted.length === 1;
		const isSurnameAlone = isOneWord && (expected.hadTitle || told.hadTitle);
		// Two names that are one word on the other side: nobody knows where that would be parted.
		const isGlued = isOneWord && expected.words.length !== told.words.length && HAS_CASE.test(wanted[0] ?? '');
		const isPersonsCompany = wanted.length > 1 && expected.isCompany !== told.isCompany;
		return isSurnameAlone || isGlued || isPersonsCompany || haveDifferentForms(expected, told) ? 'partial' : 'match';
	}
	const whole = pairs.filter(({ shared, isWhole }) => isWhole && isTelling(shared));
	const [ofExpected, ofTold] = unpaired;
	if (ofExpected.length > 0 && ofTold.length > 0) {
		return whole.length > 1 && !ofExpected.includes(0) ? 'partial' : 'mismatch';
	}
	const beginnings = pairs.filter(({ shared }) => shared.length >= LETTERS_OF_A_NAME);
	if (whole.length === 0 && beginnings.length < 2) return 'mismatch';
	if (slips > 0) return 'partial';
	const extra = [...ofExpected.map((at) => wanted[at] ?? ''), ...ofTold.map((at) => found[at] ?? '')];
	if (isCompany || extra.some((word) => GENERATIONS.has(word))) return 'partial';
	const isOnlyProduct = whole.length > 1 && extra.length > 0 && extra.every((word) => ACCOUNT_WORDS.has(word));
	return isOnlyProduct || agree(wanted, found) ? 'match' : 'partial';
}

/** Whether a word alone tells one person from another. */
function isTelling(word: string): boolean {
	return !isInitial(word) && !PARTICLES.has(word) && !GENERATIONS.has(word);
}

function haveSameWords(left: readonly string[], right: readonly string[]): boolean {
	return left.length > 0 && [...left].sort().join(' ') === [...right].sort().join(' ');
}

function haveDifferentForms({ legalForm: left }: Name, { legalForm: right }: Name): boolean {
	return left !== null && right !== null && left !== right;
}

/**
 * Whether first name and surname are the same. The expected name has its first name first; the told one may have its surname first. A told
 * name that only goes on behind the expected one may end in another surname.
 */
function agreeInFirstAndSurname(expected: readonly string[], told: readonly string[]): boolean {
	const [first = ''] = expected;
	if (!isTelling(first)) return false;
	return expected.some((_, from) => {
		const surname = expected.slice(from);
		if (from === 0 || !surname.some(isTelling)) return false;
		const isFirst = told[0] === first && surname.every((word, at) => told.at(at - surname.length) === word);
		return isFirst || (told[surname.length] === first && surname.every((word, at) => told[at] === word));
	});
}
