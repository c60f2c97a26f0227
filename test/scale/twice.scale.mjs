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
		...[
			['some time after it', (bodies) => [...bodies, ...shuffled(bodies)]],
			['at the same moment', (bodies) => bodies.flatMap((body) => [body, body])],
		].map(([when, twiceOver], round) => [
			`with two webhook processes, where each event is sent again ${when}, none is lost, and the guard lets each through once`,
			async () => {
				const [{ nodes }] = await callbackExamples();
				const guard = nodes.find(({ name }) => name === GUARD);
				const workflow = callbackWorkflow(`Callbacks sent again ${when}`, credentials, [guard]);
				const stored = await client.createWorkflow(workflow);
				const url = callbackUrl(n8n, stored);
				await publish(client, stored, url);
				const firstKey = 2_000_000 + 1_000 * round;
				const keys = Array.from({ length: Math.ceil(sizes.callbacks / 20) }, (_, index) => firstKey + index);
				const bodies = await recorded(sandbox, keys, { secret: callbackSecrets.periculum });
				const deliveries = twiceOver(bodies).map((body) => ({ kind: 'any', body }));
				assert.ok((await deliver(deliveries, url)).every(({ status }) => status === 200));
				const statuses = await allEnded(stack, stored.id);
				const runs = await runsByEvent(stack, stored.id);
				const twice = Object.values(runs).filter((count) => count > 1).length;
				const through = {};
				for (const [id] of await stack.psql(`select id from execution_entity where "workflowId" = '${stored.id}'`))
					for (const { eventId } of itemsOf(await client.executionAtEnd(id), 'After'))
						through[eventId] = (through[eventId] ?? 0) + 1;
				const most = Object.values(through).filter((count) => count > 1).length;
				console.log(
					`          ${keys.length} events: ${twice} started two runs, the guard let ${most} through twice; ${JSON.stringify(statuses)}`,
				);
				assert.deepEqual(Object.keys(statuses), ['success']);
				assert.equal(Object.keys(through).length, keys.length);
				assert.equal(most, 0);
				await unpublish(client, stored, url);
			},
		]),
	];
}
