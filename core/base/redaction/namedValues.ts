import type { Span } from './foldedText';

/** What follows a name: `whole` for a value that goes whatever it is, `number` for one that goes where it looks like a number. */
interface Naming {
	value: 'whole' | 'number';
	/** Fewest digits of a number. */
	fewest: number;
	/** Whether the value may follow without a sign of assignment, as in "PIN 1234". */
	isSpoken: boolean;
}

const SECRET = /(?:secret|passw(?:or)?d|passphrase|pwd|token|assertion|apikey)$/;
const SECRET_KEY = /(?:^| )(?:api|access|private|sec|secret|signing|encryption) key$/;
const OF_A_CALL = /(?:authorization|cookie|signature|session(?: ?(?:id|key))?)$/;
const OF_A_PERSON =
	/(?:^| )(?:bvn|nin|nino|ssn|iban|nuban|pin|otp|cvv2?|cvc2?|passport|sort ?code|national insurance|ni|social security)$/;
const OF_AN_ACCOUNT = /(?:^| )(?:account|acct|a\/c|card|phone|mobile|telephone|licen[cs]e)$/;
const COUNTER = / (?:numbers?|num|nr|no)$/;

/** Words of letters, digits, dashes and underscores, and how banks shorten "account". */
const WORD = /a\/c(?![a-z])|[a-z][\w-]*/gi;
const LONGEST_NAME_CHARACTERS = 80;

const ASSIGNMENT = /^\.?\\{0,9}["']?\s{0,9}[:=#]\s{0,9}/;
const SPOKEN = /^\.?\s{1,4}(?:(?:is|was|of|number|no\.?|nr\.?)\s{1,4})?(?=[\w"'+(])/i;
const NUMBER = /^[+(]{0,2}[a-z]{0,3}[ -]?\d+(?:[ \t()\-/.]{1,4}\d+)*[a-z]?(?!\w)/i;
/** A secret that is spoken of has a digit: what has none is prose, as in "the token has expired". */
const SPOKEN_SECRET = /^(?:"[^"]+"|'[^']+'|(?=[^\s\d]*\d)[^\s,;&}\]"']{6,})/;

/** The values behind names of secrets, people, accounts and cards, in a folded text that may be cut short anywhere. */
export function namedSpans(text: string): Span[] {
	const spans: Span[] = [];
	let name: string[] = [];
	let nameEnd = -1;
	for (const { index, 0: word } of text.matchAll(WORD)) {
		const end = index + word.length;
		if (index < (spans.at(-1)?.end ?? 0)) continue;
		// A name of several words: "sort code", "social security number".
		if (nameEnd !== index - 1 || text[nameEnd] !== ' ') name = [];
		name = [...name, ...partsOf(word)].slice(-3);
		nameEnd = end;
		const span = valueBehind(text, end, name.join(' '));
		if (span !== null) spans.push(span);
	}
	return spans;
}

/** `clientSecret` and `client_secret` are client and secret. */
function partsOf(word: string): string[] {
	return word
		.slice(-LONGEST_NAME_CHARACTERS)
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[ _-]/)
		.filter((part) => part !== '');
}

function namingOf(name: string): Naming | null {
	const bare = name.replace(COUNTER, '');
	if (SECRET.test(name) || SECRET_KEY.test(name)) return { value: 'whole', fewest: 0, isSpoken: true };
	if (OF_A_CALL.test(name)) return { value: 'whole', fewest: 0, isSpoken: false };
	if (OF_A_PERSON.test(bare)) return { value: 'whole', fewest: 3, isSpoken: true };
	if (OF_AN_ACCOUNT.test(bare)) return { value: 'number', fewest: bare === name ? 7 : 4, isSpoken: true };
	return null;
}

function valueBehind(text: string, nameEnd: number, name: string): Span | null {
	const naming = namingOf(name);
	if (naming === null) return null;
	const behind = text.slice(nameEnd, nameEnd + LONGEST_NAME_CHARACTERS);
	const assignment = ASSIGNMENT.exec(behind);
	const link = assignment ?? (naming.isSpoken ? SPOKEN.exec(behind) : null);
	if (link === null) return null;
	const start = nameEnd + link[0].length;
	const end = numberEnd(text, start, naming.fewest) ?? wordEnd(text, start, name, naming, assignment !== null);
	return end === null || end === start ? null : { start, end };
}

/** The end of a number with enough digits, in quotes or not. */
function numberEnd(text: string, start: number, fewest: number): number | null {
	if (fewest === 0) return null;
	const quote = /^\\{0,9}["']/.exec(text.slice(start, start + 10))?.[0] ?? '';
	const from = start + quote.length;
	const number = NUMBER.exec(text.slice(from, from + LONGEST_NAME_CHARACTERS))?.[0] ?? '';
	if (number.replace(/\D/g, '').length < fewest) return null;
	const end = from + number.length;
	return text.startsWith(quote, end) ? end + quote.length : end;
}

function wordEnd(text: string, start: number, name: string, naming: Naming, isAssigned: boolean): number | null {
	if (naming.value === 'number') return null;
	if (isAssigned) return name.endsWith('cookie') ? lineEnd(text, start) : valueEnd(text, start);
	if (naming.fewest > 0) return null;
	const spoken = SPOKEN_SECRET.exec(text.slice(start))?.[0];
	return spoken === undefined ? null : start + spoken.length;
}

function lineEnd(text: string, start: number): number {
	const end = text.indexOf('\n', start);
	return end < 0 ? text.length : end;
}

/**
 * The end of a value: quoted, or bare. In JSON that is itself a text its quotes have backslashes before them, and those inside of the value
 * more of them.
 */
function valueEnd(text: string, start: number): number {
	const backslashes = /^\\{0,9}/.exec(text.slice(start, start + 9))?.[0].length ?? 0;
	const opening = start + backslashes;
	const quote = text[opening];
	return quote === '"' || quote === "'" ? quotedEnd(text, opening + 1, quote, backslashes) : bareEnd(text, start);
}

function quotedEnd(text: string, start: number, quote: string, backslashes: number): number {
	let before = 0;
	for (let at = start; at < text.length; at += 1) {
		if (text[at] === quote && before <= backslashes) return at + 1;
		before = text[at] === '\\' ? before + 1 : 0;
	}
	return text.length;
}

/** What was removed before ends in a bracket, where another value would end. */
function bareEnd(text: string, start: number): number {
	const removed = '[removed]';
	let at = start;
	while (at < text.length) {
		if (text.startsWith(removed, at)) at += removed.length;
		else if (/[\s,;&}\]"']/.test(text[at] ?? '')) break;
		else at += 1;
	}
	return at;
}
