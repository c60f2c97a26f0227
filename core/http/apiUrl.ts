import { z } from 'zod';

/** An API's address in a credential: https, or plain http on this machine. */
export const apiUrl = z
	.string()
	.trim()
	.url('is not a URL')
	.refine(
		(text) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(text),
		'must start with https://',
	);
