/** Longer than any link that a mail or browser carries. */
const LONGEST_CHARACTERS = 8_000;

/** A text as the address of a page that may be handed to a person: https, printable, without a user name; null for anything else. */
export function webAddress(text: string): string | null {
	if (text.length > LONGEST_CHARACTERS || !/^[\x21-\x5b\x5d-\x7e]+$/.test(text) || !URL.canParse(text)) return null;
	const { protocol, username, password } = new URL(text);
	// "https:/host" and "https:host" parse too, and mean something else where they are put into a page.
	const isWhole = /^https:\/\/[^/]/i.test(text);
	return isWhole && protocol === 'https:' && username === '' && password === '' ? text : null;
}
