import { webAddress } from '../base/webAddress';
import type { Warning } from '../shapes/insights';
import type { Reader } from './reader';
import { about } from './warnings';

/** The link with which an applicant gives the consent, and what is to be said about it. */
export interface ConsentLink {
	/** Null where none is told, or what is told must not be passed on. */
	consentUrl: string | null;
	/** Whether the provider told anything in its place. */
	isTold: boolean;
	warnings: Warning[];
}

/** Reads the link to a provider's consent page. It goes to an applicant, so nothing but an https address without a user name is passed on. */
export function readConsentLink(answer: Reader, field: string, provider: string): ConsentLink {
	const told = answer.raw(field);
	if (told === null || (typeof told === 'string' && told.trim() === ''))
		return { consentUrl: null, isTold: false, warnings: [] };
	const consentUrl = typeof told === 'string' ? webAddress(told.trim()) : null;
	if (consentUrl !== null) return { consentUrl, isTold: true, warnings: [] };
	const message = `What ${provider} gives as the link to the consent page is no https address, or holds a user name: it is not passed on. Ask ${provider}.`;
	return { consentUrl: null, isTold: true, warnings: [about('CONSENT_URL_REFUSED', field, message, 'consentUrl')] };
}
