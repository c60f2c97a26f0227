import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { apiUrl } from '../../core/http/apiUrl';
import { authenticated } from '../../core/http/authenticate';
import { parseCredential, secretValues } from '../../core/http/credential';

const LABELS: Readonly<Record<string, string>> = { apiKey: 'API Key', baseUrl: 'Base URL' };

const credentialSchema = z.object({ apiKey: z.string().trim().min(1, 'is empty'), baseUrl: apiUrl });

function parse(credential: unknown) {
	return parseCredential('Inscribe', credentialSchema, LABELS, credential);
}

/** The API's base URL; throws CreditError where the credential is incomplete. */
export function baseUrl(credential: unknown): string {
	return parse(credential).baseUrl;
}

/** The values that must never be quoted. */
export function secretsOf(credential: unknown): string[] {
	return secretValues(credential, ['baseUrl']);
}

/** Inscribe's own scheme word. Its pages show the key with that word in front, so a key pasted with it is taken too. */
export function authenticate(
	credential: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const key = parse(credential).apiKey.replace(/^Inscribe\s+/i, '');
	return authenticated(request, { key, headers: { Authorization: `Inscribe ${key}` } });
}
