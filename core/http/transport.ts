import { type Clock, pause } from '../base/clock';
import { CreditError } from '../base/errors';
import { personalTexts } from '../base/personalTexts';
import {
	type Connection,
	type Exchanged,
	NetworkFault,
	type ProviderRequest,
	type RequestContext,
	exchange,
	exchangeRenewingToken,
	isCancelled,
} from './exchange';
import type { Gate, Pace, Place } from './pace';
import { gaveUp, noAnswer, refusal } from './providerFault';
import { type RateLimit, takePlace } from './rateLimit';
import { LONGEST_RETRY_AFTER_MS, TOKEN_UNREACHABLE, type Verdict, judge, retryAfterMs } from './retry';
import { TokenRefreshes } from './tokenRefresh';

const tokenRefreshes = new TokenRefreshes<Exchanged>();

export interface TransportSettings {
	/** The provider's name as people know it, for messages. */
	providerName: string;
	connection: Connection;
	/** Names the credential across nodes and executions of this process. */
	credentialKey: string;
	rateLimit: RateLimit | null;
	maxRetries: number;
	pace: Pace;
	clock: Clock;
}

export interface ProviderAnswer {
	status: number;
	/** Parsed JSON, or null for an empty body. */
	body: unknown;
}

/** Sends a run's requests: first one alone, then at the provider's pace, with retry, token renewal and redacted errors. */
export class Transport {
	private readonly gate: Gate;
	/** Set once any request of the run was let in by the provider: until then requests go one at a time. */
	private authenticated = false;
	private first: Promise<void> | null = null;
	private refused: CreditError | null = null;
	/** When a Retry-After forbids sending, for every request of the run. */
	private heldUntilMs = 0;

	constructor(
		private readonly ctx: RequestContext,
		private readonly settings: TransportSettings,
	) {
		this.gate = settings.pace.gate();
	}

	/** Sends until there is an answer. Throws CreditError for a refusal (status 400 and above), no answer, or unreadable JSON. */
	async send(request: ProviderRequest): Promise<ProviderAnswer> {
		const { connection, providerName } = this.settings;
		connection.secrets.remember([...personalTexts(request.json), ...(request.sensitive ?? [])]);
		for (let attempt = 1; ; attempt += 1) {
			const outcome = await this.attempt(request);
			const verdict = judge(
				outcome instanceof NetworkFault
					? { networkCode: outcome.code }
					: { status: outcome.status, retryAfter: outcome.headers['retry-after'] },
				{
					attempt,
					maxRetries: this.settings.maxRetries,
					repeatable: request.method === 'GET',
					nowMs: this.settings.clock.now(),
					random: this.settings.clock.random(),
				},
			);
			if (verdict.kind === 'retry') {
				await this.wait(verdict.delayMs);
			} else if (outcome instanceof NetworkFault) {
				const error = noAnswer(providerName, outcome.code, connection.timeoutMs);
				throw verdict.kind === 'giveUp' ? gaveUp(error, verdict, request.ifUnclear) : error;
			} else {
				return this.accepted(outcome, request, verdict);
			}
		}
	}

	private async attempt(request: ProviderRequest): Promise<Exchanged | NetworkFault> {
		await this.gate.enter();
		try {
			return await this.firstAlone(async () => await this.whenAllowed(request));
		} finally {
			this.gate.leave();
		}
	}

	/** Sends once, as soon as neither a Retry-After nor the provider's limit forbids it. */
	private async whenAllowed(request: ProviderRequest): Promise<Exchanged | NetworkFault> {
		const { rateLimit, credentialKey, clock, pace } = this.settings;
		do {
			await this.wait(this.heldUntilMs - clock.now());
			if (rateLimit !== null) await this.wait(takePlace(credentialKey, rateLimit, clock.now()));
		} while (this.heldUntilMs > clock.now());
		const place = pace.place();
		const outcome = await this.exchangeOnce(request);
		if (!(outcome instanceof NetworkFault)) this.heed(outcome, place);
		return outcome;
	}

