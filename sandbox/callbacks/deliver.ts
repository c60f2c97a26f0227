import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** One HTTP request to a lender's callback address. */
export interface Delivery {
	url: string;
	method: string;
	headers: Record<string, string>;
	body: string;
}

/** The status of the answer; or null and why there was none. */
export interface DeliveryOutcome {
	status: number | null;
	error: string | null;
}

const timeoutMs = 10_000;

/** Sends a callback once. Redirects are not followed (Inscribe says so of its own); never rejects. */
export function deliver({ url, method, headers, body }: Delivery): Promise<DeliveryOutcome> {
	const bytes = Buffer.from(body);
	const send = new URL(url).protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((resolve) => {
		const request = send(
			url,
			{
				method,
				headers: { ...headers, 'content-length': bytes.length },
				agent: false,
				signal: AbortSignal.timeout(timeoutMs),
			},
			(response) => {
				response.resume();
				resolve({ status: response.statusCode ?? null, error: null });
			},
		);
		request.on('error', ({ message }) => resolve({ status: null, error: message }));
		request.end(bytes);
	});
}
