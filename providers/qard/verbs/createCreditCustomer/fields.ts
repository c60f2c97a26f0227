import type { INodeProperties } from 'n8n-workflow';

/** Qard's own default. */
export const DEFAULT_COUNTRY = 'FR';

const NATURAL =
	'Natural users only. Qard does not publish the fields of natural users, so the name of this one is inferred.';

/** What a user can be given besides its name. */
export const additionalFields: INodeProperties[] = [
	{
		displayName: 'APE Code',
		name: 'apeCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 62.01Z',
		description: 'Code of the main activity. Legal users only.',
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: DEFAULT_COUNTRY,
		placeholder: 'e.g. FR',
		description: 'Two-letter code of the country. Qard takes FR where it is left out.',
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: NATURAL,
	},
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada',
		description: NATURAL,
	},
	{
		displayName: 'Group',
		name: 'group',
		type: 'string',
		default: '',
		placeholder: 'e.g. default',
		description: 'Group of users to put this one in. Qard takes "default" where it is left out.',
	},
	{
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Example',
		description: NATURAL,
	},
	{
		displayName: 'Other Fields',
		name: 'otherFields',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "birth_date": "1990-01-31" }',
		description: 'Further fields to send, as an object in the spelling of Qard',
	},
	{
		displayName: 'Postal Code',
		name: 'postalCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 75002',
		description: 'Postal code of the address',
	},
	{
		displayName: 'Return URL',
		name: 'returnUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/thank-you',
		description: 'Where the person comes back to after giving the consent',
	},
	{
		displayName: 'SIREN',
		name: 'siren',
		type: 'string',
		default: '',
		placeholder: 'e.g. 123456789',
		description: 'Registration number of the company; nine digits in France. Legal users only.',
	},
];

/** The parameters of Create Credit Customer at Qard, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
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
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Example SAS',
		description: 'Name of the company or person. Users are not unique at Qard: sent twice, there are two.',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: additionalFields,
	},
];
