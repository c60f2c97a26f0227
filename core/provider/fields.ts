import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { numberParam, wholeNumberParam } from './params';
import type { Provider, Verb, VerbOfProvider } from './provider';

const concurrency: INodeProperties = {
	displayName: 'Concurrency',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 64 },
	default: 0,
	description: "How many items to work on at once. 0 finds the provider's pace by itself.",
};

const maxRetries: INodeProperties = {
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10 },
	default: 3,
	description: 'How often to send a request again after a fault that passes, such as a rate limit',
};

const timeout: INodeProperties = {
	displayName: 'Timeout (Ms)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60000,
	description: 'How many milliseconds to wait for an answer',
};

/** Options that every call of every provider has. */
const SHARED_OPTIONS = [concurrency, maxRetries, timeout];

/** What the shared options hold once read. */
export const sharedOptions = z.object({
	concurrency: wholeNumberParam(0, 64).default(0),
	maxRetries: wholeNumberParam(0, 10).default(3),
	timeout: numberParam.refine((ms) => ms > 0, 'must be more than 0').default(60_000),
});

/** For verbs whose provider works asynchronously. */
export const WAIT_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Max Wait (Seconds)',
		name: 'maxWait',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 600,
		description: 'How many seconds to wait at most. After that the item says that it is still processing.',
		displayOptions: { show: { waitUntilDone: [true] } },
	},
	{
		displayName: 'Poll Interval (Seconds)',
		name: 'pollInterval',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: 'How many seconds to leave between two looks. The provider may bill each of them.',
		displayOptions: { show: { waitUntilDone: [true] } },
	},
	{
		displayName: 'Wait Until Done',
		name: 'waitUntilDone',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to wait until the provider has finished the analysis',
	},
];

export const CURRENCY_OPTION: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: '',
	placeholder: 'e.g. NGN',
	description: 'Currency of the figures as a three-letter code, for providers that do not tell it',
};

export const INCLUDE_RAW_OPTION: INodeProperties = {
	displayName: 'Include Raw Answer',
	name: 'includeRaw',
	type: 'boolean',
	default: false,
	description: "Whether to add the provider's own answer, untouched, as the field raw",
};

/** The providers that offer a verb, in the order of their names, as a dropdown shows them. */
export function providersOf(verb: Verb, providers: readonly Provider[]): Array<Provider & { offer: VerbOfProvider }> {
	return providers
		.flatMap((provider) => {
			const offer = provider.verbs[verb];
			return offer === undefined ? [] : [{ ...provider, offer }];
		})
		.sort((left, right) => left.displayName.localeCompare(right.displayName));
}

/** All options that a provider takes under a verb, shared ones included. */
export function optionsOf(offer: VerbOfProvider): INodeProperties[] {
	return [...SHARED_OPTIONS, ...(offer.options ?? [])];
}

/** The properties of a verb's node: provider first, each provider's fields shown for it alone, options last. */
export function verbProperties(verb: Verb, providers: readonly Provider[], defaultProvider: string): INodeProperties[] {
	const offers = providersOf(verb, providers);
	return [
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			noDataExpression: true,
			options: offers.map(({ displayName, id }) => ({ name: displayName, value: id })),
			default: defaultProvider,
			description: 'Which credit insight provider to use',
		},
		...offers.flatMap(({ id, offer }) => offer.fields.map((field) => shownFor(field, 'provider', [id]))),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: mergedOptions(offers),
		},
	];
}

/** The field, shown only while the parameter has one of the values. */
export function shownFor(field: INodeProperties, parameter: string, values: string[]): INodeProperties {
	const { displayOptions } = field;
	return { ...field, displayOptions: { ...displayOptions, show: { [parameter]: values, ...displayOptions?.show } } };
}

/** One collection for all providers; an option that only some of them know is shown for those. */
function mergedOptions(offers: ReturnType<typeof providersOf>): INodeProperties[] {
	const byName = new Map<string, { option: INodeProperties; ids: string[] }>();
	for (const { id, offer } of offers) {
		for (const option of optionsOf(offer)) {
			const known = byName.get(option.name);
			if (known === undefined) byName.set(option.name, { option, ids: [id] });
			else known.ids.push(id);
		}
	}
	return [...byName.values()]
		.map(({ option, ids }) => (ids.length === offers.length ? option : shownFor(option, '/provider', ids)))
		.sort((left, right) => left.displayName.localeCompare(right.displayName));
}
