import { type Attempt, type RetryContext, backOffMs, judge } from '../../../core/http/retry';

const read: RetryContext = { attempt: 1, maxRetries: 3, repeatable: true, random: 0.5 };
const write: RetryContext = { ...read, repeatable: false };

describe('the back-off', () => {
	it.each([
		[1, 1_000],
		[2, 2_000],
		[3, 4_000],
		[4, 8_000],
		[5, 16_000],
		[6, 16_000],
		[2_000, 16_000],
	])('before attempt %d has passed lies anywhere between 0 and %d ms', (attempt, longestMs) => {
		expect(backOffMs(attempt, 0)).toBe(0);
		expect(backOffMs(attempt, 0.5)).toBe(longestMs / 2);
		expect(backOffMs(attempt, 1 - Number.EPSILON)).toBeLessThanOrEqual(longestMs);
	});
});

/** Refusals and successes that another try would not change. */
const FINAL_STATUSES = [
	200, 201, 202, 204, 301, 302, 304, 400, 401, 402, 403, 404, 405, 406, 409, 410, 413, 415, 422, 425, 499,
];
const FAULTS_OF_THE_SERVER = [500, 501, 502, 503, 504, 505, 520, 599];

const answer = (status: number, askedMs: number | null = null): Attempt => ({ status, wasSent: true, askedMs });
/** Without a complete answer: it may have reached the provider, or certainly has not. */
const BROKEN_OFF: Attempt = { status: null, wasSent: true, askedMs: null };
const NOT_SENT: Attempt = { status: null, wasSent: false, askedMs: null };

describe('a status that another try would not change', () => {
	it.each(FINAL_STATUSES)('%d is accepted as the answer of a read and of a write', (status) => {
		expect(judge(answer(status), read)).toEqual({ kind: 'accept' });
		expect(judge(answer(status), write)).toEqual({ kind: 'accept' });
	});

	it('is accepted even where it asks to wait before the next request', () => {
		expect(judge(answer(200, 5_000), read)).toEqual({ kind: 'accept' });
	});
});

describe('a read', () => {
	it.each<[string, Attempt]>([
		...[408, 429, ...FAULTS_OF_THE_SERVER].map((status): [string, Attempt] => [String(status), answer(status)]),
		['no complete answer', BROKEN_OFF],
		['a request that was not sent', NOT_SENT],
	])('goes again after %s with back-off', (_name, outcome) => {
		expect(judge(outcome, read)).toEqual({ kind: 'retry', delayMs: 500 });
	});

	it('never may have happened', () => {
		expect(judge(answer(500), { ...read, attempt: 4 })).toEqual({
			kind: 'giveUp',
			retryAfterMs: null,
			mayHaveHappened: false,
		});
	});
});

describe('a write', () => {
	it.each<[string, Attempt]>([
		['429', answer(429)],
		['a request that was not sent', NOT_SENT],
	])('goes again after %s: the provider cannot have acted', (_name, outcome) => {
		expect(judge(outcome, write)).toEqual({ kind: 'retry', delayMs: 500 });
	});

	it.each<[string, Attempt]>([
		['408', answer(408)],
		...FAULTS_OF_THE_SERVER.map((status): [string, Attempt] => [String(status), answer(status)]),
		['no complete answer', BROKEN_OFF],
	])('is not sent again after %s, as it may have happened', (_name, outcome) => {
		expect(judge(outcome, write)).toEqual({ kind: 'giveUp', retryAfterMs: null, mayHaveHappened: true });
	});

	it.each([500, 503])('is not sent again after %d that says when to come back, and both are told', (status) => {
		expect(judge(answer(status, 2_000), write)).toEqual({ kind: 'giveUp', retryAfterMs: 2_000, mayHaveHappened: true });
	});

	it('that is given up after the last try of one that cannot have acted has not happened', () => {
		for (const outcome of [answer(429), NOT_SENT]) {
			expect(judge(outcome, { ...write, attempt: 4 })).toEqual({
				kind: 'giveUp',
				retryAfterMs: null,
				mayHaveHappened: false,
			});
		}
	});
});

describe('what an answer asks to wait', () => {
	it('wins over the back-off', () => {
		expect(judge(answer(429, 9_000), { ...read, random: 0 })).toEqual({ kind: 'retry', delayMs: 9_000 });
	});

	it('is waited for up to 60 seconds', () => {
		expect(judge(answer(429, 60_000), read)).toEqual({ kind: 'retry', delayMs: 60_000 });
	});

	it.each([read, write])('of more than 60 seconds fails at once and is told', (context) => {
		expect(judge(answer(429, 60_001), context)).toEqual({
			kind: 'giveUp',
			retryAfterMs: 60_001,
			mayHaveHappened: false,
		});
	});

	it('is told when the tries are used up', () => {
		expect(judge(answer(429, 9_000), { ...read, attempt: 4 })).toEqual({
			kind: 'giveUp',
			retryAfterMs: 9_000,
			mayHaveHappened: false,
		});
	});
});

describe('the number of tries', () => {
	it.each([0, 1, 3, 10])('with %d retries is one more', (maxRetries) => {
		let attempt = 1;
		while (judge(answer(503), { ...read, attempt, maxRetries }).kind === 'retry') attempt += 1;
		expect(attempt).toBe(maxRetries + 1);
	});
});
