/** Starts the provider sandbox on a free port of 127.0.0.1. */
import path from 'node:path';
import process from 'node:process';
import { root } from '../scripts/lib/paths.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { startServer } from './servers.mjs';

/** A free port, and documents that are judged quickly. */
const sandboxOptions = ['--port', '0', '--inscribe-seconds', '1', '--ready-json'];

/** Answers `{ ready, stop, exited }`; `ready` is what the sandbox prints: its URL and its test keys per provider. */
export async function startSandbox(logFolder, onStarted) {
	const logFile = path.join(logFolder, 'sandbox.log');
	let output = '';
	let announce;
	const announced = new Promise((resolve) => (announce = resolve));
	const server = startServer(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...sandboxOptions], {
		cwd: root,
		env: process.env,
		logFile,
		onOutput(chunk) {
			output += chunk;
			const line = output
				.split('\n')
				.slice(0, -1)
				.find((text) => text.startsWith('{"url"'));
			if (line) announce(JSON.parse(line));
		},
	});
	onStarted(server);
	const ready = await Promise.race([announced, server.exited.then(() => undefined)]);
	if (!ready) throw new Problem(`The sandbox stopped while starting. Its output:\n${output.slice(-2000)}`);
	return { ready, ...server };
}
