import { escapeHtml } from '../../consent/page';
import { consentRoutes } from '../../consent/routes';
import type { Route } from '../../router';
import { collectAccount } from '../applicant';
import { banks, ibanOf } from '../banks';
import type { Registration } from '../registrations';
import type { ConsentSessions } from './sessions';

/**
 * The consent page that a RedirectUrl leads to, and its form. Consent or refusal sends the person back to the lender at
 * once, before any data is collected, as the sequence diagram says; the return tells the lender nothing. After a refusal
 * the registration stays as it was, and the lender can ask for a new link (the documents do not say what happens).
 */
export function worldlineConsentRoutes(
	sessions: ConsentSessions,
	onConsent: (registration: Registration) => void,
): Route[] {
	return consentRoutes({
		banks,
		askedFor(token) {
			const { registration, country } = sessions.get(token);
			return `The lender asks to read your balances and the transactions of the last three months, once
				(registration <b>${escapeHtml(registration.id)}</b>, country ${escapeHtml(country)}). Everything here is made up.`;
		},
		decide(token, choice) {
			const { registration, psuId, country, returnUrl } = sessions.get(token);
			sessions.answer(token);
			if (choice !== null) {
				const iban = ibanOf(country, choice.person.accountNumber);
				registration.consents.set(psuId, collectAccount(choice.person, choice.bank, iban));
				onConsent(registration);
			}
			return returnUrl;
		},
	});
}
