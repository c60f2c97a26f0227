import type { ICredentialDataDecryptedObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { apiUrl, withoutEnd } from '../../core/http/apiUrl';
import { accessTokenBy, requestToken } from '../../core/http/clientCredentials';
import { authenticated } from '../../core/http/authenticate';
import { parseCredential, secretValues } from '../../core/http/credential';

const LABELS: Readonly<Record<string, string>> = {
	accessToken: 'Access Token',
	clientId: 'Client ID',
	clientSecret: 'Client Secret',
	baseUrl: 'Base URL',
};

const credentialSchema = z.object({
	clientId: z.string().trim().min(1, 'is empty'),
	clientSecret: z.string().trim().min(1, 'is empty'),
	accessToken: z.string().default(''),
	baseUrl: apiUrl,
});

function parse(credential: unknown) {
	return parseCredential('FriendlyScore', credentialSchema, LABELS, credential);
}

/** The API's base URL, without a version even where one was pasted; throws CreditError where the credential is incomplete. */
export function baseUrl(credential: unknown): string {
	return withoutEnd(parse(credential).baseUrl, 'public/v3');
}

/** The values that must never be quoted. */
export function secretsOf(credential: unknown): string[] {
	return secretValues(credential, ['baseUrl']);
}

/** n8n's pre-authentication: fetches the token of one hour (page authentication), which n8n keeps until the API answers 401. */
export async function fetchFriendlyScoreToken(
	helper: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<{ accessToken: string }> {
	return await accessTokenBy(async () => {
		const { clientId, clientSecret } = parse(credential);
		return await requestToken(helper, {
			tokenUrl: `${baseUrl(credential)}/oauth/v2/token`,
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' }),
			secrets: secretsOf(credential),
			check: 'the client ID, the client secret and the base URL',
		});
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
