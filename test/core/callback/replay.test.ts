import { type Occurrence, ReplayMemory } from '../../../core/callback/replay';

const now = () => 0;
const FOREVER = Number.POSITIVE_INFINITY;

const event = (key: string, more: Partial<Occurrence> = {}): Occurrence => ({
	key,
	windowMs: FOREVER,
	isKept: false,
	toldAtMs: null,
	...more,
});
const kept = (key: string, toldAtMs: number | null) => event(key, { isKept: true, toldAtMs });

/** Delivers an event that proves itself; answers what the memory says of it. */
async function accept(memory: ReplayMemory, occurrence: Occurrence, clock = now) {
	const claim = await memory.claim(occurrence, clock);
	if (claim.state === 'new') claim.settle(true);
	return claim.state;
}

async function acceptAll(memory: ReplayMemory, occurrences: Occurrence[]) {
	for (const occurrence of occurrences) expect(await accept(memory, occurrence)).toBe('new');
}

async function refuse(memory: ReplayMemory, occurrence: Occurrence) {
	const claim = await memory.claim(occurrence, now);
	if (claim.state === 'new') claim.settle(false);
}

test('an accepted event is a duplicate the second time', async () => {
	const memory = new ReplayMemory(10);
	await acceptAll(memory, [event('a')]);
	expect(await accept(memory, event('a'))).toBe('duplicate');
	await acceptAll(memory, [event('b')]);
});

test('an event that counts for a window is new again after it', async () => {
	const memory = new ReplayMemory(10);
	let time = 0;
	const at = async (ms: number) => {
		time = ms;
		return await accept(memory, event('a', { windowMs: 60_000 }), () => time);
	};
	expect([await at(0), await at(59_999), await at(60_000)]).toEqual(['new', 'duplicate', 'new']);
});

test('a refused delivery leaves the event to the next one', async () => {
	const memory = new ReplayMemory(10);
	await refuse(memory, event('a'));
	await acceptAll(memory, [event('a')]);
});

test('the real delivery waits while a forged one of the same event is checked, and is then taken', async () => {
	const memory = new ReplayMemory(10);
	const forged = await memory.claim(event('a'), now);
	const real = accept(memory, event('a'));
	if (forged.state === 'new') forged.settle(false);
	expect(await real).toBe('new');
});

test('of many deliveries at the same time one is taken', async () => {
	const memory = new ReplayMemory(10);
	const states = await Promise.all(Array.from({ length: 40 }, async () => await accept(memory, event('a'))));
	expect(states.filter((state) => state === 'new')).toHaveLength(1);
});

test('the events that came first are forgotten when there are too many', async () => {
	const memory = new ReplayMemory(3);
	await acceptAll(
		memory,
		['a', 'b', 'c', 'd'].map((key) => event(key)),
	);
	expect(await accept(memory, event('d'))).toBe('duplicate');
	expect(await accept(memory, event('a'))).toBe('new');
});

describe('events that must never pass twice', () => {
	test('stay while there are others to forget', async () => {
		const memory = new ReplayMemory(2);
		await acceptAll(memory, [kept('a', 1), event('b'), event('c'), event('d')]);
		expect(await accept(memory, kept('a', 1))).toBe('duplicate');
	});

	test('are refused rather than forgotten, and newer ones are taken', async () => {
		const memory = new ReplayMemory(2);
		await acceptAll(memory, [kept('b', 2), kept('a', 1), kept('c', 3)]);
		expect(await accept(memory, kept('a', 1))).toBe('uncertain');
		expect(await accept(memory, kept('of the same moment', 1))).toBe('uncertain');
		expect(await accept(memory, kept('b', 2))).toBe('duplicate');
		expect(await accept(memory, kept('c', 3))).toBe('duplicate');
		await acceptAll(memory, [kept('d', 4)]);
	});

	test('of which one is older than all that are remembered is still taken once', async () => {
		const memory = new ReplayMemory(2);
		await acceptAll(memory, [kept('b', 2), kept('c', 3), kept('late', 1)]);
		expect(await accept(memory, kept('late', 1))).toBe('uncertain');
	});

	test('that tell no time are refused when there is no room for them', async () => {
		const memory = new ReplayMemory(2);
		await acceptAll(memory, [kept('a', null), kept('b', null)]);
		expect(await accept(memory, kept('c', null))).toBe('uncertain');
		expect(await accept(memory, kept('a', null))).toBe('duplicate');
	});
});
