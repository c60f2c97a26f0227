/** An example in two halves: an application comes in and gets a consent link, and a callback starts the decision. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readExample } from '../../demo/example-workflows.mjs';
import { consent } from './bank-providers.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, dataTables, executionsOf, publish, unpublish } from './live-workflows.mjs';

/** The codes of a decision's reasons, the weightiest first. */
export const codesOf = ({ reasons }) => reasons.map(({ code }) => code);

export class TwoHalves {
	count = 0;
	/** Of this run: a sandbox that goes on remembers who applied before. */
	run = Date.now().toString(36);

	/** `names` are the two data tables, `files` the two workflows, `bank` the one that the consent page offers first, `person` who the n-th application is of. */
	constructor(context, { files, names, method, bank, person }) {
		Object.assign(this, context, { files, names, method, bank, person });
	}

	/** Makes both live; `change` may change the second one first. */
	async start(change = () => {}) {
		const [first, second] = await Promise.all(this.files.map((file) => readExample(file, this.credentials)));
		change(second);
		const { path } = first.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook').parameters;
		this.applyAt = `${this.n8n.url}/webhook/${path}`;
		this.first = await this.client.createWorkflow(first);
		this.second = await this.client.createWorkflow(second);
		this.callbackAt = callbackUrl(this.n8n, this.second);
		await publish(this.client, this.first, this.applyAt);
		await publish(this.client, this.second, this.callbackAt, this.method);
		this.tables = await dataTables(this.client);
	}

	async stop() {
		await unpublish(this.client, this.first, this.applyAt);
		await unpublish(this.client, this.second, this.callbackAt, this.method);
	}

	/** Sends an application, whose answer is put beside it. */
	async apply(changes = {}, headers = this.callerHeader) {
		this.count += 1;
		const application = {
			applicationId: `${this.files[0]}-${this.run}-${this.count}`,
			applicant: `${this.files[0]}-applicant-${this.run}-${this.count}`,
			requestedAmount: 20_000,
			termMonths: 24,
			...this.person(this.count),
			...changes,
		};
		const answer = await fetch(this.applyAt, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: JSON.stringify(application),
		});
		const text = await answer.text();
		return { ...application, status: answer.status, text, link: answer.ok ? JSON.parse(text).consentUrl : undefined };
	}

	/** An application of somebody who consents at once, and the decision on it. */
	async decisionFor(person, { bank = this.bank, ...changes } = {}) {
		const application = await this.apply(changes);
		assert.equal(application.status, 200, application.text);
		await consent(application.link, bank, person);
		return { ...(await this.decisionOn(application)), asked: application };
	}

	/** The kept decisions on an application: each whole, as it can be replayed. */
	async decisionsOn({ applicationId }) {
		const rows = await this.tables.rows(this.names.decisions);
		return rows.filter((row) => row.applicationId === applicationId).map(({ record }) => JSON.parse(record));
	}

	decisionOn(application) {
		return poll(`The decision on ${application.applicationId}`, async () => (await this.decisionsOn(application))[0]);
	}

	async rowOf({ applicationId }) {
		return (await this.tables.rows(this.names.applications)).find((row) => row.applicationId === applicationId);
	}

	rowWith(application, state) {
		return poll(`${application.applicationId} ${state}`, async () => {
			const row = await this.rowOf(application);
			return row?.state === state ? row : undefined;
		});
	}

	/** Waits until none of the second workflow's runs is under way; answers them, newest first. */
	runs() {
		return poll('The end of the runs', async () => {
			const runs = await executionsOf(this.client, this.second.id);
			return runs.every(({ status }) => !['new', 'running', 'waiting'].includes(status)) ? runs : undefined;
		});
	}

	/** Runs what goes through the open applications every morning, as if so many days had passed as it waits. */
	async morningAfterAllDays() {
		const workflow = await readExample(this.files[0], this.credentials);
		const { filters } = workflow.nodes.find(({ name }) => name === 'Waiting too long').parameters;
		const since = filters.conditions.find(({ keyName }) => keyName === 'createdAt');
		since.keyValue = since.keyValue.replace('days: 7', 'days: -1');
		const { id } = await this.client.createWorkflow(workflow);
		const execution = await this.client.runToEnd(id, 'Every morning');
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	}

	/** Whether any of the words stands in a stored run of either workflow or in the log. */
	async keepsNothingOf(words) {
		const runs = [...(await this.runs()), ...(await executionsOf(this.client, this.first.id))];
		assert.ok(runs.every(({ status }) => status === 'success'));
		const texts = await Promise.all(runs.map(async ({ id }) => (await this.client.executionAtEnd(id)).storedData));
		for (const text of [...texts, await readFile(this.n8n.logFile, 'utf8')]) {
			for (const word of words) assert.ok(!text.includes(word), word);
		}
	}
}
