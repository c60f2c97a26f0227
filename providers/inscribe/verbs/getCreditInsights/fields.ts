import type { INodeProperties } from 'n8n-workflow';
import { EXPECTED_NAME_OF_INSIGHTS } from '../../../../core/provider/expectedName';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { OUTPUT_FIELD, dataField, listFields } from '../../../../core/provider/insightFields';
import { RATE_LIMIT_OPTIONS } from '../../rateLimit';
import { CUSTOMER_ID } from '../shared';

const forInsights = { show: { data: ['insights'] } };

/** The parameters of Get Credit Insights at Inscribe, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	dataField(['bankAccounts', 'insights', 'transactions']),
	CUSTOMER_ID,
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Bank Account', value: 'bankAccount', description: 'One bank account of the customer' },
			{ name: 'Customer', value: 'customer', description: 'All bank accounts of the customer together' },
		],
		default: 'customer',
		description: 'Whose data to get',
		displayOptions: { show: { data: ['insights', 'transactions'] } },
	},
	{
		displayName: 'Bank Account',
		name: 'bankAccountId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The bank account to get data of',
		typeOptions: { loadOptionsDependsOn: ['customerId'] },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a bank account...',
				typeOptions: { searchListMethod: 'inscribeBankAccounts', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7f1f0d3c' },
		],
		displayOptions: { show: { data: ['insights', 'transactions'], subject: ['bankAccount'] } },
	},
	{
		displayName: 'Insight Types',
		name: 'insightTypes',
		type: 'multiOptions',
		options: [
			{ name: 'Cash Flow', value: 'cashflow', description: 'Cash flow and balance statistics' },
			{ name: 'Expenditure', value: 'expenditure', description: 'Where the money goes' },
			{ name: 'General', value: 'general', description: 'Summary statistics; the neutral figures come from them' },
			{ name: 'Income', value: 'income', description: 'Income and revenue in depth' },
			{ name: 'Loan', value: 'loan', description: 'Loans and existing credit lines' },
			{ name: 'Risk', value: 'risk', description: 'Risk indicators' },
		],
		default: ['general'],
		description:
			'Which kinds to get, all in one go. What the kinds beside General say is in the raw answer: their fields are not public.',
		displayOptions: forInsights,
	},
	OUTPUT_FIELD,
	...listFields(['bankAccounts', 'transactions']),
];

export const options: INodeProperties[] = [
	{
		displayName: 'Amount Unit',
		name: 'amountUnit',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Decided from the amounts themselves; a warning says so where they leave it open',
			},
			{ name: 'Cents', value: 'cents', description: 'The smallest unit of the currency' },
			{ name: 'Whole Units', value: 'major', description: 'Such as dollars, with the cents as a fraction' },
		],
		default: 'auto',
		description: 'The unit in which Inscribe sends amounts to your account',
	},
	CURRENCY_OPTION,
	EXPECTED_NAME_OF_INSIGHTS,
	INCLUDE_RAW_OPTION,
	...RATE_LIMIT_OPTIONS,
	{
		displayName: 'Read Documents and Transactions',
		name: 'readDocumentsAndTransactions',
		type: 'boolean',
		default: true,
		description:
			'Whether to read the customer, its documents, bank accounts and transactions too: they tell verdicts, period, balances and the unit of amounts. Takes a few more requests for each item.',
		displayOptions: { show: { '/data': ['insights'] } },
	},
];
