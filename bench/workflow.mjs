/** A workflow around the node that is measured, and one run of it. */
import { itemsOf } from '../demo/n8n-client.mjs';
import { Problem } from '../scripts/lib/problem.mjs';

const measured = 'Measured';
const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };

/** A node that makes `count` items with a statement key each. */
export const keyItems = (count) => ({
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode: `return Array.from({ length: ${count} }, (_, index) => ({ json: { key: index + 1 } }));` },
});

/** A node that reads the files a pattern matches, one item each. */
export const fileItems = (pattern) => ({
	type: 'n8n-nodes-base.readWriteFile',
	typeVersion: 1.1,
	parameters: { operation: 'read', fileSelector: pattern, options: {} },
});

/** Stores a credential and a workflow (items, then the contender's node) with it; answers a function that runs it once. */
export async function prepareRun(client, { credential, node }, items) {
	const { id, name } = await client.createCredential(`Bench ${credential.type}`, credential.type, credential.data);
	return async (itemsOfRun = items) => {
		const nodes = [
			start,
			{ ...itemsOfRun, name: 'Items' },
			{ ...node, name: measured, credentials: { [credential.type]: { id, name } } },
		];
		const workflow = await client.createWorkflow({
			name: 'Benchmark',
			nodes: nodes.map((entry, index) => ({ ...entry, id: `node-${index}`, position: [index * 220, 0] })),
			connections: { Start: to('Items'), Items: to(measured) },
			settings: {},
		});
		return outcome(await client.runToEnd(workflow.id, start.name));
	};
}

const to = (node) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** What n8n recorded of the measured node: `{ startedAt (Unix ms), ms, answered }`; a failed item is not answered. */
function outcome(execution) {
	const [run] = execution.data.resultData.runData[measured] ?? [];
	if (execution.status !== 'success' || run === undefined) {
		throw new Problem(
			`A benchmark run ended with "${execution.status}": ${execution.data.resultData.error?.message ?? 'no message'}`,
		);
	}
	const answered = itemsOf(execution, measured).filter(({ error }) => error === undefined).length;
	return { startedAt: run.startTime, ms: run.executionTime, answered };
}
