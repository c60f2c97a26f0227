/** The table of the n8n versions that the package was run in, made from the run. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

const page = inRoot('docs', 'versions.md');
const BEGIN = '<!-- made by the tests in n8n: versions -->';
const END = '<!-- end -->';

/** One row for each n8n of a run. `results` are the environments with what `passed` and `failed` in them. */
export async function tableOfVersions(results) {
	const rows = [];
	for (const { edition, packages, suites, passed, failed } of results) {
		const { n8n, node } = JSON.parse(await readFile(path.join(edition.recipe, 'package.json'), 'utf8')).dependencies;
		const what = packages === undefined ? 'the whole package' : 'the packages of one provider each';
		rows.push(`| ${n8n} | ${node} | ${what} | ${suites.join(', ')} | ${passed} passed, ${failed} failed |`);
	}
	return ['| n8n | Node | Package | Suites | Tests |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** Puts the table of a run between the marks of docs/versions.md. */
export async function writeVersions(results) {
	const text = await readFile(page, 'utf8');
	const [before] = text.split(BEGIN);
	const [, after] = text.split(END);
	await writeFile(page, `${before}${BEGIN}\n\n${await tableOfVersions(results)}\n\n${END}${after}`);
}
