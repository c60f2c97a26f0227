import { z } from 'zod';
import { askHelper } from './helper/client';

/** What the sandbox prints once it listens: its addresses and keys. */
export const readySchema = z.object({
	url: z.string().url(),
	/** Per provider: what a person types into its credential. */
	credentials: z.record(z.record(z.string())),
	periculum: z.object({
		apiUrl: z.string().url(),
		auth0TokenUrl: z.string().url(),
		oidcTokenUrl: z.string().url(),
		clientId: z.string(),
		clientSecret: z.string(),
		audience: z.string(),
		webhookSecret: z.string(),
	}),
	inscribe: z.object({ apiUrl: z.string().url(), apiKey: z.string(), apiKeyWithoutInsights: z.string() }),
	worldline: z.object({
		apiUrl: z.string().url(),
		tokenUrlV1: z.string().url(),
		tokenUrlV2: z.string().url(),
		app: z.string(),
		client: z.string(),
		id: z.string(),
		keyId: z.string(),
		privateKeyPem: z.string(),
		clientId: z.string(),
		clientSecret: z.string(),
		scope: z.string(),
	}),
	qard: z.object({
		apiUrl: z.string().url(),
		apiKey: z.string(),
		bankProvider: z.string(),
		webhookSecret: z.string(),
	}),
	friendlyScore: z.object({
		apiUrl: z.string().url(),
		tokenUrl: z.string().url(),
		clientId: z.string(),
		clientSecret: z.string(),
	}),
});

export type SandboxProcess = z.infer<typeof readySchema> & {
	/** Ends it and waits until it is gone. */
	stop(): Promise<void>;
};

/**
 * Starts a sandbox of its own, with a state of its own, in the helper process of the tests. `args` are those of
 * sandbox/start.ts, such as `['--pdf-seconds', '0']`. Rejects with what is wrong with them.
 */
export async function startSandboxProcess(args: string[] = []): Promise<SandboxProcess> {
	const ready = readySchema.parse(await askHelper('start', { args }));
	return {
		...ready,
		async stop() {
			await askHelper('stop', { url: ready.url });
		},
	};
}
