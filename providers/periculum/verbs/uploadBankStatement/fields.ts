import type { INodeProperties } from 'n8n-workflow';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION, WAIT_OPTIONS } from '../../../../core/provider/fields';
import { rowFields, rowOptions } from './rowFields';

const forTransactions = { show: { source: ['transactions'] } };
const forJson = { show: { source: ['transactions'], transactionsFrom: ['json'] } };
const forPdf = { show: { source: ['pdf'] } };

/** The parameters of Upload Bank Statement at Periculum, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'PDF', value: 'pdf', description: 'A PDF file; analysed in the background' },
			{ name: 'Transactions', value: 'transactions', description: 'Transactions as data; analysed at once' },
		],
		default: 'transactions',
		description: 'What the statement is',
	},
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
	{
		displayName: 'Statement Name',
		name: 'statementName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Loan application 4711',
		description: 'A name for the statement. Periculum takes each name once.',
		displayOptions: forTransactions,
	},
	{
		displayName: 'Transactions From',
		name: 'transactionsFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Input Items',
				value: 'inputItems',
				description:
					'Rows of a spreadsheet or CSV, one item each. Items with the same statement name become one statement.',
			},
			{ name: 'JSON', value: 'json', description: 'A statement as JSON, in one of five formats' },
		],
		default: 'json',
		description: 'Where the transactions are',
		displayOptions: forTransactions,
	},
	{
		displayName: 'Format',
		name: 'format',
		type: 'options',
		options: [
			{ name: 'Dojah', value: 'dojah' },
			{ name: 'Mono', value: 'mono', description: 'Amounts in kobo, as Mono gives them' },
			{ name: 'MyBankStatement', value: 'mybankstatement' },
			{ name: 'Okra', value: 'okra' },
			{ name: 'Periculum', value: 'periculum' },
		],
		default: 'periculum',
		description: 'Format of the JSON. The answer of the named service can be handed on as it is.',
		displayOptions: forJson,
	},
	{
		displayName: 'Statement',
		name: 'statement',
		type: 'json',
		default: '',
		placeholder: 'e.g. {{ $json.statement }}',
		description: 'The statement in the chosen format',
		displayOptions: forJson,
	},
	...rowFields,
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the PDF file',
		hint: 'The name of the input field containing the file',
		displayOptions: forPdf,
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Password of the PDF, if it has one',
		displayOptions: forPdf,
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Account Name',
				name: 'accountName',
				type: 'string',
				default: '',
				description: 'Name of the account',
			},
			{
				displayName: 'Account Type',
				name: 'accountType',
				type: 'string',
				default: '',
				placeholder: 'e.g. Savings',
				description: 'Type of the account',
			},
			{
				displayName: 'Bank Name',
				name: 'bankName',
				type: 'string',
				default: '',
				description: 'Bank that issued the statement',
			},
			{
				displayName: 'Client Full Name',
				name: 'clientFullName',
				type: 'string',
				default: '',
				description: 'Full name of the customer',
			},
		],
		displayOptions: forTransactions,
	},
];

export const options: INodeProperties[] = [
	...WAIT_OPTIONS,
	CURRENCY_OPTION,
	INCLUDE_RAW_OPTION,
	...rowOptions,
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
];
