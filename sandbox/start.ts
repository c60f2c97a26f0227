/** `npm run sandbox -- [--port 4010] [--pdf-seconds 2] [--inscribe-limit 300/120] ...`: README.md lists the options. */
import { FAULTS_PREFIX } from './misbehaviour';
import { MISBEHAVIOURS } from './misbehaviour/kinds';
import { readOptions } from './options';
import { startSandbox, type Sandbox } from './server';

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

/** How to reach a provider that misbehaves. */
function describeFaults({ url, connections }: Sandbox): string[] {
	const [provider = ''] = Object.keys(connections);
	return [
		'',
		`Faults: put /${FAULTS_PREFIX}/<fault> before the provider in an address, such as ${url}/${FAULTS_PREFIX}/cut-by-length/${provider},`,
		'with @5 behind the fault for the fifth request alone, @5- for all from the fifth, .name for a count of its own.',
		...Object.entries(MISBEHAVIOURS).map(([name, { what }]) => `  ${name.padEnd(21)} ${what}`),
		`What came there, and what was done: ${url}/_sandbox/faults/<fault>. For a provider that cannot be reached: http://127.0.0.1:9`,
		'(nobody listens) and https://provider.invalid (no such name).',
	];
}

function describe(sandbox: Sandbox, listsFaults: boolean): string {
	const lines = [`The credit-insight sandbox is listening on ${sandbox.url} (made-up data, this machine only).`];
	for (const [provider, connection] of Object.entries(sandbox.connections)) {
		// A key of several lines stays on one, written as it can be pasted.
		const entries = Object.entries(connection).map(([name, value]) => [name, value.trim().replaceAll('\n', '\\n')]);
		lines.push('', provider, ...entries.map(([name = '', value]) => `  ${name.padEnd(21)} ${value}`));
	}
	if (listsFaults) lines.push(...describeFaults(sandbox));
	return [...lines, '', `Test control: ${sandbox.url}/_sandbox (see sandbox/README.md). Stop with Ctrl+C.`].join('\n');
}

async function main(): Promise<void> {
	const { readyJson, listsFaults, ...options } = readOptions(process.argv.slice(2), fail);
	const { port } = options;
	const sandbox = await startSandbox(options).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'EADDRINUSE') fail(`Port ${port} is busy. Stop what uses it, or choose another: --port 4011`);
		return fail(`The sandbox could not listen on port ${port}: ${error.message}`);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
	}
	const ready = { url: sandbox.url, ...sandbox.connections, credentials: sandbox.credentials };
	process.send?.(ready);
	console.log(readyJson ? JSON.stringify(ready) : describe(sandbox, listsFaults));
}

void main();
