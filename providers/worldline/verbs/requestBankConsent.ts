import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { CreditError } from '../../../core/base/errors';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { Reader } from '../../../core/insights/reader';
import { postInitialisation } from '../api';
import { PROVIDER } from '../normalise';
import { REGISTRATION_ID } from './shared';

const country = z.coerce
	.string()
	.trim()
	.toUpperCase()
	.regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as FR');

const additionalFields = {
	locale: z
		.string()
		.trim()
		.regex(/^([A-Za-z]{2}(-[A-Za-z]{2})?)?$/, 'must be a language such as fr, or one with a country such as nl-BE')
		.default(''),
	returnUrl: z
		.string()
		.trim()
		.refine((text) => text === '' || isWebAddress(text), 'must be a web address such as https://example.com/thanks')
		.default(''),
};

/** The link to the consent page, where the person chooses banks and accounts. */
export const requestBankConsent: VerbOfProvider = {
	fields: [
		REGISTRATION_ID,
		{
			displayName: 'PSU ID',
			name: 'psuId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. applicant-1042',
			description: 'Your ID of the applicant, as registered',
		},
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. FR',
			description: "Two-letter code of the country of the applicant's banks",
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Locale',
					name: 'locale',
					type: 'string',
					default: '',
					placeholder: 'e.g. nl-BE',
					description: 'Language of the consent page',
				},
				{
					displayName: 'Return URL',
					name: 'returnUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/thanks',
					description: 'Where the applicant lands after the consent page',
				},
			],
		},
	],
	run: async (call) => [await requestLink(call)],
};

async function requestLink(call: Call): Promise<object> {
	const registrationId = call.params.text('registrationId');
	const psuId = call.params.text('psuId');
	const answer = await postInitialisation(call, {
		registrationId,
		psuId,
		country: call.params.read('country', country),
		...call.params.collection('additionalFields', additionalFields),
	});
	return {
		provider: PROVIDER,
		customerId: psuId,
		reference: registrationId,
		registrationId,
		consentUrl: consentUrlOf(answer),
		status: 'pending',
		// How long the link lives is not told.
		expiresAt: null,
	};
}

/** The link goes to an applicant, so nothing but a web address is passed on. */
function consentUrlOf(answer: unknown): string {
	const url = Reader.of(answer, '', []).optional.text('RedirectUrl');
	if (url !== null && isWebAddress(url)) return url;
	throw new CreditError('provider', 'Worldline answered without a link to the consent page', {
		description: 'Check the API URL in the credential, or ask Worldline.',
		code: 'MALFORMED_ANSWER',
	});
}

function isWebAddress(text: string): boolean {
	return /^https?:\/\/[\x21-\x7e]+$/i.test(text) && URL.canParse(text);
}
