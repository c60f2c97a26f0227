/**
 * `npm run demo [-- --once] [-- --port 5678]`: loan decisions on made-up bank statements in a real n8n, the provider played by
 * the sandbox. With `--once` it exits with 0 only when every decision is the expected one.
 */
import path from 'node:path';
import process from 'node:process';
import { inRoot } from '../scripts/lib/paths.mjs';
import { endRunning } from '../scripts/lib/spawn.mjs';
import { keysOf, storeCredentials } from './credentials.mjs';
import { differences, expectedDecisions, recordOf } from './decisions.mjs';
import { dataFolder, reportsFolder, startEnvironment } from './environment.mjs';
import {
	decisionNode,
	fraudGateWorkflow,
	readExample,
	smallStartWorkflow,
	startNode,
	statementWorkflow,
	webhookWorkflow,
} from './example-workflows.mjs';
import { itemsOf } from './n8n-client.mjs';
import { readOptions } from './options.mjs';
import { requireFreePort } from './ports.mjs';
import { saveReports } from './reports.mjs';
import { step } from './progress.mjs';
import { startedServers } from './servers.mjs';
import { decisionTable } from './table.mjs';

/** Runs the demo to its end (Ctrl-C, or after the table with `--once`) and answers the exit code. */
export async function runDemo(args) {
	const { once, port } = readOptions(args);
	await requireFreePort(port, 'Stop what uses it, or choose another: npm run demo -- --port 5690');
	const started = startedServers();
	let interruption;
	const interrupted = new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve((interruption = signal)));
	});
	try {
		return await Promise.race([
			demonstrate({ once, port, started, interrupted }),
			interrupted.then(() => (once ? 130 : 0)),
		]);
	} finally {
		await started.stopAll();
		endRunning();
		if (interruption) process.exit(once ? 130 : 0); // a step may still be under way
	}
}

async function demonstrate({ once, port, started, interrupted }) {
	const folder = inRoot('.demo', `n8n-${port}`);
	const environment = await startEnvironment({ port, folder, onStarted: started.add });
	const { client, n8n, owner } = environment;
	const { credentials } = await storeCredentials(client, environment.sandbox.ready);
	await client.createWorkflow(await readExample(webhookWorkflow, credentials, dataFolder));
	const form = await publishForm(client, n8n, credentials);
	const outcomes = [];
	for (const file of [statementWorkflow, fraudGateWorkflow]) outcomes.push(await decide(client, credentials, file));
	if (once) return outcomes.every(({ passed }) => passed) ? 0 : 1;
	console.log(
		[
			'',
			'A form to try, with no account and no key: hand in a statement of examples/data (CSV or JSON)',
			`  ${form.address}   ${n8n.url}/workflow/${form.id}`,
			'The editor is open at',
			...outcomes.map(({ id, name }) => `  ${n8n.url}/workflow/${id}   ${name}`),
			`Sign in with           ${owner.email}   ${owner.password}`,
			'The keys of the made-up providers, to make a credential by hand:',
			...keysOf(environment.sandbox.ready).map((line) => `  ${line}`),
			`The sandbox listens at ${environment.sandbox.ready.url}; logs are in ${path.relative(process.cwd(), folder)}.`,
			'Stop everything with Ctrl-C.',
		].join('\n'),
	);
	const stopped = await Promise.race([interrupted.then(() => undefined), started.anyExit()]);
	if (stopped !== undefined) console.error('\nn8n or the sandbox ended by itself; see the logs named above.');
	return stopped === undefined ? 0 : 1;
}

/** Makes the small start's form live; answers its address and the workflow's id. */
async function publishForm(client, n8n, credentials) {
	const stored = await client.createWorkflow(await readExample(smallStartWorkflow, credentials, dataFolder));
	await client.publish(stored);
	const { webhookId } = stored.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
	return { id: stored.id, address: `${n8n.url}/form/${webhookId}` };
}

/** Runs one example on its applicants, prints the table and where the report of each lies; answers the stored workflow's id and name, and whether all went as expected. */
async function decide(client, credentials, file) {
	const workflow = await readExample(file, credentials, dataFolder);
	const { id, name } = await client.createWorkflow(workflow);
	const execution = await step(`Running the workflow "${name}"`, () => client.runToEnd(id, startNode(workflow)));
	const passed = report(execution, await expectedDecisions(file));
	console.log('\nThe report of each application, to open in a browser:');
	for (const { applicationId, file: page } of await saveReports(client, execution, reportsFolder))
		console.log(`  ${applicationId}   ${path.relative(process.cwd(), page)}`);
	return { id, name, passed };
}

/** Prints the table and what differs from the expected decisions; answers whether all is as expected. */
function report(execution, expected) {
	const records = itemsOf(execution, decisionNode).map(recordOf);
	console.log(`\n${decisionTable(records, expected)}\n`);
	const wrong = differences(records, expected);
	if (execution.status !== 'success') {
		wrong.push(
			`The workflow ended with "${execution.status}": ${execution.data.resultData.error?.message ?? 'no message'}`,
		);
	}
	if (wrong.length === 0) console.log(`All ${records.length} decisions are the expected ones.`);
	else console.error(`Not as expected:\n${wrong.map((text) => `  ${text}`).join('\n')}`);
	return wrong.length === 0;
}
