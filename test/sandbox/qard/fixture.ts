import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { httpClient } from '../fixtures/client';
import { until } from '../fixtures/lender';
import { postForm } from '../fixtures/postForm';

/** A sandbox in this process and an HTTP client with the API key for its Qard. */
export interface QardClient {
	sandbox: Sandbox;
	control: AxiosInstance;
	api: AxiosInstance;
}

const atOnce = { connectSeconds: 0, syncSeconds: 0, retrySeconds: [] };

export async function startQard({ qard, ...options }: SandboxOptions = {}): Promise<QardClient> {
	const sandbox = await startSandbox({ ...options, qard: { ...atOnce, ...qard } });
	const api = httpClient(String(sandbox.connections['qard']?.['apiUrl']));
	api.defaults.headers.common['x-api-key'] = 'sandbox-qard-key';
	return { sandbox, control: httpClient(`${sandbox.url}/_sandbox`), api };
}

/** A new user; the path of it. */
export async function newUser({ api }: QardClient, fields: object = {}): Promise<string> {
	const { data } = await api.post('/users/legal', { name: 'Atelier Martin', siren: '123456789', ...fields });
	return `/users/${data.id}`;
}

/** Asks for a data connection as the documents print it. */
export async function connect({ api }: QardClient, user: string, fields: object = {}) {
	return (await api.post(`${user}/data-connections`, { provider_name: 'sandbox_openbanking', ...fields })).data;
}

/** A user whose chosen person has given access; the path of the connection. */
export async function connectedUser(client: QardClient, person: string, bank = 'banque-du-lac') {
	const user = await newUser(client);
	const connection = await connect(client, user);
	await postForm(connection.redirect_url, { decision: 'consent', bank, person });
	const path = `${user}/data-connections/${connection.id}`;
	await until(async () => (await client.api.get(path)).data.status === 'CONNECTED');
	return { user, path, connectionId: String(connection.id) };
}

/** The statuses of the latest synchronisations. */
export async function latestStatuses({ api }: QardClient, user: string): Promise<string[]> {
	return (await api.get(`${user}/sync/latest`)).data.map(({ status }: { status: string }) => status);
}

/** Synchronises and waits for the end. */
export async function synchronise(client: QardClient, user: string): Promise<void> {
	await client.api.post(`${user}/sync`, {});
	await until(
		async () => !(await latestStatuses(client, user)).some((status) => ['QUEUED', 'FETCHING'].includes(status)),
	);
}
