import { collection, param } from '../../../../core/provider/param';
import { oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { DATE_FORMAT as READ_HERE } from '../../../../core/provider/statementParams';
import { CURRENCY, INCLUDE_RAW, WAIT_OPTIONS } from '../../../../core/provider/sharedOptions';

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

/** How dates are written in transactions; a PDF's are read by Periculum. */
export const DATE_FORMAT = {
	dateFormat: param(
		{ ...READ_HERE.dateFormat.property, displayOptions: { show: { '/source': ['transactions'] } } },
		oneOfItsOptions,
	),
};
