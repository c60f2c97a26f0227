/** A whole line of nodes, run once: how long it took from its first node to its last, and what n8n's memory rose to. */
import process from 'node:process';
import { itemsOf } from '../demo/n8n-client.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { childPid, residentBytes, watchingMemory } from './process-memory.mjs';

const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };

/**
 * Stores a workflow of nodes in a row (the start is added) and runs it. `credential` is `{ type, data }` or undefined. Answers `{ ms, peak
 * (bytes above what stood before; null where no system tells it), items (of the last node) }`.
 */
export async function runLine(client, nodes, credential) {
	const all = [start, ...nodes].map((node, index) => ({ ...node, id: `node-${index}`, position: [index * 220, 0] }));
	const stored = credential && (await client.createCredential('Bench', credential.type, credential.data));
	const credentials = stored && { [credential.type]: { id: stored.id, name: stored.name } };
	const { id } = await client.createWorkflow({
		name: 'Benchmark',
		nodes: all.map((node) => (node.asks ? { ...node, asks: undefined, credentials } : node)),
		connections: Object.fromEntries(
			all.slice(1).map(({ name }, at) => [all[at].name, { main: [[{ node: name, type: 'main', index: 0 }]] }]),
		),
		settings: { executionOrder: 'v1' },
	});
	const { result: execution, peak } = await withPeak(async () => await client.runToEnd(id, start.name, 900));
	if (execution.status !== 'success') {
		throw new Problem(
			`A benchmark run ended with "${execution.status}": ${execution.data.resultData.error?.message ?? 'no message'}`,
		);
	}
	const ms = Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt);
	return { ms, peak, items: itemsOf(execution, all.at(-1).name) };
}

async function withPeak(work) {
	if (process.platform !== 'linux') return { result: await work(), peak: null };
	const pid = await childPid('n8n\0start');
	const idle = await residentBytes(pid);
	const { result, samples } = await watchingMemory(pid, work);
	return { result, peak: Math.max(...samples.map(({ bytes }) => bytes)) - idle };
}
