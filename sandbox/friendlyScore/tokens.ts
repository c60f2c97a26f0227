import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { HttpError, readJson, type SandboxReply, type SandboxRequest } from '../http';

export const clientId = 'sandbox-client';
export const clientSecret = 'sandbox-secret';

const tokenRequestSchema = z.object({ client_id: z.string(), client_secret: z.string(), grant_type: z.string() });

/** The token service (client credentials as JSON) and the tokens it has handed out. */
export class Tokens {
	private expiryByToken = new Map<string, number>();
	calls = 0;
	issued = 0;

	constructor(
		private readonly tokenSeconds: number,
		private readonly now: () => number,
	) {}

	/** 400 `invalid_client` for a wrong client, as documented. */
	issue(request: SandboxRequest): SandboxReply {
		this.calls += 1;
		const body = readJson(request, tokenRequestSchema);
		if (body.grant_type !== 'client_credentials') throw oauthError('unsupported_grant_type', 'Unknown grant type.');
		if (body.client_id !== clientId || body.client_secret !== clientSecret) {
			throw oauthError('invalid_client', 'The client credentials are invalid');
		}
		this.issued += 1;
		const token = `sandbox-token-${randomBytes(16).toString('hex')}`;
		this.expiryByToken.set(token, this.now() + this.tokenSeconds * 1000);
		return {
			status: 200,
			body: { access_token: token, expires_in: this.tokenSeconds, token_type: 'bearer', scope: null },
		};
	}

	/** 401 unless the request carries a token that is still alive. */
	check(request: SandboxRequest): void {
		const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
		const expiry = this.expiryByToken.get(token);
		if (expiry !== undefined && expiry > this.now()) return;
		// The body of an error of version 3 is not documented.
		throw new HttpError(401, { message: 'The access token is missing, unknown or expired.' });
	}

	expireAll(): void {
		this.expiryByToken.clear();
	}

	reset(): void {
		this.expireAll();
		this.calls = 0;
		this.issued = 0;
	}
}

function oauthError(error: string, description: string): HttpError {
	return new HttpError(400, { error, error_description: description });
}
