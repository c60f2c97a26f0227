import type { INodeListSearchResult, INodeProperties } from 'n8n-workflow';
import type { OutputsByVerb } from '../shapes/outputs';
import type { UnitCall } from './call';
import type { CallbacksOfProvider } from './callback';
import type { Params } from './params';
import type { RateLimit } from '../http/rateLimit';
import type { SmallRead } from '../http/request';
import type { Transport } from '../http/transport';

/** The lending verbs, one node each. */
export type Verb = keyof OutputsByVerb;

/** What a list of choices in the editor sees: the parameters as they stand there, and the way to the provider. */
export interface Lookup {
	params: Params;
	http: Transport;
	/** What the user typed to narrow the list; empty for all of it. */
	filter: string;
	/** Which page of it, from 1. */
	page: number;
}

/** A list of choices in the editor; with `paginationToken` where it goes on. */
export type ListSearch = (lookup: Lookup) => Promise<INodeListSearchResult>;

/** What one provider offers under one verb. */
export interface VerbOfProvider<V extends Verb = Verb> {
	/** The verb that it was declared for: a provider cannot offer it as another. */
	verb?: V;
	/** Its parameters; shown for this provider only. */
	fields: INodeProperties[];
	/** Its entries of the `options` collection, beside the ones that every call has. */
	options?: INodeProperties[];
	/**
	 * Parameter values by which items are put together into one call, or null where every item is a call of its own.
	 * Items whose key is the same text belong together.
	 */
	groupBy?: (call: UnitCall) => string | null;
	/** The lists of choices that its fields offer, by the name in `searchListMethod`. */
	listSearches?: Record<string, ListSearch>;
	/** One call; returns one object per output item. */
	run: (call: UnitCall) => Promise<object[]>;
}

/** What every provider is: a folder in providers/ and a line in the registry. */
interface Offering {
	id: string;
	displayName: string;
	/** Other names by which people search for it. */
	alsoKnownAs?: readonly string[];
	verbs: { [V in Verb]?: VerbOfProvider<V> };
}

/** A provider that is asked over the network, with a credential. */
export interface ProviderWithApi extends Offering {
	credentialType: string;
	/** Base URL of the API, from the decrypted credential; throws CreditError where it cannot be one. */
	baseUrl: (credential: unknown) => string;
	/** Values of the credential that must never be quoted. */
	secretsOf: (credential: unknown) => string[];
	/**
	 * A small request that only an access token opens: sent before a large body, it renews an expired token. Null where the credential is a
	 * key: a key that is refused once is refused.
	 */
	tokenCheck: SmallRead | null;
	/** The documented limit, kept per process and credential; it may hang on an option where contracts differ. */
	rateLimit: (params: Params) => RateLimit | null;
	/** What it sends by itself, for the trigger. */
	callbacks?: CallbacksOfProvider;
}

/** A provider that works where n8n runs: without a credential, and without a way to the network. */
export interface ProviderWithoutApi extends Offering {
	credentialType?: undefined;
	callbacks?: undefined;
}

export type Provider = ProviderWithApi | ProviderWithoutApi;

/** Whether a provider is asked over the network. */
export function hasApi<P extends Provider>(provider: P): provider is P & ProviderWithApi {
	return provider.credentialType !== undefined;
}
