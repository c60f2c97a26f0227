import { HttpError } from '../http';

/**
 * At most so many requests in any stretch of so many seconds, per API key: the documents say per IP address, which is the
 * same for everybody here. A refused request does not count.
 */
export class RateLimit {
	private sentMsByKey = new Map<string, number[]>();

	constructor(
		private readonly limit: { requests: number; seconds: number },
		private readonly now: () => number,
	) {}

	/** Counts a request; 429 with Retry-After (whole seconds) when it is one too many. */
	count(key: string): void {
		const now = this.now();
		const windowMs = this.limit.seconds * 1000;
		const sentMs = (this.sentMsByKey.get(key) ?? []).filter((moment) => moment > now - windowMs);
		this.sentMsByKey.set(key, sentMs);
		const [oldest] = sentMs;
		if (oldest !== undefined && sentMs.length >= this.limit.requests) {
			const waitSeconds = Math.ceil((oldest + windowMs - now) / 1000);
			throw new HttpError(
				429,
				{ message: `Request limit of ${this.limit.requests} in ${this.limit.seconds} seconds exceeded.` },
				{ 'retry-after': String(Math.max(1, waitSeconds)) },
			);
		}
		sentMs.push(now);
	}

	reset(): void {
		this.sentMsByKey.clear();
	}
}
