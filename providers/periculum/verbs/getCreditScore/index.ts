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
				description: 'Ask the provider for a score',
				action: 'Generate a credit score',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: "List the earlier scores, in the provider's order",
				action: 'Get many credit scores',
			},
		],
		default: 'generate',
	},
	oneOfItsOptions,
);

export const getCreditScore = byChoice(operation, { generate, getAll });
