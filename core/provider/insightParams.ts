import type { INodePropertyOptions } from 'n8n-workflow';
import { type Param, param, shownFor } from './param';
import { boolean, limit, oneOfItsOptions } from './paramTypes';

/** What Get Credit Insights can get; each provider offers some of it. */
const DATA = {
	bankAccounts: { name: 'Bank Accounts', value: 'bankAccounts', description: 'One item per bank account' },
	insights: { name: 'Insights', value: 'insights', description: 'Income, expenses, cash flow, loans and risks' },
	transactions: { name: 'Transactions', value: 'transactions', description: 'One item per transaction' },
} as const satisfies Record<string, INodePropertyOptions>;

/** The choice between what a provider offers, in the order of their labels. */
export function dataOf<D extends keyof typeof DATA>(...offered: D[]) {
	return param(
		{
			displayName: 'Data',
			name: 'data',
			type: 'options',
			noDataExpression: true,
			options: [...offered].sort().map((data) => DATA[data]),
			default: 'insights',
			description: 'What to get',
		},
		oneOfItsOptions,
	);
}

/** How much of the insights to output. */
export const OUTPUT = {
	output: param(
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
		},
		oneOfItsOptions,
	),
};

const returnAll = param(
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	boolean,
);

const limitParam = param(
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	limit,
);

/** How many entries of a list to output at most; undefined for all. */
const listLimit: Param<number | undefined, 'limit'> = {
	name: 'limit',
	properties: [returnAll.property, shownFor(limitParam.property, 'returnAll', [false])],
	read: (params) => (returnAll.read(params) ? undefined : limitParam.read(params)),
};
export const LIST_LIMIT = { limit: listLimit };
