/**
 * `npm run test:e2e [n8n ...] [suite ...]`: the packed package and the example workflows in a real n8n, against the sandbox, and
 * the package in the oldest n8n it supports. n8n and the sandbox run on free ports of 127.0.0.1 and are stopped at the end.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { storeCredentials } from '../../demo/credentials.mjs';
import { startEnvironment } from '../../demo/environment.mjs';
import { currentN8n, newestN8n, oldestN8n } from '../../demo/n8n-install.mjs';
import { freePort } from '../../demo/ports.mjs';
import { startedServers } from '../../demo/servers.mjs';
import { conclude, sum } from '../../scripts/lib/checks.mjs';
import { packedSlices, packedTarball } from '../../scripts/lib/package.mjs';
import { cache } from '../../scripts/lib/paths.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';
import { runTests } from './harness.mjs';

/** One n8n after the other, each with its suites. */
const environments = [
	{
		edition: currentN8n,
		folder: 'n8n',
		suites: [
			'package',
			'editor-fields',
			'credential',
			'on-error',
			'credit-file',
			'decide',
			'decide-panel',
			'report',
			'affordability',
			'erase',
			'statements',
			'fraud-gate',
			'webhook',
			'callbacks',
			'callbacks-hostile',
			'callbacks-statement',
			'consent',
			'qard-webhooks',
			'friendlyScore-webhooks',
			'qard',
			'friendlyScore',
			'two-providers',
			'small-start',
			'portfolio',
			'underwriter',
			'secrets',
			'editor',
		],
	},
	// The packages of one provider each, all of them in one n8n without the whole.
	{ edition: currentN8n, folder: 'n8n-slices', packages: slicesBesideBuild, suites: ['slices'] },
	{
		edition: newestN8n,
		folder: 'n8n-newest',
		suites: [
			'package',
			'credential',
			'on-error',
			'credit-file',
			'decide',
			'report',
			'webhook',
			'statements',
			'small-start',
			'breaking-changes',
		],
	},
	{ edition: oldestN8n, folder: 'n8n-oldest', suites: ['on-error', 'credit-file', 'decide', 'oldest'] },
];
/** These look at what the suites of the example workflows leave behind. */
const needExamples = ['secrets', 'editor'];
const exampleSuites = [
	'affordability',
	'statements',
	'fraud-gate',
	'callbacks-statement',
	'consent',
	'qard',
	'friendlyScore',
	'two-providers',
	'small-start',
	'portfolio',
	'underwriter',
];
const folders = process.argv.slice(2).filter((name) => environments.some(({ folder }) => folder === name));
const named = process.argv.slice(2).filter((name) => !folders.includes(name));
const chosen = named.some((name) => needExamples.includes(name)) ? [...named, ...exampleSuites] : named;
const isChosen = (suite) => chosen.length === 0 || chosen.includes(suite);
let started = startedServers();
for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => started.stopAll().finally(() => process.exit(130)));

/** Runs those suites of one n8n that were chosen, in a fresh one; answers how many tests passed and failed in each. */
async function runIn({ edition, folder, packages, suites }) {
	const names = suites.filter(isChosen);
	if (names.length === 0) return [];
	started = startedServers();
	const pictures = path.join(cache, 'e2e', 'pictures');
	await mkdir(pictures, { recursive: true });
	const environment = await startEnvironment({
		edition,
		port: await freePort(),
		folder: path.join(cache, 'e2e', folder),
		packages,
		onStarted: started.add,
	});
	// Loaded when the package is built: it reads the schemas in it.
	const { CheckingClient } = await import('./checking-client.mjs');
	const client = new CheckingClient(environment.client.url, environment.client.cookie);
	const context = {
		...environment,
		client,
		...(await storeCredentials(client, environment.sandbox.ready)),
		pictures,
	};
	const counts = [];
	for (const name of names) {
		const { tests } = await import(`./${name}.e2e.mjs`);
		counts.push(await runTests(name, tests(context)));
	}
	await started.stopAll();
	return counts;
}

/** The build stays beside them: what is put out is checked against its schemas. */
async function slicesBesideBuild() {
	await packedTarball();
	return await packedSlices();
}

const counts = [];
try {
	const asked = environments.filter(({ folder }) => folders.length === 0 || folders.includes(folder));
	for (const environment of asked) counts.push(...(await runIn(environment)));
} catch (error) {
	await started.stopAll();
	console.error(error instanceof Problem ? error.message : error);
	counts.push({ passed: 0, failed: 1 });
}
process.exitCode = conclude(sum(counts));
