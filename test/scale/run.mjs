/**
 * `npm run test:scale [suite ...]`: the packed package in an n8n in queue mode (PostgreSQL, Redis, a main process, two webhook processes, two
 * workers), with the examples, callbacks by the thousand, and processes that are killed. SCALE_CALLBACKS, SCALE_BATCH and SCALE_FILES make it smaller.
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { storeCredentials } from '../../demo/credentials.mjs';
import { dataFolder, reportsFolder } from '../../demo/environment.mjs';
import { N8nClient } from '../../demo/n8n-client.mjs';
import { installN8n } from '../../demo/n8n-install.mjs';
import { step } from '../../demo/progress.mjs';
import { startSandbox } from '../../demo/sandbox-server.mjs';
import { startedServers } from '../../demo/servers.mjs';
import { conclude, sum } from '../../scripts/lib/checks.mjs';
import { packedTarball } from '../../scripts/lib/package.mjs';
import { cache } from '../../scripts/lib/paths.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';
import { exampleSuites } from '../e2e/environments.mjs';
import { runTests } from '../e2e/harness.mjs';
import { Stack } from './stack.mjs';

/** One webhook process first; the second joins for the suites that are about two. */
const withOne = [...[...exampleSuites, 'webhook'].map((name) => `../e2e/${name}.e2e.mjs`), './callbacks.scale.mjs'];
const withTwo = ['./twice.scale.mjs', './killed.scale.mjs', './memory.scale.mjs'];

const sizeOf = (name, usual) => Number(process.env[name] ?? usual);
const sizes = {
	callbacks: sizeOf('SCALE_CALLBACKS', 2000),
	batch: sizeOf('SCALE_BATCH', 300),
	fileMegabytes: sizeOf('SCALE_FILES', 50),
};
const named = process.argv.slice(2);
const suiteName = (file) => path.basename(file).split('.')[0];
const isChosen = (file) => named.length === 0 || named.includes(suiteName(file));

const started = startedServers();
let stack;
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, async () => {
		// What a suite still asks of processes that are ending must not end us before they are gone.
		process.on('uncaughtException', () => {});
		await started.stopAll();
		await stack?.remove();
		process.exit(130);
	});
}

async function prepare() {
	const tarball = await step('Building and packing the package', packedTarball);
	const installed = await installN8n();
	const folder = path.join(cache, 'scale');
	await mkdir(folder, { recursive: true });
	await mkdir(reportsFolder, { recursive: true });
	stack = new Stack({
		installed,
		tarball,
		openFolders: [dataFolder, reportsFolder, folder],
		onStarted: started.add,
	});
	await step('Starting PostgreSQL, Redis and n8n in queue mode', () =>
		stack.up(['main', 'webhook1', 'worker1', 'worker2']),
	);
	const sandbox = await step('Starting the provider sandbox', () => startSandbox(folder, started.add));
	const owner = {
		email: 'owner@scale.example',
		firstName: 'Scale',
		lastName: 'Owner',
		password: `Scale-${randomBytes(6).toString('hex')}-1`,
	};
	const { cookie } = await N8nClient.createOwner(stack.url, owner);
	// Loaded when the package is built: it reads the schemas in it.
	const { CheckingClient } = await import('../e2e/checking-client.mjs');
	const client = new CheckingClient(stack.url, cookie);
	const n8n = { url: stack.url, logFile: stack.logFile('main') };
	const pictures = path.join(folder, 'pictures');
	await mkdir(pictures, { recursive: true });
	return {
		stack,
		n8n,
		sandbox,
		owner,
		client,
		pictures,
		folder,
		sizes,
		...(await storeCredentials(client, sandbox.ready)),
	};
}

const counts = [];
try {
	const context = await prepare();
	const runSuites = async (files) => {
		for (const file of files.filter(isChosen)) {
			const { tests } = await import(file);
			counts.push(await runTests(suiteName(file), tests(context)));
		}
	};
	await runSuites(withOne);
	if (withTwo.some(isChosen)) await step('Starting a second webhook process', () => stack.start('webhook2'));
	await runSuites(withTwo);
} catch (error) {
	console.error(error instanceof Problem ? error.message : error);
	counts.push({ passed: 0, failed: 1 });
} finally {
	await started.stopAll();
	await stack?.remove();
}
process.exitCode = conclude(sum(counts));
