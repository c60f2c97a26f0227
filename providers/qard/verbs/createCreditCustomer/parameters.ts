import { z } from 'zod';
import { collection, param } from '../../../../core/provider/param';
import {
	anything,
	oneOfItsOptions,
	optionalText,
	optionalWebAddress,
	refuse,
	text,
	whereSet,
} from '../../../../core/provider/paramTypes';

/** Qard's own default. */
export const DEFAULT_COUNTRY = 'FR';

const NATURAL =
	'Natural users only. Qard does not publish the fields of natural users, so the name of this one is inferred.';

const record = z.record(z.unknown());

/** An object, as JSON or as data; empty where nothing is given. It is never quoted: it is about a person. */
const otherFields = anything.transform((value, context) => {
	if (value === undefined || value === null || value === '') return {};
	const parsed = record.safeParse(typeof value === 'string' ? parseJson(value) : value);
	if (parsed.success) return parsed.data;
	return refuse(context, 'is not a JSON object', { cure: 'Write it as { "field": "value" }.', isPrivate: true });
});

function parseJson(given: string): unknown {
	try {
		return JSON.parse(given);
	} catch {
		return null;
	}
}

export const userType = param(
	{
		displayName: 'User Type',
		name: 'userType',
		type: 'options',
		options: [
			{ name: 'Legal', value: 'legal', description: 'A company' },
			{ name: 'Natural', value: 'natural', description: 'A person' },
		],
		default: 'legal',
		description: 'Whether the customer is a company or a person',
	},
	oneOfItsOptions,
);

export const name = param(
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Example SAS',
		description: 'Name of the company or person. Users are not unique at Qard: sent twice, there are two.',
	},
	text,
);

/** What a user can be given besides its name. */
export const ADDITIONAL_FIELDS = {
	apeCode: param(
		{
			displayName: 'APE Code',
			name: 'apeCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 62.01Z',
			description: 'Code of the main activity. Legal users only.',
		},
		optionalText,
	),
	country: param(
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			default: DEFAULT_COUNTRY,
			placeholder: 'e.g. FR',
			description: 'Two-letter code of the country. Qard takes FR where it is left out.',
		},
		whereSet(optionalText),
	),
	email: param(
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: NATURAL,
		},
		optionalText,
	),
	firstName: param(
		{
			displayName: 'First Name',
			name: 'firstName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Ada',
			description: NATURAL,
		},
		optionalText,
	),
	group: param(
		{
			displayName: 'Group',
			name: 'group',
			type: 'string',
			default: '',
			placeholder: 'e.g. default',
			description: 'Group of users to put this one in. Qard takes "default" where it is left out.',
		},
		optionalText,
	),
	lastName: param(
		{
			displayName: 'Last Name',
			name: 'lastName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example',
			description: NATURAL,
		},
		optionalText,
	),
	otherFields: param(
		{
			displayName: 'Other Fields',
			name: 'otherFields',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "birth_date": "1990-01-31" }',
			description: 'Further fields to send, as an object in the spelling of Qard',
		},
		otherFields,
	),
	postalCode: param(
		{
			displayName: 'Postal Code',
			name: 'postalCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 75002',
			description: 'Postal code of the address',
		},
		optionalText,
	),
	returnUrl: param(
		{
			displayName: 'Return URL',
			name: 'returnUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/thank-you',
			description: 'Where the person comes back to after giving the consent',
		},
		optionalWebAddress,
	),
	siren: param(
		{
			displayName: 'SIREN',
			name: 'siren',
			type: 'string',
			default: '',
			placeholder: 'e.g. 123456789',
			description: 'Registration number of the company; nine digits in France. Legal users only.',
		},
		optionalText,
	),
};
export const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	ADDITIONAL_FIELDS,
);
