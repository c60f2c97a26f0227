import { randomBytes } from 'node:crypto';
import { HttpError, mediaType, type SandboxReply, type SandboxRequest } from '../http';
import { worldlineError } from './errors';
import { testKeys } from './keys';
import { checkSignature, headerOf } from './signature';

/** The made-up tenant: version 1 knows it by these headers and its key, version 2 by client id and secret. */
export const tenant = {
	app: 'AIS',
	client: 'SandboxTenant',
	id: '10000001',
	clientId: 'sandbox-client',
	clientSecret: 'sandbox-secret',
	scope: 'sandbox-ais',
};

/** Both token services, and the bearer tokens they have handed out; either token opens the AIS endpoints. */
export class Tokens {
	private expiryByToken = new Map<string, number>();
	calls = 0;
	issued = 0;

	constructor(
		private readonly tokenSeconds: number,
		private readonly now: () => number,
	) {}

	/** Version 1: an RSA-signed request. 400 when it is not well formed, 401 when key, signature, date or tenant are wrong. */
	version1(request: SandboxRequest): SandboxReply {
		this.calls += 1;
		const form = readForm(request);
		if (form?.get('grant_type') !== 'client_credentials') {
			throw worldlineError(400, 'FORMAT_ERROR', 'The body must be the form grant_type=client_credentials.');
		}
		for (const name of ['app', 'client', 'id'] as const) {
			if (headerOf(request, name) === tenant[name]) continue;
			throw worldlineError(401, 'UNAUTHORIZED', `The header ${name} names nobody that is known here.`);
		}
		const { publicKey, keyId } = testKeys();
		checkSignature(request, publicKey, keyId, this.now());
		return { status: 200, body: this.issue() };
	}

	/** Version 2: OpenID Connect with client secret and scope; errors as in RFC 6749 section 5.2. */
	version2(request: SandboxRequest): SandboxReply {
		this.calls += 1;
		const form = readForm(request);
		if (form === null) throw oauthError(415, 'invalid_request', 'The body must be a form.');
		if (form.get('grant_type') !== 'client_credentials') throw oauthError(400, 'unsupported_grant_type');
		if (form.get('client_id') !== tenant.clientId || form.get('client_secret') !== tenant.clientSecret) {
			throw oauthError(401, 'invalid_client', 'Invalid client or Invalid client credentials');
		}
		if (form.get('scope') !== tenant.scope)
			throw oauthError(400, 'invalid_scope', 'A scope of this client is required.');
		return { status: 200, body: { ...this.issue(), scope: tenant.scope } };
	}

	/** 401 unless the request carries a token that is still alive. */
	check(request: SandboxRequest): void {
		const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
		const expiry = this.expiryByToken.get(token);
		if (expiry !== undefined && expiry > this.now()) return;
		throw worldlineError(401, 'UNAUTHORIZED', 'The access token is missing, unknown or expired.');
	}

	expireAll(): void {
		this.expiryByToken.clear();
	}

	reset(): void {
		this.expireAll();
		this.calls = 0;
		this.issued = 0;
	}

	private issue() {
		this.issued += 1;
		const token = `sandbox-token-${randomBytes(16).toString('hex')}`;
		this.expiryByToken.set(token, this.now() + this.tokenSeconds * 1000);
		return { access_token: token, token_type: 'Bearer', expires_in: this.tokenSeconds };
	}
}

function readForm(request: SandboxRequest): URLSearchParams | null {
	if (mediaType(request) !== 'application/x-www-form-urlencoded') return null;
	return new URLSearchParams(request.body.toString('utf8'));
}

function oauthError(status: number, error: string, description?: string): HttpError {
	return new HttpError(status, { error, ...(description === undefined ? {} : { error_description: description }) });
}
