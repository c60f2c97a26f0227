import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { type Attempt, type RetryContext, backOffMs, judge, retryAfterMs } from '../../../core/http/retry';

// RFC 9110 5.6.7: the one instant that the document writes in all three forms.
const IMF_FIXDATE = 'Sun, 06 Nov 1994 08:49:37 GMT';
const RFC_850 = 'Sunday, 06-Nov-94 08:49:37 GMT';
const ASCTIME = 'Sun Nov  6 08:49:37 1994';
const INSTANT_MS = Date.UTC(1994, 10, 6, 8, 49, 37);

const read: RetryContext = { attempt: 1, maxRetries: 3, repeatable: true, nowMs: INSTANT_MS, random: 0.5 };
const write: RetryContext = { ...read, repeatable: false };

describe('a Retry-After header', () => {
	it.each([
		['0', 0],
		['1', 1_000],
		['120', 120_000],
		[' 7 ', 7_000],
	])('of "%s" seconds is that many milliseconds', (header, expected) => {
		expect(retryAfterMs(header, INSTANT_MS)).toBe(expected);
	});

	it.each([
		['IMF-fixdate', IMF_FIXDATE],
		['RFC 850 date', RFC_850],
		['asctime date', ASCTIME],
	])('that is an %s is the time until then', (_form, header) => {
		expect(retryAfterMs(header, INSTANT_MS - 30_000)).toBe(30_000);
	});

	it.each([
		['IMF-fixdate', IMF_FIXDATE],
		['RFC 850 date', RFC_850],
		['asctime date', ASCTIME],
	])('that is an %s is in GMT wherever n8n runs', (_form, header) => {
		const script = `
			const { retryAfterMs } = require(${JSON.stringify(path.join(__dirname, '..', '..', '..', 'core', 'http', 'retry.ts'))});
			console.log(retryAfterMs(${JSON.stringify(header)}, ${INSTANT_MS - 30_000}));
		`;
		const printed = execFileSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], {
			env: { ...process.env, TZ: 'America/New_York' },
			encoding: 'utf8',
		});
		expect(printed.trim()).toBe('30000');
	});

	it('whose date is past asks for no wait', () => {
		expect(retryAfterMs(IMF_FIXDATE, INSTANT_MS + 1)).toBe(0);
	});

	it.each([
		['-5'],
		['1.5'],
		['1e3'],
		['0x10'],
		['soon'],
		[''],
		['   '],
		['Sun, 99 Foo 1994'],
		['2026-01-01'],
		['5 seconds'],
		['5, 10'],
	])('that says "%s" says nothing', (header) => {
		expect(retryAfterMs(header, INSTANT_MS)).toBeNull();
	});

	it('that is absent says nothing', () => {
		expect(retryAfterMs(undefined, INSTANT_MS)).toBeNull();
	});

	it('is never negative and never not a number, whatever it holds', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.integer().map(String),
					fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
				),
				(header) => {
					const ms = retryAfterMs(header, INSTANT_MS);
					expect(ms === null || ms >= 0).toBe(true);
				},
			),
		);
	});
});

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
const UNCLEAR_CODES = [
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'EPIPE',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ERR_NETWORK',
];
const NOT_SENT_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'TOKEN_UNREACHABLE', 'TOKEN_ENDPOINT_FAILING'];

describe('a status that another try would not change', () => {
	it.each(FINAL_STATUSES)('%d is accepted as the answer of a read and of a write', (status) => {
		expect(judge({ status }, read)).toEqual({ kind: 'accept' });
		expect(judge({ status }, write)).toEqual({ kind: 'accept' });
	});

	it('is accepted even with a Retry-After', () => {
		expect(judge({ status: 404, retryAfter: '5' }, read)).toEqual({ kind: 'accept' });
	});
});

