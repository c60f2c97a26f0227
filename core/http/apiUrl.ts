import { z } from 'zod';

/** Longer than any address of an API, and short enough to look at. */
const LONGEST_ADDRESS = 2_000;

/** The names of this machine, as a parsed URL spells them. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a key must not be sent to this address, in words that follow its name; null where it may be: https, or plain http on this machine.
 * What counts is the parsed host: "http://localhost:80@evil.example/" names evil.example.
 */
export function faultOfTarget(address: string): string | null {
	if (!URL.canParse(address)) return 'is not a URL';
	const { protocol, hostname, username, password } = new URL(address);
	if (username !== '' || password !== '') return 'must not hold a user name or password';
	if (protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.has(hostname))) return null;
	return 'must start with https://';
}

function faultOfField(address: string): string | null {
	if (address.length > LONGEST_ADDRESS) return `is longer than ${LONGEST_ADDRESS} characters`;
	// A URL may hold them; an address that somebody is asked for does not.
	return /[\s\\]/.test(address) ? 'is not a URL' : faultOfTarget(address);
}

/** The address of a token endpoint in a credential. */
export const tokenUrl = z
	.string()
	.trim()
	.superRefine((address, context) => {
		const fault = faultOfField(address);
		if (fault !== null) context.addIssue({ code: z.ZodIssueCode.custom, message: fault });
	});

/** An API's address in a credential; a query or fragment would swallow the paths that are put behind it. */
export const apiUrl = tokenUrl.refine((address) => !/[?#]/.test(address), 'must not hold "?" or "#"');

/** An address without the slashes at its end, and without the version where one was pasted along with it. */
export function withoutEnd(address: string, version = ''): string {
	const bare = withoutSlashes(address);
	return version !== '' && bare.endsWith(version) ? withoutSlashes(bare.slice(0, -version.length)) : bare;
}

function withoutSlashes(address: string): string {
	let end = address.length;
	while (address[end - 1] === '/') end -= 1;
	return address.slice(0, end);
}
