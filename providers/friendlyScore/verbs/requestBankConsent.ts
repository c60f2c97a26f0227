import { isEmailAddress } from '../../../core/base/emailAddress';
import { type CreditError, inputError } from '../../../core/base/errors';
import { unusableAnswer } from '../../../core/http/providerFault';
import { type ConsentLink, readConsentLink } from '../../../core/insights/consentLink';
import { Reader } from '../../../core/insights/reader';
import { collection, param } from '../../../core/provider/param';
import { boolean, oneOfItsOptions, optionalText, refuse, text } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import { LOOK_FOR_INVITATION, findCustomer, postInvitation } from '../api';
import { PROVIDER, momentAt, readTimestamp } from '../normalise';
import { userReference } from './shared';

const email = param(
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Email address of the person who is asked. FriendlyScore demands it even where it sends nothing.',
	},
	text.transform((given, context) => {
		if (isEmailAddress(given)) return given;
		return refuse(context, 'is not an email address', { cure: 'Write it as name@example.com.', isPrivate: true });
	}),
);

const reference = param(
	{ ...userReference.property, description: 'Your own ID of the customer, as it was created with' },
	userReference.reader,
);

const customerType = param(
	{
		displayName: 'Customer Type',
		name: 'customerType',
		type: 'options',
		options: [
			{ name: 'Business', value: 'Business', description: 'A company' },
			{ name: 'Individual', value: 'Individual', description: 'A person' },
		],
		default: 'Business',
		description: 'Whether a company or a person is asked',
	},
	oneOfItsOptions,
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
		companyName: param(
			{
				displayName: 'Company Name',
				name: 'companyName',
				type: 'string',
				default: '',
				description: 'Name of the company that is asked',
			},
			optionalText,
		),
		firstName: param(
			{
				displayName: 'First Name',
				name: 'firstName',
				type: 'string',
				default: '',
				description: 'First name of the person who is asked',
			},
			optionalText,
		),
		lastName: param(
			{
				displayName: 'Last Name',
				name: 'lastName',
				type: 'string',
				default: '',
				description: 'Last name of the person who is asked',
			},
			optionalText,
		),
		phone: param(
			{
				displayName: 'Phone',
				name: 'phone',
				type: 'string',
				default: '',
				placeholder: 'e.g. +44 20 7946 0000',
				description: 'Phone number of the person who is asked',
			},
			optionalText,
		),
		sendEmail: param(
			{
				displayName: 'Send Email',
				name: 'sendEmail',
				type: 'boolean',
				default: false,
				description: 'Whether FriendlyScore sends the link to the email address itself. Off, you send it.',
			},
			boolean,
		),
	},
);

/** The link with which a customer connects bank accounts. */
export const requestBankConsent = verb('requestBankConsent', {
	params: { email, userReference: reference, customerType, additionalFields },
	run: async ({ email, userReference, customerType, additionalFields }, { http, clock }) => {
		const { firstName, lastName, companyName, phone, sendEmail } = additionalFields;
		const customerId = await findCustomer(http, userReference);
		if (customerId === null) throw unknownCustomer();
		const raw = await postInvitation(http, {
			email,
			reference: userReference,
			customer_type: customerType,
			send_email: sendEmail,
			...(firstName === '' ? {} : { first_name: firstName }),
			...(lastName === '' ? {} : { last_name: lastName }),
			...(companyName === '' ? {} : { company_name: companyName }),
			...(phone === '' ? {} : { phone }),
		});
		const answer = Reader.of(raw, '', []).optional;
		const { consentUrl, warnings } = linkOf(answer, sendEmail);
		return [
			{
				provider: PROVIDER,
				customerId,
				reference: userReference,
				invitationId: answer.text('id'),
				consentUrl,
				status: 'pending',
				expiresAt: expiryOf(answer, clock.now()),
				warnings,
			},
		];
	},
});

/** An invitation belongs to the customer of its reference: without one, what the person shares would be nobody's. */
function unknownCustomer(): CreditError {
	return inputError(
		'FriendlyScore has no customer of this user reference',
		'Create it with Create Credit Customer first, or check User Reference.',
		'CUSTOMER_UNKNOWN',
	);
}

/** An invitation without any link is of use only where FriendlyScore sends it itself. */
function linkOf(answer: Reader, sendEmail: boolean): ConsentLink {
	const link = readConsentLink(answer, 'url', 'FriendlyScore');
	if (link.isTold) return link;
	const what = 'answered without a link to the consent page';
	if (sendEmail) {
		const message = `FriendlyScore ${what}.`;
		return { ...link, warnings: [{ code: 'CONSENT_URL_MISSING', path: 'consentUrl', message, source: 'url' }] };
	}
	throw unusableAnswer('FriendlyScore', what, {
		isWrite: true,
		ifUnclear: LOOK_FOR_INVITATION,
		hint: 'If it stays, ask FriendlyScore.',
	});
}

/** `expires_in` counts seconds from `created_at`, a UNIX timestamp; from now, where that is not told. */
function expiryOf(answer: Reader, nowMs: number): string | null {
	const seconds = answer.count('expires_in');
	if (seconds === null) return null;
	const from = readTimestamp(answer, 'created_at', []) ?? Math.floor(nowMs / 1_000);
	return readTimestampText(from + seconds);
}

/** A link that is good for longer than a calendar reaches does not run out. */
function readTimestampText(seconds: number): string | null {
	return momentAt(readTimestamp(Reader.of({ seconds }, '', []), 'seconds', []));
}
