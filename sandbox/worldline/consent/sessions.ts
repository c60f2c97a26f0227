import { randomBytes } from 'node:crypto';
import { HttpError } from '../../http';
import { worldlineError } from '../errors';
import type { Registration } from '../registrations';

export interface ConsentRequest {
	registration: Registration;
	psuId: string;
	/** ISO 3166-1 alpha-2 */
	country: string;
	/** Where the person goes afterwards; null when the lender did not say. */
	returnUrl: string | null;
}

interface Session extends ConsentRequest {
	expiresMs: number;
	isAnswered: boolean;
}

/** The consent sessions that initialisation calls have opened; each can be answered once, until it expires. */
export class ConsentSessions {
	private sessions = new Map<string, Session>();

	constructor(
		private readonly lifetimeSeconds: number,
		private readonly now: () => number,
	) {}

	/** The token of a new session; 404 for an unknown PSU, 409 when the PSU has consented already. */
	open(request: ConsentRequest): string {
		const { registration, psuId } = request;
		if (!registration.psuIds.includes(psuId)) {
			throw worldlineError(404, 'NOT_FOUND', 'The registration has no such PSU.');
		}
		if (registration.consents.has(psuId)) throw worldlineError(409, 'CONFLICT', 'This PSU has consented already.');
		const token = randomBytes(16).toString('hex');
		this.sessions.set(token, {
			...request,
			expiresMs: this.now() + this.lifetimeSeconds * 1000,
			isAnswered: false,
		});
		return token;
	}

	/** The open session of a token; 404, or 410 when it was answered or has expired (also when a newer one was answered). */
	get(token: string): ConsentRequest {
		const session = this.sessions.get(token);
		if (session === undefined) throw new HttpError(404, 'There is no such consent session.');
		if (session.isAnswered || session.registration.consents.has(session.psuId)) {
			throw new HttpError(410, 'This consent session has been answered already.');
		}
		if (session.expiresMs <= this.now()) {
			throw new HttpError(410, 'This consent session has expired. Ask the lender for a new link.');
		}
		return session;
	}

	/** Closes a session, so that its link works no longer. */
	answer(token: string): void {
		const session = this.sessions.get(token);
		if (session !== undefined) session.isAnswered = true;
	}

	/** Forgets the links of a registration that was changed or removed. */
	withdraw(registration: Registration): void {
		for (const [token, session] of this.sessions) {
			if (session.registration === registration) this.sessions.delete(token);
		}
	}

	reset(): void {
		this.sessions.clear();
	}
}
