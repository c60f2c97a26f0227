/**
 * `npm run pictures [name ...]`: the pictures of the gallery, each a few dozen kilobytes: every example as it opens in the editor. n8n
 * and the sandbox run on free ports and are stopped at the end.
 */
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { storeCredentials } from '../../../demo/credentials.mjs';
import { dataFolder, startEnvironment } from '../../../demo/environment.mjs';
import { readExample } from '../../../demo/example-workflows.mjs';
import { currentN8n } from '../../../demo/n8n-install.mjs';
import { freePort } from '../../../demo/ports.mjs';
import { startedServers } from '../../../demo/servers.mjs';
import { cache, inRoot } from '../../../scripts/lib/paths.mjs';
import { openBrowser } from '../browser.mjs';
import { smallPicture } from './small.mjs';

const folder = inRoot('docs', 'images', 'examples');
const testId = (name) => `[data-test-id="${name}"]`;
const examples = readdirSync(inRoot('examples', 'workflows')).map((file) => file.replace('.json', ''));
const around = 24;
/** What floats over the canvas. */
const floating = [
	'canvas-controls',
	'canvas-minimap',
	'canvas-chat',
	'execute-workflow-button',
	'ask-assistant-floating-button',
]
	.map((name) => `[data-test-id^="${name}"]`)
	.concat(
		'[class*="executionButtons"]',
		'.vue-flow__minimap',
		'.vue-flow__controls',
		'.el-notification',
		testId('node-creator-plus-button'),
	)
	.join(', ');
const settled = 1500;

/** The part of the editor in which the nodes are, as they stand when all of them fit. */
async function ofCanvas({ page, client, n8n, credentials, chatModel }, name) {
	const workflow = await readExample(`${name}.json`, { ...credentials, ...chatModel }, dataFolder);
	const { id, nodes } = await client.createWorkflow(workflow);
	await page.goto(`${n8n.url}/workflow/${id}`);
	const shown = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	for (const node of shown) await page.locator(`[data-node-name="${node.name}"]`).first().waitFor();
	await page.addStyleTag({ content: `${floating} { visibility: hidden !important }` });
	await page.waitForTimeout(settled);
	await page.keyboard.press('1');
	await page.waitForTimeout(settled);
	const boxes = await page
		.locator('.vue-flow__node')
		.evaluateAll((all) =>
			all.map((node) => node.getBoundingClientRect()).map(({ x, y, right, bottom }) => ({ x, y, right, bottom })),
		);
	const [x, y] = ['x', 'y'].map((side) => Math.min(...boxes.map((box) => box[side])) - around);
	const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])) + around);
	// The name of a node stands below it.
	return await page.screenshot({ clip: { x, y, width: right - x, height: bottom - y + around } });
}

const pictures = Object.fromEntries(examples.map((name) => [name, (context) => ofCanvas(context, name)]));

const chosen = process.argv.slice(2);
const started = startedServers();
try {
	const environment = await startEnvironment({
		edition: currentN8n,
		port: await freePort(),
		folder: path.join(cache, 'pictures', 'n8n'),
		onStarted: started.add,
	});
	await mkdir(folder, { recursive: true });
	const { client, sandbox } = environment;
	const { credentials } = await storeCredentials(client, sandbox.ready);
	const { id, name } = await client.createCredential('OpenAI account', 'openAiApi', { apiKey: 'none' });
	const { browser, page } = await openBrowser(client);
	const encoder = await browser.newPage();
	const context = { ...environment, credentials, chatModel: { openAiApi: { id, name } }, page };
	for (const [each, take] of Object.entries(pictures)) {
		if (chosen.length > 0 && !chosen.includes(each)) continue;
		const webp = await smallPicture(encoder, await take(context));
		const target = path.join(folder, `${each}.webp`);
		await writeFile(target, webp);
		console.log(`${path.relative(inRoot(), target)}: ${webp.length} bytes`);
	}
	await browser.close();
} finally {
	await started.stopAll();
}
