/** n8n's own REST interface, as its editor uses it: just what the demo and the end-to-end tests need. */
import { Problem } from '../scripts/lib/problem.mjs';
import { parseFlatted } from './flatted.mjs';

const finalStatuses = ['success', 'error', 'canceled', 'crashed'];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How often a request without an answer is sent: n8n closes connections while it starts, and those that it kept for a while. */
const MOST_ATTEMPTS = 5;

/** `fetch`, again where the connection was closed before an answer; for what may be sent twice. */
async function fetchAgain(address, options, attempt = 1) {
	try {
		return await fetch(address, options);
	} catch (error) {
		if (attempt === MOST_ATTEMPTS)
			throw new Problem(`n8n closes the connection: ${error.cause?.message ?? error.message}`);
		await pause(200 * attempt);
		return fetchAgain(address, options, attempt + 1);
	}
}

/** A signed-in n8n. Make one with `createOwner`. */
export class N8nClient {
	constructor(url, cookie) {
		this.url = url;
		this.cookie = cookie;
	}

	/** Sets up the owner of a fresh n8n and signs in. `owner` is `{ email, password, firstName, lastName }`. */
	static async createOwner(url, owner) {
		const answer = await fetchAgain(`${url}/rest/owner/setup`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(owner),
		});
		if (!answer.ok) throw new Problem(`n8n refused to set up its owner: ${answer.status} ${await answer.text()}`);
		const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
		return new N8nClient(url, cookie.join('; '));
	}

	/** One call of the REST interface; answers the `data` of its answer. */
	async call(method, path, body) {
		const send = method === 'GET' ? fetchAgain : fetch;
		const answer = await send(`${this.url}/rest${path}`, {
			method,
			headers: { 'Content-Type': 'application/json', Cookie: this.cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Problem(`n8n answered ${answer.status} to ${method} ${path}: ${text.slice(0, 500)}`);
		return JSON.parse(text).data;
	}

	/** Stores a credential; `data` is encrypted by n8n. Answers it with its id. */
	createCredential(name, type, data) {
		return this.call('POST', '/credentials', { name, type, data });
	}

	/** What the editor's "test" button says: `{ status: 'OK' or 'Error', message }`. */
	testCredential(credential, data) {
		const { id, name, type } = credential;
		return this.call('POST', '/credentials/test', { credentials: { id, name, type, data } });
	}

	/** Stores a workflow; answers it with its id and version. n8n 2.0 wants to be told that it is not published. */
	createWorkflow(workflow) {
		return this.call('POST', '/workflows', { active: false, ...workflow });
	}

	/** Publishes a stored workflow, which makes its webhooks live shortly after. */
	publish({ id, versionId }) {
		return this.call('POST', `/workflows/${id}/activate`, { versionId });
	}

	/**
	 * Runs a stored workflow from one of its triggers, as the editor's button does, and waits for its end. n8n 2.0 runs the workflow
	 * that it is sent; newer ones look it up.
	 */
	async runToEnd(workflowId, triggerName, deadlineSeconds = 300) {
		const { executionId } = await this.call('POST', `/workflows/${workflowId}/run`, {
			workflowData: await this.call('GET', `/workflows/${workflowId}`),
			triggerToStartFrom: { name: triggerName },
		});
		return this.executionAtEnd(executionId, deadlineSeconds);
	}

	/** The bytes of a file of a stored execution's item, as its `binary` describes it. */
	async binary({ id, data }) {
		if (id === undefined) return Buffer.from(data, 'base64');
		const address = `${this.url}/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
		const answer = await fetchAgain(address, { headers: { Cookie: this.cookie } });
		if (!answer.ok) throw new Problem(`n8n does not give the file ${id}: ${answer.status} ${await answer.text()}`);
		return Buffer.from(await answer.arrayBuffer());
	}

	/** Waits for an execution's end and answers it with its data read (`execution.data.resultData.runData`). */
	async executionAtEnd(executionId, deadlineSeconds = 300) {
		const deadline = Date.now() + deadlineSeconds * 1000;
		for (;;) {
			const execution = await this.call('GET', `/executions/${executionId}`);
			if (finalStatuses.includes(execution.status)) {
				return { ...execution, storedData: execution.data, data: parseFlatted(execution.data) };
			}
			if (Date.now() > deadline)
				throw new Problem(`Execution ${executionId} had not ended after ${deadlineSeconds} s.`);
			await pause(300);
		}
	}
}

/** The items a node put out over all its runs in an execution; `output` is the number of its output. */
export function itemsOf(execution, nodeName, output = 0) {
	return wholeItemsOf(execution, nodeName, output).map(({ json }) => json);
}

/** The same with their files: `{ json, binary }`. */
export function wholeItemsOf(execution, nodeName, output = 0) {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return runs.flatMap((run) => run.data?.main?.[output] ?? []);
}
