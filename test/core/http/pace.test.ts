import fc from 'fast-check';
import { type Gate, Pace } from '../../../core/http/pace';

/** Lets every promise that can go on go on. */
const settle = async () => {
	await new Promise((resolve) => setImmediate(resolve));
};

/** So many answers without strain. */
function clean(pace: Pace, answers: number) {
	for (let answer = 0; answer < answers; answer += 1) pace.clean();
}

describe('an automatic pace', () => {
	it('starts at four', () => {
		expect(new Pace(0).current).toBe(4);
	});

	it('doubles with every clean round', () => {
		const pace = new Pace(0);
		for (const expected of [8, 16, 32, 64]) {
			clean(pace, pace.current);
			expect(pace.current).toBe(expected);
		}
	});

	it('never goes above 64', () => {
		const pace = new Pace(0);
		clean(pace, 10_000);
		expect(pace.current).toBe(64);
	});

	it('halves on a push-back', () => {
		const pace = new Pace(0);
		clean(pace, 60);
		pace.pushedBack(pace.place());
		expect(pace.current).toBe(32);
	});

	it('halves once for all requests that were under way together', () => {
		const pace = new Pace(0);
		const places = [pace.place(), pace.place(), pace.place()];
		for (const place of places) pace.pushedBack(place);
		expect(pace.current).toBe(2);
	});

	it('halves again for a request that went out after the cut', () => {
		const pace = new Pace(0);
		pace.pushedBack(pace.place());
		pace.pushedBack(pace.place());
		expect(pace.current).toBe(1);
	});

	it('never goes below one', () => {
		const pace = new Pace(0);
		for (let cut = 0; cut < 10; cut += 1) pace.pushedBack(pace.place());
		expect(pace.current).toBe(1);
	});

	it('grows by one per clean round after a push-back', () => {
		const pace = new Pace(0);
		pace.pushedBack(pace.place());
		expect(pace.current).toBe(2);
		clean(pace, 1);
		expect(pace.current).toBe(2);
		clean(pace, 1);
		expect(pace.current).toBe(3);
		clean(pace, 3);
		expect(pace.current).toBe(4);
	});

	it('recovers from one', () => {
		const pace = new Pace(0);
		for (let cut = 0; cut < 3; cut += 1) pace.pushedBack(pace.place());
		clean(pace, 1);
		expect(pace.current).toBe(2);
	});

	it('stays between 1 and 64 whatever happens', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (events) => {
				const pace = new Pace(0);
				for (const isClean of events) {
					if (isClean) pace.clean();
					else pace.pushedBack(pace.place());
					expect(pace.current).toBeGreaterThanOrEqual(1);
					expect(pace.current).toBeLessThanOrEqual(64);
				}
			}),
		);
	});
});

describe('a fixed pace', () => {
	it.each([
		[1, 1],
		[10, 10],
		[64, 64],
		[100, 64],
	])('of %d stays %d whatever happens', (fixed, expected) => {
		const pace = new Pace(fixed);
		clean(pace, 200);
		expect(pace.current).toBe(expected);
		pace.pushedBack(pace.place());
		expect(pace.current).toBe(expected);
	});
});

/** Enters and tells the order of those who got in. */
function enterAll(gate: Gate, names: number[], entered: number[]) {
	for (const name of names) void gate.enter().then(() => entered.push(name));
}

describe('a gate', () => {
	it('lets in as many as the pace allows', async () => {
		const entered: number[] = [];
		enterAll(new Pace(3).gate(), [1, 2, 3, 4, 5], entered);
		await settle();
		expect(entered).toEqual([1, 2, 3]);
	});

	it('lets the next in, in their order, as others leave', async () => {
		const entered: number[] = [];
		const gate = new Pace(2).gate();
		enterAll(gate, [1, 2, 3, 4, 5], entered);
		await settle();
		gate.leave();
		await settle();
		expect(entered).toEqual([1, 2, 3]);
		gate.leave();
		gate.leave();
		await settle();
		expect(entered).toEqual([1, 2, 3, 4, 5]);
	});

	it('lets waiting ones in when the pace grows', async () => {
		const entered: number[] = [];
		const pace = new Pace(0);
		enterAll(pace.gate(), [1, 2, 3, 4, 5, 6], entered);
		await settle();
		expect(entered).toHaveLength(4);
		pace.clean();
		await settle();
		expect(entered).toHaveLength(5);
	});

	it('lets nobody in until enough have left after a cut', async () => {
		const entered: number[] = [];
		const pace = new Pace(0);
		const gate = pace.gate();
		enterAll(gate, [1, 2, 3, 4, 5], entered);
		await settle();
		pace.pushedBack(pace.place());
		gate.leave();
		gate.leave();
		await settle();
		expect(entered).toHaveLength(4);
		gate.leave();
		await settle();
		expect(entered).toHaveLength(5);
	});

	it('is not slipped past by one who comes when a place is free and others wait', async () => {
		const entered: number[] = [];
		const gate = new Pace(1).gate();
		enterAll(gate, [1, 2], entered);
		gate.leave();
		enterAll(gate, [3], entered);
		await settle();
		expect(entered).toEqual([1, 2]);
	});

	it('counts for itself, apart from another gate of the same pace', async () => {
		const entered: number[] = [];
		const pace = new Pace(1);
		enterAll(pace.gate(), [1, 2], entered);
		enterAll(pace.gate(), [11, 12], entered);
		await settle();
		expect(entered).toEqual([1, 11]);
	});

	it('lets everybody in at last, in order, however things interleave', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 5 }),
				fc.scheduler(),
				fc.array(fc.constantFrom('clean', 'cut', 'none'), { minLength: 1, maxLength: 40 }),
				async (fixed, scheduler, kinds) => {
					const pace = new Pace(fixed);
					const gate = pace.gate();
					const entered: number[] = [];
					let inside = 0;
					const work = kinds.map(async (kind, index) => {
						await gate.enter();
						const place = pace.place();
						inside += 1;
						entered.push(index);
						if (fixed > 0) expect(inside).toBeLessThanOrEqual(fixed);
						await scheduler.schedule(Promise.resolve());
						if (kind === 'clean') pace.clean();
						if (kind === 'cut') pace.pushedBack(place);
						inside -= 1;
						gate.leave();
					});
					await scheduler.waitFor(Promise.all(work));
					expect(entered).toEqual(kinds.map((_, index) => index));
				},
			),
		);
	});

	it('lets no one in while more are inside than the pace allows', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom('enter', 'leave', 'clean', 'cut'), { maxLength: 200 }),
				async (steps) => {
					const pace = new Pace(0);
					const gate = pace.gate();
					let inside = 0;
					let waiting = 0;
					for (const step of steps) {
						const before = inside;
						if (step === 'enter') {
							waiting += 1;
							void gate.enter().then(() => {
								inside += 1;
								waiting -= 1;
							});
						} else if (step === 'leave' && inside > 0) {
							inside -= 1;
							gate.leave();
						} else if (step === 'clean') pace.clean();
						else if (step === 'cut') pace.pushedBack(pace.place());
						await settle();
						if (inside > before) expect(inside).toBeLessThanOrEqual(pace.current);
						// No lost wake-up: who waits does so because the gate is full.
						if (waiting > 0) expect(inside).toBeGreaterThanOrEqual(pace.current);
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
