import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const readySchema = z.object({
	url: z.string().url(),
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
	/** Ends the process and waits until it is gone. */
	stop(): Promise<void>;
};

const root = join(__dirname, '..', '..');

/**
 * Starts the sandbox as a process of its own on any free port (pdf.js is an ES module, which jest cannot load) and waits
 * until it listens. `args` are those of sandbox/start.ts, such as `['--pdf-seconds', '0']`. Rejects with what it printed.
 */
export async function startSandboxProcess(args: string[] = []): Promise<SandboxProcess> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', join('sandbox', 'start.ts'), '--port', '0', '--ready-json', ...args],
		{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const exited = once(child, 'exit');
	let errorOutput = '';
	child.stderr.on('data', (chunk: Buffer) => {
		errorOutput += chunk.toString('utf8');
	});
	const firstLine = once(createInterface({ input: child.stdout }), 'line');
	const started = await Promise.race([firstLine, exited.then(() => null)]);
	if (started === null) throw new Error(`The sandbox did not start: ${errorOutput}`);
	return {
		...readySchema.parse(JSON.parse(String(started[0]))),
		async stop() {
			child.kill('SIGTERM');
			await exited;
		},
	};
}
