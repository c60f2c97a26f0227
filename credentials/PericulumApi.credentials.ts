import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { authenticatePericulum, fetchPericulumToken } from '../providers';

const shownForCustom = { show: { environment: ['custom'] } };

export class PericulumApi implements ICredentialType {
	name = 'periculumApi';

	displayName = 'Periculum API';

	icon = { light: 'file:../icons/credit-insights.svg', dark: 'file:../icons/credit-insights.dark.svg' } as const;

	documentationUrl =
		'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs/credentials/periculum.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{
					name: 'Current',
					value: 'current',
					description: 'API host api.insights-periculum.io with the newer token endpoint',
				},
				{
					name: 'Legacy',
					value: 'legacy',
					description: 'API host api.insights-periculum.com with the Auth0 token endpoint',
				},
				{ name: 'Custom', value: 'custom', description: 'Your own URLs, for example a proxy or a sandbox' },
			],
			default: 'current',
			description: 'Which generation of the API your client ID belongs to',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The client ID that Periculum gave you',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The client secret that Periculum gave you',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://api.insights-periculum.io',
			description: 'Where the API is reached',
			displayOptions: shownForCustom,
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/oauth/token',
			description: 'Where access tokens are fetched',
			displayOptions: shownForCustom,
		},
		{
			displayName: 'Token Request Body',
			name: 'bodyStyle',
			type: 'options',
			options: [
				{ name: 'Form', value: 'form', description: 'Form-encoded, as the newer token endpoint takes it' },
				{ name: 'JSON', value: 'json', description: 'JSON, as Auth0 takes it' },
			],
			default: 'form',
			description: 'How the token request is written',
			displayOptions: shownForCustom,
		},
		{
			displayName: 'Audience',
			name: 'audience',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.insights-periculum.com',
			description: 'Audience of the token. Leave it empty if the token endpoint takes none.',
			displayOptions: shownForCustom,
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The 32-character webhook secret that Periculum gave you, for the Credit Callback Trigger',
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
		return await fetchPericulumToken(this, credentials);
	}

	/** A property, not a method: n8n copies the own properties of a credential, and lists in its HTTP Request node those that have it. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authenticatePericulum(credentials, requestOptions);

	/**
	 * The test fetches a new token and lists the scorecards. An API generation without that list answers 404 to a token it accepts,
	 * so only 401 and 403 count as refusals.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.environment === "custom" ? $credentials.apiUrl : $credentials.environment === "legacy" ? "https://api.insights-periculum.com" : "https://api.insights-periculum.io" }}',
			url: '/creditscore/score-definition',
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'The API refused the token. Check that the environment is the one your client ID belongs to.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The API knows the client ID but does not let it in. Ask Periculum to enable it.',
				},
			},
		],
	};
}
