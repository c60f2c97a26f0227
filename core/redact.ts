const REMOVED = '[removed]';

const FEWEST_DIGITS_OF_AN_IDENTIFIER = 9;

/** Patterns of personal data and secrets; order matters, the widest first. */
const PATTERNS: ReadonlyArray<[RegExp, string | ((match: string, ...groups: string[]) => string)]> = [
	[/-----BEGIN [^-]+-----[\s\S]*?(?:-----END [^-]+-----|$)/g, REMOVED],
	[/\b(Bearer|Basic|Inscribe|AppUserToken)\s+[\w.~+/=:-]+/gi, `$1 ${REMOVED}`],
	[/\beyJ[\w-]+\.[\w-]*(?:\.[\w-]*)?/g, REMOVED],
	[
		/(["']?\b(?:[\w-]*(?:secret|password|passwd|token|api[_-]?key|access[_-]?key|private[_-]?key)|bvn|nin|ssn|iban)\b["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&}\]"']+)/gi,
		`$1${REMOVED}`,
	],
	[/[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g, REMOVED],
	[/\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/g, REMOVED],
	[
		/(?:\+|\b)\d(?:[\s().-]*\d){8,}\b/g,
		(match) => (isCalendarDate(match) || countDigits(match) < FEWEST_DIGITS_OF_AN_IDENTIFIER ? match : REMOVED),
	],
	[/\b\d{3}-\d{2}-\d{4}\b/g, REMOVED],
];

function countDigits(text: string): number {
	return text.replace(/\D/g, '').length;
}

/** A date with an hour behind it has as many digits as a phone number, and is no secret. */
function isCalendarDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}[ T]?\d{0,2}$/.test(text);
}

/**
 * Removes what must not reach an error, a log line or execution data: BVN, NIN, SSN, IBAN, account, card and phone numbers,
 * e-mail addresses, tokens, keys, and every one of `secrets` wherever it stands.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
	let clean = text;
	for (const secret of secrets) {
		if (secret.length >= 4) clean = clean.split(secret).join(REMOVED);
	}
	for (const [pattern, replacement] of PATTERNS) {
		clean = typeof replacement === 'string' ? clean.replace(pattern, replacement) : clean.replace(pattern, replacement);
	}
	return clean;
}
