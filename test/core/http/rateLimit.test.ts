import fc from 'fast-check';
import { type RateLimit, takePlace } from '../../../core/http/rateLimit';

let credentials = 0;

/** A credential that nobody has sent with yet. */
function newCredential(): string {
	credentials += 1;
	return `credential ${credentials}`;
}

/** When callers may send who come at these times. */
function sendTimes(limit: RateLimit, arrivals: readonly number[], credential = newCredential()): number[] {
	return arrivals.map((now) => now + takePlace(credential, limit, now));
}

/** The most sends in any half-open window. */
function mostInAnyWindow(times: readonly number[], windowMs: number): number {
	return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length));
}

const threePerSecond: RateLimit = { requests: 3, windowMs: 1_000 };

describe('a place under a limit', () => {
	it('is free at once for as many as the limit allows', () => {
		expect(sendTimes(threePerSecond, [0, 0, 0])).toEqual([0, 0, 0]);
	});

	it('is free for the next as soon as the first has left the window', () => {
		expect(sendTimes(threePerSecond, [0, 100, 200, 300])).toEqual([0, 100, 200, 1_000]);
	});

	it('is kept in order by those who wait', () => {
		expect(sendTimes(threePerSecond, [0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 1_000, 1_000, 1_000, 2_000]);
	});

	it('is free again after a pause', () => {
		expect(sendTimes(threePerSecond, [0, 0, 0, 5_000])).toEqual([0, 0, 0, 5_000]);
	});

	it('of another credential is its own', () => {
		const one = newCredential();
		const other = newCredential();
		sendTimes(threePerSecond, [0, 0, 0], one);
		expect(sendTimes(threePerSecond, [0], other)).toEqual([0]);
		expect(sendTimes(threePerSecond, [0], one)).toEqual([1_000]);
	});

	it('is kept under the name of anything', () => {
		for (const name of ['__proto__', 'constructor', '']) {
			expect(sendTimes(threePerSecond, [0, 0, 0, 0], name)).toEqual([0, 0, 0, 1_000]);
		}
	});

	it('keeps Inscribe within 300 requests in 2 minutes', () => {
		const times = sendTimes(
			{ requests: 300, windowMs: 120_000 },
			Array.from({ length: 1_000 }, () => 0),
		);
		expect(times.filter((time) => time === 0)).toHaveLength(300);
		expect(times.at(-1)).toBe(360_000);
	});

	it('never leaves more in any window than the limit allows, and never waits where it need not', () => {
		fc.assert(
			fc.property(
				fc.record({ requests: fc.integer({ min: 1, max: 5 }), windowMs: fc.integer({ min: 1, max: 1_000 }) }),
				fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }),
				(limit, gaps) => {
					let now = 0;
					const arrivals = gaps.map((gap) => (now += gap));
					const times = sendTimes(limit, arrivals);
					expect(mostInAnyWindow(times, limit.windowMs)).toBeLessThanOrEqual(limit.requests);
					times.forEach((time, index) => {
						const arrival = arrivals[index] ?? 0;
						if (time === arrival) return;
						// Sent any earlier, there would have been one too many.
						const blocked = times
							.slice(0, index)
							.filter((earlier) => earlier > time - 1 - limit.windowMs && earlier <= time);
						expect(blocked.length).toBeGreaterThanOrEqual(limit.requests);
					});
				},
			),
		);
	});

	it('costs the same after hundreds of thousands of requests: what is past is forgotten', () => {
		const credential = newCredential();
		let now = 0;
		for (let request = 0; request < 300_000; request += 1)
			takePlace(credential, { requests: 10, windowMs: 100 }, (now += 10));
		expect(takePlace(credential, { requests: 10, windowMs: 100 }, now + 1_000)).toBe(0);
	}, 20_000);
});
