import { consentLink } from '../consent/link';
import type { Route } from '../router';
import type { ConsentSessions } from './consent/sessions';
import type { Registration, Registrations } from './registrations';
import { readChangedRegistration, readCountry, readNewRegistration, readReturnUrl } from './requests';

/** POST, PUT and DELETE /register, the initialisation and the status, below `/ob/ais/v3`. */
export function registerRoutes(registrations: Registrations, sessions: ConsentSessions): Route[] {
	return [
		{
			method: 'POST',
			path: '/register',
			handle(request) {
				const registration = registrations.add(readNewRegistration(request));
				return { status: 201, body: statusAnswer(registration) };
			},
		},
		{
			method: 'PUT',
			path: '/register/:registrationId',
			handle(request, { registrationId = '' }) {
				const registration = registrations.change(registrationId, readChangedRegistration(request));
				sessions.withdraw(registration);
				return { status: 200, body: statusAnswer(registration) };
			},
		},
		{
			method: 'DELETE',
			path: '/register/:registrationId',
			handle(_request, { registrationId = '' }) {
				sessions.withdraw(registrations.remove(registrationId));
				return { status: 204 };
			},
		},
		{
			method: 'GET',
			path: '/register/:registrationId/status',
			handle: (_request, { registrationId = '' }) => ({
				status: 200,
				body: statusAnswer(registrations.get(registrationId)),
			}),
		},
		{
			method: 'POST',
			path: '/register/:registrationId/initialisation/:psuId',
			handle(request, { registrationId = '', psuId = '' }) {
				const token = sessions.open({
					registration: registrations.get(registrationId),
					psuId,
					country: readCountry(request),
					returnUrl: readReturnUrl(request),
				});
				return {
					status: 200,
					body: { RedirectUrl: consentLink(request, `/worldline/consent/${token}`) },
				};
			},
		},
	];
}

/**
 * The status. The diagram says "RegistrationStatus = Finalised" and "IBAN list"; the name and place of the list, and what a
 * registration is before it is finalised, are the sandbox's own.
 */
function statusAnswer({ id, productType, option, psuIds, useCaseStatus, consents }: Registration): object {
	return {
		RegistrationId: id,
		ProductType: productType,
		RegistrationStatus: useCaseStatus === 'REGISTRATION_CREATED' ? 'Created' : 'Finalised',
		UseCaseStatus: useCaseStatus,
		Parameter: [{ Key: 'option', Value: option }],
		Psus: psuIds.map((PsuId) => ({ PsuId })),
		Ibans: [...consents.values()].map(({ iban }) => iban),
	};
}
