import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { fraudGateWorkflow, readExample, statementWorkflow } from '../../demo/example-workflows.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { openBrowser, viewport } from './browser.mjs';

/** As the panel names them: n8n leaves out the word Trigger there. */
const inscribeNodes = [
	'Check Analysis Status',
	'Create Credit Customer',
	'Credit Callback',
	'Get Credit Insights',
	'Upload Bank Statement',
];
const periculumNodes = [...inscribeNodes, 'Assess Affordability', 'Get Credit Score'];
const allNodes = [...periculumNodes, 'Request Bank Consent'];
/** What somebody who has never seen the package types into the node panel, and what must come up. */
const searches = [
	['bank statement', ['Upload Bank Statement']],
	['loan', allNodes],
	['underwriting', allNodes],
	['periculum', periculumNodes],
	['inscribe', inscribeNodes],
	['fraud', ['Check Analysis Status', 'Upload Bank Statement']],
];
const exampleFiles = readdirSync(inRoot('examples', 'workflows')).filter((file) => file.endsWith('.json'));
const testId = (name) => `[data-test-id="${name}"]`;

/** The editor in a headless browser; the last test closes it. The pictures are for looking at. */
export function tests(context) {
	const { n8n, client, credentials, pictures } = context;
	/** IDs of the stored examples, by file. */
	const examples = {};
	let browser;
	let page;
	let chatModel;
	const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
	const found = (query) =>
		page
			.locator(testId('node-creator-search-bar'))
			.fill(query)
			.then(() => page.waitForTimeout(500));
	/** Opens a workflow, waits for its nodes, and takes its picture without the button over the lower edge of the canvas. */
	const openWorkflow = async (id, pictureName) => {
		await page.goto(`${n8n.url}/workflow/${id}`);
		await page.locator(testId('canvas-node')).first().waitFor();
		const { nodes } = await client.call('GET', `/workflows/${id}`);
		for (const { name } of nodes.filter(({ type }) => !type.endsWith('.stickyNote'))) {
			await page.locator(`[data-node-name="${name}"]`).first().waitFor();
		}
		await page.waitForTimeout(1500); // the canvas moves into place
		await page.mouse.move(viewport.width / 2, viewport.height / 2);
		await page.mouse.wheel(0, 50);
		await page.mouse.move(viewport.width - 1, viewport.height - 1);
		await page.waitForTimeout(500);
		await picture(pictureName);
		assert.equal(await page.getByText('Install this node to use it').count(), 0);
		assert.equal(await page.locator(testId('node-issues')).count(), 0);
	};
	/** Opens a node of a workflow and waits for its fields; none of them may have an issue. */
	const openNode = async (workflowId, name, fields, pictureName) => {
		await page.goto(`${n8n.url}/workflow/${workflowId}`);
		await page.locator(`${testId('canvas-node')}[data-node-name="${name}"]`).dblclick();
		await page.locator(testId('ndv')).waitFor();
		await page.waitForTimeout(1500);
		await picture(pictureName);
		for (const field of fields)
			await page
				.locator(testId(`parameter-input-${field}`))
				.first()
				.waitFor();
		assert.equal(await page.locator(testId('parameter-issues')).count(), 0);
	};
	const shownProvider = () =>
		page
			.locator(`${testId('parameter-input-provider')} input`)
			.first()
			.inputValue();
	return [
		[
			'the browser opens',
			async () => {
				({ browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie }));
				// The agent's chat model wants a key of its own; none is used here.
				const { id, name } = await client.createCredential('Chat model', 'openAiApi', { apiKey: 'sandbox' });
				chatModel = { openAiApi: { id, name } };
			},
		],
		...exampleFiles.map((file) => [
			`the example ${file} opens in the editor, every node known and none with an issue`,
			async () => {
				const { id } = await client.createWorkflow(
					await readExample(file, { ...credentials, ...chatModel }, dataFolder),
				);
				examples[file] = id;
				await openWorkflow(id, file.replace('.json', ''));
			},
		]),
		...searches.map(([query, names]) => [
			`searching the node panel for "${query}" finds ${names.length === allNodes.length ? 'every node' : names.join(', ')}`,
			async () => {
				const bar = page.locator(testId('node-creator-search-bar'));
				if ((await bar.count()) === 0) await page.locator(testId('node-creator-plus-button')).click();
				await found(query);
				for (const name of names) {
					await page.locator(testId('node-creator-item-name'), { hasText: name }).first().waitFor({ timeout: 10_000 });
				}
				await picture(`panel-${query.replaceAll(' ', '-')}`);
			},
		]),
		[
			'an opened node shows its provider, its fields and no issue',
			async () => {
				const fields = ['provider', 'source', 'statementName', 'transactionsFrom', 'fileBinaryPropertyName'];
				await openNode(examples[statementWorkflow], 'Upload Bank Statement', fields, 'node-upload');
				assert.equal(await shownProvider(), 'Periculum');
			},
		],
		[
			"the same node of another provider shows that provider's fields",
			async () => {
				const fields = ['provider', 'source', 'customerId', 'binaryPropertyName'];
				await openNode(examples[fraudGateWorkflow], 'Upload Bank Statement', fields, 'node-upload-document');
				assert.equal(await shownProvider(), 'Inscribe');
			},
		],
		[
			'affordability that is worked out shows the loan, and neither a provider nor a credential',
			async () => {
				const fields = [
					'method',
					'insights',
					'principal',
					'loanCurrency',
					'annualInterestRate',
					'termMonths',
					'maxDti',
				];
				await openNode(context.affordabilityWorkflowId, 'Affordability', fields, 'node-affordability');
				for (const hidden of [testId('parameter-input-provider'), testId('node-credentials-select')]) {
					assert.equal(await page.locator(hidden).count(), 0, hidden);
				}
			},
		],
		['the browser closes', async () => await browser?.close()],
	];
}
