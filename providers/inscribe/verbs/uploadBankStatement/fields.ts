import type { INodeProperties } from 'n8n-workflow';
import { INCLUDE_RAW_OPTION, WAIT_OPTIONS } from '../../../../core/provider/fields';
import { RATE_LIMIT_OPTIONS } from '../../rateLimit';
import { CUSTOMER_ID } from '../shared';

const forDocument = { show: { source: ['document'] } };
const forOpenBanking = { show: { source: ['openBanking'] } };

/** The parameters of Upload Bank Statement at Inscribe, in the order in which a person fills them in. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Document',
				value: 'document',
				description: 'A PDF or a picture; checked for forgery and analysed in the background',
			},
			{ name: 'Open Banking', value: 'openBanking', description: 'Data that the bank itself has given, as JSON' },
		],
		default: 'document',
		description: 'What the statement is',
	},
	CUSTOMER_ID,
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the file. Several names with commas between them upload several files.',
		hint: 'The name of the input field containing the file',
		displayOptions: forDocument,
	},
	{
		displayName: 'Open Banking Format',
		name: 'openBankingFormat',
		type: 'options',
		options: [
			{ name: 'Inscribe Financial Data', value: 'inscribeFinancialData' },
			{ name: 'MX Aggregated Data', value: 'mxAggregatedData' },
			{ name: 'Plaid Asset Report', value: 'plaidAssetReport' },
		],
		default: 'plaidAssetReport',
		description: 'Format of the data. The answer of the named service can be handed on as it is.',
		displayOptions: forOpenBanking,
	},
	{
		displayName: 'Open Banking Data',
		name: 'openBankingData',
		type: 'json',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.assetReport }}',
		description: 'The data in the chosen format',
		displayOptions: forOpenBanking,
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Entities to Verify',
				name: 'verifyEntities',
				type: 'json',
				default: '',
				placeholder: 'e.g. [{ "name": "Ada Example", "address": "1 Example Street" }]',
				description:
					'What Inscribe is to find in the files: a list with one object per file, in its own spelling (name, address, company, id_number, strings)',
			},
			{
				displayName: 'Tags',
				name: 'tags',
				type: 'string',
				default: '',
				placeholder: 'e.g. onboarding, payslip',
				description: 'Words to group documents by, with commas between them',
			},
		],
		displayOptions: forDocument,
	},
];

export const options: INodeProperties[] = [...WAIT_OPTIONS, INCLUDE_RAW_OPTION, ...RATE_LIMIT_OPTIONS];
