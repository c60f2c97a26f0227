import { ReplayMemory } from '../../../core/callback/replay';

const now = () => 0;
const FOREVER = Number.POSITIVE_INFINITY;

async function accept(memory: ReplayMemory, key: string, windowMs = FOREVER, clock = now) {
	const claim = await memory.claim(key, windowMs, clock);
	if (!claim.isDuplicate) claim.settle(true);
	return claim.isDuplicate;
}

test('an accepted event is a duplicate the second time', async () => {
	const memory = new ReplayMemory(10);
	expect(await accept(memory, 'a')).toBe(false);
	expect(await accept(memory, 'a')).toBe(true);
	expect(await accept(memory, 'b')).toBe(false);
});

test('an event that counts for a window is new again after it', async () => {
	const memory = new ReplayMemory(10);
	let time = 0;
	const clock = () => time;
	expect(await accept(memory, 'a', 60_000, clock)).toBe(false);
	time = 59_999;
	expect(await accept(memory, 'a', 60_000, clock)).toBe(true);
	time = 60_000;
	expect(await accept(memory, 'a', 60_000, clock)).toBe(false);
});

test('a refused delivery leaves the event to the next one', async () => {
	const memory = new ReplayMemory(10);
	const forged = await memory.claim('a', FOREVER, now);
	if (!forged.isDuplicate) forged.settle(false);
	expect(await accept(memory, 'a')).toBe(false);
});

test('the real delivery waits while a forged one of the same event is checked, and is then taken', async () => {
	const memory = new ReplayMemory(10);
	const forged = await memory.claim('a', FOREVER, now);
	const real = accept(memory, 'a');
	if (!forged.isDuplicate) forged.settle(false);
	expect(await real).toBe(false);
});

test('of many deliveries at the same time one is taken', async () => {
	const memory = new ReplayMemory(10);
	const duplicates = await Promise.all(Array.from({ length: 40 }, async () => await accept(memory, 'a')));
	expect(duplicates.filter((isDuplicate) => !isDuplicate)).toHaveLength(1);
});

test('the oldest events are forgotten when there are too many', async () => {
	const memory = new ReplayMemory(3);
	for (const key of ['a', 'b', 'c', 'd']) await accept(memory, key);
	expect(await accept(memory, 'd')).toBe(true);
	expect(await accept(memory, 'a')).toBe(false);
});
