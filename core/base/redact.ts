const REMOVED = '[removed]';
const SHORTEST_SECRET = 4;
/** Nobody reads on, and the patterns would run out of stack somewhere behind. */
const LONGEST_TEXT = 1_000_000;

/** A word of prose behind the name of an authorization scheme ("the Bearer token is missing"), and no token. */
const PLAIN_WORD = /^[A-Z]?[a-z]{1,15}[.:]?$/;

// A value behind a name: quoted in JSON that is itself escaped, in double or single quotes, or bare. Text may be cut short anywhere.
const VALUE = String.raw`(?:\\+"[\s\S]*?(?:\\+"|$)|"(?:[^"\\]+|\\[\s\S]?)*(?:"|$)|'(?:[^'\\]+|\\[\s\S]?)*(?:'|$)|(?:\[removed\]|[^\s,;&}\]"'])+)`;
const SECRET_NAME = String.raw`[\w-]*(?:secret|passw(?:or)?d|pwd|token|authorization|(?:api|access|private|sec|secret)[_-]?key)`;
const ASSIGNED = String.raw`\\*["']?\s*[:=]\s*`;

const UUID = String.raw`(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])`;
const HEXADECIMAL_ID = String.raw`(?<![\w-])(?=\d*[a-f])[\da-f]{24,}(?!\w)`;
const MONTH_AND_DAY = String.raw`(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const DAY_AND_MONTH = String.raw`(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])`;
const DATE = String.raw`(?<!\d)(?:(?:19|20)\d\d-${MONTH_AND_DAY}|${DAY_AND_MONTH}-(?:19|20)\d\d)(?!\d)`;
const DECIMAL = String.raw`(?<![\d.])(?:\d{1,9}\.\d{1,4}|\d{1,2}\.\d+)(?!\.?\d)`;
const BLANKS_AND_DASHES = String.raw`[ \t\u00a0()\u2010-\u2015-]{0,3}`;
/** Nine digits or more, however they are grouped; neither a date nor the decimals of an amount are part of it. */
const IDENTIFIER = String.raw`\d{10,}|0\d(?:\.\d\d){4}(?!\d)|\+?(?<!\d)\d(?:(?:${BLANKS_AND_DASHES}|\.(?=\d{3}))(?!${DATE})\d){8,}(?!\d|\.\d{1,2}(?!\d))`;

/**
 * Patterns of personal data and secrets. Order matters: what is named a secret goes first and whole. Each pattern can start only
 * where a run of its characters starts, or ends for sure: a provider's answer of a megabyte must not take quadratic time.
 */
const PATTERNS: ReadonlyArray<[RegExp, (match: string, ...groups: Array<string | undefined>) => string]> = [
	[/-----BEGIN [^-]+-----[\s\S]*?(?:-----END [^-]+-----|$)/g, () => REMOVED],
	[
		/\b(Bearer|Basic|Inscribe|AppUserToken)\s+([\w.~+/=:-]+)/gi,
		(match, scheme, token) => (PLAIN_WORD.test(token ?? '') ? match : `${scheme} ${REMOVED}`),
	],
	[/eyJ[\w-]{8,}(?:\.[\w-]*)*/g, () => REMOVED],
	[new RegExp(`((?<![\\w-])${SECRET_NAME}${ASSIGNED})${VALUE}`, 'gi'), (_match, name) => `${name}${REMOVED}`],
	[/(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, () => REMOVED],
	[
		/(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]{4}){2,7}(?:[ \u00a0-]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/g,
		() => REMOVED,
	],
	[/(?<![A-Za-z0-9])[a-z]{2}\d{2}[a-z0-9]{11,30}(?![A-Za-z0-9])/gi, (match) => (isIban(match) ? REMOVED : match)],
	[new RegExp(`(${UUID}|${HEXADECIMAL_ID}|${DATE}|${DECIMAL})|${IDENTIFIER}`, 'gi'), (_match, kept) => kept ?? REMOVED],
	[
		new RegExp(`((?<!\\w)(?:bvn|nin|ssn|iban)${ASSIGNED})(?:\\d[\\d -]*\\d|${VALUE})`, 'gi'),
		(_match, name) => `${name}${REMOVED}`,
	],
];

/** Whether the check digits are right (ISO 13616: the country and check digits last, letters as 10..35, remainder 1 by 97). */
function isIban(text: string): boolean {
	const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[a-z]/gi, (letter) =>
		String(Number.parseInt(letter, 36)),
	);
	return BigInt(digits) % 97n === 1n;
}

/** The forms in which a secret can stand in a text: as it is, in a form or URL, and in JSON. */
function spellingsOf(secret: string): string[] {
	const inForm = new URLSearchParams({ secret }).toString().slice('secret='.length);
	return [...new Set([secret, inForm, inForm.replaceAll('+', '%20'), JSON.stringify(secret).slice(1, -1)])];
}

/**
 * Removes what must not reach an error, a log line or execution data: BVN, NIN, SSN, IBAN, account, card and phone numbers,
 * e-mail addresses, tokens, keys, and every one of `secrets` wherever it stands. What is behind a million characters is cut off.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
	const spellings = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellingsOf);
	let clean = text;
	// The longest first: one secret can be the beginning of another.
	for (const secret of spellings.sort((left, right) => right.length - left.length)) {
		clean = clean.replaceAll(secret, () => REMOVED);
	}
	clean = clean.slice(0, LONGEST_TEXT);
	for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
	return clean;
}
