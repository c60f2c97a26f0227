import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { httpClient } from '../fixtures/client';
import { until } from '../fixtures/lender';
import { postForm } from '../fixtures/postForm';

/** A sandbox in this process and an HTTP client with a token for its FriendlyScore. */
export interface FriendlyScoreClient {
	sandbox: Sandbox;
	tokenUrl: string;
	control: AxiosInstance;
	api: AxiosInstance;
}

export const tokenRequest = {
	client_id: 'sandbox-client',
	client_secret: 'sandbox-secret',
	grant_type: 'client_credentials',
};

export async function startFriendlyScore(options: SandboxOptions = {}): Promise<FriendlyScoreClient> {
	const sandbox = await startSandbox({ friendlyScore: { calculationSeconds: 0 }, ...options });
	const connection = sandbox.connections['friendlyScore'] ?? {};
	const tokenUrl = String(connection['tokenUrl']);
	const api = httpClient(`${connection['apiUrl']}/public/v3`);
	const { data } = await httpClient('').post(tokenUrl, tokenRequest);
	api.defaults.headers.common['authorization'] = `Bearer ${data.access_token}`;
	return { sandbox, tokenUrl, control: httpClient(`${sandbox.url}/_sandbox`), api };
}

export const noEmail = { email: 'applicant@example.com', send_email: false };

/** Invites a person; the answer. */
export async function invite({ api }: FriendlyScoreClient, reference: string, fields: object = {}) {
	return (await api.post('/invitations', { ...noEmail, reference, ...fields })).data;
}

/** A customer who has given access; the path of the customer. */
export async function connectedCustomer(
	client: FriendlyScoreClient,
	person: string,
	customerType: 'Individual' | 'Business' = 'Individual',
	bank = 'northgate-bank',
): Promise<string> {
	const reference = `${person}-${customerType}`;
	const { url } = await invite(client, reference, { customer_type: customerType });
	await postForm(url, { decision: 'consent', bank, person });
	const { data } = await client.api.get('/customers', { params: { 'by-user-reference': reference } });
	return `/customers/${data.data[0].id}`;
}

/** A report once it is there. */
export async function reportOf({ api }: FriendlyScoreClient, path: string) {
	await until(async () => (await api.get(path)).status === 200);
	return (await api.get(path)).data;
}
