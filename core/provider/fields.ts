import type { INodeProperties } from 'n8n-workflow';
import { byLabel, propertiesOf, shownFor } from './param';
import { SHARED_OPTIONS } from './sharedOptions';
import { type Provider, type Verb, type VerbOfProvider, hasApi } from './provider';

/** The providers that offer a verb, in the order of their names, as a dropdown shows them. */
export function providersOf(verb: Verb, providers: readonly Provider[]): Array<Provider & { offer: VerbOfProvider }> {
	return providers
		.flatMap((provider) => {
			const offer = provider.verbs[verb];
			return offer === undefined ? [] : [{ ...provider, offer }];
		})
		.sort(byLabel);
}

/** All options that a provider takes under a verb, those of every request included where it is asked over the network. */
export function optionsOf(provider: Provider & { offer: VerbOfProvider }): INodeProperties[] {
	return [...(hasApi(provider) ? propertiesOf(SHARED_OPTIONS) : []), ...(provider.offer.options ?? [])];
}

/** The choice of the provider. Where there is one alone it is no choice, and is not shown. */
export function providerField(
	offers: ReadonlyArray<{ id: string; displayName: string }>,
	defaultProvider: string,
	description: string,
): INodeProperties {
	const field = { displayName: 'Provider', name: 'provider', default: defaultProvider };
	if (offers.length === 1) return { ...field, type: 'hidden' };
	return {
		...field,
		type: 'options',
		noDataExpression: true,
		options: offers.map(({ displayName, id }) => ({ name: displayName, value: id })),
		description,
	};
}

const OPERATION = 'operation';

/**
 * What the page of a node in the editor's panel offers are the options of the first property of this name, whichever provider has
 * them, and then nothing else. One without options comes first, so that the page offers the node itself. It is shown for nobody.
 */
const NO_ACTIONS: INodeProperties = {
	displayName: 'Operation',
	name: OPERATION,
	type: 'hidden',
	noDataExpression: true,
	default: '',
	displayOptions: { show: { provider: [''] } },
};

/** The properties of a verb's node: provider first, each provider's fields shown for it alone, options last. */
export function verbProperties(verb: Verb, providers: readonly Provider[], defaultProvider: string): INodeProperties[] {
	const offers = providersOf(verb, providers);
	// Where there is one provider, its operations are the node's.
	const isOfSeveral =
		offers.length > 1 && offers.some(({ offer }) => offer.fields.some(({ name }) => name === OPERATION));
	return [
		providerField(offers, defaultProvider, 'Which credit insight provider to use'),
		...(isOfSeveral ? [NO_ACTIONS] : []),
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

/** One collection for all providers; an option that only some of them know is shown for those. */
function mergedOptions(offers: ReturnType<typeof providersOf>): INodeProperties[] {
	const byName = new Map<string, { option: INodeProperties; ids: string[] }>();
	for (const provider of offers) {
		const { id } = provider;
		for (const option of optionsOf(provider)) {
			const known = byName.get(option.name);
			if (known === undefined) byName.set(option.name, { option, ids: [id] });
			else known.ids.push(id);
		}
	}
	return [...byName.values()]
		.map(({ option, ids }) => (ids.length === offers.length ? option : shownFor(option, '/provider', ids)))
		.sort(byLabel);
}
