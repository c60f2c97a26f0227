/** What a queue-mode n8n has run, by its database, and workflows to load it with. */
import { poll } from '../e2e/harness.mjs';

const unfinished = ['new', 'running', 'waiting'];

/** The executions of a workflow by status, such as `{ success: 3 }`. */
export async function statusesOf(stack, workflowId) {
	const rows = await stack.psql(
		`select status, count(*) from execution_entity where "workflowId" = '${workflowId}' group by status`,
	);
	return Object.fromEntries(rows.map(([status, count]) => [status, Number(count)]));
}

/** Waits until no run of a workflow is under way; answers its executions by status. `stay` are states in which n8n may leave some for ever. */
export function allEnded(stack, workflowId, { deadlineSeconds = 300, stay = [] } = {}) {
	return poll(
		'The end of the runs',
		async () => {
			const statuses = await statusesOf(stack, workflowId);
			return unfinished.some((status) => statuses[status] > 0 && !stay.includes(status)) ? undefined : statuses;
		},
		deadlineSeconds,
	);
}

/** How often each event started a run of a workflow: `{ eventId: count }`. Only runs that have ended are looked at. */
export async function runsByEvent(stack, workflowId) {
	const rows = await stack.psql(
		`select substring(d.data from 'periculum:insights:[0-9a-f]{32}') as event, count(*) from execution_entity e join execution_data d on d."executionId" = e.id where e."workflowId" = '${workflowId}' group by 1`,
	);
	return Object.fromEntries(rows.filter(([event]) => event !== '').map(([event, count]) => [event, Number(count)]));
}

const node = (name, type, position, parameters, more = {}) => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [position, 0],
	parameters,
	...more,
});

/** Node after node, in a row. */
const inARow = (nodes) =>
	Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, index) => [name, { main: [[{ node: nodes[index + 1].name, type: 'main', index: 0 }]] }]),
	);

/** A workflow that Periculum calls back to; `then` are nodes after the trigger. */
export function callbackWorkflow(name, { periculumApi }, then = []) {
	const parameters = { provider: 'periculum', events: ['insights'], verification: 'signature', options: {} };
	const nodes = [
		node('Callback', 'n8n-nodes-credit-insights.creditCallbackTrigger', 0, parameters, {
			credentials: { periculumApi },
		}),
		...then,
		node('After', 'n8n-nodes-base.noOp', 600, {}),
	];
	return { name, nodes, connections: inARow(nodes), settings: { executionOrder: 'v1' } };
}

/** A workflow that creates these customers at FriendlyScore, two at a time, and goes on where one fails. */
export function batchWorkflow(references, friendlyScoreApi) {
	const create = {
		provider: 'friendlyScore',
		userReference: '={{ $json.references }}',
		includeInputFields: false,
		options: { concurrency: 2 },
	};
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
		node(
			'All',
			'n8n-nodes-base.set',
			200,
			{ mode: 'raw', jsonOutput: JSON.stringify({ references }), options: {} },
			{ typeVersion: 3.4 },
		),
		node('Each', 'n8n-nodes-base.splitOut', 400, { fieldToSplitOut: 'references', options: {} }),
		node('Create', 'n8n-nodes-credit-insights.createCreditCustomer', 600, create, {
			credentials: { friendlyScoreApi },
			onError: 'continueRegularOutput',
		}),
	];
	return { name: 'Batch', nodes, connections: inARow(nodes), settings: { executionOrder: 'v1' } };
}

/** A workflow that reads a file and hands it to Inscribe as a document of this customer, or only reads it where there is none. */
export function fileWorkflow(file, customerId, inscribeApi) {
	const upload = {
		provider: 'inscribe',
		source: 'document',
		customerId,
		includeInputFields: false,
		options: { timeout: 300_000 },
	};
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
		node('Read', 'n8n-nodes-base.readWriteFile', 200, { fileSelector: file, options: {} }),
		customerId === undefined
			? node('Upload', 'n8n-nodes-base.noOp', 400, {})
			: node('Upload', 'n8n-nodes-credit-insights.uploadBankStatement', 400, upload, { credentials: { inscribeApi } }),
	];
	return { name: 'File', nodes, connections: inARow(nodes), settings: { executionOrder: 'v1' } };
}

/** A workflow that creates one customer at Inscribe. */
export function customerWorkflow(inscribeApi) {
	const create = { provider: 'inscribe', name: 'Customer with large files', includeInputFields: false };
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
		node('Create', 'n8n-nodes-credit-insights.createCreditCustomer', 200, create, { credentials: { inscribeApi } }),
	];
	return { name: 'Customer', nodes, connections: inARow(nodes), settings: { executionOrder: 'v1' } };
}
