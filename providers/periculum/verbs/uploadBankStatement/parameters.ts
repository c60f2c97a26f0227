import { collection, param } from '../../../../core/provider/param';
import { oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { CURRENCY, INCLUDE_RAW, WAIT_OPTIONS } from '../../../../core/provider/sharedOptions';

/** `statementType` of both upload endpoints; the document takes CONSUMER where it is not sent, we always send it. */
export const statementType = param(
	{
		displayName: 'Statement Type',
		name: 'statementType',
		type: 'options',
		options: [
			{ name: 'Business', value: 'business' },
			{ name: 'Consumer', value: 'consumer' },
		],
		default: 'consumer',
		description: 'Whose account it is',
	},
	oneOfItsOptions,
);

export const statementName = param(
	{
		displayName: 'Statement Name',
		name: 'statementName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Loan application 4711',
		description: 'A name for the statement. Periculum takes each name once.',
	},
	optionalText,
);

/** Whose account it is, as far as it is known. */
export const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		accountName: param(
			{
				displayName: 'Account Name',
				name: 'accountName',
				type: 'string',
				default: '',
				description: 'Name of the account',
			},
			optionalText,
		),
		accountType: param(
			{
				displayName: 'Account Type',
				name: 'accountType',
				type: 'string',
				default: '',
				placeholder: 'e.g. Savings',
				description: 'Type of the account',
			},
			optionalText,
		),
		bankName: param(
			{
				displayName: 'Bank Name',
				name: 'bankName',
				type: 'string',
				default: '',
				description: 'Bank that issued the statement',
			},
			optionalText,
		),
		clientFullName: param(
			{
				displayName: 'Client Full Name',
				name: 'clientFullName',
				type: 'string',
				default: '',
				description: 'Full name of the customer',
			},
			optionalText,
		),
	},
);

/** The options of every upload. */
export const ANSWER_OPTIONS = { ...WAIT_OPTIONS, ...CURRENCY, ...INCLUDE_RAW };

/** How dates are written in transactions. */
export const DATE_FORMAT = {
	dateFormat: param(
		{
			displayName: 'Date Format',
			name: 'dateFormat',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'auto',
					description: 'Decided from all dates of the statement; refused if they leave it open',
				},
				{ name: 'Day First', value: 'DD/MM/YYYY', description: 'Such as 31/12/2026' },
				{ name: 'Month First', value: 'MM/DD/YYYY', description: 'Such as 12/31/2026' },
				{ name: 'Year First', value: 'YYYY-MM-DD', description: 'Such as 2026-12-31' },
			],
			default: 'auto',
			description: 'How dates are written in the statement',
			displayOptions: { show: { '/source': ['transactions'] } },
		},
		oneOfItsOptions,
	),
};
