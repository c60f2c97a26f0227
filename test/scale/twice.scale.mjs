import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { callbackUrl, dataTables, publish, unpublish } from '../e2e/live-workflows.mjs';
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

/** Two webhook processes share no memory: a duplicate that comes to the other one starts a second run. */
export function tests({ stack, n8n, client, sandbox, credentials, callbackSecrets, sizes }) {
	const events = 2 * Math.ceil(sizes.callbacks / 40);
	const examples = callbackExamples();
	let firstKey = 2_000_000;

	/** A live workflow with these nodes behind its trigger, and events that each come twice: half of them at once, half later. */
	const live = async (name, then) => {
		const stored = await client.createWorkflow(callbackWorkflow(name, credentials, then));
		const url = callbackUrl(n8n, stored);
		await publish(client, stored, url);
		const keys = Array.from({ length: events }, (_, index) => firstKey + index);
		firstKey += events;
		const bodies = await recorded(sandbox, keys, { secret: callbackSecrets.periculum });
		const [atOnce, later] = [bodies.slice(0, events / 2), bodies.slice(events / 2)];
		const order = [...atOnce.flatMap((body) => [body, body]), ...later, ...shuffled(later)];
		const close = Object.assign(() => unpublish(client, stored, url), { url });
		return { stored, deliveries: order.map((body) => ({ kind: 'any', body })), close };
	};

	/** The node with which the examples in two halves take an open application, over a table in which each of the next events has one. */
	const takeApplication = async () => {
		const all = (await examples).flatMap(({ nodes }) => nodes);
		const take = JSON.parse(JSON.stringify(all.find(({ name }) => name === 'Take the application')));
		const table = 'Open applications';
		const { id } = await client.call('GET', '/projects/personal');
		const columns = ['reference', 'state'].map((name) => ({ name, type: 'string' }));
		await client.call('POST', `/projects/${id}/data-tables`, { name: table, columns });
		const rows = Array.from({ length: events }, (_, index) => ({
			reference: String(firstKey + index),
			state: 'waiting',
		}));
		await (await dataTables(client)).insert(table, rows);
		take.parameters.dataTableId.value = table;
		const state = take.parameters.filters.conditions.find(({ keyName }) => keyName === 'state');
		const reference = { keyName: 'reference', condition: 'eq', keyValue: '={{ $json.statementId }}' };
		take.parameters.filters.conditions = [reference, state];
		return take;
	};

	return [
		[
			'every example that callbacks start has the same guard behind its trigger',
			async () => {
				assert.ok((await examples).length >= 4);
				for (const { file, nodes, connections } of await examples) {
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
			'where each address goes to one of the two processes, every event is one run, sent again at once or later',
			async () => {
				stack.proxy.byAddress = true;
				const { stored, deliveries, close } = await live('Callbacks by address', []);
				assert.ok((await deliver(deliveries, close.url)).every(({ status }) => status === 200));
				assert.deepEqual(await allEnded(stack, stored.id), { success: events });
				assert.equal(Object.keys(await runsByEvent(stack, stored.id)).length, events);
				await close();
				stack.proxy.byAddress = false;
			},
		],
		[
			'where they go to both in turn, no event is lost, and an application is taken once',
			async () => {
				const [{ nodes }] = await examples;
				const guard = nodes.find(({ name }) => name === GUARD);
				const { stored, deliveries, close } = await live('Callbacks in turn', [guard, await takeApplication()]);
				assert.ok((await deliver(deliveries, close.url)).every(({ status }) => status === 200));
				const statuses = await allEnded(stack, stored.id);
				const twice = Object.values(await runsByEvent(stack, stored.id)).filter((count) => count > 1).length;
				const passed = { [GUARD]: {}, After: {} };
				for (const [id] of await stack.psql(`select id from execution_entity where "workflowId" = '${stored.id}'`)) {
					const execution = await client.executionAtEnd(id);
					for (const [name, seen] of Object.entries(passed))
						for (const { statementId, reference } of itemsOf(execution, name))
							seen[statementId ?? reference] = (seen[statementId ?? reference] ?? 0) + 1;
				}
				const byGuard = Object.values(passed[GUARD]).filter((count) => count > 1).length;
				console.log(
					`          of ${events} events sent twice ${twice} started two runs; the guard let ${byGuard} of them through`,
				);
				assert.deepEqual(Object.keys(statuses), ['success']);
				assert.equal(Object.keys(passed.After).length, events);
				assert.ok(Object.values(passed.After).every((count) => count === 1));
				await close();
			},
		],
	];
}
