import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { isEmailAddress } from '../../../core/base/emailAddress';
import { CreditError, inputError } from '../../../core/base/errors';
import { type ConsentLink, readConsentLink } from '../../../core/insights/consentLink';
import { choice, textParam } from '../../../core/provider/params';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { Reader } from '../../../core/insights/reader';
import { findCustomer, postInvitation } from '../api';
import { PROVIDER, momentAt, readTimestamp } from '../normalise';
import { USER_REFERENCE, optionalText } from './shared';

const additionalFields: INodeProperties[] = [
	{
		displayName: 'Company Name',
		name: 'companyName',
		type: 'string',
		default: '',
		description: 'Name of the company that is asked',
	},
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		description: 'First name of the person who is asked',
	},
	{
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
		description: 'Last name of the person who is asked',
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +44 20 7946 0000',
		description: 'Phone number of the person who is asked',
	},
	{
		displayName: 'Send Email',
		name: 'sendEmail',
		type: 'boolean',
		default: false,
		description: 'Whether FriendlyScore sends the link to the email address itself. Off, you send it.',
	},
];

/** The link with which a customer connects bank accounts. */
export const requestBankConsent: VerbOfProvider = {
	fields: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Email address of the person who is asked. FriendlyScore demands it even where it sends nothing.',
		},
		{ ...USER_REFERENCE, description: 'Your own ID of the customer, as it was created with' },
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
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: additionalFields,
		},
	],
	run: async (call) => [await request(call)],
};

async function request(call: Call): Promise<object> {
	const { params, http, clock } = call;
	const email = emailOf(call);
	const userReference = params.text('userReference');
	const customerType = params.read('customerType', choice(['Individual', 'Business']));
	const { firstName, lastName, companyName, phone, sendEmail } = params.collection('additionalFields', {
		firstName: optionalText,
		lastName: optionalText,
		companyName: optionalText,
		phone: optionalText,
		sendEmail: z.boolean().default(false),
	});
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
	return {
		provider: PROVIDER,
		customerId,
		reference: userReference,
		invitationId: answer.text('id'),
		consentUrl,
		status: 'pending',
		expiresAt: expiryOf(answer, clock.now()),
		warnings,
	};
}

/** Checked here, as a refusal by the parameter's own rule would quote what may be personal. */
function emailOf({ params }: Call): string {
	const email = params.read('email', textParam);
	if (isEmailAddress(email)) return email;
	throw inputError('Email is not an email address', 'Write it as name@example.com.', 'INVALID_PARAMETER');
}

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
	const message = 'FriendlyScore answered without a link to the consent page';
	if (sendEmail) return { ...link, warnings: [{ code: 'CONSENT_URL_MISSING', path: 'url', message: `${message}.` }] };
	throw new CreditError('provider', message, {
		description: "Look at the customer's invitations at FriendlyScore before asking again.",
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
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