	/** What an answer says about the provider's strain, heeded before any other request of the run goes out. */
	private heed({ status, headers }: Exchanged, place: Place): void {
		const { pace, clock } = this.settings;
		if (status === 429 || status === 503) pace.pushedBack(place);
		else if (status < 500) pace.clean();
		const askedMs = status === 429 || status >= 500 ? retryAfterMs(headers['retry-after'], clock.now()) : null;
		if (askedMs !== null && askedMs <= LONGEST_RETRY_AFTER_MS) {
			this.heldUntilMs = Math.max(this.heldUntilMs, clock.now() + askedMs);
		}
	}

	/** Until one request was let in, they go one at a time: the first fetches the token, and all others find it there. */
	private async firstAlone(send: () => Promise<Exchanged | NetworkFault>): Promise<Exchanged | NetworkFault> {
		while (!this.authenticated) {
			if (this.first !== null) {
				await this.first;
				continue;
			}
			let done = () => {};
			this.first = new Promise((resolve) => {
				done = resolve;
			});
			try {
				const outcome = await send();
				this.authenticated = !(outcome instanceof NetworkFault);
				return outcome;
			} finally {
				this.first = null;
				done();
			}
		}
		return await send();
	}

	private async exchangeOnce(request: ProviderRequest): Promise<Exchanged | NetworkFault> {
		const { connection, credentialKey } = this.settings;
		if (this.refused !== null) throw this.refused;
		try {
			const generation = tokenRefreshes.generation(credentialKey);
			const outcome = await exchange(this.ctx, connection, request);
			if (outcome.status !== 401) return outcome;
			const renewed = await this.afterUnauthorised(request, generation);
			if (renewed.status === 401) throw this.refusalOf(renewed, request);
			return renewed;
		} catch (error) {
			if (error instanceof NetworkFault) return error;
			if (error instanceof CreditError && error.kind === 'credential') this.refused = error;
			throw error;
		}
	}

	private async afterUnauthorised(request: ProviderRequest, generation: number): Promise<Exchanged> {
		const { connection, credentialKey } = this.settings;
		let sentAgain = false;
		const again = (send: typeof exchange) => async () => {
			this.stopIfCancelled();
			sentAgain = true;
			return await send(this.ctx, connection, request);
		};
		try {
			return await tokenRefreshes.afterUnauthorised(credentialKey, generation, {
				refreshingCall: again(exchangeRenewingToken),
				plainCall: again(exchange),
				isRefused: ({ status }) => status === 401,
			});
		} catch (error) {
			// Who only waited for a renewal to which no answer came was not sent again: the 401 says that nothing has happened.
			throw error instanceof NetworkFault && !sentAgain ? new NetworkFault(TOKEN_UNREACHABLE, error.message) : error;
		}
	}

	private accepted(outcome: Exchanged, request: ProviderRequest, verdict: Verdict): ProviderAnswer {
		if (outcome.status >= 300) {
			const error = this.refusalOf(outcome, request);
			throw verdict.kind === 'giveUp' ? gaveUp(error, verdict, request.ifUnclear) : error;
		}
		if (outcome.text.trim() === '') return { status: outcome.status, body: null };
		try {
			const body: unknown = JSON.parse(outcome.text);
			return { status: outcome.status, body };
		} catch {
			throw new CreditError('provider', `${this.settings.providerName} answered with something that is not JSON`, {
				description: 'Check the API URL in the credential: it may lead to a web page instead of the API.',
				httpCode: String(outcome.status),
				code: 'MALFORMED_ANSWER',
			});
		}
	}

	private refusalOf({ status, text }: Exchanged, request: ProviderRequest): CreditError {
		let body: unknown = text;
		try {
			body = JSON.parse(text);
		} catch {
			// An error page is no JSON; its text is all there is to quote.
		}
		return refusal(this.settings.providerName, status, body, this.settings.connection.secrets, request.cures?.[status]);
	}

	private async wait(ms: number): Promise<void> {
		if (ms > 0) await pause(this.settings.clock, ms, () => isCancelled(this.ctx));
		this.stopIfCancelled();
	}

	private stopIfCancelled(): void {
		if (isCancelled(this.ctx)) throw new CreditError('cancelled', 'The execution was stopped');
	}
}
