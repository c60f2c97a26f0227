import axios from 'axios';
import { z } from 'zod';
import type { SandboxProcess } from './sandboxProcess';

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

/** What tests ask of the sandbox, whichever provider they are about. */
export class SandboxControl {
	constructor(readonly process: SandboxProcess) {}

	async fault(fault: Fault): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/faults`, fault);
	}

	/** What goes wrong no longer. */
	async clearFaults(): Promise<void> {
		await axios.delete(`${this.process.url}/_sandbox/faults`);
	}

	async expireTokens(): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/expire-tokens`);
	}

	async reset(): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/reset`);
	}

	/** Forgets what was sent, and nothing else. */
	async forgetSent(): Promise<void> {
		await axios.delete(`${this.process.url}/_sandbox/requests`);
	}

	/** What was sent to the API since the last reset or `forgetSent`, token calls left out. */
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
