import fc from 'fast-check';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { CreditError } from '../../../core/base/errors';
import { type Unit, runUnits as runUnitsOrElse } from '../../../core/run/loop';
import { answerAlone } from '../../../core/run/outputForm';
import { type Gate, Pace } from '../../../core/http/pace';
import { FakeClock, fakeContext, settle } from '../fakes';

const units = (count: number): Unit[] => Array.from({ length: count }, (_, index) => [index]);
const outputOf = (unit: Unit): INodeExecutionData[] => [
	{ json: { of: [...unit] }, pairedItem: { item: unit[0] ?? 0 } },
];
const fail = (message: string) => {
	throw new CreditError('provider', message);
};

/** With an error item in the place of a failed unit. */
const runUnits = async (
	ctx: IExecuteFunctions,
	all: readonly Unit[],
	gate: Gate,
	run: (unit: Unit) => Promise<INodeExecutionData[]>,
) => await runUnitsOrElse(ctx, all, gate, run, (unit, thrown) => answerAlone(ctx).failed(unit, thrown));

const contextOf = (continueOnFail = false) => fakeContext(new FakeClock(), { continueOnFail });

describe('the output', () => {
	it('keeps the order of the items however they end', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.integer({ min: 0, max: 30 }),
				fc.integer({ min: 0, max: 5 }),
				async (scheduler, count, concurrency) => {
					const output = runUnits(contextOf().ctx, units(count), new Pace(concurrency).gate(), async (unit) => {
						await scheduler.schedule(Promise.resolve());
						return outputOf(unit);
					});
					const items = await scheduler.waitFor(output);
					expect(items.map(({ pairedItem }) => pairedItem)).toEqual(units(count).map(([item]) => ({ item })));
				},
			),
		);
	});

	it('can be several items, or none, for one', async () => {
		const output = await runUnits(
			contextOf().ctx,
			units(3),
			new Pace(0).gate(),
			async ([item = 0]) => await Promise.resolve(Array.from({ length: item }, () => ({ json: { item } }))),
		);
		expect(output.map(({ json }) => json.item)).toEqual([1, 2, 2]);
	});

	it('of no items is none', async () => {
		expect(await runUnits(contextOf().ctx, [], new Pace(0).gate(), async () => await Promise.resolve([]))).toEqual([]);
	});
});

describe('a failure', () => {
	it('of several items is that of the first by their order, not by time', async () => {
		const running = runUnits(contextOf().ctx, units(3), new Pace(3).gate(), async ([item]) => {
			if (item === 0) {
				await settle();
				fail('first');
			}
			return item === 1 ? fail('second') : await Promise.resolve([]);
		});
		await expect(running).rejects.toMatchObject({ message: 'first', context: { itemIndex: 0 } });
	});

	it('starts no new item, and lets those under way end', async () => {
		const started: Array<number | undefined> = [];
		const ended: Array<number | undefined> = [];
		const running = runUnits(contextOf().ctx, units(10), new Pace(2).gate(), async ([item]) => {
			started.push(item);
			if (item === 0) fail('first');
			await settle();
			ended.push(item);
			return [];
		});
		await expect(running).rejects.toThrow('first');
		expect(started.length).toBeLessThanOrEqual(3);
		expect(ended).toEqual(started.slice(1));
	});

	it('where the node continues is an item in its place, and the others go on', async () => {
		const output = await runUnits(
			contextOf(true).ctx,
			units(3),
			new Pace(2).gate(),
			async (unit) => await Promise.resolve(unit[0] === 1 ? fail('second') : outputOf(unit)),
		);
		expect(output.map(({ json }) => json)).toEqual([{ of: [0] }, { error: 'second' }, { of: [2] }]);
		expect(output[1]?.pairedItem).toEqual([{ item: 1 }]);
	});

	it('of a group is one item, paired with all of the group', async () => {
		const output = await runUnits(
			contextOf(true).ctx,
			[[0, 2], [1]],
			new Pace(2).gate(),
			async (unit) => await Promise.resolve(unit.length > 1 ? fail('group') : outputOf(unit)),
		);
		expect(output).toHaveLength(2);
		expect(output[0]?.pairedItem).toEqual([{ item: 0 }, { item: 2 }]);
	});

	it('that is no error of ours is one all the same', async () => {
		const running = runUnits(contextOf().ctx, units(1), new Pace(0).gate(), () => {
			throw new TypeError('x of undefined');
		});
		await expect(running).rejects.toMatchObject({
			name: 'NodeOperationError',
			description: expect.stringContaining('x of undefined'),
		});
	});

	it('gives its place at the gate back', async () => {
		const gate = new Pace(1).gate();
		await runUnits(contextOf(true).ctx, units(5), gate, async () => await Promise.resolve(fail('x')));
		let entered = false;
		void gate.enter().then(() => (entered = true));
		await settle();
		expect(entered).toBe(true);
	});
});

describe('a stopped execution', () => {
	it('starts no new item', async () => {
		const { ctx, stop } = contextOf();
		const started: Array<number | undefined> = [];
		const output = await runUnits(ctx, units(5), new Pace(1).gate(), async (unit) => {
			started.push(unit[0]);
			if (unit[0] === 1) stop();
			return await Promise.resolve(outputOf(unit));
		});
		expect(started).toEqual([0, 1]);
		expect(output).toHaveLength(2);
	});

	it('before the first item starts none', async () => {
		const { ctx, stop } = contextOf();
		stop();
		expect(
			await runUnits(ctx, units(5), new Pace(1).gate(), async (unit) => await Promise.resolve(outputOf(unit))),
		).toEqual([]);
	});
});

it('no more items are worked on at once than the pace allows', async () => {
	let inside = 0;
	let most = 0;
	await runUnits(contextOf().ctx, units(20), new Pace(3).gate(), async () => {
		inside += 1;
		most = Math.max(most, inside);
		await settle();
		inside -= 1;
		return [];
	});
	expect(most).toBe(3);
});
