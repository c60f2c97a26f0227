import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';
import { APPLICATIONS, FORM, decide, lineFor, report, runLine, runsOf } from './credit-line.mjs';

const require = createRequire(import.meta.url);
const mostPrintedPages = 2;

/** The page of each outcome and audience as n8n hands it over, in a browser: nothing fetched, no accessibility fault, two pages of paper. */
export function tests(context) {
	const { client, pictures } = context;
	const pages = [];
	let browser;
	let page;
	const made = async (name, parameters, more = {}) => {
		const { upload, insights, score } = await lineFor(context);
		const line = [upload, insights, score, decide(FORM, more.decide)];
		const others = [report({ alsoAsText: true, ...parameters })];
		// All three outputs lead to the report.
		const wires = [0, 1, 2].map((output) => ['Decide', 'Report', output]);
		const execution = await runLine(client, name, { items: APPLICATIONS, line, others, wires });
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return runsOf(execution, 'Report').flatMap(({ data }) => data.main[0]);
	};
	const shown = async (html, file) => {
		const target = path.join(pictures, `${file}.html`);
		await writeFile(target, html);
		return pathToFileURL(target).href;
	};
	return [
		...['underwriter', 'applicant'].map((audience) => [
			`each outcome gets its page for the ${audience}, as a file and as text`,
			async () => {
				const items = await made(`Report ${audience}`, { audience, howToContest: 'Write to Appeals.' });
				assert.deepEqual(items.map(({ json }) => json.report.outcome).sort(), ['approve', 'decline', 'refer']);
				for (const { json, binary } of items) {
					assert.equal(binary.report.fileName, `credit-report-${json.applicationId}.html`);
					assert.equal(binary.report.mimeType, 'text/html');
					assert.equal(json.report.outcome, json.decision.outcome);
					pages.push({ name: `report-${json.report.outcome}-${audience}`, html: json.report.html });
				}
			},
		]),
		[
			'a deactivated Decide leaves a page that says that nothing was decided',
			async () => {
				const items = await made('Report without a decision', {}, { decide: { disabled: true } });
				for (const { json } of items) {
					assert.equal(json.report.outcome, null);
					assert.match(json.report.html, /No decision has been made on this file/);
				}
			},
		],
		[
			'in a browser no page has an accessibility fault or fetches anything, light, dark and printed',
			async () => {
				({ browser, page } = await openBrowser(client));
				const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
				const fetched = [];
				page.on('request', (request) => request.url().startsWith('file:') || fetched.push(request.url()));
				for (const { name, html } of pages) {
					const address = await shown(html, name);
					for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }]) {
						await page.emulateMedia({ media: 'screen', colorScheme: 'light', ...look });
						await page.goto(address);
						await page.screenshot({
							path: path.join(pictures, `${name}-${Object.values(look)[0]}.png`),
							fullPage: true,
						});
						await page.addScriptTag({ content: axe });
						const { violations } = await page.evaluate(() => globalThis.axe.run(globalThis.document));
						assert.deepEqual(
							violations.map(({ id, nodes }) => [id, nodes[0].html]),
							[],
							`${name} ${JSON.stringify(look)}`,
						);
					}
				}
				assert.deepEqual(fetched, []);
				assert.equal(pages.length, 6);
			},
		],
		[
			`each prints on ${mostPrintedPages} pages of A4 at most`,
			async () => {
				for (const { name, html } of pages) {
					await page.goto(await shown(html, name));
					const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
					const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
					assert.ok(count >= 1 && count <= mostPrintedPages, `${name}: ${count} pages`);
				}
				await browser.close();
			},
		],
	];
}
