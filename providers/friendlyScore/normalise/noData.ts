import { Reader } from '../../../core/insights/reader';
import type { StatusReason } from '../../../core/shapes/status';
import { readTimestamp } from './timestamp';

const NO_DATA: StatusReason = {
	code: 'NO_DATA',
	message:
		'FriendlyScore has no data of such accounts: either no bank is connected, or the connected accounts have no transactions. Ask the applicant to connect the account that they use.',
	action: 'askApplicant',
};

const NO_BANK_CONNECTED: StatusReason = {
	code: 'NO_BANK_CONNECTED',
	message: 'The customer has connected no bank yet. Send the link of Request Bank Consent.',
	action: 'askApplicant',
};

const NO_TRANSACTIONS: StatusReason = {
	code: 'NO_TRANSACTIONS',
	message:
		'A bank is connected, but its accounts of this kind have no transactions. Check Account Kind, or ask the applicant to connect the account that they use.',
	action: 'askApplicant',
};

/** By the letters of a consent's status (Open Banking UK). */
const MEANINGS: Readonly<Record<string, { code: string; words: string; action: StatusReason['action'] }>> = {
	awaitingauthorisation: {
		code: 'CONSENT_PENDING',
		words: 'is waiting for the customer to give the consent. Remind the applicant',
		action: 'askApplicant',
	},
	rejected: {
		code: 'CONSENT_REJECTED',
		words: 'was refused by the customer or the bank. Ask the applicant whether to try again',
		action: 'askApplicant',
	},
	revoked: {
		code: 'CONSENT_REVOKED',
		words: 'is no longer connected. Send the applicant a new link of Request Bank Consent',
		action: 'reconnect',
	},
	expired: {
		code: 'CONSENT_EXPIRED',
		words: 'has a consent that has run out. Send the applicant a new link of Request Bank Consent',
		action: 'reconnect',
	},
};

/**
 * Why there is no data (204), from the banks of GET /customers/{id}/banks; null where they are not known. A bank that still lets FriendlyScore in
 * has no transactions; else each bank says what became of its consent.
 */
export function whyNoData(banks: readonly unknown[] | null, nowMs: number): StatusReason[] {
	if (banks === null) return [NO_DATA];
	if (banks.length === 0) return [NO_BANK_CONNECTED];
	const states = banks.map((raw) => stateOf(Reader.of(raw, '', []).optional, nowMs));
	if (states.some(({ words }) => words.includes('authorised'))) return [NO_TRANSACTIONS];
	const reasons = states.flatMap(({ name, words }) => {
		const word = ['awaitingauthorisation', 'expired', 'revoked', 'rejected'].find((known) => words.includes(known));
		const meaning = word === undefined ? undefined : MEANINGS[word];
		if (meaning === undefined) return [];
		return [{ code: meaning.code, message: `${name} ${meaning.words}.`, action: meaning.action }];
	});
	return reasons.length === 0 ? [NO_DATA] : reasons;
}

/** A bank's name, and the states of its consents by their letters alone: pages differ in spaces. */
function stateOf(bank: Reader, nowMs: number): { name: string; words: string[] } {
	const consents = bank.list('account_consents');
	const words = consents.map(({ optional: consent }) => {
		const word =
			consent
				.text('status')
				?.toLowerCase()
				.replace(/[^a-z]/g, '') ?? '';
		const until = readTimestamp(consent, 'expiration_date_time', []);
		return word === 'authorised' && until !== null && until * 1_000 < nowMs ? 'expired' : word;
	});
	return { name: bank.text('name', 'slug') ?? 'A bank', words };
}
