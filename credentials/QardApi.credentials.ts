import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { authenticateQard } from '../providers';

export class QardApi implements ICredentialType {
	name = 'qardApi';

	displayName = 'Qard API';

	icon = { light: 'file:../icons/credit-insights.svg', dark: 'file:../icons/credit-insights.dark.svg' } as const;

	documentationUrl = 'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs/credentials/qard.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The API key that Qard gave you',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.qardfinance.com',
			placeholder: 'e.g. https://api.qardfinance.com',
			description:
				'Where the API is reached. Other hosts seen: https://api-demo.qardfinance.com for the demo, https://api.preprod.qardfinance.com for pre-production. A key belongs to one of them.',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The webhook secret of your Qard account, for the Credit Callback Trigger',
		},
		{
			displayName: 'Previous Callback Secret',
			name: 'previousCallbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The secret before, accepted as well while it is being replaced',
		},
	];

	/** A property, not a method: n8n copies the own properties of a credential, and lists in its HTTP Request node those that have it. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authenticateQard(credentials, requestOptions);

	/** Accounts of different age have different paths for their profile, and answer 404 to the other: only 401 and 403 are refusals. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/*(api\\/v6)?\\/*$/, "") }}',
			url: '/api/v6/profile',
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Qard refused the API key. Check that it belongs to the host in Base URL.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Qard knows the API key but does not let it in. Ask Qard to enable it.',
				},
			},
		],
	};
}
