import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const page = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');

/** The tests that the page names: `file`: "title". */
const named = [...page.matchAll(/^ +- `([^`]+)`: "(.+)"$/gm)].map(([, file = '', title = '']) => [
	file,
	title.replaceAll('\\"', '"'),
]);

const promises = page
	.slice(page.indexOf('## What the package promises'), page.indexOf('## What it does not do'))
	.split(/^\d+\. /m)
	.slice(1);

it('makes several promises, and names a test for each', () => {
	expect(promises.length).toBeGreaterThan(5);
	for (const promise of promises) expect(promise).toMatch(/^ +- `test\/.+`: ".+"$/m);
});

it.each(named)('%s holds "%s"', (file, title) => {
	const test = path.join(root, file);
	expect(existsSync(test)).toBe(true);
	expect(readFileSync(test, 'utf8')).toContain(title);
});
