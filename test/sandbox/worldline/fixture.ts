import { randomUUID } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { httpClient } from '../fixtures/client';

/** A sandbox in this process and an HTTP client with a version 2 token and the required headers for its Worldline. */
export interface WorldlineClient {
	sandbox: Sandbox;
	connection: Record<string, string>;
	control: AxiosInstance;
	api: AxiosInstance;
}

export async function startWorldline(options: SandboxOptions = {}): Promise<WorldlineClient> {
	const sandbox = await startSandbox(options);
	const connection = sandbox.connections['worldline'] ?? {};
	const api = httpClient(`${connection['apiUrl']}/ob/ais/v3`);
	const token = await postForm(connection['tokenUrlV2'] ?? '', version2Form);
	api.defaults.headers.common['authorization'] = `Bearer ${token.data.access_token}`;
	api.defaults.headers.common['x-request-id'] = randomUUID();
	api.defaults.headers.common['messagecreatedatetime'] = '2026-11-02T09:30:00Z';
	return { sandbox, connection, control: httpClient(`${sandbox.url}/_sandbox`), api };
}

export const version2Form = {
	grant_type: 'client_credentials',
	client_id: 'sandbox-client',
	client_secret: 'sandbox-secret',
	scope: 'sandbox-ais',
};

/** Posts a form without following a redirect. */
export function postForm(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
	return httpClient('').post(url, new URLSearchParams(fields).toString(), {
		maxRedirects: 0,
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
	});
}

/** The body of POST /register as the seed prints it. */
export function registration(id: string, option = 'CSPS', psuIds = ['psu-1']) {
	return {
		RegistrationId: id,
		Psus: psuIds.map((PsuId) => ({ PsuId })),
		Parameter: [{ Key: 'option', Value: option }],
	};
}

/** Asks for the link of one PSU. */
export function initialise(api: AxiosInstance, id: string, psuId = 'psu-1', headers: Record<string, string> = {}) {
	return api.post(`/register/${id}/initialisation/${psuId}`, { PsuData: { Country: 'FR' } }, { headers });
}

/** Registers, asks for the link and gives access as a person would. */
export async function consent(
	client: WorldlineClient,
	id: string,
	person: string,
	bank = 'lindenbank',
	option = 'CSPS',
) {
	await client.api.post('/register', registration(id, option));
	const { data } = await initialise(client.api, id);
	return await postForm(data.RedirectUrl, { decision: 'consent', bank, person });
}

export async function statusOf({ api }: WorldlineClient, id: string): Promise<string> {
	return (await api.get(`/register/${id}/status`)).data.UseCaseStatus;
}
