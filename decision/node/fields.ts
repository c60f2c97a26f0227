import type { INodeProperties } from 'n8n-workflow';
import { WARNING_CODES } from '../../core/shapes/warnings';
import { WARNINGS_FOR_PERSON, meaningOf } from '../policy/warnings';
import { CONDITIONS_WITHOUT_VALUE, CONDITION_OPTIONS } from './conditions';
import { CURRENCY_OPTIONS } from './currencies';
import { OPTIONS_FIELD } from './optionFields';
import { PRESETS } from './presets';

const DECIDE = { operation: ['decide'] };
const BACKTEST = { operation: ['backtest'] };
const WITH_POLICY = { operation: ['decide', 'backtest'] };
const BY_FORM = { ...WITH_POLICY, policyFrom: ['form'] };
const BY_JSON = { ...WITH_POLICY, policyFrom: ['json'] };
const WITH_FRAME = { ...WITH_POLICY, policyFrom: ['form', 'rows'] };

const OPERATION: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Backtest',
			value: 'backtest',
			action: 'Backtest a credit policy',
			description: 'Decide many past applications by one policy, or by two, and compare',
		},
		{
			name: 'Decide',
			value: 'decide',
			action: 'Decide a credit application',
			description: 'Approve, decline or refer each application, and say why',
		},
		{
			name: 'Replay',
			value: 'replay',
			action: 'Replay a credit decision',
			description: 'Decide kept decisions again from themselves, and say what is different',
		},
	],
	default: 'decide',
};

/** What is asked for. Expressions that name a field of the item are read from there, without n8n working them out for each item. */
const APPLICATION: INodeProperties[] = [
	{
		displayName: 'Application ID',
		name: 'applicationId',
		type: 'string',
		default: '={{ $json.applicationId }}',
		description: 'Your own name for the application. It stands in the decision, so put no name of a person here.',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Requested Amount',
		name: 'requestedAmount',
		type: 'string',
		default: '={{ $json.requestedAmount }}',
		description: 'In major units. What is no number, or outside the limits below, needs a person.',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Term (Months)',
		name: 'termMonths',
		type: 'string',
		default: '={{ $json.termMonths }}',
		description: 'In how many equal monthly instalments the loan is repaid',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Amount Field',
		name: 'amountField',
		type: 'string',
		default: 'requestedAmount',
		description: 'Field of the input that holds the requested amount; a kept decision has it already',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Term Field',
		name: 'termField',
		type: 'string',
		default: 'termMonths',
		description: 'Field of the input that holds the term in months; a kept decision has it already',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Application ID Field',
		name: 'applicationIdField',
		type: 'string',
		default: 'applicationId',
		description: 'Field of the input by which the swap set names an application',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Application Date Field',
		name: 'dateField',
		type: 'string',
		default: '',
		placeholder: 'e.g. appliedOn',
		description:
			'Field of the input that holds the day of the application, from which the age of its data counts. Empty: the day on which its insights were made.',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Outcome Field',
		name: 'outcomeField',
		type: 'string',
		default: '',
		placeholder: 'e.g. defaulted',
		description:
			'Field of the input that says whether the loan went bad: true or false, yes or no, 1 or 0. Empty where nobody was lent to.',
		displayOptions: { show: BACKTEST },
	},
];

const POLICY: INodeProperties[] = [
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

const RULES_NOTICE: INodeProperties = {
	displayName:
		'Each line is one rule. A figure that nobody told never passes: it needs a person. A met "Refer First" comes before a met "Decline When".',
	name: 'rulesNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: BY_FORM },
};

/** The three groups of rules; each once for every preset, whose rules it starts with. */
function ruleGroups(): INodeProperties[] {
	const starts = [{ value: '', referFirst: [], declineWhen: [], referWhen: [] }, ...PRESETS];
	return starts.flatMap(({ value, referFirst, declineWhen, referWhen }) => {
		const show = { ...BY_FORM, startFrom: [value] };
		return [
			ruleGroup('Refer First', 'referFirst', 'A person decides before anything is declined', referFirst, show),
			ruleGroup('Decline When', 'declineWhen', 'One met rule declines', declineWhen, show),
			ruleGroup('Refer When', 'referWhen', 'A person decides what is not declined', referWhen, show),
		];
	});
}

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

function ruleGroup(
	displayName: string,
	name: string,
	description: string,
	rules: ReadonlyArray<{ condition: string; value: number }>,
	show: Show,
): INodeProperties {
	const group: INodeProperties = {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, layout: 'inline' },
		placeholder: 'Add Rule',
		default: {},
		description,
		options: [
			{
				displayName: 'Rules',
				name: 'rules',
				values: [
					{
						displayName: 'Condition',
						name: 'condition',
						type: 'options',
						options: CONDITION_OPTIONS,
						default: '',
						description: 'The figure, and on which side of the value the rule is met',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'number',
						default: 0,
						description: 'The value itself is on the good side. Shares are in percent: 40 is 40 %.',
						displayOptions: { hide: { condition: CONDITIONS_WITHOUT_VALUE } },
					},
				],
			},
		],
		displayOptions: { show },
	};
	return rules.length === 0 ? group : { ...group, default: { rules: rules.map((rule) => ({ ...rule })) } };
}

const byName = (left: { name: string }, right: { name: string }) => left.name.localeCompare(right.name);

const WARNINGS: INodeProperties = {
	displayName: 'Warnings That Need a Person',
	name: 'warningsForPerson',
	type: 'multiOptions',
	options: WARNING_CODES.map((code) => ({ name: labelOf(code), value: code, description: meaningOf(code) })).sort(
		byName,
	),
	default: [...WARNINGS_FOR_PERSON],
	description: 'After which warnings of the nodes before this one an application is referred',
	displayOptions: { show: WITH_FRAME },
};

/** `UNIT_MISMATCH` as a label: Unit Mismatch. */
function labelOf(code: string): string {
	return code
		.toLowerCase()
		.replace(
			/(^|_)(.)/g,
			(_match, start: string, letter: string) => `${start === '' ? '' : ' '}${letter.toUpperCase()}`,
		);
}

const COMPARE_POLICY: INodeProperties = {
	displayName: 'Compare Policy',
	name: 'comparePolicy',
	type: 'json',
	default: '',
	description: 'A second policy as JSON, to see which applications it would decide otherwise. Empty: none.',
	displayOptions: { show: BACKTEST },
};

/** The parameters of Decide Credit Application, in the order in which a person fills them in. */
export const DECIDE_FIELDS: INodeProperties[] = [
	OPERATION,
	...APPLICATION,
	...POLICY,
	RULES_NOTICE,
	...ruleGroups(),
	WARNINGS,
	COMPARE_POLICY,
	OPTIONS_FIELD,
];
