/**
 * `npm run test:e2e [n8n ...] [suite ...]`: the packed package and the example workflows in a real n8n, against the sandbox, and
 * the package in the oldest and the newest n8n it supports. With WRITE_VERSIONS the table of docs/versions.md is written. n8n and the sandbox run on free ports of 127.0.0.1 and are stopped at the end.
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
import { environments, exampleSuites, needExamples } from './environments.mjs';
import { runTests } from './harness.mjs';
import { tableOfVersions, writeVersions } from './versions.mjs';

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

const results = [];
for (const environment of environments) {
	if (folders.length > 0 && !folders.includes(environment.folder)) continue;
	let counts;
	try {
		counts = await runIn(environment);
	} catch (error) {
		await started.stopAll();
		console.error(error instanceof Problem ? error.message : error);
		counts = [{ passed: 0, failed: 1 }];
	}
	if (counts.length > 0) results.push({ ...environment, ...sum(counts) });
}
console.log(`\n${await tableOfVersions(results)}`);
if (process.env.WRITE_VERSIONS !== undefined) await writeVersions(results);
process.exitCode = conclude(sum(results));
