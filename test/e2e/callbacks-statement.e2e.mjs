import assert from 'node:assert/strict';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { readExample, statementProcessedWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, dataTables, executionsOf, publish, unpublish } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

/** PDF statements of made-up people, which Periculum processes in the background and then calls back about. */
const files = ['adaeze-nwokolo.pdf', 'kelechi-danjuma.pdf', 'bolanle-usman.pdf'];

/** "Statement processed", live, with the sandbox's Periculum sending its signed webhooks by itself. */
export function tests(context) {
	const { n8n, client, credentials, callbackSecrets, sandbox } = context;
	const control = sandboxControl(sandbox);
	const statementIds = {};
	let stored;
	let url;
	let tables;

	const deliveries = async () => (await fetch(`${sandbox.ready.url}/_sandbox/periculum/deliveries`)).json();
	const runs = () => executionsOf(client, stored.id);
	const decisionsOn = async (file) => {
		const rows = await tables.rows('Statement offers');
		return rows
			.filter(({ applicationId }) => applicationId === statementIds[file])
			.map(({ record, largestAmount }) => ({ ...JSON.parse(record), largestAmount }));
	};
	const decisionOn = (file) => poll(`The decision on ${file}`, async () => (await decisionsOn(file))[0]);
	/** Uploads the statements, for which Periculum then calls back; the decisions on them in the order of the files. */
	const uploaded = async () => {
		const { id } = await client.createWorkflow(uploadWorkflow(credentials));
		const execution = await client.runToEnd(id, 'Start');
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const names = itemsOf(execution, 'Read').map(({ fileName }) => fileName);
		itemsOf(execution, 'Upload').forEach(({ statementId }, i) => (statementIds[names[i]] = statementId));
		return await Promise.all(files.map(decisionOn));
	};
	/** The example live; `origin` is who vouches for the statements. */
	const start = async (origin) => {
		await control('reset'); // Periculum takes each name once, and other suites upload the same files
		const workflow = await readExample(statementProcessedWorkflow, credentials);
		for (const { parameters } of workflow.nodes) {
			if (origin !== undefined && parameters.options?.origin !== undefined) parameters.options.origin = origin;
		}
		stored = await client.createWorkflow(workflow);
		url = callbackUrl(n8n, stored);
		await publish(client, stored, url);
		await control('periculum/webhook', { url, secret: callbackSecrets.periculum });
		tables = await dataTables(client);
	};

	return [
		[
			'as it is shipped, each statement that Periculum has analysed is worked out and goes to a person',
			async () => {
				await start();
				for (const { outcome, evidence } of await uploaded()) {
					assert.equal(outcome, 'refer');
					const codes = evidence.flatMap(({ code, refers }) => (refers ? [code] : []));
					assert.match(codes.join(), /AUTHENTICITY_(UNVERIFIED|REFUTED)/);
				}
				await unpublish(client, stored, url);
			},
		],
		[
			'where the bank gave the statements, a steady salary is approved, heavy betting declined, an altered one referred',
			async () => {
				await tables.remove('Statement offers', 'decision', 'refer');
				await start('bankConnection');
				const [good, bad, altered] = await uploaded();
				assert.equal(good.outcome, 'approve', JSON.stringify(good.reasons));
				// 2,000,000 over six months would take 87 % of 420,000 a month, and 30 % may: sandbox/people/adaeze-nwokolo.
				assert.ok(good.largestAmount > 500_000 && good.largestAmount < 2_000_000, String(good.largestAmount));
				assert.equal(bad.outcome, 'decline');
				assert.ok(bad.reasons.some(({ code }) => code === 'GAMBLING_TOO_HIGH'));
				assert.equal(altered.outcome, 'refer');
			},
		],
		[
			'each statement is decided once',
			async () => {
				for (const file of files) assert.equal((await decisionsOn(file)).length, 1, file);
			},
		],
		[
			'the callbacks of scores that the decision itself causes are accepted and start nothing',
			async () => {
				await poll('Both kinds of webhook', async () => {
					const kinds = new Set((await deliveries()).map(({ kind }) => kind));
					return kinds.size === 2 ? kinds : undefined;
				});
				for (const { kind, status } of await deliveries()) assert.equal(status, 200, kind);
				assert.equal((await runs()).length, files.length);
			},
		],
		[
			'figures are read again: a signed analysis of a statement that Periculum does not know decides nothing',
			async () => {
				const callback = { provider: 'periculum', kind: 'insights', to: url, statementKey: 987_654 };
				assert.deepEqual(await sendCallback(sandbox, callback), [200]);
				statementIds.unknown = '987654';
				const { outcome, reasons, figures } = await decisionOn('unknown');
				assert.equal(outcome, 'refer');
				assert.match(reasons[0].message, /^A step before failed \(Get Credit Insights\): /);
				assert.equal(figures.find(({ name }) => name === 'monthlyIncome').value, null);
			},
		],
		[
			'no stored run holds the secret, a token or a header',
			async () => {
				for (const { id } of await runs()) {
					const { storedData } = await client.executionAtEnd(id);
					assert.ok(!storedData.includes(callbackSecrets.periculum) && !storedData.includes('sandbox-token-'));
					assert.doesNotMatch(storedData, /user-agent|content-length/i);
				}
			},
		],
		['taking the workflow down closes the URL', async () => unpublish(client, stored, url)],
	];
}

/** Uploads the PDF statements and does not wait for their analysis. */
function uploadWorkflow({ periculumApi }) {
	const node = (name, type, position, parameters, more = {}) => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [position, 0],
		parameters,
		...more,
	});
	const fileSelector = `{${files.map((file) => path.join(dataFolder, file)).join(',')}}`;
	return {
		name: 'Upload statements',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
			node('Read', 'n8n-nodes-base.readWriteFile', 200, { fileSelector, options: {} }),
			node(
				'Upload',
				'n8n-nodes-credit-insights.uploadBankStatement',
				400,
				{
					provider: 'periculum',
					source: 'pdf',
					statementType: 'consumer',
					binaryPropertyName: 'data',
					includeInputFields: false,
				},
				{ credentials: { periculumApi } },
			),
		],
		connections: {
			Start: { main: [[{ node: 'Read', type: 'main', index: 0 }]] },
			Read: { main: [[{ node: 'Upload', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}
