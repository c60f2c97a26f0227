import axios from 'axios';
import { z } from 'zod';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import type { ContractCall, ProviderFixture } from '../contract/fixture';
import { type EngineRun, runNode } from '../support/engine';
import { allCalls } from './moreCalls';
import { type SandboxProcess, startSandboxProcess } from '../support/sandboxProcess';

const cameSchema = z.array(z.object({ method: z.string(), path: z.string(), acted: z.boolean() }));

/** A request as the provider saw it; `acted` is whether it did what was asked. */
export type Came = z.infer<typeof cameSchema>[number];

export interface Met {
	run: EngineRun;
	/** What came to the provider, token calls left out. */
	came: Came[];
	tokenCalls: number;
}

/** Nobody listens there, and there is no such name. */
const NOWHERE: Readonly<Record<string, string>> = { refused: 'http://127.0.0.1:9', dns: 'https://provider.invalid' };

/** What a fault lasts: for ever, or for the one request. */
export type Lasts = 'always' | 'once';

/** A provider's sandbox, its calls, and a way to make them while it misbehaves. */
export class FaultyProvider {
	private runs = 0;

	private constructor(
		private readonly fixture: ProviderFixture,
		private readonly sandbox: SandboxProcess,
		private readonly credential: Record<string, string>,
		readonly calls: ContractCall[],
	) {}

	static async start(fixture: ProviderFixture): Promise<FaultyProvider> {
		const sandbox = await startSandboxProcess(fixture.sandboxArgs);
		const credential = { accessToken: '', callbackSecret: '', ...sandbox.credentials[fixture.provider] };
		const calls = await fixture.prepare(async (verb, parameters) => {
			const stored = { provider: fixture.provider, ...parameters };
			// The first of these calls fetches the token that all others use.
			const { outputs, error } = await runNode(verb, { parameters: stored, credential });
			if (error !== undefined) throw new Error(`${verb}: ${error.message}`);
			return outputs[0]?.[0]?.json ?? {};
		}, sandbox);
		return new FaultyProvider(fixture, sandbox, credential, await allCalls(fixture, calls));
	}

	get id(): string {
		return this.fixture.provider;
	}

	get access(): 'key' | 'token' | 'tokenOfSameAddress' {
		if (this.credential.accessToken === '') return 'key';
		return 'tokenUrl' in this.credential ? 'token' : 'tokenOfSameAddress';
	}

	get label(): string {
		return PROVIDERS.find(({ id }) => id === this.id)?.displayName ?? this.id;
	}

	/** Makes a call, with values that were never sent before, whose requests from number `from` meet the fault. */
	async meet(
		call: ContractCall,
		{ fault, from, lasts, options }: { fault: string; from: number; lasts: Lasts; options: object },
	): Promise<Met> {
		this.runs += 1;
		const address = `${fault in NOWHERE ? 'none' : fault}@${from}${lasts === 'always' ? '-' : ''}.run${this.runs}`;
		const base = NOWHERE[fault] ?? `${this.sandbox.url}/_faults/${address}`;
		const run = await runNode(call.verb, {
			parameters: {
				provider: this.id,
				...fresh(call.parameters, this.runs),
				options: { ...optionsOf(call), ...options },
			},
			credential: this.through(base),
			...(call.binary === undefined ? {} : { binary: [fresh(call.binary, this.runs)] }),
		});
		const { data } = await axios.get(`${this.sandbox.url}/_sandbox/faults/${address}`);
		const all = cameSchema.parse(data);
		const came = all.filter(({ path }) => !path.includes('token'));
		return { run, came, tokenCalls: all.length - came.length };
	}

	async stop(): Promise<void> {
		await this.sandbox.stop();
	}

	/** The credential with every address but that of tokens leading through `base`. */
	private through(base: string): Record<string, string> {
		const moved = (name: string, value: string) =>
			name === 'tokenUrl' ? value : value.replaceAll(`${this.sandbox.url}/`, `${base}/`);
		return Object.fromEntries(Object.entries(this.credential).map(([name, value]) => [name, moved(name, value)]));
	}
}

function optionsOf({ parameters }: ContractCall): object {
	return typeof parameters.options === 'object' && parameters.options !== null ? parameters.options : {};
}

/** The parameters or the file with a name, reference and company number of their own, so that what is there already is not met by chance. */
function fresh<T>(parameters: T, number: number): T {
	const text = JSON.stringify(parameters)
		.replaceAll(/(application|applicant)([- ])2/gi, `$1$22-${number}`)
		.replaceAll('123456789', String(100_000_000 + number));
	return JSON.parse(text);
}

/** Those of the fixtures whose provider is asked over a network. */
export const withApi = (fixtures: ProviderFixture[]) =>
	fixtures.filter(({ provider }) => PROVIDERS.some((one) => one.id === provider && hasApi(one)));
