import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/fields';
import { choice } from '../../../../core/params';
import type { VerbOfProvider } from '../../../../core/provider';
import { STATEMENT_KEY } from '../shared';
import { insights } from './insights';
import { transactions } from './transactions';

const DATA = { insights, transactions } as const;

export const getCreditInsights: VerbOfProvider = {
	fields: [
		{
			displayName: 'Data',
			name: 'data',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Insights', value: 'insights', description: 'Income, expenses, cash flow, loans and risks' },
				{ name: 'Transactions', value: 'transactions', description: 'One item per transaction' },
			],
			default: 'insights',
			description: 'What to get',
		},
		STATEMENT_KEY,
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
			displayOptions: { show: { data: ['insights'] } },
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			displayOptions: { show: { data: ['transactions'] } },
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { data: ['transactions'], returnAll: [false] } },
		},
	],
	options: [CURRENCY_OPTION, INCLUDE_RAW_OPTION],
	run: async (call) => await DATA[call.params.read('data', choice(['insights', 'transactions']))](call),
};
