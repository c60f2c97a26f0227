import type { Call } from '../../core/provider/call';
import { pathOf } from '../../core/http/path';

/** Account information, version 3: the generation that the seed describes. */
const BASE = ['ob', 'ais', 'v3', 'register'];

/** What to do when it is not clear whether a link was made. */
export const ASK_FOR_LINK_AGAIN = 'Check the analysis status of this registration, then ask for the link again.';

const NO_SUCH_REGISTRATION = 'Check the registration ID: Worldline does not know it. Create the credit customer first.';

export interface Registration {
	registrationId: string;
	psuIds: readonly string[];
	/** NONE, CS, PS or CSPS: the scores asked for. */
	option: string;
	/** Left out when empty. */
	productType: string;
}

/** POST /register: registers one or several PSUs under an id of the lender's own. */
export async function postRegistration({ http }: Call, registration: Registration): Promise<void> {
	const { registrationId, psuIds, option, productType } = registration;
	await http.send({
		method: 'POST',
		path: pathOf(...BASE),
		json: {
			RegistrationId: registrationId,
			...(productType === '' ? {} : { ProductType: productType }),
			Psus: psuIds.map((psuId) => ({ PsuId: psuId })),
			Parameter: [{ Key: 'option', Value: option }],
		},
		ifUnclear: 'Check the analysis status of this registration ID before sending it again.',
	});
}

/** GET /register/{registrationId}/status. */
export async function getStatus({ http }: Pick<Call, 'http'>, registrationId: string): Promise<unknown> {
	const path = pathOf(...BASE, registrationId, 'status');
	return (await http.send({ method: 'GET', path, cures: { 404: NO_SUCH_REGISTRATION } })).body;
}

export interface Initialisation {
	registrationId: string;
	psuId: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** Language of the consent page; left out when empty. */
	locale: string;
	/** Where the person lands afterwards; left out when empty. */
	returnUrl: string;
}

/** POST /register/{registrationId}/initialisation/{psuId}: the link to the consent page. */
export async function postInitialisation({ http }: Call, initialisation: Initialisation): Promise<unknown> {
	const { registrationId, psuId, country, locale, returnUrl } = initialisation;
	const { body } = await http.send({
		method: 'POST',
		path: pathOf(...BASE, registrationId, 'initialisation', psuId),
		headers: {
			...(locale === '' ? {} : { Locale: locale }),
			...(returnUrl === '' ? {} : { InitiatingPartyReturnUrl: returnUrl }),
		},
		json: { PsuData: { Country: country } },
		ifUnclear: ASK_FOR_LINK_AGAIN,
		cures: {
			404: 'Check the registration ID and the ID of the applicant (PSU): Worldline does not know them together.',
		},
	});
	return body;
}
