import type { Call } from '../../../core/provider/call';
import { callMaker } from '../../../core/provider/call';
import { CreditError } from '../../../core/base/errors';
import { Pace } from '../../../core/http/pace';
import { pollUntilDone } from '../../../core/run/poll';
import type { AnalysisStatus } from '../../../core/shapes/status';
import type { Params } from '../../../core/provider/params';
import type { Transport } from '../../../core/http/transport';
import { mock } from '../../support/stub';
import { FakeClock, fakeContext, settle } from '../fakes';

interface Answer {
	status: AnalysisStatus;
	look: number;
}

function setUp(statuses: AnalysisStatus[], readMs = 0) {
	const clock = new FakeClock();
	const { ctx, stop } = fakeContext(clock);
	const gate = new Pace(1).gate();
	const call: Call = callMaker(ctx, { http: mock<Transport>({ forItem: () => mock<Transport>({}) }), clock, gate })(
		[0],
		mock<Params>({}),
	);
	const looks: number[] = [];
	const startMs = clock.now();
	const read = async (): Promise<Answer> => {
		looks.push(clock.now() - startMs);
		if (readMs > 0) await clock.sleep(readMs);
		return { status: statuses[looks.length - 1] ?? 'processing', look: looks.length };
	};
	const known: Answer = { status: 'processing', look: 0 };
	return { clock, stop, gate, call, looks, read, known };
}

const wait = { waitUntilDone: true, pollInterval: 30, maxWait: 100 };

describe('waiting for an analysis', () => {
	it('that is not asked for does not look at all', async () => {
		const { call, looks, read, known } = setUp(['ready']);
		expect(await pollUntilDone(call, { ...wait, waitUntilDone: false }, known, read)).toBe(known);
		expect(looks).toEqual([]);
	});

	it.each<AnalysisStatus>(['ready', 'failed', 'rejected', 'insufficientData'])(
		'that is %s already does not look again',
		async (status) => {
			const { call, looks, read } = setUp([]);
			expect(await pollUntilDone(call, wait, { status, look: 0 }, read)).toEqual({ status, look: 0 });
			expect(looks).toEqual([]);
		},
	);

	it.each<AnalysisStatus>(['ready', 'failed', 'rejected', 'insufficientData'])(
		'ends as soon as it is %s',
		async (status) => {
			const { clock, gate, call, looks, read, known } = setUp(['processing', status]);
			await gate.enter();
			const waiting = pollUntilDone(call, wait, known, read);
			await clock.advance(200_000);
			expect(await waiting).toEqual({ status, look: 2 });
			expect(looks).toEqual([30_000, 60_000]);
		},
	);

	it('looks for the last time exactly at the deadline, and then says that it timed out', async () => {
		const { clock, gate, call, looks, read, known } = setUp([]);
		await gate.enter();
		const waiting = pollUntilDone(call, wait, known, read);
		await clock.advance(200_000);
		expect(await waiting).toEqual({ status: 'processing', look: 4, timedOut: true });
		expect(looks).toEqual([30_000, 60_000, 90_000, 100_000]);
	});

	it('that is ready at the deadline is ready', async () => {
		const { clock, gate, call, looks, read, known } = setUp(['processing', 'processing', 'processing', 'ready']);
		await gate.enter();
		const waiting = pollUntilDone(call, wait, known, read);
		await clock.advance(200_000);
		expect(await waiting).toEqual({ status: 'ready', look: 4 });
		expect(looks).toHaveLength(4);
	});

	it('looks once where the interval is longer than the wait', async () => {
		const { clock, gate, call, looks, read, known } = setUp([]);
		await gate.enter();
		const waiting = pollUntilDone(call, { ...wait, pollInterval: 500 }, known, read);
		await clock.advance(200_000);
		expect((await waiting).timedOut).toBe(true);
		expect(looks).toEqual([100_000]);
	});

	it('counts the time that looking takes', async () => {
		const { clock, gate, call, looks, read, known } = setUp([], 20_000);
		await gate.enter();
		const waiting = pollUntilDone(call, wait, known, read);
		await clock.advance(300_000);
		expect((await waiting).timedOut).toBe(true);
		expect(looks).toEqual([30_000, 80_000]);
	});

	it('holds nobody else back meanwhile', async () => {
		const { clock, gate, call, read, known } = setUp(['ready']);
		await gate.enter();
		const waiting = pollUntilDone(call, wait, known, read);
		let otherIn = false;
		void gate.enter().then(() => (otherIn = true));
		await clock.advance(1_000);
		expect(otherIn).toBe(true);
		gate.leave();
		await clock.advance(60_000);
		expect((await waiting).status).toBe('ready');
	});

	it('ends within a second when the execution is stopped, without another look and with its place taken again', async () => {
		const { clock, stop, gate, call, looks, read, known } = setUp([]);
		await gate.enter();
		const waiting = pollUntilDone(call, wait, known, read);
		waiting.catch(() => {});
		await clock.advance(31_000);
		stop();
		await clock.advance(1_000);
		await expect(waiting).rejects.toThrow(CreditError);
		expect(looks).toEqual([30_000]);
		let otherIn = false;
		void gate.enter().then(() => (otherIn = true));
		await settle();
		expect(otherIn).toBe(false);
		gate.leave();
		await settle();
		expect(otherIn).toBe(true);
	});

	it('fails with what the look failed with', async () => {
		const { clock, gate, call, known } = setUp([]);
		await gate.enter();
		const waiting = pollUntilDone(
			call,
			wait,
			known,
			async () => await Promise.reject(new CreditError('provider', 'gone')),
		);
		waiting.catch(() => {});
		await clock.advance(31_000);
		await expect(waiting).rejects.toThrow('gone');
	});
});
