import type { Warning } from '../../../core/shapes/insights';
import { readConsentLink } from '../../../core/insights/consentLink';
import { Reader } from '../../../core/insights/reader';
import type { ConsentStatus } from '../../../core/shapes/status';

/** A data connection: the consent to read one bank. */
export interface Connection {
	connectionId: string | null;
	/** Where the person gives the consent. */
	consentUrl: string | null;
	status: ConsentStatus;
	/** The provider's own word. */
	providerStatus: string | null;
	warnings: Warning[];
}

/** Statuses of a data connection (page key-concepts/data-connection). */
const STATUSES: Readonly<Record<string, ConsentStatus>> = {
	AUTH_REQUIRED: 'pending',
	CONNECTING: 'pending',
	CONNECTED: 'granted',
	AUTH_ERROR: 'failed',
	DISCONNECTED: 'revoked',
};

/** The statuses in which somebody has to open the link. */
const NEEDS_PERSON = ['AUTH_REQUIRED', 'AUTH_ERROR'];

/** Reads a data connection; a status that is not known is pending with a warning. Never throws. */
export function toConnection(raw: unknown): Connection {
	const warnings: Warning[] = [];
	const answer = Reader.of(raw, '', warnings);
	const connectionId = answer.text('id');
	const providerStatus = answer.text('status');
	const { consentUrl, isTold, warnings: ofLink } = readConsentLink(answer, 'redirect_url', 'Qard');
	warnings.push(...ofLink);
	const word = providerStatus?.toUpperCase() ?? '';
	const status = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
	if (status === undefined) {
		const told = providerStatus === null ? 'Qard tells no status' : `The status "${providerStatus}" is not known`;
		warnings.push({ code: 'STATUS_UNKNOWN', path: 'status', message: `${told}; the consent is taken as pending.` });
	}
	if (!isTold && (status === undefined || NEEDS_PERSON.includes(word))) {
		const message = 'Qard gives no link to send the person to. Look at the data connection at Qard.';
		warnings.push({ code: 'CONSENT_URL_MISSING', path: 'consentUrl', message, source: 'redirect_url' });
	}
	return { connectionId, consentUrl, status: status ?? 'pending', providerStatus, warnings };
}
