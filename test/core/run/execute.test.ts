import { type IDataObject, type INodeProperties, NodeOperationError } from 'n8n-workflow';
import { z } from 'zod';
import type { UnitCall } from '../../../core/provider/call';
import { CreditError, inputError } from '../../../core/base/errors';
import { text } from '../../../core/provider/paramTypes';
import { executeVerb } from '../../../core/run/execute';
import type { Provider, VerbOfProvider } from '../../../core/provider/provider';
import { FakeClock, type FakeRun, NODE, fakeContext } from '../fakes';

const keyField: INodeProperties = { displayName: 'Key', name: 'key', type: 'string', default: '' };

function provider(offer: Partial<VerbOfProvider<'getCreditInsights'>>, rest: Partial<Provider> = {}): Provider {
	return {
		id: 'provider',
		displayName: 'Provider',
		credentialType: 'providerApi',
		baseUrl: () => 'https://api.example',
		secretsOf: () => ['sandbox-secret'],
		tokenCheck: null,
		rateLimit: () => null,
		verbs: {
			getCreditInsights: {
				fields: [keyField],
				run: async ({ itemIndexes }) => await Promise.resolve([{ of: itemIndexes }]),
				...offer,
			},
		},
		...rest,
	};
}

const other = provider(
	{ options: [{ displayName: 'Start Sync', name: 'startSync', type: 'boolean', default: false }] },
	{ id: 'other', displayName: 'Other' },
);

/** Runs the verb on items that have a key each. */
async function run(one: Provider, keys: Array<unknown>, setUp: FakeRun & { values?: IDataObject } = {}) {
	const clock = new FakeClock();
	const { ctx, sent } = fakeContext(clock, {
		items: keys.map((key) => ({ key: String(key) })),
		parameters: (itemIndex) =>
			({ provider: 'provider', includeInputFields: false, ...setUp.values, key: keys[itemIndex] }) as IDataObject,
		...setUp,
	});
	const [output = []] = await executeVerb(ctx, 'getCreditInsights', { providers: [one, other], clock });
	return { output, sent };
}

const groupBy = (call: UnitCall) => {
	const key = call.params.read('key', text);
	return key === 'alone' ? null : key;
};

describe('a provider without an API', () => {
	const atHome = (run: VerbOfProvider<'getCreditInsights'>['run']): Provider => ({
		id: 'provider',
		displayName: 'At Home',
		verbs: { getCreditInsights: { fields: [keyField], run } },
	});

	it('works without a credential, and nothing is sent', async () => {
		const clock = new FakeClock();
		const { ctx, sent } = fakeContext(clock, {
			items: [{}, {}],
			parameters: { provider: 'provider', includeInputFields: false, key: 'a' },
		});
		const asked = jest.spyOn(ctx, 'getCredentials');
		const one = atHome(async ({ itemIndexes }) => await Promise.resolve([{ of: itemIndexes }]));
		const [output] = await executeVerb(ctx, 'getCreditInsights', { providers: [one], clock });
		expect(output?.map(({ json }) => json)).toEqual([{ of: [0] }, { of: [1] }]);
		expect(sent).toEqual([]);
		expect(asked).not.toHaveBeenCalled();
	});

	it('has no way to the network', async () => {
		const one = atHome(async ({ http }) => [await http.send({ method: 'GET', path: '/' })]);
		await expect(run(one, ['a'])).rejects.toMatchObject({ description: expect.stringContaining('no API') });
	});
});

