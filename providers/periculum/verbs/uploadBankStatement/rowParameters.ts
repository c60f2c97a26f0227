import { choose, param } from '../../../../core/provider/param';
import { list, oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';

const dateColumn = param(
	{
		displayName: 'Date Column',
		name: 'dateColumn',
		type: 'string',
		required: true,
		default: 'Date',
		placeholder: 'e.g. Date',
		description: 'Name of the column with the date of the transaction',
	},
	optionalText,
);

const descriptionColumn = param(
	{
		displayName: 'Description Column',
		name: 'descriptionColumn',
		type: 'string',
		required: true,
		default: 'Description',
		placeholder: 'e.g. Narration',
		description: 'Name of the column with the description',
	},
	optionalText,
);

const layout = param(
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
	},
	oneOfItsOptions,
);

const debitColumn = param(
	{
		displayName: 'Debit Column',
		name: 'debitColumn',
		type: 'string',
		required: true,
		default: 'Debit',
		placeholder: 'e.g. Debit',
		description: 'Name of the column with money out',
	},
	optionalText,
);

const creditColumn = param(
	{
		displayName: 'Credit Column',
		name: 'creditColumn',
		type: 'string',
		required: true,
		default: 'Credit',
		placeholder: 'e.g. Credit',
		description: 'Name of the column with money in',
	},
	optionalText,
);

const amountColumn = param(
	{
		displayName: 'Amount Column',
		name: 'amountColumn',
		type: 'string',
		required: true,
		default: 'Amount',
		placeholder: 'e.g. Amount',
		description: 'Name of the column with the amount',
	},
	optionalText,
);

const moneyIn = param(
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
	},
	oneOfItsOptions,
);

const typeColumn = param(
	{
		displayName: 'Type Column',
		name: 'typeColumn',
		type: 'string',
		required: true,
		default: 'Type',
		placeholder: 'e.g. Type',
		description: 'Name of the column that says debit or credit',
	},
	optionalText,
);

const balanceColumn = param(
	{
		displayName: 'Balance Column',
		name: 'balanceColumn',
		type: 'string',
		required: true,
		default: 'Balance',
		placeholder: 'e.g. Balance',
		description: 'Name of the column with the balance after the transaction',
	},
	optionalText,
);

const decimalSeparator = param(
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
	},
	oneOfItsOptions,
);

/** Which column of the incoming rows holds what. */
export const ROW_PARAMS = {
	dateColumn,
	descriptionColumn,
	layout: choose(layout, {
		debitCredit: { debitColumn, creditColumn },
		signedAmount: { amountColumn, moneyIn },
		typeColumn: { amountColumn, typeColumn },
	}),
	balanceColumn,
	decimalSeparator,
};

/** What the type column says, where it says it in other words than usual. */
export const ROW_OPTIONS = {
	creditWords: param(
		{
			displayName: 'Credit Words',
			name: 'creditWords',
			type: 'string',
			default: '',
			placeholder: 'e.g. credit, cr, in',
			description: 'Words in the type column that mean money in, separated by commas',
			displayOptions: { show: { '/source': ['transactions'], '/transactionsFrom': ['inputItems'] } },
		},
		list,
	),
	debitWords: param(
		{
			displayName: 'Debit Words',
			name: 'debitWords',
			type: 'string',
			default: '',
			placeholder: 'e.g. debit, dr, out',
			description: 'Words in the type column that mean money out, separated by commas',
			displayOptions: { show: { '/source': ['transactions'], '/transactionsFrom': ['inputItems'] } },
		},
		list,
	),
};
