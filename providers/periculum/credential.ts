import type { ICredentialDataDecryptedObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { apiUrl, tokenUrl } from '../../core/http/apiUrl';
import { accessTokenBy, fetchToken } from '../../core/http/clientCredentials';
import { authenticated } from '../../core/http/authenticate';
import { parseCredential, secretValues } from '../../core/http/credential';

interface Environment {
	apiUrl: string;
	tokenUrl: string;
	bodyStyle: 'json' | 'form';
	audience: string;
}

/**
 * The two generations of the API. `current`: host from readme.io, token endpoint as seen in a live client's public code, form body.
 * `legacy`: Auth0 with a JSON body and an audience, as the older documentation says.
 */
const ENVIRONMENTS: Readonly<Record<'current' | 'legacy', Environment>> = {
	current: {
		apiUrl: 'https://api.insights-periculum.io',
		tokenUrl: 'https://insightsb2b.auth-periculum.app/realms/prod/protocol/openid-connect/token',
		bodyStyle: 'form',
		audience: '',
	},
	legacy: {
		apiUrl: 'https://api.insights-periculum.com',
		tokenUrl: 'https://periculum-technologies-inc.auth0.com/oauth/token',
		bodyStyle: 'json',
		audience: 'https://api.insights-periculum.com',
	},
};

const credentialSchema = z.object({
	environment: z.enum(['current', 'legacy', 'custom']).default('current'),
	clientId: z.string().trim().min(1, 'is empty'),
	clientSecret: z.string().trim().min(1, 'is empty'),
	accessToken: z.string().default(''),
	apiUrl: z.string().default(''),
	tokenUrl: z.string().default(''),
	bodyStyle: z.enum(['json', 'form']).default('form'),
	audience: z.string().trim().default(''),
});

const LABELS: Readonly<Record<string, string>> = {
	environment: 'Environment',
	accessToken: 'Access Token',
	bodyStyle: 'Token Request Body',
	audience: 'Audience',
	clientId: 'Client ID',
	clientSecret: 'Client Secret',
	apiUrl: 'API URL',
	tokenUrl: 'Token URL',
};

const customUrls = z.object({ apiUrl, tokenUrl });

function parse(credential: unknown) {
	return parseCredential('Periculum', credentialSchema, LABELS, credential);
}

function environmentOf(credential: z.infer<typeof credentialSchema>): Environment {
	if (credential.environment !== 'custom') return ENVIRONMENTS[credential.environment];
	const urls = parseCredential('Periculum', customUrls, LABELS, credential);
	return { ...urls, bodyStyle: credential.bodyStyle, audience: credential.audience };
}

/** The API's base URL, by environment; throws CreditError where the credential is incomplete. */
export function baseUrl(credential: unknown): string {
	return environmentOf(parse(credential)).apiUrl;
}

/** The values that must never be quoted. */
export function secretsOf(credential: unknown): string[] {
	return secretValues(credential, ['environment', 'apiUrl', 'tokenUrl', 'bodyStyle', 'audience']);
}

/** n8n's pre-authentication: fetches the token that n8n keeps, encrypted, until the API answers 401. */
export async function fetchPericulumToken(
	helper: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<{ accessToken: string }> {
	return await accessTokenBy(async () => {
		const parsed = parse(credential);
		const { tokenUrl, bodyStyle, audience } = environmentOf(parsed);
		const { clientId, clientSecret } = parsed;
		const secrets = secretsOf(credential);
		return await fetchToken(helper, { tokenUrl, clientId, clientSecret, audience, bodyStyle, secrets });
	});
}

/** A request with the token that n8n keeps. */
export function authenticate(
	credential: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const key = String(credential.accessToken);
	return authenticated(request, { key, headers: { Authorization: `Bearer ${key}` } });
}
