/** A headless Chromium signed in to n8n: the system's browser, or one fetched once into `.cache`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache, inRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/spawn.mjs';

/* eslint-disable house/portable -- one list for all systems, of which the first that is there is taken */
const systemBrowsers = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/* eslint-enable house/portable */
/** Size of the page in CSS pixels; pictures have twice as many. */
export const viewport = { width: 1600, height: 900 };

/** Opens n8n in a headless browser, signed in as the client's user; answers playwright's `{ browser, page }`. */
export async function openBrowser({ url, cookie }) {
	process.env.PLAYWRIGHT_BROWSERS_PATH = path.join(cache, 'browsers'); // read when playwright is loaded
	const { chromium } = await import('playwright-core');
	const executablePath = systemBrowsers.find(existsSync) ?? (await fetchedBrowser(chromium));
	// No sandbox of the browser's own: it only ever opens our n8n, and root in a container cannot have one.
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const context = await browser.newContext({ viewport, deviceScaleFactor: 2 });
	const cookies = cookie.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
	});
	await context.addCookies(cookies);
	return { browser, page: await context.newPage() };
}

async function fetchedBrowser(chromium) {
	if (!existsSync(chromium.executablePath())) {
		const cli = inRoot('node_modules', 'playwright-core', 'cli.js');
		const code = await run(process.execPath, [cli, 'install', 'chromium']);
		if (code !== 0)
			throw new Error('No Chromium was found and none could be fetched. Debian: sudo apt-get install chromium');
	}
	return chromium.executablePath();
}
