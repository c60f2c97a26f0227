/**
 * `npm run test:e2e [suite ...]`: the packed package and the example workflows in a real n8n, against the sandbox.
 * n8n and the sandbox run on free ports of 127.0.0.1 and are stopped at the end.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { storeCredentials } from '../../demo/credentials.mjs';
import { startEnvironment } from '../../demo/environment.mjs';
import { freePort } from '../../demo/ports.mjs';
import { startedServers } from '../../demo/servers.mjs';
import { conclude, sum } from '../../scripts/lib/checks.mjs';
import { cache } from '../../scripts/lib/paths.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';
import { runTests } from './harness.mjs';

const suites = [
	'package',
	'credential',
	'statements',
	'fraud-gate',
	'webhook',
	'callbacks',
	'callbacks-hostile',
	'callbacks-statement',
	'consent',
	'secrets',
	'editor',
];
/** These look at what the suites of the example workflows leave behind. */
const needExamples = ['secrets', 'editor'];
const exampleSuites = ['statements', 'fraud-gate', 'callbacks-statement', 'consent'];
const named = process.argv.slice(2);
const chosen = named.some((name) => needExamples.includes(name)) ? [...named, ...exampleSuites] : named;
const started = startedServers();
for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => started.stopAll().finally(() => process.exit(130)));

try {
	const folder = path.join(cache, 'e2e', 'n8n');
	const pictures = path.join(cache, 'e2e', 'pictures');
	await mkdir(pictures, { recursive: true });
	const environment = await startEnvironment({ port: await freePort(), folder, onStarted: started.add });
	const context = {
		...environment,
		...(await storeCredentials(environment.client, environment.sandbox.ready)),
		pictures,
	};
	const counts = [];
	for (const name of suites.filter((suite) => chosen.length === 0 || chosen.includes(suite))) {
		const { tests } = await import(`./${name}.e2e.mjs`);
		counts.push(await runTests(name, tests(context)));
	}
	await started.stopAll();
	process.exitCode = conclude(sum(counts));
} catch (error) {
	await started.stopAll();
	console.error(error instanceof Problem ? error.message : error);
	process.exitCode = conclude({ passed: 0, failed: 1 });
}
