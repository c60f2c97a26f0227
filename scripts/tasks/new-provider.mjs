import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { runLocal } from '../lib/spawn.mjs';
import generate from './generate.mjs';

const templates = inRoot('scripts', 'new-provider');

/**
 * `npm run new-provider -- acme "Acme Credit"`: folders, credential, sandbox, pages and fixture of a provider with one verb that works, its
 * lines in the two lists, and what is generated from them. docs/new-provider.md says what comes next.
 */
export default async function newProvider([id, name = id]) {
	if (!/^[a-z][A-Za-z0-9]*$/.test(id ?? ''))
		throw new Problem('Give the id of the provider, such as: npm run new-provider -- acmeCredit "Acme Credit"');
	if (existsSync(inRoot('providers', id))) throw new Problem(`There is a provider ${id} already.`);
	const className = `${id[0].toUpperCase()}${id.slice(1)}`;
	const words = { __ID__: id, __CLASS__: className, __NAME__: name, __LOWER__: id.toLowerCase() };
	const filled = (text) => text.replace(/__(?:ID|CLASS|NAME|LOWER)__/g, (word) => words[word]);
	const written = [];
	for (const entry of await readdir(templates, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const template = path.join(entry.parentPath ?? entry.path, entry.name);
		const place = path
			.relative(templates, template)
			.replace(/\.txt$/, '')
			.replace(/\bCLASS(?=Api)/, className)
			.replace(/\bLOWER\b/, id.toLowerCase())
			.replace(/\bID\b/g, id);
		const file = inRoot(place);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, filled(await readFile(template, 'utf8')));
		written.push(file);
	}
	await register(id, className);
	const registered = ['providers/registry.ts', 'providers/index.ts', 'sandbox/index.ts'].map((file) => inRoot(file));
	const pages = [inRoot('package.json'), inRoot('nodes')];
	if ((await generate([])) !== 0) return 1;
	const format = (files) => runLocal('prettier/bin/prettier.cjs', ['--write', '--log-level=warn', ...files]);
	await format([...written.filter((file) => !file.endsWith('.md')), ...registered, ...pages]);
	console.log(`Written for ${name}:\n${written.map((file) => `  ${path.relative(inRoot(), file)}`).join('\n')}`);
	console.log('docs/new-provider.md says what comes next.');
	return 0;
}

/** The lines in the two lists, and the credential's way through the bundle. */
async function register(id, className) {
	await change(inRoot('providers', 'registry.ts'), [
		[/^(?=import \{ friendlyScore \})/m, `import { ${id} } from './${id}';\n`],
		[/(?<=PROVIDERS: readonly Provider\[\] = \[)/, `${id}, `],
	]);
	await change(inRoot('providers', 'index.ts'), [
		[
			/^(?=export \{ authenticate as authenticateFriendlyScore)/m,
			`export { authenticate as authenticate${className} } from './${id}/credential';\n`,
		],
	]);
	await change(inRoot('sandbox', 'index.ts'), [
		[/^(?=import \{ friendlyScore \})/m, `import { ${id} } from './${id}';\n`],
		[/(?<=MODULES = \{ )/, `${id}, `],
	]);
	await change(inRoot('docs', 'credentials', 'README.md'), [
		[/^(?=- \[FriendlyScore API\])/m, `- [${className} API](${id.toLowerCase()}.md)\n`],
	]);
}

async function change(file, insertions) {
	let text = await readFile(file, 'utf8');
	for (const [place, line] of insertions) {
		if (!place.test(text)) throw new Problem(`${file} has no place like ${place}: add this by hand:\n${line}`);
		text = text.replace(place, () => line);
	}
	await writeFile(file, text);
}
