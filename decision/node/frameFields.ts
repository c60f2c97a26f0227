import type { INodeProperties } from 'n8n-workflow';
import { CURRENCY_OPTIONS } from './currencies';
import { PRESETS } from './presets';
import { BY_FORM, BY_JSON, WITH_FRAME, WITH_POLICY } from './shown';

/** Where the policy comes from, and the frame of the loans that it makes. */
export const FRAME_FIELDS: INodeProperties[] = [
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'options',
		options: [
			{ name: 'Of the Policy', value: '', description: 'For a policy as JSON, which has a currency of its own' },
			...CURRENCY_OPTIONS,
		],
		default: '',
		description: 'Currency of the loan and of all amounts of the policy. Figures in another one need a person.',
		displayOptions: { show: WITH_POLICY },
	},
	{
		displayName: 'Policy From',
		name: 'policyFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Form', value: 'form', description: 'The rules below' },
			{ name: 'JSON', value: 'json', description: 'A policy as JSON, which can be kept under version control' },
			{
				name: 'Rows of the Policy Input',
				value: 'rows',
				description: 'A second input with one rule per row, such as from a Data Table',
			},
		],
		default: 'form',
		description: 'Where the rules come from',
		displayOptions: { show: WITH_POLICY },
	},
	{
		displayName: 'Policy',
		name: 'policy',
		type: 'json',
		default: '{}',
		description: 'The policy after the schema credit-policy.v1 of this package, as text or as data of an expression',
		displayOptions: { show: BY_JSON },
	},
	{
		displayName: 'Start From (Replaces the Rules)',
		name: 'startFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Choose...', value: '', description: 'No rules: everything is referred until there are some' },
			...PRESETS.map(({ name, value, description }) => ({ name, value, description })),
		],
		default: '',
		description: 'A set of rules to start from. Choosing another one replaces the rules below, also changed ones.',
		displayOptions: { show: BY_FORM },
	},
	{
		displayName: 'Policy Name',
		name: 'policyName',
		type: 'string',
		default: 'Credit Policy',
		description: 'Stands in each decision',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Policy Version',
		name: 'policyVersion',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-12',
		description: 'Stands in each decision. Raise it whenever you change a rule.',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Minimum Amount',
		name: 'minimumAmount',
		type: 'number',
		default: 0,
		description: 'A smaller loan needs a person',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Maximum Amount',
		name: 'maximumAmount',
		type: 'number',
		default: 0,
		description: 'A larger loan needs a person. Without it everything is referred.',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Minimum Term (Months)',
		name: 'minimumTermMonths',
		type: 'number',
		default: 1,
		description: 'A shorter loan needs a person',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Maximum Term (Months)',
		name: 'maximumTermMonths',
		type: 'number',
		default: 0,
		description: 'A longer loan needs a person. Without it everything is referred.',
		displayOptions: { show: WITH_FRAME },
	},
	{
		displayName: 'Annual Interest Rate (Percent)',
		name: 'annualInterestRate',
		type: 'string',
		default: '',
		placeholder: 'e.g. 24',
		description:
			'Nominal, in percent a year: 24 is 24 %. The instalment is worked out from it; empty, rules that need one refer.',
		displayOptions: { show: WITH_FRAME },
	},
];
