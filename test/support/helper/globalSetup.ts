import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Starts the helper process of process.ts and tells the workers its address; jest's own process keeps it alive and ends it. */
export default async function startHelper(): Promise<void> {
	// Watch mode comes by again before each round.
	if (process.env.TEST_HELPER_URL !== undefined) return;
	const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'process.ts')], {
		cwd: path.join(__dirname, '..', '..', '..'),
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const firstLine = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
	const ended = once(child, 'exit').then(() => null);
	const url = await Promise.race([firstLine, ended]);
	if (url === null) throw new Error('The helper process of the tests did not start: see above.');
	process.env.TEST_HELPER_URL = url;
	child.unref();
	// The pipes must not keep jest from ending.
	for (const stream of [child.stdin, child.stdout])
		if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
}
