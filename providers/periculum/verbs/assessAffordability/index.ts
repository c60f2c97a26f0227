import { param } from '../../../../core/provider/param';
import { oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { byChoice } from '../../../../core/provider/verb';
import { generate } from './generate';
import { getAll } from './getAll';

const operation = param(
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Generate',
				value: 'generate',
				description: 'Ask the provider what can be afforded',
				action: 'Generate an affordability assessment',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'List the earlier assessments, newest first',
				action: 'Get many affordability assessments',
			},
		],
		default: 'generate',
	},
	oneOfItsOptions,
);

export const assessAffordability = byChoice(operation, { generate, getAll });
