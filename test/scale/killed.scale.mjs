import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { typedInto } from '../../demo/credentials.mjs';
import { businessLoanApplicationWorkflow, businessLoanDecisionWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { consent } from '../e2e/bank-providers.mjs';
import { poll } from '../e2e/harness.mjs';
import { callbackUrl, publish, unpublish } from '../e2e/live-workflows.mjs';
import { TwoHalves } from '../e2e/two-halves.mjs';
import { deliver, recorded } from './callbacks.mjs';
import { allEnded, batchWorkflow, callbackWorkflow, runsByEvent, statusesOf } from './live.mjs';

/** Below 65 seconds the worker itself waits. */
const HELD_SECONDS = 60;
const ended = ['success', 'error', 'crashed', 'canceled'];

/** Holds every run of a workflow for a while after this node. */
const heldAfter = (name) => (workflow) => {
	const hold = { id: 'hold', name: 'Hold', type: 'n8n-nodes-base.wait', typeVersion: 1.1, position: [0, 400] };
	workflow.nodes.push({ ...hold, parameters: { amount: HELD_SECONDS, unit: 'seconds' } });
	workflow.connections.Hold = workflow.connections[name];
	workflow.connections[name] = { main: [[{ node: 'Hold', type: 'main', index: 0 }]] };
};

/** Processes that die in the middle, as the kernel's out-of-memory killer or a lost machine ends them. */
export function tests(context) {
	const { stack, n8n, client, sandbox, credentials, callbackSecrets, sizes } = context;
	/** What was created at FriendlyScore by requests to the slow address of this name. */
	const created = async (address) => {
		const came = await (await fetch(`${sandbox.ready.url}/_sandbox/faults/${address}`)).json();
		return came.filter(({ method, path, acted }) => method === 'POST' && path.endsWith('/customers') && acted).length;
	};
	/** FriendlyScore, answering late: a batch takes long enough to be killed in its middle. */
	const slowCredential = async (address) => {
		const typed = Object.entries(typedInto(sandbox.ready, 'friendlyScore')).map(([name, value]) => [
			name,
			value.replace(`${sandbox.ready.url}/`, `${sandbox.ready.url}/_faults/${address}/`),
		]);
		const { id, name } = await client.createCredential(
			`FriendlyScore ${address}`,
			'friendlyScoreApi',
			Object.fromEntries(typed),
		);
		return { id, name };
	};

	return [
		[
			`a worker killed in a batch of ${sizes.batch}: run again, all are there, and none twice`,
			async () => {
				const address = `delay.${randomUUID()}`;
				const references = Array.from({ length: sizes.batch }, (_, index) => `batch-${address}-${index}`);
				const { id } = await client.createWorkflow(batchWorkflow(references, await slowCredential(address)));
				await stack.stop('worker2');
				const { executionId } = await client.call('POST', `/workflows/${id}/run`, {
					workflowData: await client.call('GET', `/workflows/${id}`),
					triggerToStartFrom: { name: 'Start' },
				});
				await poll(
					'A third of the batch',
					async () => ((await created(address)) >= sizes.batch / 3 ? true : undefined),
					120,
				);
				await stack.kill('worker1');
				const made = await created(address);
				assert.ok(made < sizes.batch, 'the worker was killed too late');
				await stack.start('worker1');
				await stack.start('worker2');
				const first = await poll(
					'The end of the killed run',
					async () => {
						const execution = await client.call('GET', `/executions/${executionId}`);
						return ended.includes(execution.status) ? execution.status : undefined;
					},
					180,
				);
				assert.ok(['crashed', 'error'].includes(first), first);
				const items = itemsOf(await client.runToEnd(id, 'Start'), 'Create');
				const count = (status) => items.filter((item) => item.status === status).length;
				console.log(
					`          ${made} made before the kill, then ${count('existing')} existing and ${count('created')} created`,
				);
				assert.equal(count('existing') + count('created'), sizes.batch);
				assert.equal(await created(address), sizes.batch);
			},
		],
		[
			'a webhook process killed among callbacks: what it did not answer is sent again, and no event is lost',
			async () => {
				const stored = await client.createWorkflow(callbackWorkflow('Callbacks, one process dies', credentials));
				const url = callbackUrl(n8n, stored);
				await publish(client, stored, url);
				const keys = Array.from({ length: Math.ceil(sizes.callbacks / 10) }, (_, index) => 3_000_000 + index);
				const bodies = await recorded(sandbox, keys, { secret: callbackSecrets.periculum });
				let killed;
				const answers = await deliver(
					bodies.map((body) => ({ kind: 'genuine', body })),
					url,
					async (count) => {
						if (count === Math.floor(keys.length / 3)) killed = stack.kill('webhook1');
					},
				);
				await killed;
				const again = await deliver(
					answers.filter(({ status }) => status !== 200),
					url,
				);
				assert.ok(again.every(({ status }) => status === 200));
				// n8n leaves a run that it had stored and not yet queued "new" for ever; its sender had no answer.
				const statuses = await allEnded(stack, stored.id, { stay: ['new'], deadlineSeconds: 180 });
				const runs = await runsByEvent(stack, stored.id);
				console.log(`          ${again.length} sent again, ${JSON.stringify(statuses)}`);
				assert.equal(Object.keys(runs).length, keys.length);
				assert.ok(statuses.success >= keys.length);
				await stack.start('webhook1');
				await unpublish(client, stored, url);
			},
		],
		[
			'an event whose run a killed worker took with it reaches a person by the morning look at open applications',
			async () => {
				const example = new TwoHalves(context, {
					files: [businessLoanApplicationWorkflow, businessLoanDecisionWorkflow],
					names: { applications: 'Business applications', decisions: 'Business decisions' },
					bank: 'northgate-bank',
					person: () => ({ email: 'owner@example.com' }),
				});
				await example.start(heldAfter('Each event once'));
				const application = await example.apply();
				assert.equal(application.status, 200, application.text);
				// The callback is answered, its run begins, and the worker dies with it.
				await consent(application.link, 'northgate-bank', 'adaeze-nwokolo');
				await poll(
					'The run',
					async () => ((await statusesOf(stack, example.second.id)).running > 0 ? true : undefined),
					60,
				);
				await Promise.all(['worker1', 'worker2'].map((name) => stack.kill(name)));
				await Promise.all(['worker1', 'worker2'].map((name) => stack.start(name)));
				const statuses = await allEnded(stack, example.second.id, { deadlineSeconds: 180 });
				assert.equal(statuses.success ?? 0, 0, JSON.stringify(statuses));
				assert.deepEqual(await example.decisionsOn(application), []);
				await example.morningAfterAllDays();
				const { problem } = await example.rowWith(application, 'referred');
				assert.match(problem, /a person has to look/);
				await example.stop();
			},
		],
	];
}
