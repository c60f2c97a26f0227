/** Credit Callback Triggers whose URL n8n registers at the provider by itself. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { triggerWorkflow } from './callback-triggers.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, executionsOf, publish, unpublish } from './live-workflows.mjs';

/** Waits until `read` answers `expected`: n8n listens first, and registers then. */
export async function becomes(expected, read) {
	let found;
	const isThere = async () => {
		found = await read();
		return isDeepStrictEqual(found, expected) ? true : undefined;
	};
	await poll('What is registered', isThere, 15).catch(() => assert.deepEqual(found, expected));
}

/** One of them: a workflow of the trigger and a node after it. */
export class RegisteredTrigger {
	/** How many executions there must be by now. */
	accepted = 0;

	constructor({ n8n, client }, { provider, credential, events, verification, method, options = {} }) {
		Object.assign(this, { n8n, client, method });
		this.workflow = triggerWorkflow(provider, credential, { events, verification, options });
		this.url = callbackUrl(n8n, this.workflow);
	}

	async store() {
		this.stored ??= await this.client.createWorkflow(this.workflow);
		return this.stored;
	}

	async activate() {
		await publish(this.client, await this.store(), this.url, this.method);
	}

	async deactivate() {
		await unpublish(this.client, this.stored, this.url, this.method);
	}

	/** Tries to go live, which n8n does in the background: waits until its log holds the words of the refusal. */
	async isRefused(words) {
		await this.client.publish(await this.store());
		await poll('The refusal', async () =>
			(await readFile(this.n8n.logFile, 'utf8')).includes(words) ? true : undefined,
		);
		assert.equal((await fetch(this.url, { method: this.method })).status, 404);
	}

	runs() {
		return executionsOf(this.client, this.stored.id);
	}

	/** The execution that one more accepted callback has started, at its end. */
	async started() {
		this.accepted += 1;
		const [newest] = await poll('The execution', async () => {
			const runs = await this.runs();
			assert.ok(runs.length <= this.accepted, `${runs.length} executions instead of ${this.accepted}`);
			return runs.length === this.accepted ? runs : undefined;
		});
		return this.client.executionAtEnd(newest.id);
	}

	async startsNothing() {
		assert.equal((await this.runs()).length, this.accepted);
	}

	/** What n8n keeps of the workflow: its executions, its static data and the log. */
	async kept() {
		const runs = await Promise.all((await this.runs()).map(({ id }) => this.client.executionAtEnd(id)));
		const workflow = await this.client.call('GET', `/workflows/${this.stored.id}`);
		return [
			...runs.map(({ storedData }) => storedData),
			JSON.stringify(workflow),
			await readFile(this.n8n.logFile, 'utf8'),
		];
	}
}
