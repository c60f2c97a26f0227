import assert from 'node:assert/strict';
import path from 'node:path';
import { openBrowser, viewport } from './browser.mjs';

const nodeNames = [
	'Assess Affordability',
	'Check Analysis Status',
	'Create Credit Customer',
	'Get Credit Insights',
	'Get Credit Score',
	'Upload Bank Statement',
];
/** What somebody who has never seen the package types into the node panel, and what must come up. */
const searches = [
	['bank statement', ['Upload Bank Statement']],
	['loan', nodeNames],
	['underwriting', nodeNames],
	['periculum', nodeNames],
];
const testId = (name) => `[data-test-id="${name}"]`;

/** The editor in a headless browser; the last test closes it. The pictures are for looking at. */
export function tests(context) {
	const { n8n, client, pictures } = context;
	let browser;
	let page;
	const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
	const found = (query) =>
		page
			.locator(testId('node-creator-search-bar'))
			.fill(query)
			.then(() => page.waitForTimeout(500));
	return [
		[
			'the example workflow opens in the editor, every node known',
			async () => {
				({ browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie }));
				await page.goto(`${n8n.url}/workflow/${context.statementWorkflowId}`);
				await page.locator(testId('canvas-node')).first().waitFor();
				const { nodes } = await client.call('GET', `/workflows/${context.statementWorkflowId}`);
				for (const { name } of nodes.filter(({ type }) => !type.endsWith('.stickyNote'))) {
					await page.locator(`[data-node-name="${name}"]`).first().waitFor();
				}
				await page.waitForTimeout(1500); // the canvas moves into place
				await page.mouse.move(viewport.width / 2, viewport.height / 2);
				await page.mouse.wheel(0, 50); // away from the button over its lower edge
				await page.mouse.move(viewport.width - 1, viewport.height - 1);
				await page.waitForTimeout(500);
				await picture('workflow');
				assert.equal(await page.getByText('Install this node to use it').count(), 0);
			},
		],
		...searches.map(([query, names]) => [
			`searching the node panel for "${query}" finds ${names.length === 1 ? names[0] : 'every node'}`,
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
			'an opened node shows its fields, its credential and no issue',
			async () => {
				await page.goto(`${n8n.url}/workflow/${context.statementWorkflowId}`);
				await page.locator(`${testId('canvas-node')}[data-node-name="Upload transactions"]`).dblclick();
				await page.locator(testId('ndv')).waitFor();
				await page.waitForTimeout(1500);
				await picture('node');
				for (const field of ['provider', 'source', 'statementName', 'transactionsFrom', 'format', 'statement']) {
					await page
						.locator(testId(`parameter-input-${field}`))
						.first()
						.waitFor();
				}
				assert.equal(await page.locator(testId('parameter-issues')).count(), 0);
			},
		],
		['the browser closes', async () => await browser?.close()],
	];
}
