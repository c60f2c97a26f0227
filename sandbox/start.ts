/** `npm run sandbox -- [--port 4010] [--pdf-seconds 2] [--inscribe-limit 300/120] ...`: README.md lists the options. */
import { readOptions } from './options';
import { startSandbox, type Sandbox } from './server';

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

function describe(sandbox: Sandbox): string {
	const lines = [`The credit-insight sandbox is listening on ${sandbox.url} (made-up data, this machine only).`];
	for (const [provider, connection] of Object.entries(sandbox.connections)) {
		// A key of several lines stays on one, written as it can be pasted.
		const entries = Object.entries(connection).map(([name, value]) => [name, value.trim().replaceAll('\n', '\\n')]);
		lines.push('', provider, ...entries.map(([name = '', value]) => `  ${name.padEnd(21)} ${value}`));
	}
	return [...lines, '', `Test control: ${sandbox.url}/_sandbox (see sandbox/README.md). Stop with Ctrl+C.`].join('\n');
}

async function main(): Promise<void> {
	const { readyJson, ...options } = readOptions(process.argv.slice(2), fail);
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
	console.log(readyJson ? JSON.stringify(ready) : describe(sandbox));
}

void main();
