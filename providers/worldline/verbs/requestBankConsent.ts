import { unusableAnswer } from '../../../core/http/providerFault';
import { type ConsentLink, readConsentLink } from '../../../core/insights/consentLink';
import { Reader } from '../../../core/insights/reader';
import { collection, param } from '../../../core/provider/param';
import { country as countryCode, id, optionalText, optionalWebAddress } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import { ASK_FOR_LINK_AGAIN, postInitialisation } from '../api';
import { PROVIDER } from '../normalise';
import { registrationInFile } from './shared';

const psuId = param(
	{
		displayName: 'Applicant (PSU) ID',
		name: 'psuId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. applicant-1042',
		description: 'Your ID of the applicant, as registered',
	},
	id,
);

const country = param(
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. FR',
		description: "Two-letter code of the country of the applicant's banks",
	},
	countryCode,
);

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		locale: param(
			{
				displayName: 'Locale',
				name: 'locale',
				type: 'string',
				default: '',
				placeholder: 'e.g. nl-BE',
				description: 'Language of the consent page',
			},
			optionalText.refine(
				(text) => /^([A-Za-z]{2}(-[A-Za-z]{2})?)?$/.test(text),
				'must be a language such as fr, or one with a country such as nl-BE',
			),
		),
		returnUrl: param(
			{
				displayName: 'Return URL',
				name: 'returnUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/thanks',
				description: 'Where the applicant lands after the consent page',
			},
			optionalWebAddress,
		),
	},
);

/** The link to the consent page, where the person chooses banks and accounts. */
export const requestBankConsent = verb('requestBankConsent', {
	params: { registrationId: registrationInFile, psuId, country, additionalFields },
	run: async ({ registrationId, psuId, country, additionalFields }, call) => {
		const answer = await postInitialisation(call, { registrationId, psuId, country, ...additionalFields });
		const { consentUrl, warnings } = linkOf(answer);
		return [
			{
				provider: PROVIDER,
				customerId: psuId,
				reference: registrationId,
				registrationId,
				consentUrl,
				status: 'pending',
				// How long the link lives is not told.
				expiresAt: null,
				warnings,
			},
		];
	},
});

/** An answer without any link is none. */
function linkOf(answer: unknown): ConsentLink {
	const link = readConsentLink(Reader.of(answer, '', []).optional, 'RedirectUrl', 'Worldline');
	if (link.isTold) return link;
	throw unusableAnswer('Worldline', 'answered without a link to the consent page', {
		isWrite: true,
		ifUnclear: ASK_FOR_LINK_AGAIN,
		hint: 'If it stays, check the API URL in the credential, or ask Worldline.',
	});
}
