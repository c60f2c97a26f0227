import type { INodeProperties } from 'n8n-workflow';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/fields';
import { USER_ID } from '../shared';

const forInsights = { show: { data: ['insights'] } };
const forLists = { show: { data: ['bankAccounts', 'transactions'] } };

/** The parameters of Get Credit Insights at Qard, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Data',
		name: 'data',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Bank Accounts', value: 'bankAccounts', description: 'One item per bank account' },
			{ name: 'Insights', value: 'insights', description: 'Income, expenses, cash flow, loans and risks' },
			{ name: 'Transactions', value: 'transactions', description: 'One item per transaction' },
		],
		default: 'insights',
		description: 'What to get',
	},
	USER_ID,
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Insights', value: 'insights', description: 'The neutral insights, the same shape for every provider' },
			{ name: 'Raw', value: 'raw', description: "The provider's own answer, untouched" },
			{ name: 'Summary', value: 'summary', description: 'The most important figures, flat' },
		],
		default: 'insights',
		description: 'How much to output',
		displayOptions: forInsights,
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: forLists,
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { ...forLists.show, returnAll: [false] } },
	},
];

export const options: INodeProperties[] = [
	CURRENCY_OPTION,
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