describe('a read', () => {
	it.each<[string, Attempt]>([
		...[408, 429, ...FAULTS_OF_THE_SERVER].map((status): [string, Attempt] => [String(status), { status }]),
		...[...UNCLEAR_CODES, ...NOT_SENT_CODES].map((networkCode): [string, Attempt] => [networkCode, { networkCode }]),
	])('goes again after %s with back-off', (_name, outcome) => {
		expect(judge(outcome, read)).toEqual({ kind: 'retry', delayMs: 500 });
	});

	it('never may have happened', () => {
		expect(judge({ status: 500 }, { ...read, attempt: 4 })).toEqual({
			kind: 'giveUp',
			retryAfterMs: null,
			mayHaveHappened: false,
		});
	});
});

describe('a write', () => {
	it.each<[string, Attempt]>([
		['429', { status: 429 }],
		...NOT_SENT_CODES.map((networkCode): [string, Attempt] => [networkCode, { networkCode }]),
	])('goes again after %s: the provider cannot have acted', (_name, outcome) => {
		expect(judge(outcome, write)).toEqual({ kind: 'retry', delayMs: 500 });
	});

	it('goes again after 503 with a Retry-After', () => {
		expect(judge({ status: 503, retryAfter: '2' }, write)).toEqual({ kind: 'retry', delayMs: 2_000 });
	});

	it.each<[string, Attempt]>([
		['408', { status: 408 }],
		...FAULTS_OF_THE_SERVER.map((status): [string, Attempt] => [String(status), { status }]),
		['503 with an unreadable Retry-After', { status: 503, retryAfter: 'soon' }],
		...UNCLEAR_CODES.map((networkCode): [string, Attempt] => [networkCode, { networkCode }]),
	])('is not sent again after %s, as it may have happened', (_name, outcome) => {
		expect(judge(outcome, write)).toEqual({ kind: 'giveUp', retryAfterMs: null, mayHaveHappened: true });
	});

	it('is not sent again after 500 with a Retry-After, and both are told', () => {
		expect(judge({ status: 500, retryAfter: '2' }, write)).toEqual({
			kind: 'giveUp',
			retryAfterMs: 2_000,
			mayHaveHappened: true,
		});
	});

	it('that is given up after the last try of one that cannot have acted has not happened', () => {
		for (const outcome of [{ status: 429 }, { networkCode: 'ECONNREFUSED' }]) {
			expect(judge(outcome, { ...write, attempt: 4 })).toEqual({
				kind: 'giveUp',
				retryAfterMs: null,
				mayHaveHappened: false,
			});
		}
	});
});

describe('a Retry-After that can be read', () => {
	it('wins over the back-off', () => {
		expect(judge({ status: 429, retryAfter: '9' }, { ...read, random: 0 })).toEqual({ kind: 'retry', delayMs: 9_000 });
	});

	it('is waited for up to 60 seconds', () => {
		expect(judge({ status: 429, retryAfter: '60' }, read)).toEqual({ kind: 'retry', delayMs: 60_000 });
	});

	it('of more than 60 seconds fails at once and is told', () => {
		expect(judge({ status: 429, retryAfter: '61' }, read)).toEqual({
			kind: 'giveUp',
			retryAfterMs: 61_000,
			mayHaveHappened: false,
		});
	});

	it('of more than 60 seconds in a date fails at once and is told', () => {
		expect(judge({ status: 503, retryAfter: IMF_FIXDATE }, { ...write, nowMs: INSTANT_MS - 61_000 })).toEqual({
			kind: 'giveUp',
			retryAfterMs: 61_000,
			mayHaveHappened: false,
		});
	});

	it('is told when the tries are used up', () => {
		expect(judge({ status: 429, retryAfter: '9' }, { ...read, attempt: 4 })).toEqual({
			kind: 'giveUp',
			retryAfterMs: 9_000,
			mayHaveHappened: false,
		});
	});
});

describe('the number of tries', () => {
	it.each([0, 1, 3, 10])('with %d retries is one more', (maxRetries) => {
		let attempt = 1;
		while (judge({ status: 503 }, { ...read, attempt, maxRetries }).kind === 'retry') attempt += 1;
		expect(attempt).toBe(maxRetries + 1);
	});
});
