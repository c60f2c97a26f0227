import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { askedWaitMs, retryAfterMs } from '../../../core/http/askedWait';

// RFC 9110 5.6.7: the one instant that the document writes in all three forms.
const IMF_FIXDATE = 'Sun, 06 Nov 1994 08:49:37 GMT';
const RFC_850 = 'Sunday, 06-Nov-94 08:49:37 GMT';
const ASCTIME = 'Sun Nov  6 08:49:37 1994';
const INSTANT_MS = Date.UTC(1994, 10, 6, 8, 49, 37);

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
			const { retryAfterMs } = require(${JSON.stringify(path.join(__dirname, '..', '..', '..', 'core', 'http', 'askedWait.ts'))});
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

/** 2026-01-02T03:04:05Z, by `date -u -d 2026-01-02T03:04:05Z +%s`. */
const NOW_S = 1_767_323_045;
const NOW_MS = NOW_S * 1_000;

describe('a refusal with 429', () => {
	it.each<[string, Record<string, string>, number | null]>([
		['nothing', {}, null],
		['Retry-After', { 'retry-after': '7' }, 7_000],
		['Retry-After 0', { 'retry-after': '0' }, 0],
		['RateLimit-Reset in seconds', { 'ratelimit-reset': '12' }, 12_000],
		['X-RateLimit-Reset in seconds', { 'x-ratelimit-reset': '12' }, 12_000],
		['X-RateLimit-Reset in parts of seconds', { 'x-ratelimit-reset': '1.5' }, 1_500],
		['X-RateLimit-Reset in seconds since 1970', { 'x-ratelimit-reset': String(NOW_S + 30) }, 30_000],
		['X-RateLimit-Reset in parts of seconds since 1970', { 'x-ratelimit-reset': `${NOW_S + 30}.25` }, 30_250],
		['X-RateLimit-Reset in milliseconds since 1970', { 'x-ratelimit-reset': String(NOW_MS + 30_001) }, 30_001],
		['X-Rate-Limit-Reset', { 'x-rate-limit-reset': String(NOW_S + 30) }, 30_000],
		['X-RateLimit-Reset as a date', { 'x-ratelimit-reset': 'Fri, 02 Jan 2026 03:04:25 GMT' }, 20_000],
		['a reset that is past', { 'x-ratelimit-reset': String(NOW_S - 1) }, null],
		['a reset of 0 seconds', { 'x-ratelimit-reset': '0' }, null],
		['a reset that cannot be read', { 'x-ratelimit-reset': 'soon' }, null],
		['a negative reset', { 'ratelimit-reset': '-5' }, null],
		['a reset of a limit with nothing left', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9_000],
		// A daily quota of which much is left is not what refused this request.
		['a reset of a limit with something left', { 'x-ratelimit-remaining': '9000', 'x-ratelimit-reset': '40000' }, null],
		['Retry-After beside a reset', { 'retry-after': '3', 'ratelimit-reset': '50' }, 3_000],
		['an unreadable Retry-After beside a reset', { 'retry-after': 'soon', 'ratelimit-reset': '50' }, 50_000],
		// draft-ietf-httpapi-ratelimit-headers-08, 4 and its appendix.
		['RateLimit of one limit', { ratelimit: '"default";r=0;t=30' }, 30_000],
		['RateLimit of one limit with something left', { ratelimit: '"default";r=50;t=30' }, null],
		['RateLimit of two limits, one used up', { ratelimit: '"burst";r=0;t=7,"daily";r=900;t=40000' }, 7_000],
		['RateLimit of two limits, both used up', { ratelimit: '"burst";r=0;t=7, "daily";r=0;t=41' }, 41_000],
		['RateLimit without what is left', { ratelimit: '"default";t=30' }, 30_000],
		// draft-ietf-httpapi-ratelimit-headers-07, 3.
		['RateLimit of the older draft', { ratelimit: 'limit=100, remaining=0, reset=50' }, 50_000],
		['RateLimit of the older draft, with something left', { ratelimit: 'limit=100, remaining=50, reset=50' }, null],
		['RateLimit that cannot be read', { ratelimit: ';;=,=' }, null],
	])('and %s', (_name, headers, expectedMs) => {
		expect(askedWaitMs(429, headers, NOW_MS)).toBe(expectedMs);
	});
});

describe('an answer of', () => {
	it.each<[number, Record<string, string>, number | null]>([
		// Nothing is left: the next request would be refused.
		[200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9_000],
		[404, { 'ratelimit-remaining': '0', 'ratelimit-reset': '9' }, 9_000],
		[200, { ratelimit: '"default";r=0;t=30' }, 30_000],
		[200, { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '9' }, null],
		[200, { 'x-ratelimit-reset': '9' }, null],
		[200, { 'retry-after': '9' }, null],
		[403, { 'retry-after': '9' }, null],
		[503, { 'retry-after': '9' }, 9_000],
		[503, { 'ratelimit-reset': '9' }, 9_000],
		[500, { 'retry-after': '9' }, 9_000],
		// A fault of the server has nothing to do with a limit of which nothing is told.
		[500, { 'ratelimit-reset': '9' }, null],
	])('%d with %j', (status, headers, expectedMs) => {
		expect(askedWaitMs(status, headers, NOW_MS)).toBe(expectedMs);
	});
});

it('asks for a time that is never negative and never no number, whatever the headers hold', () => {
	const value = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String), fc.bigInt().map(String));
	fc.assert(
		fc.property(
			fc.integer({ min: 200, max: 599 }),
			fc.dictionary(
				fc.constantFrom('retry-after', 'ratelimit-reset', 'ratelimit-remaining', 'ratelimit', 'x-ratelimit-reset'),
				value,
			),
			(status, headers) => {
				const ms = askedWaitMs(status, headers, NOW_MS);
				expect(ms === null || (Number.isFinite(ms) && ms >= 0)).toBe(true);
			},
		),
	);
});
