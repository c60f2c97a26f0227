const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 16_000;
/** A Retry-After beyond this is not waited for. */
export const LONGEST_RETRY_AFTER_MS = 60_000;

const ASCTIME = /^[A-Za-z]{3} [A-Za-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** Our code for a request that was not sent because the token endpoint gave no answer. */
export const TOKEN_UNREACHABLE = 'TOKEN_UNREACHABLE';

/** Our code for a request that was not sent because the token endpoint has a fault or too much to do. */
export const TOKEN_ENDPOINT_FAILING = 'TOKEN_ENDPOINT_FAILING';

/** Codes of faults in which the request was never sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', TOKEN_UNREACHABLE, TOKEN_ENDPOINT_FAILING]);

/** How one attempt ended: an HTTP status with its Retry-After header, or the code of a network fault. */
export interface Attempt {
	status?: number;
	retryAfter?: string;
	networkCode?: string;
}

export interface RetryContext {
	/** 1 for the first attempt. */
	attempt: number;
	maxRetries: number;
	/** Whether sending it again cannot act twice. */
	repeatable: boolean;
	nowMs: number;
	random: number;
}

export type Verdict =
	| { kind: 'accept' }
	| { kind: 'retry'; delayMs: number }
	/** `retryAfterMs` where the provider said when to come back; `mayHaveHappened` for a write without a clear answer. */
	| { kind: 'giveUp'; retryAfterMs: number | null; mayHaveHappened: boolean };

/** Milliseconds that a Retry-After header asks for (RFC 9110 10.2.3: seconds or an HTTP date); null if absent or unreadable. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
	if (header === undefined) return null;
	const text = header.trim();
	if (/^\d+$/.test(text)) return Number(text) * 1_000;
	// The asctime form names no zone and means GMT; Date.parse would take it for local time.
	const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(ASCTIME.test(text) ? `${text} GMT` : text) : Number.NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

/** Exponential back-off with full jitter: anything up to 1 s, 2 s, 4 s, ... 16 s. */
export function backOffMs(attempt: number, random: number): number {
	return Math.round(random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)));
}

/**
 * What to do after an attempt. Reads go again on network faults, 408, 429 and 5xx; writes only where the provider cannot have
 * acted: 429, 503 with Retry-After, connection refused, name not resolved. Retry-After wins; above 60 s it fails at once.
 */
export function judge(outcome: Attempt, context: RetryContext): Verdict {
	const { status, networkCode } = outcome;
	const transient =
		networkCode !== undefined || status === 408 || status === 429 || (status !== undefined && status >= 500);
	if (!transient) return { kind: 'accept' };
	const askedMs = retryAfterMs(outcome.retryAfter, context.nowMs);
	const cannotHaveActed =
		(networkCode !== undefined && NOT_SENT.has(networkCode)) || status === 429 || (status === 503 && askedMs !== null);
	const mayGoAgain = (context.repeatable || cannotHaveActed) && context.attempt <= context.maxRetries;
	if (!mayGoAgain || (askedMs !== null && askedMs > LONGEST_RETRY_AFTER_MS)) {
		return { kind: 'giveUp', retryAfterMs: askedMs, mayHaveHappened: !context.repeatable && !cannotHaveActed };
	}
	return { kind: 'retry', delayMs: askedMs ?? backOffMs(context.attempt, context.random) };
}
