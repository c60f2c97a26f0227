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
		const own = (await runs()).map(({ id }) => id);
		const rows = await tables.rows('Statement decisions');
		return rows.filter((row) => own.includes(row.executionId) && row.providerReportId === statementIds[file]);
	};
	const decisionOn = (file) => poll(`The decision on ${file}`, async () => (await decisionsOn(file))[0]);

	return [
		[
			'the workflow goes live, and Periculum is given the production URL of the trigger',
			async () => {
				await control('reset'); // Periculum takes each name once, and other suites upload the same files
				const workflow = await readExample(statementProcessedWorkflow, credentials);
				stored = await client.createWorkflow(workflow);
				url = callbackUrl(n8n, stored);
				context.statementProcessedId = stored.id;
				await publish(client, stored, url);
				await control('periculum/webhook', { url, secret: callbackSecrets.periculum });
				tables = await dataTables(client);
			},
		],
		[
			'statements are uploaded in n8n, nobody waits for them, and a webhook of Periculum starts the decision on each',
			async () => {
				const { id } = await client.createWorkflow(uploadWorkflow(credentials));
				const execution = await client.runToEnd(id, 'Start');
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				const names = itemsOf(execution, 'Read').map(({ fileName }) => fileName);
				itemsOf(execution, 'Upload').forEach(({ statementId }, i) => (statementIds[names[i]] = statementId));
				for (const file of files) await decisionOn(file);
			},
		],
		[
			'a steady salary is approved, heavy betting declined, and an altered statement referred to a person',
			async () => {
				const [good, bad, altered] = await Promise.all(files.map(decisionOn));
				assert.equal(good.decision, 'approve', good.reasons);
				assert.match(good.reasons, /A loan of up to [\d,]+ over 6 months/);
				assert.ok(good.offeredLoan >= 20_000 && good.offeredLoan <= 500_000);
				// Salary of 420,000 a month and little else, sandbox/people/adaeze-nwokolo.
				assert.ok(good.monthlyIncome >= 420_000 && good.monthlyIncome < 430_000, String(good.monthlyIncome));
				assert.equal(bad.decision, 'decline');
				assert.match(bad.reasons, /Gambling takes \d+ % of the income/);
				assert.equal(altered.decision, 'refer');
				assert.match(altered.reasons, /statement is rejected/);
				for (const { reasons } of [good, bad, altered]) {
					assert.doesNotMatch(reasons, /undefined|null|NaN|\[object/);
				}
			},
		],
		[
			'each record names the event and the statement, and is decided once',
			async () => {
				for (const file of files) {
					const decisions = await decisionsOn(file);
					assert.equal(decisions.length, 1, file);
					assert.match(decisions[0].eventId, /^periculum:insights:[0-9a-f]{32}$/);
				}
			},
		],
		[
			'the callbacks of scores and affordability that the decision itself causes are accepted and start nothing',
			async () => {
				await poll('Three kinds of webhook', async () => {
					const kinds = new Set((await deliveries()).map(({ kind }) => kind));
					return kinds.size === 3 ? kinds : undefined;
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
				const { decision, reasons, monthlyIncome } = await decisionOn('unknown');
				assert.equal(decision, 'refer');
				assert.match(reasons, /^Get Credit Insights: /);
				assert.equal(monthlyIncome, null);
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
