import type { INodeProperties } from 'n8n-workflow';
import { EXPECTED_NAME_OF_INSIGHTS } from '../../../../core/provider/expectedName';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { OUTPUT_FIELD, dataField, listFields } from '../../../../core/provider/insightFields';
import { USER_ID } from '../shared';

/** The parameters of Get Credit Insights at Qard, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	dataField(['bankAccounts', 'insights', 'transactions']),
	USER_ID,
	OUTPUT_FIELD,
	...listFields(['bankAccounts', 'transactions']),
];

export const options: INodeProperties[] = [
	CURRENCY_OPTION,
	EXPECTED_NAME_OF_INSIGHTS,
	INCLUDE_RAW_OPTION,
	{
		displayName: 'Include Transactions',
		name: 'includeTransactions',
		type: 'boolean',
		default: false,
		description: 'Whether to add the transactions behind each risk, such as returned payments',
	},
	{
		displayName: 'User Type',
		name: 'userType',
		type: 'options',
		options: [
			{ name: 'Ask Qard', value: 'auto', description: 'Looked up with one more request for each item' },
			{ name: 'Legal', value: 'legal', description: 'A company: credits of unknown kind are its turnover' },
			{ name: 'Natural', value: 'natural', description: 'A person: credits of unknown kind are no income' },
		],
		default: 'auto',
		description: 'Whether the user is a company or a person, which the insights do not say',
	},
];
