import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_MAX_DATA_AGE_DAYS, DEFAULT_MIN_COVERAGE_DAYS } from '../policy/schema';
import { CONDITION_OPTIONS } from './conditions';
import { FIGURES_FROM_OPTIONS } from './figuresFrom';

/** A policy as JSON says all this itself. */
const NOT_IN_JSON = { '/policyFrom': ['form', 'rows'], '/operation': ['decide', 'backtest'] };

/** How the data is judged, and how the answer is put out. */
export const OPTIONS_FIELD: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { operation: ['decide', 'backtest'] } },
	options: [
		{
			displayName: 'Accept Unverified Figures',
			name: 'acceptUnverified',
			type: 'boolean',
			default: false,
			description:
				'Whether to decide on figures that neither a bank connection nor a fraud check vouches for, such as a statement that the applicant handed in. A failed fraud check always needs a person.',
			displayOptions: { show: NOT_IN_JSON },
		},
		{
			displayName: 'Figures From',
			name: 'figuresFrom',
			type: 'options',
			options: FIGURES_FROM_OPTIONS,
			default: 'creditNodesUpstream',
			description: 'Whose figures count',
			displayOptions: { show: { '/operation': ['decide'] } },
		},
		{
			displayName: 'Ignore If Not Told',
			name: 'ifNotTold',
			type: 'multiOptions',
			options: CONDITION_OPTIONS.filter(({ value }) => value !== ''),
			default: [],
			description: 'Rules that are left out where nobody tells their figure. All others refer then.',
			displayOptions: { show: NOT_IN_JSON },
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'options',
			options: [{ name: 'English', value: 'en' }],
			default: 'en',
			description: 'Language of the reasons',
			displayOptions: { show: { '/operation': ['decide'] } },
		},
		{
			displayName: 'Max Data Age (Days)',
			name: 'maxDataAgeDays',
			type: 'number',
			default: DEFAULT_MAX_DATA_AGE_DAYS,
			description: 'Data that ended more days ago needs a person. Not set, that is after 45 days; 0 asks for no age.',
			displayOptions: { show: NOT_IN_JSON },
		},
		{
			displayName: 'Min Coverage (Days)',
			name: 'minCoverageDays',
			type: 'number',
			default: DEFAULT_MIN_COVERAGE_DAYS,
			description: 'Data that covers fewer days needs a person. Not set, that is below 80 days; 0 asks for no length.',
			displayOptions: { show: NOT_IN_JSON },
		},
		{
			displayName: 'Outputs',
			name: 'outputs',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'One', value: 'one', description: 'All on one output; the outcome is in the field decision' },
				{ name: 'Refer, Approve and Decline', value: 'three', description: 'One output for each outcome' },
			],
			default: 'three',
			description: 'Where the decided applications leave the node',
			displayOptions: { show: { '/operation': ['decide'] } },
		},
		{
			displayName: 'Require Holder Match',
			name: 'requireHolderMatch',
			type: 'boolean',
			default: false,
			description:
				"Whether to refer unless the account is known to be the applicant's, by Expected Name in the nodes before. Somebody else's account always needs a person.",
			displayOptions: { show: NOT_IN_JSON },
		},
	],
};
