import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';
import { sentKeys } from '../base/redact';
import { faultOfTarget, withoutEnd } from './apiUrl';
import { refusedFor } from './faults';

/** Where a request goes: our nodes and the credential's test give `url`, n8n's HTTP Request node gives `uri`. */
const target = z.object({
	url: z.string().optional(),
	uri: z.string().optional(),
	baseURL: z.string().optional(),
});

/** What a credential adds to every request. */
export interface Proof {
	/** The key or token that must not be quoted. */
	key: string;
	headers: Readonly<Record<string, string>>;
}

/**
 * A request with the headers that prove who asks: what n8n calls for every request with a credential, also for its test and for the HTTP
 * Request node. Throws where the key would go out unprotected. Remembers the key, which may have been fetched a moment ago by another process.
 */
export function authenticated(request: IHttpRequestOptions, { key, headers }: Proof): IHttpRequestOptions {
	const fault = faultOfTarget(addressOf(request));
	if (fault !== null) {
		const words = `The address that the request goes to ${fault}. Correct the URL in the credential.`;
		throw Object.assign(new Error(words), { code: refusedFor(words) });
	}
	sentKeys.remember([key]);
	return { ...request, headers: { ...request.headers, ...headers } };
}

function addressOf(request: IHttpRequestOptions): string {
	const { url, uri, baseURL } = target.parse(request);
	const address = url ?? uri ?? '';
	return baseURL === undefined || URL.canParse(address)
		? address
		: `${withoutEnd(baseURL)}/${address.replace(/^\/{1,9}/, '')}`;
}
