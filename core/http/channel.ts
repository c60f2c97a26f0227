import { type Clock, pause } from '../base/clock';
import { CreditError } from '../base/errors';
import { askedWaitMs } from './askedWait';
import {
	type Connection,
	type Exchanged,
	type RequestContext,
	exchange,
	exchangeRenewingToken,
	isCancelled,
} from './exchange';
import { NetworkFault } from './faults';
import type { Gate, Pace, Place } from './pace';
import { type RateLimit, takePlace } from './rateLimit';
import { type ProviderRequest, type RequestBody, type SmallRead, bodyOf } from './request';
import { LONGEST_RETRY_AFTER_MS } from './retry';
import { TokenRefreshes } from './tokenRefresh';

/** A body of this size is not sent to find out that the token has expired. */
const LARGE_BODY_BYTES = 1_000_000;

const tokenRefreshes = new TokenRefreshes<Exchanged>();

export interface ChannelSettings {
	connection: Connection;
	/** Names the credential across nodes and executions of this process. */
	credentialKey: string;
	/** A small request that only an access token opens; null where the credential is a key, which nothing renews. */
	tokenCheck: SmallRead | null;
	rateLimit: RateLimit | null;
	pace: Pace;
	clock: Clock;
}

/** Who sends. */
export interface Sender {
	/** Whether a request may go out, asked just before it does: it throws what keeps it back. */
	check: () => void;
	/** It goes out now. */
	sends: () => void;
	/** An answer of the provider has come, to whatever was asked. */
	answered: (status: number) => void;
}

/** The way of one run to its provider: at the pace and within the limits that it keeps, with a token that is renewed when it has expired. */
export class Channel {
	private readonly gate: Gate;
	/** When what the provider asks forbids sending, for every request of the run. */
	private heldUntilMs = 0;

	constructor(
		private readonly ctx: RequestContext,
		private readonly settings: ChannelSettings,
	) {
		this.gate = settings.pace.gate();
	}

	/**
	 * The answer to a request that was sent once, and after a 401 again with a new token where there is one to renew. Throws NetworkFault
	 * without a complete answer, CreditError where the credential was refused or the execution stopped.
	 */
	async exchange(request: ProviderRequest, sender: Sender): Promise<Exchanged> {
		await this.gate.enter();
		try {
			return await this.authorised(request, bodyOf(request), sender);
		} finally {
			this.gate.leave();
		}
	}

	/** Waits for `ms`; throws where the execution is stopped. */
	async wait(ms: number): Promise<void> {
		if (ms > 0) await pause(this.settings.clock, ms, () => isCancelled(this.ctx));
		if (isCancelled(this.ctx)) throw new CreditError('cancelled', 'The execution was stopped');
	}

	private async authorised(request: ProviderRequest, body: RequestBody, sender: Sender): Promise<Exchanged> {
		const { tokenCheck } = this.settings;
		if (tokenCheck === null) return await this.sendOnce(exchange, request, body, sender);
		if (body.bytes > LARGE_BODY_BYTES) {
			const refused = await this.checkToken({ method: 'GET', ...tokenCheck }, sender);
			if (refused !== null) return refused;
		}
		return await this.renewing(request, body, sender);
	}

	/** Renews an expired token before a large body goes out; returns the 401 of one that is not let in. */
	private async checkToken(check: ProviderRequest, sender: Sender): Promise<Exchanged | null> {
		try {
			const answer = await this.renewing(check, bodyOf(check), { ...sender, sends: () => {} });
			return answer.status === 401 ? answer : null;
		} catch (error) {
			throw error instanceof NetworkFault ? error.ofPreparation() : error;
		}
	}

	private async renewing(request: ProviderRequest, body: RequestBody, sender: Sender): Promise<Exchanged> {
		const generation = tokenRefreshes.generation(this.settings.credentialKey);
		const answer = await this.sendOnce(exchange, request, body, sender);
		return answer.status === 401 ? await this.afterUnauthorised(request, body, sender, generation) : answer;
	}

	private async afterUnauthorised(
		request: ProviderRequest,
		body: RequestBody,
		sender: Sender,
		generation: number,
	): Promise<Exchanged> {
		let wasSentAgain = false;
		const again = (send: typeof exchange, places: number) => async () =>
			await this.sendOnce(send, request, body, { ...sender, sends: () => (wasSentAgain = true) }, places);
		try {
			return await tokenRefreshes.afterUnauthorised(this.settings.credentialKey, generation, {
				// n8n sends it with the old token first, then with the new one.
				refreshingCall: again(exchangeRenewingToken, 2),
				plainCall: again(exchange, 1),
				isRefused: ({ status }) => status === 401,
			});
		} catch (error) {
			// Who only waited for a renewal to which no answer came was not sent again: the 401 says that nothing has happened.
			throw error instanceof NetworkFault && !wasSentAgain ? error.ofPreparation() : error;
		}
	}

	/** One exchange, as soon as neither the provider's words nor its limit forbid it; `places` is how many requests it can be. */
	private async sendOnce(
		send: typeof exchange,
		request: ProviderRequest,
		body: RequestBody,
		sender: Sender,
		places = 1,
	): Promise<Exchanged> {
		await this.whenAllowed(places);
		sender.check();
		sender.sends();
		const { connection, pace } = this.settings;
		const place = pace.place();
		const answer = await send(this.ctx, connection, request, body);
		sender.answered(answer.status);
		this.heed(answer, place);
		return answer;
	}

	private async whenAllowed(places: number): Promise<void> {
		const { rateLimit, credentialKey, clock } = this.settings;
		do {
			await this.wait(this.heldUntilMs - clock.now());
			for (let taken = 0; rateLimit !== null && taken < places; taken += 1) {
				await this.wait(takePlace(credentialKey, rateLimit, clock.now()));
			}
		} while (this.heldUntilMs > clock.now());
	}

	/** What an answer says about the provider's strain, heeded before any other request of the run goes out. */
	private heed({ status, headers }: Exchanged, place: Place): void {
		const { pace, clock } = this.settings;
		if (status === 429 || status === 503) pace.pushedBack(place);
		else if (status < 500) pace.clean();
		const askedMs = askedWaitMs(status, headers, clock.now());
		if (askedMs !== null && askedMs <= LONGEST_RETRY_AFTER_MS) {
			this.heldUntilMs = Math.max(this.heldUntilMs, clock.now() + askedMs);
		}
	}
}
