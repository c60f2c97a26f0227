/**
 * What the package weighs: the packed tarball (build first), which fails above its limit, and how much longer than n8n-workflow alone all
 * nodes and credentials take to be loaded by a fresh process, which is printed, as it depends on the machine.
 */
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { pack } from './lib/package.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { capture } from './lib/spawn.mjs';
import { createRequire } from 'node:module';

const LARGEST_BYTES = 400_000;
const RUNS = 5;
const { n8n } = createRequire(import.meta.url)(inRoot('package.json'));

const { size } = await stat(await pack(root));
const isSmall = size < LARGEST_BYTES;
console.log(`packed: ${(size / 1_000).toFixed(1)} kB of ${LARGEST_BYTES / 1_000} kB${isSmall ? '' : ': TOO LARGE'}`);
const workflow = await coldStartMs(['n8n-workflow']);
const all = await coldStartMs(['n8n-workflow', ...[...n8n.nodes, ...n8n.credentials].map((file) => inRoot(file))]);
console.log(
	`cold start: ${(all - workflow).toFixed(0)} ms of CPU more than n8n-workflow alone (${workflow.toFixed(0)} ms)`,
);
process.exitCode = isSmall ? 0 : 1;

/** CPU that loading takes, the least of several runs: other programs only add to it. */
async function coldStartMs(modules) {
	const script = `const from = process.cpuUsage(); for (const name of ${JSON.stringify(modules)}) require(name); const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000);`;
	const times = [];
	for (let run = 0; run < RUNS; run += 1) {
		const { code, output } = await capture(process.execPath, ['-e', script], { cwd: root });
		if (code !== 0) throw new Error(`The nodes cannot be loaded: ${output}`);
		times.push(Number(output.trim().split('\n').at(-1)));
	}
	return Math.min(...times);
}
