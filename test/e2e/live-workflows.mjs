/** Published workflows, their webhooks and what they have stored. */
import assert from 'node:assert/strict';
import { poll } from './harness.mjs';

const triggerType = 'n8n-nodes-credit-insights.creditCallbackTrigger';

/** The address of a stored workflow's Credit Callback Trigger that is handed to the provider: n8n makes its ID when it stores the workflow. */
export function callbackUrl(n8n, stored) {
	const { webhookId } = stored.nodes.find(({ type }) => type === triggerType);
	assert.ok(webhookId, `n8n gave the trigger of "${stored.name}" no URL.`);
	return `${n8n.url}/webhook/${webhookId}/callback`;
}

/** Publishes a stored workflow and waits until `url` listens: n8n publishes asynchronously. */
export async function publish(client, stored, url, method) {
	await client.publish(stored);
	await poll(`The webhook ${url}`, async () => ((await isListening(url, method)) ? true : undefined));
}

/** Withdraws a published workflow and waits until `url` is closed. */
export async function unpublish(client, { id }, url, method) {
	await client.call('POST', `/workflows/${id}/deactivate`, {});
	await poll(`The end of ${url}`, async () => ((await isListening(url, method)) ? undefined : true));
}

/** Whether a request of this method would be taken: n8n tells the other method so, which starts nothing. */
async function isListening(url, method = 'POST') {
	const answer = await fetch(url, { method: method === 'POST' ? 'GET' : 'POST' });
	return answer.status === 404 && (await answer.text()).includes(`${method} request`);
}

/** The stored executions of a workflow, newest first: `{ id, status }`. */
export async function executionsOf(client, workflowId) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await client.call('GET', `/executions?limit=100&filter=${filter}`);
	// n8n reads running and ended executions one after the other: one that ends in between stands in its answer twice.
	return [...new Map(results.map((execution) => [execution.id, execution])).values()];
}

/** The rows of the owner's data tables, and ways to change them: `{ rows(name), insert(name, rows), update(name, column, value, data), remove(...) }`. */
export async function dataTables(client) {
	const { id } = await client.call('GET', '/projects/personal');
	const base = `/projects/${id}/data-tables`;
	const addressOf = async (name) => {
		const { data } = await client.call('GET', base);
		const table = data.find((one) => one.name === name);
		return table && `${base}/${table.id}/rows`;
	};
	const where = (columnName, value) => ({ type: 'and', filters: [{ columnName, condition: 'eq', value }] });
	return {
		/** A table that no run has made yet has no rows. */
		rows: async (name) => {
			const address = await addressOf(name);
			return address ? (await client.call('GET', `${address}?take=100`)).data : [];
		},
		insert: async (name, rows) =>
			client.call('POST', `${(await addressOf(name)).replace(/rows$/, 'insert')}`, { data: rows }),
		update: async (name, column, value, data) =>
			client.call('PATCH', await addressOf(name), { filter: where(column, value), data }),
		remove: async (name, column, value) =>
			client.call(
				'DELETE',
				`${await addressOf(name)}?filter=${encodeURIComponent(JSON.stringify(where(column, value)))}`,
			),
	};
}
