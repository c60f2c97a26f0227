import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { apiUrl, withoutEnd } from '../../core/http/apiUrl';
import { authenticated } from '../../core/http/authenticate';
import { parseCredential, secretValues } from '../../core/http/credential';

const LABELS: Readonly<Record<string, string>> = { apiKey: 'API Key', baseUrl: 'Base URL' };

const credentialSchema = z.object({ apiKey: z.string().trim().min(1, 'is empty'), baseUrl: apiUrl });

function parse(credential: unknown) {
	return parseCredential('Qard', credentialSchema, LABELS, credential);
}

/** The API's base URL, version included, whether or not the credential's URL ends with it; throws CreditError where the credential is incomplete. */
export function baseUrl(credential: unknown): string {
	return `${withoutEnd(parse(credential).baseUrl, 'api/v6')}/api/v6`;
}

/** The values that must never be quoted. */
export function secretsOf(credential: unknown): string[] {
	return secretValues(credential, ['baseUrl']);
}

/** A request with the API key. */
export function authenticate(
	credential: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const key = parse(credential).apiKey;
	return authenticated(request, { key, headers: { 'X-API-KEY': key } });
}
