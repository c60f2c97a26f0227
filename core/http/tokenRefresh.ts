import { CreditError } from '../base/errors';

interface Refresh<T> {
	/** Rises with every renewal. */
	generation: number;
	/** Rises with every renewal that failed; `lastFailure` repeats how the last one ended. */
	failures: number;
	lastFailure: () => Promise<T>;
	/** Settles when the caller before is through. */
	queue: Promise<void>;
}

/** The calls that a request can make after a 401. */
export interface UnauthorisedCalls<T> {
	/** The call that makes n8n fetch a new token. */
	refreshingCall: () => Promise<T>;
	plainCall: () => Promise<T>;
	/** Whether an answer still is a 401. */
	isRefused: (answer: T) => boolean;
}

/** Keeps that a token which expires while many requests are under way is fetched once. One instance per process. */
export class TokenRefreshes<T> {
	private readonly byCredential = new Map<string, Refresh<T>>();

	/** Take it before sending: it tells afterwards whether a 401 was about a token that has since been renewed. */
	generation(credentialKey: string): number {
		return this.of(credentialKey).generation;
	}

	/**
	 * After a 401: one caller at a time makes the refreshing call; who waited meanwhile sends again with the new token, or,
	 * where the renewal failed, gets that same failure instead of asking the token endpoint once more.
	 */
	async afterUnauthorised(credentialKey: string, sentInGeneration: number, calls: UnauthorisedCalls<T>): Promise<T> {
		const refresh = this.of(credentialKey);
		const failuresBefore = refresh.failures;
		const leave = await this.enter(refresh);
		if (refresh.generation > sentInGeneration) {
			leave();
			return await calls.plainCall();
		}
		try {
			if (refresh.failures > failuresBefore) return await refresh.lastFailure();
			return await this.renew(refresh, calls);
		} finally {
			leave();
		}
	}

	private async renew(refresh: Refresh<T>, calls: UnauthorisedCalls<T>): Promise<T> {
		const failed = (again: () => Promise<T>) => {
			refresh.failures += 1;
			refresh.lastFailure = again;
		};
		try {
			const answer = await calls.refreshingCall();
			if (calls.isRefused(answer)) failed(async () => answer);
			else refresh.generation += 1;
			return answer;
		} catch (error) {
			// That one execution was stopped says nothing to the others.
			const isStopped = error instanceof CreditError && error.kind === 'cancelled';
			if (!isStopped) failed(async () => await Promise.reject(error));
			throw error;
		}
	}

	private async enter(refresh: Refresh<T>): Promise<() => void> {
		const before = refresh.queue;
		let leave = () => {};
		refresh.queue = new Promise((resolve) => {
			leave = resolve;
		});
		await before;
		return leave;
	}

	private of(credentialKey: string): Refresh<T> {
		let refresh = this.byCredential.get(credentialKey);
		if (refresh === undefined) {
			refresh = {
				generation: 0,
				failures: 0,
				lastFailure: async () => await Promise.reject(),
				queue: Promise.resolve(),
			};
			this.byCredential.set(credentialKey, refresh);
		}
		return refresh;
	}
}
