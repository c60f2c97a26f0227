import { param } from '../../../../core/provider/param';
import { oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { byChoice } from '../../../../core/provider/verb';
import { file } from './file';
import { json } from './json';
import { inputItems } from './rows';
import { text } from './text';

const transactionsFrom = param(
	{
		displayName: 'Transactions From',
		name: 'transactionsFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'File', value: 'file', description: 'A file as the bank gives it; its format is found by itself' },
			{
				name: 'Input Items',
				value: 'inputItems',
				description:
					'Rows of a spreadsheet or CSV, one item each. Items with the same statement name become one statement.',
			},
			{ name: 'JSON', value: 'json', description: 'A statement as JSON' },
			{
				name: 'Text of a PDF',
				value: 'text',
				description:
					'The text that Extract From File gives of a PDF; read where each line ends with a balance that adds up',
			},
		],
		default: 'file',
		description: 'Where the transactions are',
	},
	oneOfItsOptions,
);

export const uploadBankStatement = byChoice(
	transactionsFrom,
	{ file, inputItems, json, text },
	{ after: STATEMENT_TYPE },
);
