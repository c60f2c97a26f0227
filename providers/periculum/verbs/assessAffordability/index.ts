import { INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { STATEMENT_KEY } from '../shared';
import { generate } from './generate';
import { getAll } from './getAll';

const OPERATIONS = { generate, getAll } as const;

const forGenerate = { show: { operation: ['generate'] } };

export const assessAffordability: VerbOfProvider = {
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
		STATEMENT_KEY,
		{
			displayName: 'Debt to Income',
			name: 'dti',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 4 },
			default: 0.3,
			description: 'Share of the income that may go into debt, between 0 and 1',
			displayOptions: forGenerate,
		},
		{
			displayName: 'Loan Tenure (Months)',
			name: 'loanTenure',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 12,
			description: 'For how many months the loan would run',
			displayOptions: forGenerate,
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Average Monthly Loan Repayment Amount',
					name: 'averageMonthlyLoanRepaymentAmount',
					type: 'number',
					default: 0,
					description:
						'Overrides what the statement says. 0 leaves repayments out of the calculation; remove this field to use the statement.',
				},
				{
					displayName: 'Average Monthly Total Expenses',
					name: 'averageMonthlyTotalExpenses',
					type: 'number',
					default: 0,
					description: 'Overrides what the statement says. Remove this field to use the statement.',
				},
			],
			displayOptions: forGenerate,
		},
	],
	options: [INCLUDE_RAW_OPTION],
	run: async (call) => await OPERATIONS[call.params.read('operation', choice(['generate', 'getAll']))](call),
};
