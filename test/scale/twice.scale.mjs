import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { callbackUrl, publish, unpublish } from '../e2e/live-workflows.mjs';
import { deliver, recorded, shuffled } from './callbacks.mjs';
import { allEnded, callbackWorkflow, runsByEvent } from './live.mjs';

const GUARD = 'Each event once';
const triggerType = 'n8n-nodes-credit-insights.creditCallbackTrigger';

/** The examples that callbacks start. */
async function callbackExamples() {
	const folder = inRoot('examples', 'workflows');
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
	const all = await Promise.all(
		files.map(async (file) => ({ file, ...JSON.parse(await readFile(path.join(folder, file), 'utf8')) })),
	);
	return all.filter(({ nodes }) => nodes.some(({ type }) => type === triggerType));
}

/** Two webhook processes share no memory: a duplicate may come to the other one, and starts a second run there. */
export function tests({ stack, n8n, client, sandbox, credentials, callbackSecrets, sizes }) {
	return [
		[
			'every example that callbacks start has the same guard behind its trigger',
			async () => {
				const examples = await callbackExamples();
				assert.ok(examples.length >= 4);
				for (const { file, nodes, connections } of examples) {
					const trigger = nodes.find(({ type }) => type === triggerType);
					assert.deepEqual(
						connections[trigger.name].main[0].map(({ node }) => node),
						[GUARD],
						file,
					);
				}
			},
		],
		[
			'with two webhook processes no event is lost, and the guard of the examples lets each through once',
			async () => {
				const [{ nodes }] = await callbackExamples();
				const guard = nodes.find(({ name }) => name === GUARD);
				const stored = await client.createWorkflow(callbackWorkflow('Callbacks, two processes', credentials, [guard]));
				const url = callbackUrl(n8n, stored);
				await publish(client, stored, url);
				const keys = Array.from({ length: Math.ceil(sizes.callbacks / 10) }, (_, index) => 2_000_000 + index);
				const bodies = await recorded(sandbox, keys, { secret: callbackSecrets.periculum });
				// One after the other, as a provider does that had no answer in time: the proxy takes the processes in turn.
				const answers = await deliver(
					[...bodies, ...shuffled(bodies)].map((body) => ({ kind: 'any', body })),
					url,
				);
				assert.ok(answers.every(({ status }) => status === 200));
				await allEnded(stack, stored.id);
				const runs = await runsByEvent(stack, stored.id);
				const twice = Object.values(runs).filter((count) => count > 1).length;
				const executions = await stack.psql(
					`select id, status from execution_entity where "workflowId" = '${stored.id}'`,
				);
				const through = {};
				for (const [id, status] of executions) {
					assert.equal(status, 'success', id);
					for (const { eventId } of itemsOf(await client.executionAtEnd(id), 'After'))
						through[eventId] = (through[eventId] ?? 0) + 1;
				}
				console.log(`          ${keys.length} events, each sent twice: ${twice} started two runs`);
				assert.equal(Object.keys(runs).length, keys.length);
				assert.deepEqual(
					Object.entries(through).filter(([, count]) => count !== 1),
					[],
				);
				assert.equal(Object.keys(through).length, keys.length);
				await unpublish(client, stored, url);
			},
		],
	];
}
