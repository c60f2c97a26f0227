import type { INodeProperties } from 'n8n-workflow';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/fields';
import { ACCOUNT_KIND, CUSTOMER_ID } from '../shared';

const forInsights = { show: { data: ['insights'] } };
const forLists = { show: { data: ['bankAccounts', 'transactions'] } };

/** The documented filters of transactions. */
const filters: INodeProperties[] = [
	{
		displayName: 'Account Number',
		name: 'accountNumber',
		type: 'string',
		default: '',
		description: 'Transactions of this account only',
	},
	{
		displayName: 'Account Type',
		name: 'accountType',
		type: 'options',
		options: [
			{ name: 'All', value: '', description: 'Accounts of either type' },
			{ name: 'Business', value: 'Business', description: 'Business accounts' },
			{ name: 'Personal', value: 'Personal', description: 'Personal accounts' },
		],
		default: '',
		description: 'Transactions of accounts of this type only',
	},
	{
		displayName: 'Bank Slug',
		name: 'bankSlug',
		type: 'string',
		default: '',
		placeholder: 'e.g. barclays',
		description: "Transactions of this bank only, by FriendlyScore's short name for it",
	},
	{
		displayName: 'Booked From',
		name: 'bookedFrom',
		type: 'dateTime',
		default: '',
		description: 'Transactions booked at this time or later. A time without a zone is read as UTC.',
	},
	{
		displayName: 'Booked To',
		name: 'bookedTo',
		type: 'dateTime',
		default: '',
		description: 'Transactions booked at this time or earlier. A date alone means the end of that day, in UTC.',
	},
	{
		displayName: 'Category ID',
		name: 'categoryId',
		type: 'string',
		default: '',
		description: 'Transactions of this category only',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: '',
		placeholder: 'e.g. GBP',
		description: 'Transactions in this currency only',
	},
];

/** The parameters of Get Credit Insights at FriendlyScore, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Data',
		name: 'data',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Bank Accounts', value: 'bankAccounts', description: 'One item per bank account, with its balance' },
			{ name: 'Insights', value: 'insights', description: 'Income, expenses, recurring payments, loans and risks' },
			{ name: 'Transactions', value: 'transactions', description: 'One item per transaction' },
		],
		default: 'insights',
		description: 'What to get',
	},
	CUSTOMER_ID,
	{ ...ACCOUNT_KIND, displayOptions: forInsights },
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
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: filters,
		displayOptions: { show: { data: ['transactions'] } },
	},
];

export const options: INodeProperties[] = [
	CURRENCY_OPTION,
	{
		displayName: 'Include Balances',
		name: 'includeBalances',
		type: 'boolean',
		default: false,
		description: 'Whether to add the bank accounts and their balances to the insights, with two more requests per item',
	},
	INCLUDE_RAW_OPTION,
];
