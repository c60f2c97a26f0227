import { INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { STATEMENT_KEY } from '../shared';
import { generate } from './generate';
import { getAll } from './getAll';

const OPERATIONS = { generate, getAll } as const;

const forGenerate = { show: { operation: ['generate'] } };

export const getCreditScore: VerbOfProvider = {
	fields: [
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
		STATEMENT_KEY,
		{
			displayName: 'Scorecard',
			name: 'scorecard',
			type: 'string',
			default: '',
			placeholder: 'e.g. Default',
			description: "Name of a scorecard. Leave it empty to score by your account's own rules.",
			displayOptions: forGenerate,
		},
		{
			displayName: 'Scorecard Fields',
			name: 'scorecardFields',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Field',
			default: {},
			description: 'Values for the custom fields of the scorecard, where one is named',
			options: [
				{
					displayName: 'Values',
					name: 'values',
					values: [
						{
							displayName: 'Field Name',
							name: 'fieldName',
							type: 'string',
							default: '',
							placeholder: 'e.g. YearsEmployed',
							description: 'Name of the field in the scorecard',
						},
						{ displayName: 'Field Value', name: 'fieldValue', type: 'string', default: '', description: 'Its value' },
					],
				},
			],
			displayOptions: forGenerate,
		},
	],
	options: [INCLUDE_RAW_OPTION],
	run: async (call) => await OPERATIONS[call.params.read('operation', choice(['generate', 'getAll']))](call),
};
