import { performance } from 'node:perf_hooks';
import assert from 'node:assert/strict';
import { callbackUrl, publish, unpublish } from '../e2e/live-workflows.mjs';
import { deliver, mixture, percentiles } from './callbacks.mjs';
import { allEnded, callbackWorkflow, runsByEvent } from './live.mjs';

const ofKind = (answers, kind) => answers.filter((answer) => answer.kind === kind);
const statusesOf = (answers) => [...new Set(answers.map(({ status }) => status))].sort();

/** Callbacks by the thousand, to one webhook process and to two. */
export function tests(context) {
	const { stack, n8n, client, sandbox, credentials, callbackSecrets, sizes } = context;
	const secret = callbackSecrets.periculum;
	const live = async (name, then) => {
		const stored = await client.createWorkflow(callbackWorkflow(name, credentials, then));
		const url = callbackUrl(n8n, stored);
		await publish(client, stored, url);
		return { stored, url };
	};

	return [
		[
			`${sizes.callbacks} callbacks to one webhook process: every genuine event is one run, no duplicate and no forged one is any`,
			async () => {
				const { stored, url } = await live('Callbacks, one process');
				const deliveries = await mixture(sandbox, sizes.callbacks, { secret, firstKey: 1_000_000 });
				const began = performance.now();
				const answers = await deliver(deliveries, url);
				const perSecond = answers.length / ((performance.now() - began) / 1000);
				const genuine = ofKind(answers, 'genuine');
				console.log(`          ${answers.length} answers: ${percentiles(answers)}, ${perSecond.toFixed(1)} a second`);
				assert.deepEqual(statusesOf(genuine), [200]);
				assert.deepEqual(statusesOf(ofKind(answers, 'duplicate')), [200]);
				assert.deepEqual(statusesOf(ofKind(answers, 'forged')), [401]);
				assert.deepEqual(await allEnded(stack, stored.id), { success: genuine.length });
				const runs = await runsByEvent(stack, stored.id);
				assert.equal(Object.keys(runs).length, genuine.length);
				assert.ok(Object.values(runs).every((count) => count === 1));
				await unpublish(client, stored, url);
			},
		],
	];
}
