import assert from 'node:assert/strict';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { readExample, smallStartWorkflow } from '../../demo/example-workflows.mjs';
import { openBrowser } from './browser.mjs';
import { poll } from './harness.mjs';
import { executionsOf } from './live-workflows.mjs';

/** "Small start": a form with a file, filled in by a person in a browser, and the report as its last page. */
export function tests({ n8n, client, credentials, pictures }) {
	let browser;
	let page;
	let stored;
	let address;
	/** Fills in the form and answers the report that it ends with. */
	const apply = async (applicationId, amount, file) => {
		await page.goto(address);
		await page.locator('[name="field-0"]').fill(applicationId);
		await page.locator('[name="field-1"]').fill(amount);
		await page.locator('[name="field-2"]').fill('12');
		await page.locator('input[type="file"]').setInputFiles(path.join(dataFolder, file));
		await page.getByRole('button', { name: /submit/i }).click();
		const report = page.frameLocator('iframe[title="Credit report"]');
		await report.locator('h1').first().waitFor({ timeout: 60_000 });
		return report;
	};
	return [
		[
			'the form goes live',
			async () => {
				const workflow = await readExample(smallStartWorkflow, credentials);
				stored = await client.createWorkflow(workflow);
				await client.publish(stored);
				const { webhookId } = stored.nodes.find(({ type }) => type.endsWith('.formTrigger'));
				address = `${n8n.url}/form/${webhookId}`;
				await poll('The form', async () => ((await fetch(address)).ok ? true : undefined));
				({ browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie }));
			},
		],
		[
			'a statement that is handed in is answered with the report, its figures and why a person decides',
			async () => {
				const report = await apply('F-1', '400000', 'adaeze-nwokolo.json');
				const text = await report.locator('body').innerText();
				await page.screenshot({ path: path.join(pictures, 'small-start.png') });
				assert.match(text, /F-1/);
				assert.match(text, /Nobody vouches for the figures/);
				// 420,000 salary a month, sandbox/people/adaeze-nwokolo.
				assert.match(text, /420,\d{3}/);
			},
		],
		[
			'a CSV takes the same way',
			async () => {
				const report = await apply('F-2', '250000', 'kelechi-danjuma.csv');
				// 95,000 salary a month, sandbox/people/kelechi-danjuma.
				assert.match(await report.locator('body').innerText(), /95,000/);
			},
		],
		[
			'it needs no account: no node has a credential',
			async () => {
				const { nodes } = await readExample(smallStartWorkflow, {});
				assert.deepEqual(
					nodes.filter((node) => node.credentials),
					[],
				);
			},
		],
		[
			'a trillion, and a file that is no statement, end with a report too',
			async () => {
				const trillion = await apply('F-3', '1000000000000', 'adaeze-nwokolo.json');
				assert.match(await trillion.locator('body').innerText(), /the policy lends from/);
				const other = await apply('F-4', '400000', 'expected-decisions.json');
				assert.match(await other.locator('body').innerText(), /Upload Bank Statement/);
			},
		],
		[
			'no run fails: each has ended, or n8n still holds its last page',
			async () => {
				const runs = await poll('The four runs', async () => {
					const all = await executionsOf(client, stored.id);
					return all.length === 4 && all.every(({ status }) => status !== 'running') ? all : undefined;
				});
				for (const { status } of runs) assert.match(status, /^(success|waiting)$/);
				await browser.close();
			},
		],
	];
}
