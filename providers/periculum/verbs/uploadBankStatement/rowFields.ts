import type { INodeProperties } from 'n8n-workflow';

const shownFor = (layouts?: string[]) => ({
	show: {
		source: ['transactions'],
		transactionsFrom: ['inputItems'],
		...(layouts === undefined ? {} : { layout: layouts }),
	},
});

const optionShownForRows = { show: { '/source': ['transactions'], '/transactionsFrom': ['inputItems'] } };

/** Which column of the incoming rows holds what. */
export const rowFields: INodeProperties[] = [
	{
		displayName: 'Layout',
		name: 'layout',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Debit and Credit', value: 'debitCredit', description: 'One column for money out, one for money in' },
			{ name: 'Signed Amount', value: 'signedAmount', description: 'One column, where the sign says in or out' },
			{
				name: 'Type and Amount',
				value: 'typeColumn',
				description: 'One column for the amount, one that says debit or credit',
			},
		],
		default: 'debitCredit',
		description: 'How the rows tell money in from money out',
		displayOptions: shownFor(),
	},
	{
		displayName: 'Date Column',
		name: 'dateColumn',
		type: 'string',
		required: true,
		default: 'Date',
		placeholder: 'e.g. Date',
		description: 'Name of the column with the date of the transaction',
		displayOptions: shownFor(),
	},
	{
		displayName: 'Description Column',
		name: 'descriptionColumn',
		type: 'string',
		required: true,
		default: 'Description',
		placeholder: 'e.g. Narration',
		description: 'Name of the column with the description',
		displayOptions: shownFor(),
	},
	{
		displayName: 'Debit Column',
		name: 'debitColumn',
		type: 'string',
		required: true,
		default: 'Debit',
		placeholder: 'e.g. Debit',
		description: 'Name of the column with money out',
		displayOptions: shownFor(['debitCredit']),
	},
	{
		displayName: 'Credit Column',
		name: 'creditColumn',
		type: 'string',
		required: true,
		default: 'Credit',
		placeholder: 'e.g. Credit',
		description: 'Name of the column with money in',
		displayOptions: shownFor(['debitCredit']),
	},
	{
		displayName: 'Amount Column',
		name: 'amountColumn',
		type: 'string',
		required: true,
		default: 'Amount',
		placeholder: 'e.g. Amount',
		description: 'Name of the column with the amount',
		displayOptions: shownFor(['signedAmount', 'typeColumn']),
	},
	{
		displayName: 'Money In Is',
		name: 'moneyIn',
		type: 'options',
		options: [
			{ name: 'Negative', value: 'negative' },
			{ name: 'Positive', value: 'positive' },
		],
		default: 'positive',
		description: 'Which sign money that comes in has',
		displayOptions: shownFor(['signedAmount']),
	},
	{
		displayName: 'Type Column',
		name: 'typeColumn',
		type: 'string',
		required: true,
		default: 'Type',
		placeholder: 'e.g. Type',
		description: 'Name of the column that says debit or credit',
		displayOptions: shownFor(['typeColumn']),
	},
	{
		displayName: 'Balance Column',
		name: 'balanceColumn',
		type: 'string',
		required: true,
		default: 'Balance',
		placeholder: 'e.g. Balance',
		description: 'Name of the column with the balance after the transaction',
		displayOptions: shownFor(),
	},
	{
		displayName: 'Decimal Separator',
		name: 'decimalSeparator',
		type: 'options',
		options: [
			{ name: 'Comma', value: ',', description: 'Such as 1.234,56' },
			{ name: 'Point', value: '.', description: 'Such as 1,234.56' },
		],
		default: '.',
		description: 'How decimals are written in the rows',
		displayOptions: shownFor(),
	},
];

export const rowOptions: INodeProperties[] = [
	{
		displayName: 'Credit Words',
		name: 'creditWords',
		type: 'string',
		default: '',
		placeholder: 'e.g. credit, cr, in',
		description: 'Words in the type column that mean money in, separated by commas',
		displayOptions: optionShownForRows,
	},
	{
		displayName: 'Debit Words',
		name: 'debitWords',
		type: 'string',
		default: '',
		placeholder: 'e.g. debit, dr, out',
		description: 'Words in the type column that mean money out, separated by commas',
		displayOptions: optionShownForRows,
	},
];
