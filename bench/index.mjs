/**
 * `npm run bench [-- case ...]`: what the nodes cost and save next to n8n's own HTTP Request node, in a real n8n, both on the same
 * fake server and in turns; and what deciding costs next to a script. Nothing is asserted about times; the whole run ends within ten minutes.
 */
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import process from 'node:process';
import { startedServers } from '../demo/servers.mjs';
import { step } from '../demo/progress.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { endRunning } from '../scripts/lib/spawn.mjs';
import * as decide from './cases/decide.mjs';
import * as local from './cases/local.mjs';
import * as limit from './cases/limit.mjs';
import * as memory from './cases/memory.mjs';
import * as overhead from './cases/overhead.mjs';
import * as speed from './cases/speed.mjs';
import * as token from './cases/token.mjs';
import * as whole from './cases/whole.mjs';
import { getInsights, httpGet } from './contenders.mjs';
import { startFakePericulum } from './fake-periculum.mjs';
import { prepareN8n, uploadFolder, workFolder } from './n8n.mjs';
import { keyItems, prepareRun } from './workflow.mjs';

/** In their order; `memory` starts an n8n of its own for every run and comes last. */
const cases = { decide, local, speed, limit, overhead, token, whole, memory };
const deadlineMinutes = 10;

/** Runs the named cases (all of them when none is named) and answers the exit code. */
export async function runBench(names) {
	const unknown = names.find((name) => !(name in cases));
	if (unknown !== undefined) {
		throw new Problem(`There is no case "${unknown}". Cases: ${Object.keys(cases).join(', ')}.`);
	}
	const chosen = Object.keys(cases).filter((name) => names.length === 0 || names.includes(name));
	const started = startedServers();
	let exitCode;
	const cutOff = new Promise((resolve) => {
		const end = (code) => resolve((exitCode = code));
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end(130));
		setTimeout(() => {
			console.error(`\nStopped after ${deadlineMinutes} minutes: this machine is too busy or too slow for all cases.`);
			end(1);
		}, deadlineMinutes * 60_000).unref();
	});
	try {
		await Promise.race([measure(chosen, started), cutOff]);
		return exitCode ?? 0;
	} finally {
		await started.stopAll();
		endRunning();
		await rm(workFolder, { recursive: true, force: true });
		if (exitCode !== undefined) process.exit(exitCode); // a run may still be under way
	}
}

async function measure(names, started) {
	const alone = names.filter((name) => cases[name].withoutN8n);
	const inN8n = names.filter((name) => !cases[name].withoutN8n);
	for (const name of alone) {
		console.log(`\n\n${name}: ${cases[name].title}\n\n${await cases[name].run()}`);
	}
	if (inN8n.length === 0) return;
	const n8n = await prepareN8n(started.add);
	await mkdir(uploadFolder, { recursive: true });
	const server = await startFakePericulum();
	started.add(server);
	const shared = inN8n.some((name) => !cases[name].bringsOwnN8n) ? await step('Starting n8n', n8n.start) : undefined;
	if (shared !== undefined) await warmUp(shared.client, server);
	console.log(`\n${machine(n8n)}`);
	for (const name of inN8n) {
		const { title, bringsOwnN8n, run } = cases[name];
		if (bringsOwnN8n) await shared?.stop();
		console.log(`\n\n${name}: ${title}\n`);
		console.log(await run({ n8n, client: shared?.client, server }));
	}
	console.log(`\nLoad at the end: ${load()}.`);
}

/** The first run of a node also pays for loading it: that run is not measured. */
async function warmUp(client, server) {
	for (const contender of [getInsights(server), httpGet(server)]) {
		const run = await prepareRun(client, contender, keyItems(200));
		server.behave();
		await run();
	}
}

function machine({ version, nodeVersion }) {
	const cores = os.cpus();
	return [
		`n8n ${version} on Node ${nodeVersion}, ${process.platform}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), SQLite.`,
		`Load before the first case: ${load()}. Anything near or above ${cores.length} means that other programs took part.`,
		'Times are the executionTime that n8n recorded for the node; each is the median of several runs in alternating order.',
		"Ratios are the median, over the rounds, of a row's time divided by that of the last row: below 1 is faster than HTTP Request.",
		"HTTP Request uses n8n's own OAuth2 credential (client credentials), as it is set up without this package.",
	].join('\n');
}

const load = () => `${os.loadavg()[0].toFixed(1)} (1 minute)`;
