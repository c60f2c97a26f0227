import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** What Get Credit Insights can get; each provider offers some of it. */
const DATA = {
	bankAccounts: { name: 'Bank Accounts', value: 'bankAccounts', description: 'One item per bank account' },
	insights: { name: 'Insights', value: 'insights', description: 'Income, expenses, cash flow, loans and risks' },
	transactions: { name: 'Transactions', value: 'transactions', description: 'One item per transaction' },
} satisfies Record<string, INodePropertyOptions>;

type Data = keyof typeof DATA;

/** The choice between what a provider offers, in the order of their labels. */
export function dataField(offered: readonly Data[]): INodeProperties {
	return {
		displayName: 'Data',
		name: 'data',
		type: 'options',
		noDataExpression: true,
		options: [...offered].sort().map((data) => DATA[data]),
		default: 'insights',
		description: 'What to get',
	};
}

/** How much of the insights to output. */
export const OUTPUT_FIELD: INodeProperties = {
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
	displayOptions: { show: { data: ['insights'] } },
};

/** How many entries of a list to output. */
export function listFields(lists: Data[]): INodeProperties[] {
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			displayOptions: { show: { data: lists } },
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { data: lists, returnAll: [false] } },
		},
	];
}
