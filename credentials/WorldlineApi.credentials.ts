import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { authenticateWorldline, fetchWorldlineToken } from '../providers';

const shownForVersion1 = { show: { apiVersion: ['v1'] } };
const shownForVersion2 = { show: { apiVersion: ['v2'] } };

export class WorldlineApi implements ICredentialType {
	name = 'worldlineApi';

	displayName = 'Worldline API';

	icon = { light: 'file:../icons/credit-insights.svg', dark: 'file:../icons/credit-insights.dark.svg' } as const;

	documentationUrl =
		'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs/credentials/worldline.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Token Request',
			name: 'apiVersion',
			type: 'options',
			options: [
				{
					name: 'Version 1 (Signed Request)',
					value: 'v1',
					description: 'Signed with an RSA key whose certificate Worldline has',
				},
				{
					name: 'Version 2 (Client Secret)',
					value: 'v2',
					description: 'With a client ID and a client secret from Worldline',
				},
			],
			default: 'v1',
			description: 'How Worldline has set your account up to ask for access tokens',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://xs2a.awltest.de/xs2a/routingservice/services',
			description: 'Where the API is reached, up to and without /ob/ais/v3. Worldline tells it at onboarding.',
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://xs2a.awltest.de/xs2a/routingservice/services/authorize/token',
			description:
				'Where access tokens are fetched. Version 1 ends in /authorize/token, version 2 in /protocol/openid-connect/token.',
		},
		{
			displayName: 'App',
			name: 'app',
			type: 'string',
			required: true,
			default: 'AIS',
			description: 'Name of the service, as Worldline registered it',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Client',
			name: 'client',
			type: 'string',
			required: true,
			default: '',
			description: 'Name of your tenant, as Worldline registered it',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Initiating Party ID',
			name: 'initiatingPartyId',
			type: 'string',
			required: true,
			default: '',
			description: 'The ID that Worldline gave you as the initiating party',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. -----BEGIN PRIVATE KEY-----',
			description: 'RSA private key in PEM form without a passphrase. Line breaks may be lost or written as \\n.',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Key ID',
			name: 'keyId',
			type: 'string',
			default: '',
			description:
				'SHA-1 thumbprint of the certificate that Worldline has. Leave it empty to work it out from the certificate.',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Certificate',
			name: 'certificate',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. -----BEGIN CERTIFICATE-----',
			description: 'The certificate that Worldline has, in PEM form. Not needed with a key ID.',
			displayOptions: shownForVersion1,
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The client ID that Worldline gave you',
			displayOptions: shownForVersion2,
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The client secret that Worldline gave you',
			displayOptions: shownForVersion2,
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			required: true,
			default: '',
			description: 'Scope of the token, as Worldline told it',
			displayOptions: shownForVersion2,
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A secret of your own of 16 characters or more that Worldline sends along in a header of its callbacks, for the Credit Callback Trigger',
		},
		{
			displayName: 'Previous Callback Secret',
			name: 'previousCallbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The callback secret before, accepted beside the new one while it is being replaced',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return await fetchWorldlineToken(this, credentials);
	}

	/** A property, not a method: n8n copies the own properties of a credential, and lists in its HTTP Request node those that have it. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authenticateWorldline(credentials, requestOptions);

	/**
	 * The test fetches a new token and asks for a registration that nobody has: whoever is let in hears that it is not there, so
	 * only 401 and 403 count as refusals.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.apiUrl }}',
			url: '/ob/ais/v3/register/n8n-credential-test/status',
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'The API refused the token. Check that the API URL and the token URL belong together.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'The API knows the client but does not let it in. Ask Worldline to enable account information for it.',
				},
			},
		],
	};
}
