import type { INodeProperties } from 'n8n-workflow';
import { EXPECTED_NAME_OF_INSIGHTS } from '../../../../core/provider/expectedName';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { OUTPUT_FIELD, dataField, listFields } from '../../../../core/provider/insightFields';
import { ACCOUNT_KIND, CUSTOMER_ID } from '../shared';

const forInsights = { show: { data: ['insights'] } };

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
	dataField(['bankAccounts', 'insights', 'transactions']),
	CUSTOMER_ID,
	{ ...ACCOUNT_KIND, displayOptions: forInsights },
	OUTPUT_FIELD,
	...listFields(['bankAccounts', 'transactions']),
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
	EXPECTED_NAME_OF_INSIGHTS,
	{
		displayName: 'Include Balances',
		name: 'includeBalances',
		type: 'boolean',
		default: false,
		description: 'Whether to add the bank accounts and their balances to the insights, with two more requests per item',
	},
	INCLUDE_RAW_OPTION,
];
