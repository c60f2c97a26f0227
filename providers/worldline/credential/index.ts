import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { authenticated } from '../../../core/http/authenticate';
import { secretValues } from '../../../core/http/credential';
import { accessTokenBy, fetchToken, requestToken } from '../../../core/http/clientCredentials';
import { PemFault, readCertificate, readPrivateKey } from './pem';
import { parseCredential, refused, type Version1 } from './schema';
import { signedHeaders, type Signer } from './signedTokenRequest';

/** The API's base URL; throws CreditError where the credential is incomplete. */
export function baseUrl(credential: unknown): string {
	return parseCredential(credential).apiUrl;
}

/** The values that must never be quoted. */
export function secretsOf(credential: unknown): string[] {
	return secretValues(credential, ['apiVersion', 'apiUrl', 'tokenUrl', 'app', 'scope']);
}

/** n8n's pre-authentication: fetches the token that n8n keeps, encrypted, until the API answers 401. */
export async function fetchWorldlineToken(
	helper: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<{ accessToken: string }> {
	return await accessTokenBy(async () => {
		const parsed = parseCredential(credential);
		const secrets = secretsOf(credential);
		if (parsed.apiVersion === 'v2') {
			const { tokenUrl, clientId, clientSecret, scope } = parsed;
			return await fetchToken(helper, { tokenUrl, clientId, clientSecret, scope, bodyStyle: 'form', secrets });
		}
		return await requestToken(helper, {
			tokenUrl: parsed.tokenUrl,
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
				...signedHeaders(signerOf(parsed), Date.now()),
			},
			body: 'grant_type=client_credentials',
			secrets,
			check:
				'the app, client and initiating party ID, the private key with its key ID or certificate, the token URL, and the clock of this n8n',
		});
	});
}

/** A request as Worldline wants every one: with the token, an id of its own and the time it was made. */
export function authenticate(
	credential: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const key = String(credential.accessToken);
	return authenticated(request, {
		key,
		headers: {
			Authorization: `Bearer ${key}`,
			'X-Request-ID': randomUUID(),
			MessageCreateDateTime: new Date().toISOString(),
		},
	});
}

function signerOf({ app, client, initiatingPartyId, privateKey, keyId, certificate }: Version1): Signer {
	const key = ofField('privateKey', () => readPrivateKey(privateKey));
	if (keyId !== '') return { app, client, id: initiatingPartyId, keyId, key };
	if (certificate === '') throw refused('keyId', 'is empty, and there is no certificate to work it out from');
	const x509 = ofField('certificate', () => readCertificate(certificate));
	if (!x509.checkPrivateKey(key)) throw refused('certificate', 'does not belong to the private key');
	// Small letters without colons, as a live client's public code sends it.
	return { app, client, id: initiatingPartyId, keyId: x509.fingerprint.replaceAll(':', '').toLowerCase(), key };
}

function ofField<T>(field: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof PemFault) throw refused(field, error.message);
		throw error;
	}
}
