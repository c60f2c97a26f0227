import { param } from '../../../../core/provider/param';
import { oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { byChoice } from '../../../../core/provider/verb';
import { document } from './document';
import { openBanking } from './openBanking';

const source = param(
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Document',
				value: 'document',
				description:
					'A PDF or a picture, checked for forgery and analysed in the background; also a Plaid asset report as a JSON file',
			},
			{ name: 'Open Banking', value: 'openBanking', description: 'Data that the bank itself has given, as JSON' },
		],
		default: 'document',
		description: 'What the statement is',
	},
	oneOfItsOptions,
);

export const uploadBankStatement = byChoice(source, { document, openBanking });
