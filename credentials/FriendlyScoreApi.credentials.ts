import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { authenticateFriendlyScore, fetchFriendlyScoreToken } from '../providers';

export class FriendlyScoreApi implements ICredentialType {
	name = 'friendlyScoreApi';

	displayName = 'FriendlyScore (Planky) API';

	icon = { light: 'file:../icons/credit-insights.svg', dark: 'file:../icons/credit-insights.dark.svg' } as const;

	documentationUrl =
		'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs/credentials/friendlyscore.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The client ID that FriendlyScore gave you',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The client secret that FriendlyScore gave you',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.friendlyscore.com',
			placeholder: 'e.g. https://api.friendlyscore.com',
			description: 'Where the API is reached and tokens are fetched, without /public/v3',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A secret of your own of 16 characters or more, for the Credit Callback Trigger: it is part of the webhook URL, as FriendlyScore signs nothing',
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

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return await fetchFriendlyScoreToken(this, credentials);
	}

	/** A property, not a method: n8n copies the own properties of a credential, and lists in its HTTP Request node those that have it. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authenticateFriendlyScore(credentials, requestOptions);

	/** The test fetches a new token and looks for a customer that nobody has; whatever the API answers to that, only 401 and 403 are refusals. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/*(public\\/v3)?\\/*$/, "") }}',
			url: '/public/v3/customers',
			qs: { 'by-user-reference': 'credential-test' },
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'FriendlyScore refused the token. Check that the client ID belongs to the host in Base URL.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'FriendlyScore knows the client ID but does not let it in. Ask FriendlyScore to enable it.',
				},
			},
		],
	};
}
