import type { Route } from './router';

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
	/** Left out by a provider without access tokens. */
	expireTokens?(): void;
	/** Forgets everything, counters included. */
	reset(): void;
	/** Its counters; `tokenCalls` is added up over the providers. */
	stats(): Record<string, number>;
}
