import type { INodeProperties } from 'n8n-workflow';
import type { Clock } from '../base/clock';
import { connect } from './connect';
import { inputError } from '../base/errors';
import type { RequestContext } from '../http/exchange';
import { optionsOf, providersOf, verbProperties } from '../provider/fields';
import { entriesOf } from '../provider/param';
import { SHARED_OPTIONS } from '../provider/sharedOptions';
import { Pace } from '../http/pace';
import type { ParameterSource } from '../provider/expressions';
import { Params } from '../provider/params';
import { type Provider, type Verb, type VerbOfProvider, hasApi } from '../provider/provider';
import type { Transport } from '../http/transport';

/** The provider that a node's parameters choose, with the way to it. */
export interface OpenProvider {
	provider: Provider;
	offer: VerbOfProvider;
	paramsOf(itemIndex: number): Params;
	pace: Pace;
	/** Null where it works without any. */
	http: Transport | null;
}

/** Opens the chosen provider for a run or for a list in the editor. Throws CreditError for a choice, option or credential that cannot be used. */
export async function openProvider(
	ctx: RequestContext,
	source: ParameterSource,
	{ verb, providers, clock }: { verb: Verb; providers: readonly Provider[]; clock: Clock },
): Promise<OpenProvider> {
	const provider = chosenProvider(source, verb, providers);
	const fields: INodeProperties[] = [
		...provider.offer.fields,
		{ displayName: 'Options', name: 'options', type: 'collection', default: {}, options: optionsOf(provider) },
	];
	const allFields = verbProperties(verb, providers, provider.id);
	const paramsOf = (itemIndex: number) => new Params(source, itemIndex, fields, allFields);
	if (!hasApi(provider)) return { provider, offer: provider.offer, paramsOf, pace: new Pace(1), http: null };
	const options = entriesOf(paramsOf(0), 'options', SHARED_OPTIONS);
	const pace = new Pace(options.concurrency);
	const http = await connect(ctx, provider, {
		timeoutMs: options.timeout,
		maxRetries: options.maxRetries,
		rateLimit: provider.rateLimit(paramsOf(0)),
		pace,
		clock,
	});
	return { provider, offer: provider.offer, paramsOf, pace, http };
}

function chosenProvider(source: ParameterSource, verb: Verb, providers: readonly Provider[]) {
	const chosen = source.getNodeParameter('provider', 0, '');
	const offers = providersOf(verb, providers);
	const provider = offers.find(({ id }) => id === chosen);
	if (provider === undefined) {
		throw inputError(
			`This node does not offer the provider "${String(chosen)}"`,
			`Choose one of: ${offers.map(({ displayName }) => displayName).join(', ')}.`,
		);
	}
	return provider;
}
