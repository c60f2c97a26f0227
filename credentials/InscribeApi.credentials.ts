import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { authenticateInscribe } from '../providers';

export class InscribeApi implements ICredentialType {
	name = 'inscribeApi';

	displayName = 'Inscribe API';

	icon = { light: 'file:../icons/credit-insights.svg', dark: 'file:../icons/credit-insights.dark.svg' } as const;

	documentationUrl =
		'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs/credentials/inscribe.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Made in Inscribe under Settings, API Keys, where it is shown once',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.inscribe.ai/api/v2',
			placeholder: 'e.g. https://api.inscribe.ai/api/v2',
			description: 'Where the API is reached',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A secret of your own of 16 characters or more that webhooks must bring in a header, for the Credit Callback Trigger',
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
	): Promise<IHttpRequestOptions> => authenticateInscribe(credentials, requestOptions);

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: '/customers',
			qs: { limit: 1 },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Inscribe refused the API key. Copy it again from Settings, API Keys in Inscribe, and check that it belongs to the host in Base URL.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'Inscribe knows the API key but does not let it in. Ask Inscribe to enable the API for your account.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'There is no Inscribe API at this address. Check Base URL: it ends in /api/v2.',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 429, message: 'Inscribe has too much to do. Test again in a minute.' },
			},
		],
	};
}
