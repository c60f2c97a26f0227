import { pause, systemClock } from '../../../core/base/clock';
import { FakeClock, settle } from '../fakes';

describe('a pause', () => {
	it.each([0, -5])('of %d ms is over at once', async (ms) => {
		expect(await pause(new FakeClock(), ms, () => false)).toBe(true);
	});

	it.each([1, 999, 1_000, 1_001, 60_000])('of %d ms is over then and no earlier', async (ms) => {
		const clock = new FakeClock();
		let over = false;
		void pause(clock, ms, () => false).then((went) => (over = went));
		await clock.advance(ms - 1);
		expect(over).toBe(false);
		await clock.advance(1);
		await settle();
		expect(over).toBe(true);
	});

	it('ends early, within a second, when it is called off', async () => {
		const clock = new FakeClock();
		let calledOff = false;
		let went: boolean | undefined;
		void pause(clock, 60_000, () => calledOff).then((result) => (went = result));
		await clock.advance(3_500);
		calledOff = true;
		await clock.advance(1_000);
		await settle();
		expect(went).toBe(false);
	});

	it('that is called off before it began does not begin', async () => {
		expect(await pause(new FakeClock(), 60_000, () => true)).toBe(false);
	});

	it('that is called off in its last moment did not go through', async () => {
		const clock = new FakeClock();
		let calledOff = false;
		let went: boolean | undefined;
		void pause(clock, 500, () => calledOff).then((result) => (went = result));
		await settle();
		calledOff = true;
		await clock.advance(500);
		await settle();
		expect(went).toBe(false);
	});
});

it("the system's clock tells a chance below one", () => {
	const chance = systemClock.random();
	expect(chance).toBeGreaterThanOrEqual(0);
	expect(chance).toBeLessThan(1);
});
