const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 16_000;
/** A Retry-After beyond this is not waited for. */
export const LONGEST_RETRY_AFTER_MS = 60_000;

/** How one attempt ended. */
export interface Attempt {
	/** The HTTP status; null where no complete answer came. */
	status: number | null;
	/** False only where the provider cannot have heard of the request. */
	wasSent: boolean;
	/** How long the answer asks to wait; null where it does not. */
	askedMs: number | null;
}

export interface RetryContext {
	/** 1 for the first attempt. */
	attempt: number;
	maxRetries: number;
	/** Whether sending it again cannot act twice. */
	repeatable: boolean;
	random: number;
}

export type Verdict =
	| { kind: 'accept' }
	| { kind: 'retry'; delayMs: number }
	/** `retryAfterMs` where the provider said when to come back; `mayHaveHappened` for a write without a clear answer. */
	| { kind: 'giveUp'; retryAfterMs: number | null; mayHaveHappened: boolean };

/** Exponential back-off with full jitter: anything up to 1 s, 2 s, 4 s, ... 16 s. */
export function backOffMs(attempt: number, random: number): number {
	return Math.round(random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)));
}

/**
 * What to do after an attempt. Reads go again on network faults, 408, 429 and 5xx; writes only where the provider cannot have acted: 429,
 * and where they were not sent. RFC 9110 15.6.4 does not say that a 503 was not acted on, with a Retry-After or without. What the answer
 * asks to wait wins; above 60 s it fails at once.
 */
export function judge({ status, wasSent, askedMs }: Attempt, context: RetryContext): Verdict {
	const isTransient = status === null || status === 408 || status === 429 || status >= 500;
	if (!isTransient) return { kind: 'accept' };
	const cannotHaveActed = !wasSent || status === 429;
	const mayGoAgain = (context.repeatable || cannotHaveActed) && context.attempt <= context.maxRetries;
	if (!mayGoAgain || (askedMs !== null && askedMs > LONGEST_RETRY_AFTER_MS)) {
		return { kind: 'giveUp', retryAfterMs: askedMs, mayHaveHappened: !context.repeatable && !cannotHaveActed };
	}
	return { kind: 'retry', delayMs: askedMs ?? backOffMs(context.attempt, context.random) };
}
