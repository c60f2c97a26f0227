import type { INodeProperties } from 'n8n-workflow';
import type { Call } from './call';
import type { Params } from './params';
import type { RateLimit } from './rateLimit';

/** The lending verbs, one node each. */
export type Verb =
	| 'createCreditCustomer'
	| 'uploadBankStatement'
	| 'checkAnalysisStatus'
	| 'getCreditInsights'
	| 'assessAffordability'
	| 'getCreditScore';

/** What one provider offers under one verb. */
export interface VerbOfProvider {
	/** Its parameters; shown for this provider only. */
	fields: INodeProperties[];
	/** Its entries of the `options` collection, beside the ones that every call has. */
	options?: INodeProperties[];
	/**
	 * Parameter values by which items are put together into one call, or null where every item is a call of its own.
	 * Items whose key is the same text belong together.
	 */
	groupBy?: (call: Call) => string | null;
	/** One call; returns one object per output item. */
	run: (call: Call) => Promise<object[]>;
}

/** A provider: a folder in providers/ and a line in the registry. */
export interface Provider {
	id: string;
	displayName: string;
	credentialType: string;
	/** Base URL of the API, from the decrypted credential; throws CreditError where it cannot be one. */
	baseUrl: (credential: unknown) => string;
	/** Values of the credential that must never be quoted. */
	secretsOf: (credential: unknown) => string[];
	/** The documented limit, kept per process and credential; it may hang on an option where contracts differ. */
	rateLimit: (params: Params) => RateLimit | null;
	verbs: Partial<Record<Verb, VerbOfProvider>>;
}
