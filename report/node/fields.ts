import type { INodeProperties } from 'n8n-workflow';
import { FIGURES_FROM_OPTIONS } from '../../decision/node/figuresFrom';

/** The parameters of Create Credit Report. */
export const REPORT_FIELDS: INodeProperties[] = [
	{
		displayName: 'Application ID',
		name: 'applicationId',
		type: 'string',
		default: '={{ $json.applicationId }}',
		description:
			'Your own name for the application. It stands on the page and in the name of the file, so put no name of a person here.',
	},
	{
		displayName: 'Audience',
		name: 'audience',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Applicant',
				value: 'applicant',
				description: 'The decision, its reasons, the figures that it used and how to contest it',
			},
			{
				name: 'Underwriter',
				value: 'underwriter',
				description: 'Everything in the file: decision, rules, warnings, figures and what is behind them',
			},
		],
		default: 'underwriter',
		description: 'Who reads the page',
	},
	{
		displayName: 'How to Contest',
		name: 'howToContest',
		type: 'string',
		default: '',
		placeholder: 'e.g. Write to Appeals, 12 Marina Road, Lagos, within 30 days',
		description: 'What the applicant can do who thinks that the decision is wrong',
		displayOptions: { show: { audience: ['applicant'] } },
	},
	{
		displayName: 'Locale',
		name: 'locale',
		type: 'options',
		options: [
			{ name: 'Dutch (Netherlands)', value: 'nl-NL' },
			{ name: 'English (India)', value: 'en-IN' },
			{ name: 'English (Nigeria)', value: 'en-NG' },
			{ name: 'English (South Africa)', value: 'en-ZA' },
			{ name: 'English (United Kingdom)', value: 'en-GB' },
			{ name: 'English (United States)', value: 'en-US' },
			{ name: 'French (France)', value: 'fr-FR' },
			{ name: 'German (Germany)', value: 'de-DE' },
			{ name: 'Italian (Italy)', value: 'it-IT' },
			{ name: 'Polish (Poland)', value: 'pl-PL' },
			{ name: 'Portuguese (Brazil)', value: 'pt-BR' },
			{ name: 'Portuguese (Portugal)', value: 'pt-PT' },
			{ name: 'Spanish (Spain)', value: 'es-ES' },
			{ name: 'Swedish (Sweden)', value: 'sv-SE' },
		],
		default: 'en-US',
		description: 'How numbers, money and dates are written. The words are English.',
	},
	{
		displayName: 'Also as Text',
		name: 'alsoAsText',
		type: 'boolean',
		default: false,
		description:
			"Whether to output the page as <code>report.html</code> too, such as for n8n's HTML node or a form's ending",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Figures From',
				name: 'figuresFrom',
				type: 'options',
				options: FIGURES_FROM_OPTIONS,
				default: 'creditNodesUpstream',
				description: 'Whose figures and decision are shown',
			},
			{
				displayName: 'Lender Name',
				name: 'lenderName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Harbour Lending',
				description: "Stands on the applicant's page",
			},
			{
				displayName: 'Put Output File in Field',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'report',
				hint: 'The name of the output binary field to put the file in',
				description: 'A file of the input that is no report is never overwritten',
			},
		],
	},
];
