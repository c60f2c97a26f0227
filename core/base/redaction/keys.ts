import type { Span } from './foldedText';

/** Fewer characters than this are no key that anybody would issue. */
const SHORTEST_KEY = 20;

const PEM_BEGINNING = '-----BEGIN ';
const PEM_END = /-----END [^-\n]{0,60}-----/g;

const KEYS = [
	// JSON web tokens, also without a signature and encrypted ones.
	/eyJ[\w-]{8,}(?:\.[\w-]*)*/g,
	// Keys that their issuers mark: Stripe, AWS, Google, GitHub, GitLab, Slack, npm, SendGrid.
	/(?<![A-Za-z0-9])(?:(?:sk|pk|rk)_(?:live|test)_|whsec_|A[KS]IA|AIza|ya29\.|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|npm_|SG\.)[\w.-]{8,}/g,
	// A name and password in a URL.
	/(?<=:\/\/)[^\s/?#@]{1,200}(?=@)/g,
	// Keys and digests in hexadecimal digits; 24 of them are an object ID.
	/(?<![A-Za-z0-9])(?:[\da-f]{32,}|[\dA-F]{32,})(?![A-Za-z0-9])/g,
];

const SCHEME = /\b(Bearer|Basic|Inscribe|AppUserToken)(\s{1,9})([\w.~+/=:-]+)/gi;
/** A word of prose behind the name of a scheme ("your Basic plan"), and no token. */
const PLAIN_WORD = /^[A-Z]?[a-z]{1,15}[.:]?$/;
const WORDS_BEHIND_BEARER =
	/^(?:tokens?|auth(?:entication|ori[sz]ation)?|schemes?|headers?|credentials?|realm|error|type|format|key|is|was|are|in|of|and|or|not|must|has|with|from|for|expected|required|missing|invalid)[.:]?$/i;

/** Runs that a key in base64, base64url or base62 can be. */
const WORD = /[A-Za-z0-9+/_=-]{20,}/g;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Keys and tokens that no name tells, in a folded text that may be cut short anywhere. */
export function keySpans(text: string): Span[] {
	return [
		...pemSpans(text),
		...KEYS.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: key }) => spanOf(index, key))),
		...[...text.matchAll(SCHEME)].flatMap(({ index, 0: all, 1: scheme = '', 3: token = '' }) =>
			isProse(scheme, token) ? [] : [{ start: index + all.length - token.length, end: index + all.length }],
		),
		...[...text.matchAll(WORD)].filter(([word]) => looksRandom(word)).map(({ index, 0: word }) => spanOf(index, word)),
	];
}

function spanOf(start: number, text: string): Span {
	return { start, end: start + text.length };
}

/** From the first beginning to the last end; to the end of the text where that is cut off. */
function pemSpans(text: string): Span[] {
	const spans: Span[] = [];
	let start = text.indexOf(PEM_BEGINNING);
	while (start >= 0) {
		PEM_END.lastIndex = start;
		const end = PEM_END.exec(text) === null ? text.length : PEM_END.lastIndex;
		spans.push({ start, end });
		start = text.indexOf(PEM_BEGINNING, end);
	}
	return spans;
}

function isProse(scheme: string, token: string): boolean {
	return /^(?:Bearer|AppUserToken)$/i.test(scheme) ? WORDS_BEHIND_BEARER.test(token) : PLAIN_WORD.test(token);
}

/**
 * Whether letters and digits change as in a key: between two neighbours in three, where a name in words changes once in five or less. A
 * name in capital letters and a number alone change too seldom.
 */
function looksRandom(word: string): boolean {
	if (word.length < SHORTEST_KEY || UUID.test(word) || /^[\da-f]{24}$/i.test(word)) return false;
	if (!/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
	let changes = 0;
	let pairs = 0;
	for (let at = 1; at < word.length; at += 1) {
		const [before, after] = [kindOf(word[at - 1]), kindOf(word[at])];
		if (before === null || after === null) continue;
		pairs += 1;
		if (before !== after) changes += 1;
	}
	return changes >= 7 && changes * 3 >= pairs;
}

function kindOf(character = ''): 'digit' | 'small' | 'capital' | null {
	if (/\d/.test(character)) return 'digit';
	if (/[a-z]/.test(character)) return 'small';
	return /[A-Z]/.test(character) ? 'capital' : null;
}
