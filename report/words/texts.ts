import { redact } from '../../core/base/redact';

/** More than any bank or lender prints into one cell. */
const LONGEST_CHARACTERS = 200;

/** Characters that make the text after them be read the other way round, or what it stands in. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** Characters that are no text: what controls a printer, and marks that only say how to read on. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\uFFFE\uFFFF]+/g;

/**
 * A text that somebody else wrote, such as a bank, a provider or the applicant, as a page can show it: without numbers of accounts and
 * people, without what would turn its direction round, and cut where it is very long. Null where it says nothing.
 */
export function foreignText(value: unknown, longest = LONGEST_CHARACTERS): string | null {
	if (typeof value !== 'string') return null;
	const text = plainText(redact(value), longest);
	return text === '' ? null : text;
}

/** A text without characters that nobody sees: what turned the direction of reading leaves a mark. */
export function seenText(value: string): string {
	return value.replace(TURNING, '\uFFFD').replace(UNSEEN, ' ');
}

/** The same for words that this package or the lender wrote, whose numbers are meant. */
export function plainText(value: string, longest = LONGEST_CHARACTERS): string {
	const seen = seenText(value)
		.replace(/\s{2,}/g, ' ')
		.trim();
	const characters = [...seen.slice(0, longest * 2)];
	return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}\u2026`;
}
