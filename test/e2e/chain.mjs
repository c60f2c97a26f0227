/** Workflows whose nodes simply follow each other. */
import assert from 'node:assert/strict';

export const start = 'Start';

/** One step: a node of this package for Periculum, or of n8n's own when `type` has a dot. `more` has credentials, onError and the like. Its input fields are left out unless the parameters include them. */
export const step = (name, type, parameters, more = {}) =>
	type.includes('.')
		? { name, type, parameters, ...more }
		: {
				name,
				type: `n8n-nodes-credit-insights.${type}`,
				parameters: { provider: 'periculum', includeInputFields: false, ...parameters },
				...more,
			};

/** Runs a start by hand and the steps after it to the end. `items` come out of the start; without them it is one empty item. */
export async function runChain(client, name, steps, items) {
	const nodes = [step(start, 'n8n-nodes-base.manualTrigger', {}), ...steps].map((node, i) => ({
		id: node.name,
		typeVersion: 1,
		position: [200 * i, 0],
		...node,
	}));
	const to = (node) => ({ main: [[{ node: node.name, type: 'main', index: 0 }]] });
	const workflow = {
		name,
		nodes,
		connections: Object.fromEntries(nodes.slice(1).map((node, i) => [nodes[i].name, to(node)])),
		...(items ? { pinData: { [start]: items.map((json) => ({ json })) } } : {}),
		settings: { executionOrder: 'v1' },
	};
	const { id } = await client.createWorkflow(workflow);
	const execution = await client.runToEnd(id, start);
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	return execution;
}
