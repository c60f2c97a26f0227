/** RFC 5321 4.5.3.1.3: a path has 256 octets at most, with the brackets around the address. */
const LONGEST_CHARACTERS = 254;

/** Whether a text can be an e-mail address: one part before and a domain of several behind a single @, no blanks. */
export function isEmailAddress(text: string): boolean {
	if (text.length > LONGEST_CHARACTERS || /\s/.test(text)) return false;
	const [local = '', domain = '', ...rest] = text.split('@');
	return rest.length === 0 && local !== '' && /^[^.]/.test(domain) && domain.slice(1, -1).includes('.');
}
