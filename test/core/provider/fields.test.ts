import type { INodeProperties } from 'n8n-workflow';
import { optionsOf, providersOf, verbProperties } from '../../../core/provider/fields';
import { propertiesOf } from '../../../core/provider/param';
import { WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import type { Provider, VerbOfProvider } from '../../../core/provider/provider';

const field = (name: string, rest: Partial<INodeProperties> = {}): INodeProperties => ({
	name,
	displayName: name,
	type: 'string',
	default: '',
	...rest,
});

const provider = (id: string, displayName: string, offer?: Partial<VerbOfProvider<'getCreditInsights'>>): Provider => ({
	id,
	displayName,
	credentialType: `${id}Api`,
	baseUrl: () => 'https://api.example',
	secretsOf: () => [],
	tokenCheck: null,
	rateLimit: () => null,
	verbs:
		offer === undefined
			? {}
			: { getCreditInsights: { fields: [], run: async () => await Promise.resolve([]), ...offer } },
});

const zebra = provider('zebra', 'Zebra', {
	fields: [
		field('statementKey'),
		field('page', { displayOptions: { show: { statementKey: ['x'] }, hide: { page: ['y'] } } }),
	],
	options: [...propertiesOf(WAIT_OPTIONS), field('includeRaw')],
});
const aardvark = provider('aardvark', 'Aardvark', {
	fields: [field('statementKey'), field('userId')],
	options: [field('includeRaw')],
});
const elsewhere = provider('elsewhere', 'Elsewhere');
const all = [zebra, elsewhere, aardvark];

const properties = verbProperties('getCreditInsights', all, 'zebra');
const named = (name: string) => properties.filter((property) => property.name === name);
const collection = properties.at(-1)?.options ?? [];
const option = (name: string) => collection.find((candidate) => candidate.name === name);

describe('the providers of a verb', () => {
	it('are those that offer it, by name', () => {
		expect(providersOf('getCreditInsights', all).map(({ id }) => id)).toEqual(['aardvark', 'zebra']);
	});

	it('are none for a verb that nobody offers', () => {
		expect(providersOf('getCreditScore', all)).toEqual([]);
	});

	it('are left in their order in the registry', () => {
		providersOf('getCreditInsights', all);
		expect(all.map(({ id }) => id)).toEqual(['zebra', 'elsewhere', 'aardvark']);
	});
});

describe("a verb's properties", () => {
	it('begin with the provider: a sorted list without expressions', () => {
		expect(properties[0]).toMatchObject({
			name: 'provider',
			type: 'options',
			noDataExpression: true,
			default: 'zebra',
			options: [
				{ name: 'Aardvark', value: 'aardvark' },
				{ name: 'Zebra', value: 'zebra' },
			],
		});
	});

	it('end with one collection of options', () => {
		expect(properties.at(-1)).toMatchObject({ name: 'options', type: 'collection', default: {} });
		expect(named('options')).toHaveLength(1);
	});

	it('show each field for its provider only, also one that both have', () => {
		expect(named('statementKey').map(({ displayOptions }) => displayOptions)).toEqual([
			{ show: { provider: ['aardvark'] } },
			{ show: { provider: ['zebra'] } },
		]);
		expect(named('userId').map(({ displayOptions }) => displayOptions)).toEqual([{ show: { provider: ['aardvark'] } }]);
	});

	it('keep the conditions that a field has of its own', () => {
		expect(named('page')[0]?.displayOptions).toEqual({
			show: { provider: ['zebra'], statementKey: ['x'] },
			hide: { page: ['y'] },
		});
	});

	it('leave the fields of the providers as they were', () => {
		expect(zebra.verbs.getCreditInsights?.fields[0]).toEqual(field('statementKey'));
	});
});

describe('a provider without an API', () => {
	const atHome: Provider = {
		id: 'atHome',
		displayName: 'At Home',
		verbs: {
			getCreditInsights: {
				fields: [],
				options: [field('includeRaw'), field('country')],
				run: async () => await Promise.resolve([]),
			},
		},
	};
	const withIt = verbProperties('getCreditInsights', [...all, atHome], 'zebra');
	const options = withIt.at(-1)?.options ?? [];
	const namedOption = (name: string) => options.find((candidate) => candidate.name === name);

	it('can be chosen like any other', () => {
		expect(withIt[0]?.options).toContainEqual({ name: 'At Home', value: 'atHome' });
	});

	it('has its own options, and none about requests', () => {
		const [offering] = providersOf('getCreditInsights', [atHome]);
		expect(offering && optionsOf(offering).map(({ name }) => name)).toEqual(['includeRaw', 'country']);
		for (const name of ['concurrency', 'maxRetries', 'timeout'])
			expect(namedOption(name)).toMatchObject({ displayOptions: { show: { '/provider': ['aardvark', 'zebra'] } } });
	});

	it('shares the options that all have', () => {
		expect(namedOption('includeRaw')).not.toHaveProperty('displayOptions');
	});
});

describe('the options', () => {
	it('that every call has are shown for all', () => {
		for (const name of ['concurrency', 'maxRetries', 'timeout'])
			expect(option(name)).not.toHaveProperty('displayOptions');
	});

	it('that both providers have stand there once, for both', () => {
		expect(collection.filter(({ name }) => name === 'includeRaw')).toEqual([field('includeRaw')]);
	});

	it('that one provider has are shown for it alone, beside their own conditions', () => {
		expect(option('waitUntilDone')).toMatchObject({ displayOptions: { show: { '/provider': ['zebra'] } } });
		expect(option('maxWait')).toMatchObject({
			displayOptions: { show: { '/provider': ['zebra'], waitUntilDone: [true] } },
		});
	});

	it('are sorted by their labels', () => {
		const labels = collection.map((entry) => ('displayName' in entry ? entry.displayName : entry.name));
		expect(labels).toEqual([...labels].sort((left, right) => left.localeCompare(right)));
		expect(new Set(labels).size).toBe(labels.length);
	});

	it('of a provider are its own and the shared ones', () => {
		const [offering] = providersOf('getCreditInsights', [aardvark]);
		expect(offering && optionsOf(offering).map(({ name }) => name)).toEqual([
			'concurrency',
			'maxRetries',
			'timeout',
			'includeRaw',
		]);
	});

	it('have the defaults of concurrency, retries and timeout that the contract says', () => {
		expect(option('concurrency')).toMatchObject({ default: 0 });
		expect(option('maxRetries')).toMatchObject({ default: 3 });
		expect(option('timeout')).toMatchObject({ default: 60000 });
	});
});
