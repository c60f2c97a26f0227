import { param } from '../../../../core/provider/param';
import { oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { byChoice } from '../../../../core/provider/verb';
import { file } from './file';
import { json } from './json';
import { statementName } from './parameters';
import { pdf } from './pdf';
import { inputItems } from './rows';

const source = param(
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
	oneOfItsOptions,
);

const transactionsFrom = param(
	{
		displayName: 'Transactions From',
		name: 'transactionsFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'File', value: 'file', description: 'A JSON, CSV or PDF file, known by its content' },
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
	},
	oneOfItsOptions,
);

const transactions = byChoice(
	transactionsFrom,
	{ file, json, inputItems },
	{ after: { ...STATEMENT_TYPE, statementName } },
);

export const uploadBankStatement = byChoice(source, { transactions, pdf });
