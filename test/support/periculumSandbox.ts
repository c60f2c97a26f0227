import axios from 'axios';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { z } from 'zod';
import { type SandboxProcess, startSandboxProcess } from './sandboxProcess';

const journal = z.array(
	z.object({
		method: z.string(),
		path: z.string(),
		query: z.record(z.string()),
		headers: z.record(z.unknown()),
		body: z.unknown(),
		status: z.number().nullable(),
	}),
);

export type SentRequest = z.infer<typeof journal>[number];

export interface Fault {
	method?: string;
	pathIncludes: string;
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	times: number;
	delayMs?: number;
	drop?: boolean;
}

/** The sandbox's Periculum with what tests ask of it. */
export class PericulumSandbox {
	private constructor(readonly process: SandboxProcess) {}

	static async start(args: string[] = []): Promise<PericulumSandbox> {
		return new PericulumSandbox(await startSandboxProcess(args));
	}

	/** A credential without a token yet, for the newer token endpoint unless told otherwise. */
	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		const { apiUrl, oidcTokenUrl, clientId, clientSecret } = this.process.periculum;
		return {
			environment: 'custom',
			apiUrl,
			tokenUrl: oidcTokenUrl,
			bodyStyle: 'form',
			audience: '',
			clientId,
			clientSecret,
			accessToken: '',
			...changes,
		};
	}

	/** A credential for the older, Auth0-like token endpoint. */
	auth0Credential(): ICredentialDataDecryptedObject {
		const { auth0TokenUrl, audience } = this.process.periculum;
		return this.credential({ tokenUrl: auth0TokenUrl, bodyStyle: 'json', audience });
	}

	async fault(fault: Fault): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/faults`, fault);
	}

	async expireTokens(): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/expire-tokens`);
	}

	async reset(): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/reset`);
	}

	/** What was sent to the API since the last reset, token calls left out. */
	async sent(): Promise<SentRequest[]> {
		return (await this.all()).filter(({ path }) => !path.includes('token'));
	}

	async tokenCalls(): Promise<number> {
		return (await this.all()).filter(({ path }) => path.includes('token')).length;
	}

	async mostAtOnce(): Promise<number> {
		const { data } = await axios.get(`${this.process.url}/_sandbox/stats`);
		return z.object({ maxInFlight: z.number() }).parse(data).maxInFlight;
	}

	async stop(): Promise<void> {
		await this.process.stop();
	}

	private async all(): Promise<SentRequest[]> {
		const { data } = await axios.get(`${this.process.url}/_sandbox/requests`);
		return journal.parse(data);
	}
}
