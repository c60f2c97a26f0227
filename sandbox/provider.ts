import type { Route } from './router';
import type { Fail } from './seconds';

/** What every provider folder gets when the server starts. */
export interface ProviderOptions {
	/** How long an access token lives. */
	tokenSeconds: number;
	/** How long reading an uploaded PDF takes. */
	pdfSeconds: number;
	/** The clock, in milliseconds since 1970. */
	now: () => number;
}

/** One made-up provider: its routes under `/<name>`, and what test control needs of it. */
export interface SandboxProvider {
	name: string;
	routes: Route[];
	/** Its own test control, below `/_sandbox/<name>`. */
	control?: Route[];
	/** The largest request body it takes; `maxBodyBytes` of http.ts when left out. */
	maxBodyBytes?: number;
	/** The addresses and test keys a client needs, for a server at `url`. */
	connection(url: string): Record<string, string>;
	/** What a person types into the form of the provider's credential to reach it, for a server at `url`. */
	credential(url: string): Record<string, string>;
	/** The secret that it signs callbacks with, where it has one of its own. */
	callbackSecret?: string;
	/** Left out by a provider without access tokens. */
	expireTokens?(): void;
	/** Forgets everything, counters included. */
	reset(): void;
	/** Its counters; `tokenCalls` is added up over the providers. */
	stats(): Record<string, number>;
}

/** One provider's place in the sandbox. Its methods are called with its own options and arguments alone. */
export interface SandboxModule<Options extends object = object, Given extends object = object> {
	name: string;
	/** Its options of `npm run sandbox`, for `parseArgs`. */
	arguments: Readonly<Record<string, { type: 'string'; default?: string }>>;
	/** Reads what was given; `fail` ends the program with a sentence that names the option. */
	read(given: Given, fail: Fail): Options;
	create(common: ProviderOptions, options: Partial<Options>): SandboxProvider;
}
