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

/** Sends a callback once. Redirects are not followed (Inscribe says so of its own); never throws. */
export async function deliver({ url, method, headers, body }: Delivery): Promise<DeliveryOutcome> {
	const isWithoutBody = method === 'GET' || method === 'HEAD';
	try {
		const response = await fetch(url, {
			method,
			headers,
			...(isWithoutBody ? {} : { body }),
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutMs),
		});
		await response.body?.cancel();
		return { status: response.status, error: null };
	} catch (error) {
		const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return { status: null, error: reason instanceof Error ? reason.message : String(reason) };
	}
}
