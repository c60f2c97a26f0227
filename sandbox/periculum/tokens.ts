import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { HttpError, mediaType, readJson, type SandboxReply, type SandboxRequest } from '../http';

export const clientId = 'sandbox-client';
export const clientSecret = 'sandbox-secret';
export const audience = 'https://api.insights-periculum.com';
/** The seed prints the .com audience, the current documentation the .io one. */
const audiences = [audience, 'https://api.insights-periculum.io'];

const tokenRequestSchema = z.object({
	client_id: z.string(),
	client_secret: z.string(),
	audience: z.string().optional(),
	grant_type: z.string(),
});

/** The authorization servers of both generations, and the tokens they have handed out. */
export class Tokens {
	private expiryByToken = new Map<string, number>();
	calls = 0;
	issued = 0;

	constructor(
		private readonly tokenSeconds: number,
		private readonly now: () => number,
	) {}

	/** The Auth0 endpoint of the seed: a JSON body with an audience. */
	auth0(request: SandboxRequest): SandboxReply {
		this.calls += 1;
		const body = readJson(request, tokenRequestSchema);
		if (body.grant_type !== 'client_credentials') throw oauthError(400, 'unsupported_grant_type');
		if (!isClient(body.client_id, body.client_secret)) throw oauthError(401, 'access_denied', 'Unauthorized');
		if (body.audience === undefined || !audiences.includes(body.audience)) {
			throw oauthError(403, 'access_denied', `Service not found: ${body.audience ?? 'no audience'}`);
		}
		return {
			status: 200,
			body: { access_token: this.issue(), expires_in: this.tokenSeconds, token_type: 'Bearer' },
		};
	}

	/** The Keycloak endpoint of the current documentation: a form body, no audience. */
	oidc(request: SandboxRequest): SandboxReply {
		this.calls += 1;
		if (mediaType(request) !== 'application/x-www-form-urlencoded') {
			throw oauthError(415, 'invalid_request', 'The body must be application/x-www-form-urlencoded.');
		}
		const form = new URLSearchParams(request.body.toString('utf8'));
		if (form.get('grant_type') !== 'client_credentials') throw oauthError(400, 'unsupported_grant_type');
		if (!isClient(form.get('client_id'), form.get('client_secret'))) {
			throw oauthError(401, 'invalid_client', 'Invalid client or Invalid client credentials');
		}
		return {
			status: 200,
			body: {
				access_token: this.issue(),
				expires_in: this.tokenSeconds,
				refresh_expires_in: 0,
				token_type: 'Bearer',
				'not-before-policy': 0,
				scope: 'profile audience email',
				aud: 'https://api.insights-periculum.io',
			},
		};
	}

	/** 401 unless the request carries a token that is still alive. */
	check(request: SandboxRequest): void {
		const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
		const expiry = this.expiryByToken.get(token);
		if (expiry === undefined || expiry <= this.now()) throw new HttpError(401, { message: 'Unauthorized' });
	}

	expireAll(): void {
		this.expiryByToken.clear();
	}

	reset(): void {
		this.expireAll();
		this.calls = 0;
		this.issued = 0;
	}

	private issue(): string {
		this.issued += 1;
		const token = `sandbox-token-${randomBytes(16).toString('hex')}`;
		this.expiryByToken.set(token, this.now() + this.tokenSeconds * 1000);
		return token;
	}
}

function isClient(id: string | null, secret: string | null): boolean {
	return id === clientId && secret === clientSecret;
}

/** RFC 6749 section 5.2. */
function oauthError(status: number, error: string, description?: string): HttpError {
	return new HttpError(status, { error, ...(description === undefined ? {} : { error_description: description }) });
}
