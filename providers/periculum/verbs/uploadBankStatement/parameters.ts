import { collection, param } from '../../../../core/provider/param';
import { oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { DATE_FORMAT as READ_HERE } from '../../../../core/provider/statementParams';
import { CURRENCY, INCLUDE_RAW, WAIT_OPTIONS } from '../../../../core/provider/sharedOptions';

/**
 * Periculum takes each name once: by default a statement has another one in every run. Rows need one that those of a statement share,
 * which only the user knows: two applicants' rows under one name would become one statement.
 */
const NEW_IN_EVERY_RUN =
	'={{ $parameter.transactionsFrom === "inputItems" ? "" : $workflow.name + " " + $execution.id + "-" + $runIndex + "-" + $itemIndex }}';

export const statementName = param(
	{
		displayName: 'Statement Name',
		name: 'statementName',
		type: 'string',
		required: true,
		default: NEW_IN_EVERY_RUN,
		placeholder: 'e.g. Loan application 4711',
		description:
			'A name for the statement. Periculum takes each name once: a name of your own needs a part that differs from run to run.',
		hint: 'New in every run by default. For Input Items: something that the rows of one statement share, and {{ $execution.id }}.',
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
