/** A provider's documented limit: `requests` in any window of `windowMs`. */
export interface RateLimit {
	requests: number;
	windowMs: number;
}

/** Send times of one credential, oldest first. Kept per process: across nodes and executions, but not across workers. */
const sentByCredential = new Map<string, number[]>();

/**
 * Takes the next free place under a limit for one credential, and returns how many milliseconds to wait for it.
 * A place is taken even when it lies ahead, so any number of callers queue in their order.
 */
export function takePlace(credentialKey: string, limit: RateLimit, nowMs: number): number {
	const sent = (sentByCredential.get(credentialKey) ?? []).filter((time) => time > nowMs - limit.windowMs);
	const blocking = sent[sent.length - limit.requests];
	const time = blocking === undefined ? nowMs : Math.max(nowMs, blocking + limit.windowMs);
	sent.push(time);
	sentByCredential.set(credentialKey, sent);
	return time - nowMs;
}