describe('items', () => {
	it('are each a call of its own, in their order and paired with where they came from', async () => {
		const { output } = await run(provider({}), ['a', 'a', 'b']);
		expect(output).toEqual([0, 1, 2].map((item) => ({ json: { of: [item] }, pairedItem: { item } })));
	});

	it('that are none give none, and nothing is checked', async () => {
		expect((await run(provider({}), [], { values: { provider: 'nobody' } })).output).toEqual([]);
	});

	it('that give several results are paired with each', async () => {
		const { output } = await run(provider({ run: async () => await Promise.resolve([{ n: 1 }, { n: 2 }]) }), ['a']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});
});

describe('items that belong together', () => {
	it('are one call in the place of the first, paired with all of them', async () => {
		const { output } = await run(provider({ groupBy }), ['x', 'y', 'x', 'y', 'x']);
		expect(output).toEqual([
			{ json: { of: [0, 2, 4] }, pairedItem: [{ item: 0 }, { item: 2 }, { item: 4 }] },
			{ json: { of: [1, 3] }, pairedItem: [{ item: 1 }, { item: 3 }] },
		]);
	});

	it('do not take in those that stand alone', async () => {
		const { output } = await run(provider({ groupBy }), ['alone', 'x', 'alone', 'x']);
		expect(output.map(({ json }) => json.of)).toEqual([[0], [1, 3], [2]]);
	});

	it.each(['item 0', 'group x', '__proto__', 'constructor'])('may have the key "%s"', async (key) => {
		const { output } = await run(provider({ groupBy }), ['alone', key, key]);
		expect(output.map(({ json }) => json.of)).toEqual([[0], [1, 2]]);
	});

	it('are put together in time that grows with their number only, as a statement of rows can be long', async () => {
		const keys = Array.from({ length: 300_000 }, () => 'x');
		const { output } = await run(provider({ groupBy: () => 'x' }), keys);
		expect(output).toHaveLength(1);
		expect(output[0]?.pairedItem).toHaveLength(300_000);
	}, 20_000);

	it.each([
		['cannot be read', '', 'Key is empty'],
		[
			'is an expression that n8n cannot resolve',
			new NodeOperationError(NODE, 'Referenced node does not exist'),
			'Referenced node does not exist',
		],
	])(
		'are all refused when the key of one of them %s: a group must not go out with a part missing',
		async (_, broken, message) => {
			const worked: unknown[] = [];
			const work = async (call: UnitCall) => await Promise.resolve([{ of: worked.push(call.itemIndexes) }]);
			const { output } = await run(provider({ groupBy, run: work }), ['x', broken, 'y'], { continueOnFail: true });
			expect(output).toMatchObject([{ json: { error: message }, pairedItem: [{ item: 0 }, { item: 1 }, { item: 2 }] }]);
			expect(worked).toEqual([]);
		},
	);
});

describe('what is wrong for every item', () => {
	it('is a provider that the node does not offer, named with those it does', async () => {
		await expect(run(provider({}), ['a'], { values: { provider: 'qard' } })).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: 'This node does not offer the provider "qard"',
			description: 'Choose one of: Other, Provider.',
		});
	});

	it('is an option left over from another provider, named by its label', async () => {
		const running = run(provider({}), ['a'], { values: { options: { startSync: true } } });
		await expect(running).rejects.toMatchObject({
			message: '"Start Sync" under Options does not belong to the chosen provider',
		});
	});

	it('fails each item where the node continues, and none passes as it came', async () => {
		const { output } = await run(provider({}), ['a', 'b'], { values: { provider: 'qard' }, continueOnFail: true });
		const json = { error: 'This node does not offer the provider "qard"', message: 'Choose one of: Other, Provider.' };
		expect(output).toEqual([0, 1].map((item) => ({ json, pairedItem: [{ item }] })));
	});

	it('is a credential that is incomplete', async () => {
		const incomplete = provider(
			{},
			{
				baseUrl: () => {
					throw new CreditError('credential', 'The credential: API URL is empty', { description: 'Fill it in.' });
				},
			},
		);
		await expect(run(incomplete, ['a'])).rejects.toMatchObject({
			message: 'The credential: API URL is empty',
			description: 'Fill it in.',
		});
	});

	it('sends nothing', async () => {
		const sending = provider({ run: async ({ http }) => [await http.send({ method: 'GET', path: '/x' })] });
		await expect(run(sending, ['a'], { values: { options: { concurrency: 100 } } })).rejects.toThrow(
			'Concurrency must be',
		);
	});
});

describe('a failed item', () => {
	const failing = provider({
		run: async ({ params }) => {
			const key = params.read('key', z.string());
			if (key === 'bad') throw inputError('Key is bad', 'Choose another.');
			return await Promise.resolve([{ key }]);
		},
	});

	it('fails the node with its index', async () => {
		await expect(run(failing, ['a', 'bad'])).rejects.toMatchObject({
			message: 'Key is bad',
			context: { itemIndex: 1 },
		});
	});

	it('is an item of its own where the node continues', async () => {
		const { output } = await run(failing, ['a', 'bad', 'c'], { continueOnFail: true });
		expect(output.map(({ json }) => json)).toEqual([
			{ key: 'a' },
			{ error: 'Key is bad', message: 'Choose another.' },
			{ key: 'c' },
		]);
	});
});

describe('the requests of a run', () => {
	it("go to the credential's URL with the timeout of the options, one transport for all items", async () => {
		const sending = provider({ run: async ({ http }) => [await http.send({ method: 'GET', path: '/x' })] });
		const { sent, output } = await run(sending, ['a', 'b'], {
			values: { options: { timeout: 5_000 } },
			answer: (request) => request.answer({ statusCode: 200, body: '{"ok":1}' }),
		});
		expect(sent).toHaveLength(2);
		expect(sent[0]?.options).toMatchObject({ url: 'https://api.example/x', timeout: 5_000 });
		expect(sent[0]?.credentialType).toBe('providerApi');
		expect(output[1]?.json).toEqual({ status: 200, body: { ok: 1 } });
	});

	it('are tried no more often than the options say', async () => {
		const sending = provider({ run: async ({ http }) => [await http.send({ method: 'GET', path: '/x' })] });
		const { sent } = await run(sending, ['a'], {
			values: { options: { maxRetries: 0 } },
			continueOnFail: true,
			answer: (request) => request.answer({ statusCode: 503 }),
		});
		expect(sent).toHaveLength(1);
	});
});
